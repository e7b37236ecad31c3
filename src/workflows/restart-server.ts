import { must, ok, refuse, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { lockServer, setServerState, type ServerState } from '../modules/compute/index.ts';
import { contractOfItem, contractRefusals } from '../modules/contracts/index.ts';
import { workflowRefusals } from './refusals.ts';
import { output, workflow, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';

interface RestartParameters {
  readonly serverId: string;
}

interface RestartOutputs {
  'check-service': { contractId: string };
  'start-server': { inService: boolean };
}

export type RestartServer = Workflow<RestartParameters, RestartOutputs>;

/** A server that stopped by itself still counts as running, or was found stopped. */
const startedFrom: readonly ServerState[] = ['running', 'stopped'];

/**
 * Starts a server that stopped without being asked to, as operations does when an outage is seen (A6 (3)). A request
 * may wait, or be tried again long after: it must not revive a server whose contract has ended meanwhile (A10.3), so
 * that is looked at before the start and once more under the server's lock after it.
 */
export function restartServer({ engine }: Services): RestartServer {
  return workflow<RestartParameters, RestartOutputs>({
    name: 'restart-server',
    version: 1,
    noWayBack: 'a server that will not start needs a person, not a way back (A6 (3))',
    steps: [
      {
        name: 'check-service', stage: 'repair', clause: 'A10.3',
        title: { de: 'Vertrag prüfen', en: 'Check the contract' },
        record: async (ctx, on) => must(await refuseUnlessInService(ctx, on.parameters.serverId)),
        undo: { none: 'looking changes nothing' },
      },
      {
        name: 'start-server', stage: 'repair', clause: 'A6.3',
        title: { de: 'Server wieder starten', en: 'Start the server again' },
        act: (on) => engine.startServer(on.command, on.parameters.serverId),
        record: async (ctx, on) => {
          const { serverId } = on.parameters;
          const inService = (await refuseUnlessInService(ctx, serverId)).ok;
          if (inService) await setServerState(ctx, serverId, 'running');
          return { inService };
        },
        undo: { none: 'a server that would not start is as stopped as before' },
      },
      {
        name: 'keep-stopped', stage: 'repair', clause: 'A10.3',
        title: { de: 'Beendeten Vertrag beachten', en: 'Heed a contract that has ended' },
        act: async (on) => {
          if (!output(on, 'start-server').inService) await engine.stopServer(on.command, on.parameters.serverId);
        },
        undo: { none: 'a server without a contract stays off' },
      },
    ],
  });
}

async function refuseUnlessInService(ctx: Ctx, serverId: string): Promise<Result<{ contractId: string }>> {
  const server = await lockServer(ctx, serverId);
  if (!server) return refuse(workflowRefusals, 'servers.unknown');
  if (!startedFrom.includes(server.state as ServerState)) {
    return refuse(workflowRefusals, 'servers.wrong_state', { state: server.state, allowed: startedFrom.join(', ') });
  }
  const { id, number, state } = await contractOfItem(ctx, server.contractItemId);
  if (state === 'ended') return refuse(contractRefusals, 'contracts.not_active', { number, state });
  return ok({ contractId: id });
}
