import { getRandomValues } from 'node:crypto';
import type { Clock } from './clock.ts';

/**
 * Ids are branded strings `prefix_ULID`: the prefix tells a person what they hold, the first ten
 * characters sort by creation time, the rest is random (80 bits).
 */
export type Id<Prefix extends string> = `${Prefix}_${string}`;

export const idPrefixes = {
  organisation: 'org',
  account: 'acc',
  membership: 'mem',
  session: 'ses',
  passkey: 'psk',
  recoveryCode: 'rec',
  oneTimeLink: 'otl',
  challenge: 'chl',
  ssoConnection: 'sso',
  supportAccess: 'sup',
  approval: 'apr',
  mfaExemption: 'mfx',
  accessEntry: 'ace',
  processingAgreement: 'pag',
  erasure: 'era',
  legalHold: 'lgh',
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
  // A volume was called a disk before it could be more than a server's own.
  volume: 'dsk',
  nic: 'nic',
  addressPool: 'net',
  address: 'adr',
  backup: 'bak',
  outage: 'out',
  invoice: 'inv',
  invoiceLine: 'lin',
  deletion: 'del',
  run: 'run',
  price: 'pri',
  contractContact: 'coc',
  contactWait: 'wai',
  webhook: 'whk',
  webhookDelivery: 'whd',
  location: 'loc',
  certificate: 'cer',
  targetGroup: 'tgr',
  target: 'tgt',
  storagePool: 'pol',
  quota: 'quo',
  image: 'img',
  snapshot: 'snp',
  credential: 'crd',
  consoleTicket: 'tkt',
  networkPlan: 'npl',
  privateNetwork: 'pnw',
  firewall: 'fwl',
  portForward: 'fwd',
  vpnAccess: 'vpn',
  isolation: 'iso',
  finding: 'fnd',
  optionPrice: 'opr',
  cluster: 'clu',
  project: 'prj',
  workPackage: 'wpk',
  trafficDay: 'tfd',
  fairUseCase: 'fuc',
  uplink: 'upl',
  uplinkOutage: 'upo',
  correlation: 'cor',
} as const;

export type IdKind = keyof typeof idPrefixes;
export type IdOf<Kind extends IdKind> = Id<(typeof idPrefixes)[Kind]>;

// Crockford's base 32: no I, L, O, U, so that an id read over the phone is unambiguous.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_CHARACTERS = 10;
const RANDOM_CHARACTERS = 16;
const RANDOM_BITS = BigInt(RANDOM_CHARACTERS * 5);

/** The last id each clock gave: ids of one clock and millisecond count up, so they sort as they were made. */
const lastOf = new WeakMap<Clock, { readonly time: number; readonly random: bigint }>();

/** A new id of `kind`, stamped with the clock's time. */
export function newId<Kind extends IdKind>(kind: Kind, clock: Clock): IdOf<Kind> {
  const time = clock.now().epochMilliseconds;
  const last = lastOf.get(clock);
  const random = time === last?.time ? BigInt.asUintN(Number(RANDOM_BITS), last.random + 1n) : randomPart();
  lastOf.set(clock, { time, random });
  const text = encode(BigInt(time), TIME_CHARACTERS) + encode(random, RANDOM_CHARACTERS);
  return `${idPrefixes[kind]}_${text}` as IdOf<Kind>;
}

function randomPart(): bigint {
  const bytes = getRandomValues(new Uint8Array(Number(RANDOM_BITS / 8n)));
  return bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

function encode(value: bigint, characters: number): string {
  let text = '';
  for (let rest = value; text.length < characters; rest >>= 5n) text = ALPHABET[Number(rest & 31n)] + text;
  return text;
}

/** Whether `text` has the shape of an id of `kind`; it says nothing about existence. */
export function isId<Kind extends IdKind>(kind: Kind, text: string): text is IdOf<Kind> {
  return new RegExp(`^${idPrefixes[kind]}_[0-9A-HJKMNP-TV-Z]{26}$`).test(text);
}
