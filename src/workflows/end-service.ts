import { must } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { lockServer, serversOfItems, setServerState } from '../modules/compute/index.ts';
import { endContract, readContract, readItems } from '../modules/contracts/index.ts';
import { planDeletion } from '../modules/exit/index.ts';
import { unwatchServer } from '../modules/monitoring/index.ts';
import { output, workflow, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';

interface EndParameters {
  readonly contractId: string;
  readonly serverIds: readonly string[];
}

interface EndOutputs {
  /** `stop`: servers that are not past being stopped. */
  'end-contract': { endsOn: string; stop: readonly string[] };
  'stop-servers': { deleteOn: string };
}

export type EndService = Workflow<EndParameters, EndOutputs>;

/**
 * The term is over (A10.3): probing ends, the servers are stopped, and the day is set on which everything is deleted
 * (promise D5.1). Until then the data waits, should the customer ask for it (D5.2). The day is set last: after a long
 * downtime it may have passed already, and deletion must not run beside the stopping.
 */
export function endService({ engine }: Services): EndService {
  return workflow<EndParameters, EndOutputs>({
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
          return { endsOn, stop: await notPastStopped(ctx, on.parameters.serverIds) };
        },
        undo: { none: 'the term is over whether or not the machines could be stopped' },
      },
      {
        name: 'stop-servers', stage: 'end', clause: 'A10.3',
        title: { de: 'Server abschalten und Löschtag festlegen', en: 'Stop servers and set the day of deletion' },
        act: async (on) => {
          for (const id of output(on, 'end-contract').stop) {
            await engine.stopServer({ ...on.command, key: `${on.command.key}/${id}` }, id);
          }
        },
        record: async (ctx, on) => {
          const { endsOn, stop } = output(on, 'end-contract');
          for (const id of await notPastStopped(ctx, stop)) await setServerState(ctx, id, 'stopped');
          const contract = must(await readContract(ctx, on.parameters.contractId));
          return { deleteOn: (await planDeletion(ctx, { ...contract, endsOn })).deleteOn };
        },
        undo: { none: 'a server without a contract stays off' },
      },
    ],
  });
}

/** Those of the servers that run or stand still, locked; one that is deleted or waits for a person is left alone. */
async function notPastStopped(ctx: Ctx, serverIds: readonly string[]): Promise<string[]> {
  const kept: string[] = [];
  for (const id of serverIds) {
    const { state = 'deleted' } = await lockServer(ctx, id) ?? {};
    if (state === 'running' || state === 'stopped') kept.push(id);
  }
  return kept;
}

/**
 * Servers of a contract of which something may be left: those that exist, and those that were deleted on the customer's
 * wish, whose backups are kept until all data goes (D5.1). One that was never handed over left nothing.
 */
export async function serversOf(ctx: Ctx, contractId: string): Promise<string[]> {
  const items = await readItems(ctx, contractId);
  const servers = await serversOfItems(ctx, items.map(({ id }) => id));
  return servers.filter(({ state, handedOverAt }) => state !== 'deleted' || handedOverAt !== null).map(({ id }) => id);
}
