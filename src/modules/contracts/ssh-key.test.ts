import { expect, test } from 'vitest';
import { checkSshKey } from './index.ts';

const BODY = 'AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea';

test('a public key is taken without the space around it', () => {
  expect(checkSshKey(` ssh-ed25519 ${BODY} jonas\n`, '/')).toEqual({ ok: true, value: `ssh-ed25519 ${BODY} jonas` });
});

// what                                            German                                English
test.each([
  [`ssh-dss ${BODY}`,                               'der Typ „ssh-dss“ ist unbekannt',    'the type “ssh-dss” is unknown'],
  [`ssh-ed25519 ${BODY}\nssh-ed25519 ${BODY}`,      'er hat mehr als eine Zeile',         'it has more than one line'],
  ['-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl',     'das ist ein privater Schlüssel; er bleibt bei Ihnen', 'this is a private key; it stays with you'],
  ['ssh-ed25519 n/o.t',                             'nach dem Typ steht kein Base64',     'what follows the type is not base64'],
  ['ssh-ed25519 AAAA',                              'er ist unvollständig',               'it is incomplete'],
  [`ssh-rsa ${BODY}`,                               'er ist unvollständig',               'it is incomplete'],
  [`ssh-ed25519 ${'A'.repeat(5000)}`,               'er ist länger als 4096 Zeichen',     'it is longer than 4096 characters'],
])('%s is refused, each language in its own words', (text, de, en) => {
  expect(checkSshKey(text, '/sshKeys/0')).toMatchObject({ ok: false, refusal: { path: '/sshKeys/0', message: {
    de: `Der SSH-Schlüssel ist nicht lesbar: ${de}.`, en: `The SSH key cannot be read: ${en}.`,
  } } });
});
