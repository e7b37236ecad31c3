import type { FindingRow } from './findings.ts';

/** What may be done about a finding. It never happens by itself. */
export type Settlement = 'adopt' | 'quarantine' | 'remove';

type Facts = Readonly<Record<string, unknown>>;

interface Offer {
  /** Whether it can be had, by what the engine shows. */
  readonly when?: (facts: Facts) => boolean;
}

const always: Offer = {};

/**
 * Kind and problem → what is offered. Adopt: the rows follow the world, where a row can be made or corrected without
 * inventing anything. Quarantine: it is switched off or set aside until a person has decided. Remove: it is deleted, by
 * two people.
 */
const table: Readonly<Record<string, Readonly<Partial<Record<Settlement, Offer>>>>> = {
  'server unowned': { quarantine: always, remove: always },
  // It hangs on a server that is ours: then it is that server's.
  'volume unowned': {
    adopt: { when: ({ serverId }) => typeof serverId === 'string' }, quarantine: always, remove: always,
  },
  'nic unowned': { quarantine: always, remove: always },
  'network unowned': { quarantine: always, remove: always },
  'firewall unowned': { quarantine: always, remove: always },
  'snapshot unowned': { quarantine: always, remove: always },
  'backup unowned': { quarantine: always, remove: always },
  'server missing': { quarantine: always },
  'snapshot missing': { adopt: always },
  'backup missing': { adopt: always },
  'address missing': { remove: always },
  'server different': { adopt: { when: (facts) => Object.keys(facts).join() === 'power' }, quarantine: always },
};

/** What is offered for this finding; nothing once it is settled. */
export function offersFor({ kind, problem, state, facts }: Pick<FindingRow, 'kind' | 'problem' | 'state' | 'facts'>) {
  if (state !== 'open' && state !== 'quarantined') return [];
  const offers = Object.entries(table[`${kind} ${problem}`] ?? {}) as [Settlement, Offer][];
  return offers.filter(([name, { when }]) => (when?.(facts as Facts) ?? true)
    && (state === 'open' || name !== 'quarantine')).map(([name]) => name);
}
