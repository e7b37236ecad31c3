import { deleteSnapshot } from '../delete-snapshot.ts';
import { provisionServer } from '../provision-server.ts';
import { revertSnapshot } from '../revert-snapshot.ts';
import { takeSnapshot } from '../take-snapshot.ts';
import { testSecrets } from '../test-secrets.ts';
import { runToEnd, takeOrder } from './customers.ts';
import type { Start, Subject, Surroundings } from './subject.ts';

type SnapshotWork = Pick<Subject, 'workflow' | 'memory'> & {
  readonly start: (found: { readonly serverId: string; readonly snapshotId: string }) => unknown;
};

const AT = '2026-07-14T09:00:00Z';

const works = {
  'take-snapshot': {
    workflow: ({ engine }) => takeSnapshot({ engine }),
    start: ({ serverId }) => ({ serverId, name: 'zweiter' }),
    // That one was tried stays on record.
    memory: { snapshot: ({ state }) => state === 'deleted' },
  },
  'revert-snapshot': {
    workflow: ({ engine }) => revertSnapshot({ engine }),
    start: ({ serverId, snapshotId }) => ({ serverId, snapshotId }),
    memory: {},
  },
  'delete-snapshot': {
    workflow: ({ engine }) => deleteSnapshot({ engine }),
    start: ({ serverId, snapshotId }) => ({ serverId, snapshotId }),
    memory: {},
  },
} satisfies Record<string, SnapshotWork>;

export type SnapshotWorkName = keyof typeof works;

async function prepare(around: Surroundings, name: SnapshotWorkName): Promise<Start> {
  const { engine, clock, db } = around;
  clock.set(AT);
  const order = await takeOrder(around);
  await runToEnd(around, provisionServer({ engine, secrets: testSecrets }), order);
  const { tenant } = order;
  const { id: serverId } = await db.selectFrom('server').select('id').executeTakeFirstOrThrow();
  const parameters = { serverId, name: 'erster' };
  await runToEnd(around, takeSnapshot({ engine }), { key: 'first', tenant, parameters });
  const { id: snapshotId } = await db.selectFrom('snapshot').select('id').executeTakeFirstOrThrow();
  return { key: name, tenant, parameters: works[name].start({ serverId, snapshotId }) };
}

/** The named workflow on a server with a snapshot; a child process finds it under the same query. */
export function snapshotWork(name: SnapshotWorkName): Subject {
  const module = new URL(import.meta.url);
  module.search = `?${new URLSearchParams({ name })}`;
  const { workflow, memory }: SnapshotWork = works[name];
  return { name, at: AT, module: module.href, workflow, memory, prepare: (around) => prepare(around, name) };
}

/** For the child process: the workflow that the query names. */
const asked = new URL(import.meta.url).searchParams.get('name') ?? 'take-snapshot';
export const subject = snapshotWork(asked as SnapshotWorkName);
