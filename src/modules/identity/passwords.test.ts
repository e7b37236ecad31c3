import { expect, test } from 'vitest';
import { faultOf, hashPassword, isOutdated, isPassword, type PasswordFault } from './passwords.ts';

const about = ['Jonas Rebstock', 'j.rebstock@weinkontor.example', 'Torhaus IT GmbH'];

test.each<[string, PasswordFault | null, string]>([
  ['elf-zeichen', 'short', 'eleven characters'],
  ['äöüäöüäöüäöüx', 'simple', 'three letters again and again'],
  ['x'.repeat(129), 'long', 'one more than 128'],
  ['qwerty123456', 'common', 'in the list'],
  ['QWERTY123456', 'common', 'in the list, shouted'],
  ['unbelievable', 'common', 'in the list'],
  ['Rebstock2026!', 'personal', 'the name and a year'],
  ['jonas.rebstock', 'personal', 'both names'],
  ['R3bst0ck-2026', 'personal', 'the name in disguise'],
  ['Hafenamt2026!', 'personal', 'the program and a year'],
  ['Willkommen123', 'personal', 'a word everybody tries'],
  ['aaaaaaaaaaaaaaaaaaaaaaaaaa', 'simple', 'one letter'],
  ['abcabcabcabcabc', 'simple', 'a repetition'],
  ['ABCDEFGHIJKLMNOPQRSTUVW', 'simple', 'the alphabet'],
  ['987654321asdfgh', 'simple', 'two runs'],
  ['weinberg kette lampe', null, 'three words'],
  ['            x7Kq!?', null, 'spaces are characters'],
  ['🍇🍷🚢⚓🧭🗝🪝🛟🐟🌊🪵🧱', null, 'twelve characters, though more bytes'],
  ['Tr4ube-im-Keller', null, 'long enough, nobody’s'],
])('a password like %s: %s (%s)', (password, fault) => {
  expect(faultOf(password, about)).toBe(fault);
});

test('a password is known by its hash, which holds neither it nor a salt used twice', async () => {
  const [one, two] = await Promise.all([hashPassword('weinberg kette lampe'), hashPassword('weinberg kette lampe')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(one).not.toBe(two);
  expect(await isPassword('weinberg kette lampe', one)).toBe(true);
  expect(await isPassword('weinberg kette lampE', one)).toBe(false);
  expect(await isPassword('weinberg kette lampe', null)).toBe(false);
  expect(isOutdated(one)).toBe(false);
  expect(isOutdated(one.replace('m=19456', 'm=9216'))).toBe(true);
});

test('a hash of another implementation is understood (RFC 9106, 5.3 gives no PHC string; made by the reference argon2)', async () => {
  // echo -n "password" | argon2 somesalt -id -t 2 -m 16 -p 1 -l 24
  const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  expect(await isPassword('password', reference)).toBe(true);
});
