import { backUpServer } from '../back-up-server.ts';
import { checkRestore } from '../check-restore.ts';
import { endService, serversOf } from '../end-service.ts';
import { issueCredentials } from '../issue-credentials.ts';
import { provisionServer } from '../provision-server.ts';
import { testSecrets } from '../test-secrets.ts';
import { restartServer } from '../restart-server.ts';
import { must } from '../../kernel/result.ts';
import { terminateContract } from '../../modules/contracts/index.ts';
import { inTransaction, runToEnd, takeOrder, type Ordered } from './customers.ts';
import type { Start, Subject, Surroundings } from './subject.ts';

/** A server in service, as the workflows of its life find it. */
interface InService {
  readonly around: Surroundings;
  readonly order: Ordered;
  readonly serverId: string;
}

type Operation = Pick<Subject, 'at' | 'workflow' | 'memory' | 'temporary'> & {
  readonly start: (service: InService) => Promise<Omit<Start, 'key' | 'tenant'>>;
};

const PROVISIONED_AT = '2026-07-14T09:00:00Z';

const operations = {
  'back-up-server': {
    at: PROVISIONED_AT,
    workflow: ({ engine }) => backUpServer({ engine }),
    start: async ({ serverId }) => ({ parameters: { serverId } }),
    // That a copy was tried stays on record.
    memory: { backup: ({ state }) => state === 'deleted' },
  },
  'check-restore': {
    at: PROVISIONED_AT,
    workflow: ({ engine }) => checkRestore({ engine }),
    start: prepareRestore,
    memory: {},
    temporary: true,
  },
  'restart-server': {
    at: PROVISIONED_AT,
    workflow: ({ engine }) => restartServer({ engine }),
    start: async ({ around, serverId }) => {
      await around.engine.breakServer(serverId);
      return { parameters: { serverId, cause: null } };
    },
    memory: {},
  },
  'end-service': {
    // The day after the last of twelve months, at midnight in Berlin.
    at: '2027-07-13T22:00:00Z',
    workflow: ({ engine }) => endService({ engine }),
    start: prepareEnd,
    memory: {},
  },
  'issue-credentials': {
    at: PROVISIONED_AT,
    workflow: ({ engine }) => issueCredentials({ engine, secrets: testSecrets }),
    start: async ({ serverId }) => ({ parameters: { serverId } }),
    memory: {},
  },
} satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;

async function prepareRestore({ around, order, serverId }: InService): Promise<{ parameters: unknown }> {
  const { engine, db } = around;
  await runToEnd(around, backUpServer({ engine }), { key: 'copy', tenant: order.tenant, parameters: { serverId } });
  const backup = await db.selectFrom('backup').select('id').executeTakeFirstOrThrow();
  const server = await db.selectFrom('server').innerJoin('volume', 'volume.serverId', 'server.id')
    .select(['volume.bytes', 'vcpus', 'memoryBytes', 'hostname']).executeTakeFirstOrThrow();
  const { vcpus, hostname } = server;
  const sizes = { bytes: Number(server.bytes), memoryBytes: Number(server.memoryBytes) };
  return { parameters: { backupId: backup.id, vcpus, hostname, ...sizes, paths: ['/etc/hostname'] } };
}

async function prepareEnd({ around, order }: InService): Promise<{ parameters: unknown }> {
  const { contractId } = order.parameters;
  around.clock.set('2026-11-20T09:00:00Z');
  await inTransaction(around, async (ctx) => must(await terminateContract(ctx, contractId)));
  const serverIds = await inTransaction(around, (ctx) => serversOf(ctx, contractId));
  return { parameters: { contractId, serverIds } };
}

async function prepare(around: Surroundings, name: OperationName): Promise<Start> {
  const { engine, clock } = around;
  clock.set(PROVISIONED_AT);
  const order = await takeOrder(around);
  await runToEnd(around, provisionServer({ engine, secrets: testSecrets }), order);
  const { id: serverId } = await around.db.selectFrom('server').select('id').executeTakeFirstOrThrow();
  const { parameters } = await operations[name].start({ around, order, serverId });
  clock.set(operations[name].at);
  return { key: name, tenant: order.tenant, parameters };
}

/** The named workflow on a server in service; a child process finds it under the same query. */
export function operation(name: OperationName): Subject {
  const module = new URL(import.meta.url);
  module.search = `?${new URLSearchParams({ name })}`;
  const { start: _, ...rest }: Operation = operations[name];
  return { ...rest, name, module: module.href, prepare: (around) => prepare(around, name) };
}

/** For the child process: the workflow that the query names. */
const asked = new URL(import.meta.url).searchParams.get('name') ?? 'back-up-server';
export const subject = operation(asked as OperationName);
