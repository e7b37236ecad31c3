import { getRandomValues } from 'node:crypto';
import type { Clock } from './clock.ts';

/**
 * Ids are branded strings `prefix_ULID`: the prefix tells a person what they hold, the first ten
 * characters sort by creation time, the rest is random (80 bits).
 */
export type Id<Prefix extends string> = `${Prefix}_${string}`;

export const idPrefixes = {
  organisation: 'org',
  person: 'per',
  contact: 'con',
  apiKey: 'key',
  offer: 'off',
  order: 'ord',
  contract: 'ctr',
  contractItem: 'itm',
  declaration: 'dec',
  document: 'doc',
  mail: 'eml',
  deadline: 'dln',
  alarm: 'alm',
  server: 'srv',
  disk: 'dsk',
  nic: 'nic',
  addressPool: 'net',
  address: 'adr',
  backup: 'bak',
  outage: 'out',
  invoice: 'inv',
  invoiceLine: 'lin',
  deletion: 'del',
  run: 'run',
  correlation: 'cor',
} as const;

export type IdKind = keyof typeof idPrefixes;
export type IdOf<Kind extends IdKind> = Id<(typeof idPrefixes)[Kind]>;

// Crockford's base 32: no I, L, O, U, so that an id read over the phone is unambiguous.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_CHARACTERS = 10;
const RANDOM_CHARACTERS = 16;

/** A new id of `kind`, stamped with the clock's time. */
export function newId<Kind extends IdKind>(kind: Kind, clock: Clock): IdOf<Kind> {
  let time = clock.now().epochMilliseconds;
  let stamp = '';
  for (let i = 0; i < TIME_CHARACTERS; i++) {
    stamp = ALPHABET[time % 32] + stamp;
    time = Math.floor(time / 32);
  }
  const random = getRandomValues(new Uint8Array(RANDOM_CHARACTERS));
  const tail = Array.from(random, (byte) => ALPHABET[byte % 32]).join('');
  return `${idPrefixes[kind]}_${stamp}${tail}` as IdOf<Kind>;
}

/** Whether `text` has the shape of an id of `kind`; it says nothing about existence. */
export function isId<Kind extends IdKind>(kind: Kind, text: string): text is IdOf<Kind> {
  return new RegExp(`^${idPrefixes[kind]}_[0-9A-HJKMNP-TV-Z]{26}$`).test(text);
}
