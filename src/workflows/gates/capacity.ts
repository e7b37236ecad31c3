import type { SimulatedEngine } from '../../engines/simulated/index.ts';
import { json } from '../../database/index.ts';
import { newId } from '../../kernel/ids.ts';
import { maintainTarget } from '../maintain-target.ts';
import { provisionServer } from '../provision-server.ts';
import { auditStock } from '../reverse-audit/audit-stock.ts';
import { settleFinding } from '../reverse-audit/settle-finding.ts';
import { syncInventory } from '../sync-inventory.ts';
import { testSecrets } from '../test-secrets.ts';
import { inTransaction, runToEnd, takeOrder } from './customers.ts';
import type { Start, Subject, Surroundings } from './subject.ts';

/** Hosts and pools are known, a server runs on one of them. */
interface Placed {
  readonly around: Surroundings;
  readonly engine: SimulatedEngine;
}

type Work = Pick<Subject, 'workflow' | 'memory'> & {
  readonly start: (placed: Placed) => Promise<{ readonly tenant: string; readonly parameters: unknown }>;
};

const AT = '2026-07-14T09:00:00Z';
const GIB = 2 ** 30;
/** As the run that provisioned it. */
const at = (key: string) => ({ key, fence: 1 });

const works = {
  'maintain-target': {
    workflow: ({ engine }) => maintainTarget({ engine }),
    start: async ({ around }) => {
      const target = await around.db.selectFrom('target').innerJoin('server', 'server.target', 'target.name')
        .selectAll('target').executeTakeFirstOrThrow();
      return { tenant: target.tenant, parameters: { targetId: target.id, reason: 'Speicherriegel tauschen' } };
    },
    memory: {},
  },
  'audit-stock': {
    workflow: ({ engine }) => auditStock({ engine }),
    start: async (placed) => {
      await narrow(placed);
      return { tenant: await providerOf(placed), parameters: {} };
    },
    memory: {},
  },
  'settle-finding': {
    workflow: ({ engine }) => settleFinding({ engine }),
    // What nobody owns is an invariant broken before anything has begun; what differs is none.
    start: async ({ around }) => {
      const server = await around.db.selectFrom('server').selectAll().executeTakeFirstOrThrow();
      const id = newId('finding', around.clock);
      await inTransaction(around, (ctx) => ctx.tx.insertInto('finding').values({
        id, tenant: server.tenant, kind: 'server', thingId: server.id, problem: 'different', state: 'open',
        details: 'vcpus: rows 2, engine 1.', facts: json({ vcpus: 1 }),
      }).execute());
      return { tenant: server.tenant, parameters: { findingId: id, how: 'quarantine' } };
    },
    memory: {},
  },
} satisfies Record<string, Work>;

export type CapacityWork = keyof typeof works;

/** The world gives the server less than its row says: something to be found, which no invariant forbids. */
async function narrow({ around: { db }, engine }: Placed): Promise<void> {
  const nic = await db.selectFrom('nic').selectAll().executeTakeFirstOrThrow();
  const address = nic.address.split('/')[0] ?? '';
  await engine.changeNic(at('narrow'), {
    id: nic.id, mac: nic.mac, networkId: null, addresses: [{ address, prefixLength: 24 }], gateway: '198.51.100.1',
    gateway6: null, bitsPerSecond: 1e6, connected: true,
  });
}

async function providerOf({ around }: Placed): Promise<string> {
  const { id } = await around.db.selectFrom('organisation').select('id').where('kind', '=', 'provider')
    .executeTakeFirstOrThrow();
  return id;
}

async function prepare(around: Surroundings, name: CapacityWork): Promise<Start> {
  const engine = around.engine as SimulatedEngine;
  const host = (n: number) => ({
    name: `wirt-${n}`, group: 'standard', cpus: 16, memoryBytes: 64 * GIB, state: 'available' as const,
    // What was moved away stays where it is when the host comes back: no undo brings it back.
    canMove: false,
  });
  await engine.setInventory({
    targets: [host(1), host(2)], pools: [{ name: 'flash', group: 'standard', media: 'flash', bytes: 2 ** 44 }],
  });
  const { db, clock } = around;
  clock.set(AT);
  const order = await takeOrder(around);
  await syncInventory(db, clock, engine);
  await runToEnd(around, provisionServer({ engine, secrets: testSecrets }), order);
  await syncInventory(db, clock, engine);
  const start = await works[name].start({ around, engine });
  return { key: name, ...start };
}

/** The named workflow where hosts are known; a child process finds it under the same query. */
export function capacityWork(name: CapacityWork): Subject {
  const module = new URL(import.meta.url);
  module.search = `?${new URLSearchParams({ name })}`;
  const { start: _, ...rest }: Work = works[name];
  return { ...rest, name, at: AT, module: module.href, prepare: (around) => prepare(around, name) };
}

/** For the child process: the workflow that the query names. */
const asked = new URL(import.meta.url).searchParams.get('name') ?? 'maintain-target';
export const subject = capacityWork(asked as CapacityWork);
