import { must } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { setServerState } from '../modules/compute/index.ts';
import { endContract } from '../modules/contracts/index.ts';
import { planDeletion } from '../modules/exit/index.ts';
import { unwatchServer } from '../modules/monitoring/index.ts';
import { workflow, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';

interface EndParameters {
  readonly contractId: string;
  readonly serverIds: readonly string[];
}

export type EndService = Workflow<EndParameters, { 'end-contract': { deleteOn: string } }>;

/**
 * The term is over (A10.3): probing ends, the servers are stopped, and the day is set on which everything is deleted
 * (promise D5.1). Until then the data waits, should the customer ask for it (D5.2).
 */
export function endService({ engine }: Services): EndService {
  return workflow<EndParameters, { 'end-contract': { deleteOn: string } }>({
    name: 'end-service',
    version: 1,
    noWayBack: 'the term is over whether or not the machines could be stopped (A10.3)',
    steps: [
      {
        name: 'end-contract', stage: 'end', clause: 'A10.3',
        title: { de: 'Vertrag beenden', en: 'End the contract' },
        record: async (ctx, on) => {
          const endsOn = must(await endContract(ctx, on.parameters.contractId));
          for (const id of on.parameters.serverIds) await unwatchServer(ctx, id);
          const { deleteOn } = await planDeletion(ctx, { id: on.parameters.contractId, tenant: on.tenant, endsOn });
          return { deleteOn };
        },
        undo: { none: 'the term is over whether or not the machines could be stopped' },
      },
      {
        name: 'stop-servers', stage: 'end', clause: 'A10.3',
        title: { de: 'Server abschalten', en: 'Stop servers' },
        act: async (on) => {
          for (const id of on.parameters.serverIds) {
            await engine.stopServer({ ...on.command, key: `${on.command.key}/${id}` }, id);
          }
        },
        record: async (ctx, on) => {
          for (const id of on.parameters.serverIds) await setServerState(ctx, id, 'stopped');
        },
        undo: { none: 'a server without a contract stays off' },
      },
    ],
  });
}

/** Servers of a contract that still exist. */
export async function serversOf(ctx: Ctx, contractId: string): Promise<string[]> {
  const rows = await ctx.tx.selectFrom('server').innerJoin('contractItem', 'contractItem.id', 'server.contractItemId')
    .select('server.id').where('contractId', '=', contractId).where('server.state', '<>', 'deleted')
    .orderBy('server.id').execute();
  return rows.map((row) => row.id);
}
