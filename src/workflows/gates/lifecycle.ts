import { backUpServer } from '../back-up-server.ts';
import { deleteServer } from '../delete-server.ts';
import { powerOffServer, startServer, stopServer } from '../power-server.ts';
import { provisionServer } from '../provision-server.ts';
import { rebuildServer } from '../rebuild-server.ts';
import { renameServer } from '../rename-server.ts';
import { leaveRescue, rescueServer } from '../rescue-server.ts';
import { resizeServer } from '../resize-server.ts';
import { restartServer } from '../restart-server.ts';
import { testSecrets } from '../test-secrets.ts';
import { runToEnd, takeOrder, type Ordered } from './customers.ts';
import type { Start, Subject, Surroundings } from './subject.ts';

/** A server in service, as the workflows of its life find it. */
interface InService {
  readonly around: Surroundings;
  readonly order: Ordered;
  readonly serverId: string;
}

type Stage = Pick<Subject, 'workflow' | 'memory' | 'temporary'> & {
  /** Parameters of the run, after what has to be done before it. */
  readonly start: (service: InService) => Promise<object>;
};

const AT = '2026-07-14T09:00:00Z';

/** That it was off for the attempt stays on record: a span with its cause, over as soon as it runs again. */
function isPast({ until_at: until, cause }: Readonly<Record<string, unknown>>): boolean {
  return until !== null && cause === 'customer';
}

const lives = {
  'start-server': {
    workflow: ({ engine }) => startServer({ engine }),
    start: async (service) => {
      await stop(service);
      return {};
    },
    memory: {},
  },
  'stop-server': {
    workflow: ({ engine }) => stopServer({ engine }),
    start: async () => ({ cause: 'customer' }),
    memory: {},
  },
  'power-off-server': {
    workflow: ({ engine }) => powerOffServer({ engine }),
    start: async () => ({ cause: 'planned' }),
    memory: {},
  },
  'restart-server': {
    workflow: ({ engine }) => restartServer({ engine }),
    start: async () => ({ cause: 'customer' }),
    memory: {},
    temporary: true,
  },
  'resize-server': {
    workflow: ({ engine }) => resizeServer({ engine }),
    start: async () => ({ flavour: 'normal-m', monthlyNet: '139.00' }),
    memory: { outage: isPast },
    temporary: true,
  },
  'resize-server-stopped': {
    workflow: ({ engine }) => resizeServer({ engine }),
    start: async (service) => {
      await stop(service);
      return { flavour: 'highmem-xs', monthlyNet: '99.00' };
    },
    memory: {},
  },
  'rebuild-server': {
    workflow: ({ engine }) => rebuildServer({ engine }),
    start: async () => ({ image: 'debian-12' }),
    memory: { outage: isPast, volume: ({ state }) => state === 'deleted' },
    temporary: true,
  },
  'rescue-server': {
    workflow: ({ engine }) => rescueServer({ engine }),
    start: async () => ({}),
    memory: { outage: isPast },
    temporary: true,
  },
  'leave-rescue': {
    workflow: ({ engine }) => leaveRescue({ engine }),
    start: async ({ around, order, serverId }) => {
      await runToEnd(around, rescueServer(around), { key: 'rescued before', tenant: order.tenant, parameters: { serverId } });
      return {};
    },
    memory: {},
    temporary: true,
  },
  'rename-server': {
    workflow: ({ engine }) => renameServer({ engine }),
    start: async () => ({ hostname: 'neuer-name' }),
    memory: {},
  },
  'delete-server': {
    workflow: ({ engine }) => deleteServer({ engine }),
    start: async ({ around, order, serverId }) => {
      await runToEnd(around, backUpServer(around), { key: 'copy', tenant: order.tenant, parameters: { serverId } });
      return {};
    },
    memory: {},
  },
} satisfies Record<string, Stage>;

export type LifeName = keyof typeof lives;

async function stop({ around, order, serverId }: InService): Promise<void> {
  await runToEnd(around, stopServer(around), {
    key: 'stopped before', tenant: order.tenant, parameters: { serverId, cause: 'customer' },
  });
}

async function prepare(around: Surroundings, name: LifeName): Promise<Start> {
  const { engine, clock } = around;
  clock.set(AT);
  const order = await takeOrder(around);
  await runToEnd(around, provisionServer({ engine, secrets: testSecrets }), order);
  const { id: serverId } = await around.db.selectFrom('server').select('id').executeTakeFirstOrThrow();
  const parameters = await lives[name].start({ around, order, serverId });
  return { key: name, tenant: order.tenant, parameters: { serverId, ...parameters } };
}

/** The named workflow on a server in service; a child process finds it under the same query. */
export function life(name: LifeName): Subject {
  const module = new URL(import.meta.url);
  module.search = `?${new URLSearchParams({ name })}`;
  const { start: _, ...rest }: Stage = lives[name];
  return { ...rest, name, at: AT, module: module.href, prepare: (around) => prepare(around, name) };
}

/** For the child process: the workflow that the query names. */
const asked = new URL(import.meta.url).searchParams.get('name') ?? 'start-server';
export const subject = life(asked as LifeName);
