import { execFileSync } from 'node:child_process';
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
  const { minimumTermEnd, laterEnd: later, latestNotice } = noticeTerms(start, months, defaultEdition);
  expect([minimumTermEnd.value, later?.value ?? null, latestNotice.value], math).toEqual([minimumEnd, laterEnd, latest]);
});

test('C-5.1 a fingerprint reads as ssh-keygen prints it', () => {
  const printed = execFileSync('ssh-keygen', ['-l', '-f', '-'], { input: `${SSH_KEY}\n`, encoding: 'utf8' });
  const [, hash, , type] = printed.trim().split(' ');
  expect(fingerprint(SSH_KEY)).toBe(`${hash} ${type}`);
});
