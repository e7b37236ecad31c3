import { must } from '../../kernel/result.ts';
import { terminateContract } from '../../modules/contracts/index.ts';
import { backUpServer } from '../back-up-server.ts';
import { deleteData } from '../delete-data.ts';
import { endService, serversOf } from '../end-service.ts';
import { provisionServer } from '../provision-server.ts';
import { testSecrets } from '../test-secrets.ts';
import { inTransaction, runToEnd, takeOrder } from './customers.ts';
import type { Start, Subject, Surroundings } from './subject.ts';

/** Deletion of one server with a backup, on the day it is owed after the end of its contract. */
export const subject: Subject = {
  name: 'delete-data',
  module: import.meta.url,
  at: '2027-07-26T22:00:00Z',
  workflow: ({ engine }) => deleteData({ engine }),
  prepare: endContract,
  memory: {},
};

/** A server that was ordered, provisioned, backed up, given notice for, and stopped. */
async function endContract(around: Surroundings): Promise<Start> {
  const { engine, clock } = around;
  clock.set('2026-07-14T09:00:00Z');
  const order = await takeOrder(around);
  const { tenant } = order;
  const { contractId } = order.parameters;
  await runToEnd(around, provisionServer({ engine, secrets: testSecrets }), order);
  const serverIds = await inTransaction(around, (ctx) => serversOf(ctx, contractId));
  const [serverId = ''] = serverIds;
  await runToEnd(around, backUpServer({ engine }), { key: 'backup', tenant, parameters: { serverId } });

  clock.set('2026-11-20T09:00:00Z');
  const { endsOn } = await inTransaction(around, async (ctx) => must(await terminateContract(ctx, contractId)));
  clock.set(`${endsOn}T22:00:00Z`);
  await runToEnd(around, endService({ engine }), { key: 'end', tenant, parameters: { contractId, serverIds } });

  clock.set(subject.at);
  const deletion = await around.db.selectFrom('deletion').select(['id', 'deleteOn']).executeTakeFirstOrThrow();
  const today = await inTransaction(around, async (ctx) => ctx.today);
  if (today !== deletion.deleteOn) throw new Error(`deletion is owed on ${deletion.deleteOn}, not on ${today}`);
  const parameters = { deletionId: deletion.id, contractId, serverIds };
  return { key: `delete:${deletion.id}`, tenant, parameters };
}
