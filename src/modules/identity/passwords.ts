import { argon2, createHash, randomBytes, type Argon2Parameters } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { isSame } from './tokens.ts';

const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2);

/** OWASP's password storage cheat sheet: argon2id with 19 MiB, two passes, one lane. About 30 ms here. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const TAG_BYTES = 32;

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** A password as it may be kept: argon2id in PHC's format, which carries its own cost and salt. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(SALT_BYTES);
  const tag = await derive('argon2id', { message: Buffer.from(password), nonce, tagLength: TAG_BYTES, ...COST });
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

// Of nobody: it is compared where there is no account, so that the answer takes as long as for one there is.
const OF_NOBODY = await hashPassword(randomBytes(TAG_BYTES).toString('base64'));

/** Whether `password` is the one that was hashed. Without a hash (no such account) it takes as long, and is false. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const parts = PHC.exec(hash ?? OF_NOBODY);
  if (!parts) throw new Error('a password hash is not in the format this program writes');
  const [, memory, passes, parallelism, salt = '', tag = ''] = parts;
  const expected = Buffer.from(tag, 'base64');
  const found = await derive('argon2id', {
    message: Buffer.from(password), nonce: Buffer.from(salt, 'base64'), tagLength: expected.length,
    memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism),
  });
  return isSame(found, expected) && hash !== null;
}

/** Whether a hash was made at another cost than today's: it is made again at the next sign-in. */
export function isOutdated(hash: string): boolean {
  const [, memory, passes, parallelism] = PHC.exec(hash) ?? [];
  return Number(memory) !== COST.memory || Number(passes) !== COST.passes || Number(parallelism) !== COST.parallelism;
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}

/** Shorter ones can be guessed, longer ones only cost time. */
export const passwordCharacters = { least: 12, most: 128 } as const;

/** What makes a password one that is guessed: told to the person who chose it. */
export type PasswordFault = 'short' | 'long' | 'common' | 'personal' | 'simple';

/** Characters that must remain when what anybody would guess first is taken out. */
const UNGUESSED_CHARACTERS = 6;
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertzuiopü', 'qwertyuiop', 'asdfghjklöä', 'yxcvbnm', 'zxcvbnm',
];
const RUN_CHARACTERS = 4;
const WORDS = ['hafenamt', 'passwort', 'password', 'kennwort', 'willkommen', 'welcome', 'geheim', 'secret', 'hallo'];
const LETTERS_IN_DISGUISE: Readonly<Record<string, string>> = {
  '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '@': 'a', $: 's',
};

/**
 * What is wrong with a new password, or null. Any characters, 12 to 128 of them, no rules of composition
 * (NIST SP 800-63B-4, 3.1.1.2). Refused is: one of the 5,000 commonest of 12 characters or more (the list behind
 * common-passwords.txt: the ten million Mark Burnett put into the public domain, kept as hashes); one that is little
 * more than the person's name or address, the program's name or a word for "password"; one that is little more than a
 * repetition, or a run along the alphabet, the digits or the keyboard. `about`: name, address, provider.
 */
export function faultOf(password: string, about: readonly string[]): PasswordFault | null {
  const characters = [...password].length;
  if (characters < passwordCharacters.least) return 'short';
  if (characters > passwordCharacters.most) return 'long';
  const plain = password.toLowerCase();
  if (commonPasswords.has(shortHash(plain))) return 'common';
  const personal = about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 2);
  for (const variant of [plain, undisguised(plain)]) {
    if (rest(variant, [...personal, ...WORDS]) < UNGUESSED_CHARACTERS) return 'personal';
    if (unrepeated(variant) < UNGUESSED_CHARACTERS) return 'simple';
  }
  return null;
}

/** Letters and digits that stay when `words` are taken out, counting digits once they are all that is left as one. */
function rest(text: string, words: readonly string[]): number {
  const byLength = words.toSorted((a, b) => b.length - a.length);
  const without = byLength.reduce((left, word) => left.replaceAll(word, ' '), text);
  if (without === text) return text.length;
  return without.replaceAll(/[^\p{L}\p{N}]/gu, '').replaceAll(/\p{N}+/gu, '0').length;
}

/** Characters that stay when runs along a row, backwards too, and repetitions count as one. */
function unrepeated(text: string): number {
  let left = text;
  for (const row of ROWS.flatMap((one) => [one, [...one].toReversed().join('')])) {
    for (let size = row.length; size >= RUN_CHARACTERS; size--) {
      for (let at = 0; at + size <= row.length; at++) left = left.replaceAll(row.slice(at, at + size), '\u0001');
    }
  }
  return left.replaceAll(/(.{1,16}?)\1+/gu, '$1').length;
}

function undisguised(text: string): string {
  return [...text].map((character) => LETTERS_IN_DISGUISE[character] ?? character).join('');
}

const HASH_BYTES = 6;

function shortHash(password: string): string {
  return createHash('sha256').update(password).digest().subarray(0, HASH_BYTES).toString('hex');
}

function readCommonPasswords(): ReadonlySet<string> {
  const bytes = Buffer.from(readFileSync(new URL('common-passwords.txt', import.meta.url), 'utf8'), 'base64');
  const hashes = new Set<string>();
  for (let at = 0; at < bytes.length; at += HASH_BYTES) hashes.add(bytes.subarray(at, at + HASH_BYTES).toString('hex'));
  return hashes;
}

const commonPasswords = readCommonPasswords();
