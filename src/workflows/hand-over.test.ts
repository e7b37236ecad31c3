import { expect, test } from 'vitest';
import { defaultEdition } from '../terms/index.ts';
import { fingerprint, noticeTerms } from './hand-over.ts';
import { SSH_KEY } from './test-sale.ts';

// start         months  minimum end   later end     latest notice  math
test.each([
  ['2026-07-14', 12,     '2027-07-13', null,         '2027-04-13',  'three months before 13 July'],
  ['2026-07-14', 4,      '2026-11-13', null,         '2026-08-13',  'still ahead at the start'],
  ['2026-07-14', 3,      '2026-10-13', '2027-10-13', '2027-07-13',  '13 July 2026 is the day before the start: nobody could keep it'],
  ['2026-07-14', 1,      '2026-08-13', '2027-08-13', '2027-05-13',  '13 May 2026 is long past; 1 + 12 months'],
] as const)('A10.3 from %s for %i months', (start, months, minimumEnd, laterEnd, latest, math) => {
  const { minimumTermEnd, laterEnd: later, latestNotice } = noticeTerms(start, months, defaultEdition.id);
  expect([minimumTermEnd.value, later?.value ?? null, latestNotice.value], math).toEqual([minimumEnd, laterEnd, latest]);
});

const ECDSA_KEY = 'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBN1w1V4/YL4SV0uWAcZIRdh8bMH7'
  + 'akCDtDHTqew7PQccXebIhGVONNWLLREdHxG9P2cSYLoBLuZl454YQ3hwkkI= test';

// As `ssh-keygen -l` (OpenSSH 9.2) prints them, without size and comment.
test.each([
  ['ssh-ed25519', SSH_KEY, 'SHA256:bbXpuKG6zhzdmnxq256TlqzFBzRl2f6OOg722cYNbU8 (ED25519)'],
  ['ecdsa-sha2-nistp256', ECDSA_KEY, 'SHA256:/N4TW9OE5TsgMG1loVaNKWBipjFLYoHscGOfQUvtkS0 (ECDSA)'],
])('C-5.1 the fingerprint of an %s key reads as OpenSSH prints it', (_, key, printed) => {
  expect(fingerprint(key)).toBe(printed);
});
