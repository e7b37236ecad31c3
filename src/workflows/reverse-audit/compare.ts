import { isDeepStrictEqual } from 'node:util';
import type { Text } from '../../kernel/text.ts';
import type {
  FirewallReading, NicReading, ServerReading, SnapshotReading, VolumeReading, WorldObject,
} from '../../modules/compute/index.ts';
import { hostLines, peerLines } from '../../modules/network/index.ts';
import type {
  Expected, ExpectedFirewall, ExpectedNic, ExpectedServer, ExpectedVolume, ExpectedWorld,
} from './expected.ts';
import type { ObservedWorld, Seen } from './observe.ts';

export type Problem = 'unowned' | 'missing' | 'different';

/** What the world and the rows do not agree on. */
export interface Difference {
  readonly kind: WorldObject['kind'] | 'address';
  readonly id: string;
  /** Null of what nobody owns. */
  readonly tenant: string | null;
  readonly problem: Problem;
  /** In words, for the staff. */
  readonly details: Text;
  /** What the engine shows, as far as somebody who settles it needs it. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What tells a difference from others; the same at every look. */
export const nameOf = ({ kind, id, problem }: Pick<Difference, 'kind' | 'id' | 'problem'>) =>
  `${kind} ${id} ${problem}`;

/**
 * Compares the stock with the world from zero (G13): what nobody owns, what is missing, and what is other than the rows
 * say. What a run that is not over knows of is left out; it is judged once that run is over.
 */
export function compareWorlds(expected: ExpectedWorld, observed: ObservedWorld): Difference[] {
  const present = new Set(observed.things.map(({ id }) => id));
  return [
    ...observed.things.flatMap((thing) => judgePresent(expected, observed, thing)),
    ...[...expected.things.values()]
      .filter(({ id, owned }) => owned === 'live' && !present.has(id) && !expected.moving.has(id))
      .map(({ kind, id, tenant }): Difference => ({
        kind, id, tenant, problem: 'missing', facts: {}, details: missing(kind),
      })),
    ...expected.lost.map(({ id, tenant, address }): Difference => ({
      kind: 'address', id, tenant, problem: 'missing', facts: { address },
      details: {
        de: `${address} ist vergeben, und kein Server trägt sie.`, en: `${address} is assigned, and no server bears it.`,
      },
    })),
  ];
}

const missing = (kind: Difference['kind']): Text => ({
  de: 'Die Datenbank kennt es, die Engine hat es nicht.', en: `The rows have this ${kind}, the engine has not.`,
});

function judgePresent(
  expected: ExpectedWorld, observed: ObservedWorld, { kind, id, seen }: ObservedWorld['things'][number],
): Difference[] {
  const thing = expected.things.get(id);
  if (expected.moving.has(id)) return [];
  if (!thing) {
    const facts = factsOf(seen);
    const shown = Object.entries(facts).map(([name, value]) => `${name} ${JSON.stringify(value)}`).join(', ');
    const more = shown ? `: ${shown}` : '';
    const details = {
      de: `Die Engine hat es, die Datenbank kennt es nicht${more}.`, en: `The engine has this ${kind}, no row has${more}.`,
    };
    return [{ kind, id, tenant: null, problem: 'unowned', details, facts }];
  }
  if (thing.owned === 'maybe' || seen === null) return [];
  const differing = differencesOf(thing, seen, expected, observed);
  if (differing.length === 0) return [];
  const told = (ours: string, theirs: string) => `${differing
    .map(({ what, rows, world }) => `${what}: ${ours} ${show(rows)}, ${theirs} ${show(world)}`).join('; ')}.`;
  return [{
    kind, id, tenant: thing.tenant, problem: 'different',
    details: { de: told('Datenbank', 'Engine'), en: told('rows', 'engine') },
    facts: Object.fromEntries(differing.map(({ what, world }) => [what, world])),
  }];
}

interface Differing {
  readonly what: string;
  readonly rows: unknown;
  readonly world: unknown;
}

const show = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

function differencesOf(thing: Expected, seen: Seen, expected: ExpectedWorld, observed: ObservedWorld): Differing[] {
  switch (thing.kind) {
    case 'server': return ofServer(thing, seen as ServerReading, expected, observed.memoryDivisor);
    case 'volume': return ofVolume(thing, seen as VolumeReading);
    case 'nic': return ofNic(thing, seen as NicReading);
    case 'firewall': return ofFirewall(thing, seen as FirewallReading);
    case 'snapshot': return unlike([['server', thing.serverId, (seen as SnapshotReading).serverId]]);
    default: return [];
  }
}

type Line = readonly [what: string, rows: unknown, world: unknown];

const unlike = (lines: readonly Line[]): Differing[] => lines
  .filter(([, rows, world]) => !isDeepStrictEqual(rows, world)).map(([what, rows, world]) => ({ what, rows, world }));

/** Rounding of memory to whole mebibytes, and a smallest guest: within this share it is what was ordered. */
const MEMORY_SHARE = 0.05;

function ofServer(
  thing: ExpectedServer, seen: ServerReading, { groupOf }: ExpectedWorld, memoryDivisor: number,
): Differing[] {
  const ordered = thing.memoryBytes / memoryDivisor;
  const isOrdered = seen.memoryBytes >= ordered * (1 - MEMORY_SHARE)
    && (memoryDivisor > 1 || seen.memoryBytes <= ordered * (1 + MEMORY_SHARE));
  const group = groupOf.get(seen.target);
  return unlike([
    ['power', thing.power, seen.power], ['vcpus', thing.vcpus, seen.vcpus],
    ['memoryBytes', ordered, isOrdered ? ordered : seen.memoryBytes], ['boot', thing.boot, seen.boot],
    ['volumeIds', thing.volumeIds, seen.volumeIds],
    ['nicIds', thing.nicIds.toSorted(), seen.nicIds.toSorted()],
    ['group', thing.group, thing.group === null || group === undefined ? thing.group : group],
  ]);
}

function ofVolume(thing: ExpectedVolume, seen: VolumeReading): Differing[] {
  return unlike([
    ['bytes', thing.bytes, seen.bytes], ['iopsLimit', thing.iopsLimit, seen.iopsLimit],
    ['pool', thing.pool, thing.pool === null || seen.pool === null ? thing.pool : seen.pool],
    ['serverId', thing.serverId, seen.serverId],
  ]);
}

/** Kernels count bytes: a rate is read back a little rounded. */
const RATE_SHARE = 0.02;

function ofNic(thing: ExpectedNic, seen: NicReading): Differing[] {
  const { bitsPerSecond } = thing;
  const isNear = (read: number) => Math.abs(read - bitsPerSecond) <= bitsPerSecond * RATE_SHARE;
  const rate = (read: number | null) => (read !== null && isNear(read) ? bitsPerSecond : read);
  return unlike([
    ['networkId', thing.networkId, seen.networkId], ['toGuest', bitsPerSecond, rate(seen.toGuest)],
    ['fromGuest', bitsPerSecond, rate(seen.fromGuest)], ['antiSpoof', true, seen.antiSpoof],
    ['addresses', thing.addresses.toSorted(), seen.addresses.toSorted()],
    ['connected', thing.connected, seen.connected],
  ]);
}

function ofFirewall(thing: ExpectedFirewall, seen: FirewallReading): Differing[] {
  return unlike([
    ['networkId', thing.networkId, seen.networkId], ['hosts', hostLines(thing.hosts), hostLines(seen.hosts)],
    ['vpn', peerLines(thing.vpn), peerLines(seen.vpn)],
  ]);
}

/** What is worth knowing of a thing that nobody owns. */
function factsOf(seen: Seen): Record<string, unknown> {
  if (seen === null) return {};
  const { id: _, ...rest } = seen;
  const kept = ['power', 'target', 'volumeIds', 'nicIds', 'bytes', 'pool', 'iopsLimit', 'serverId', 'networkId',
    'addresses'];
  return Object.fromEntries(Object.entries(rest).filter(([name]) => kept.includes(name)));
}
