import { must, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { endIsolation, mustBeIsolated } from '../modules/network/index.ts';
import { changeNicStep, nicOf, type NicChange } from './change-nic.ts';
import { enterServer, resumeIfReachable, type OnServer } from './change-server.ts';
import { output, workflow, type Scope, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';
import { requestOnServer, serverFor } from './start-on-server.ts';
import { tellReconnected } from './tell-isolation.ts';

interface ReconnectParameters extends OnServer {
  readonly reason: string;
}

interface ReconnectOutputs {
  'check-server': NicChange;
}

export type ReconnectServer = Workflow<ReconnectParameters, ReconnectOutputs>;

/** The suspicion is dispelled: the server comes back to the network (D4 (4)). */
export async function requestReconnection(
  ctx: Ctx, parameters: ReconnectParameters, reconnect: ReconnectServer,
): Promise<Result<string>> {
  const server = await serverFor(ctx, parameters.serverId, 'reconnect');
  if (!server.ok) return server;
  const open = await mustBeIsolated(ctx, parameters.serverId, true);
  return open.ok ? requestOnServer(ctx, 'reconnect', reconnect, parameters) : open;
}

/** Frames pass again, which is read back; then its watch goes on and the customer is told. Power is not touched. */
export function reconnectServer({ engine }: Services): ReconnectServer {
  const words = { stage: 'reconnect', clause: 'D4.4' } as const;
  return workflow<ReconnectParameters, ReconnectOutputs>({
    name: 'reconnect-server',
    version: 1,
    steps: [
      {
        ...words, name: 'check-server', title: { de: 'Server prüfen', en: 'Check the server' },
        record: async (ctx, on) => {
          const { serverId } = on.parameters;
          await enterServer(ctx, on, 'reconnect');
          must(await mustBeIsolated(ctx, serverId, true));
          const was = await nicOf(ctx, serverId);
          return { was, wanted: { ...was, connected: true } };
        },
        undo: { none: 'looking changes nothing' },
      },
      changeNicStep(
        engine, { ...words, title: { de: 'Wieder verbinden und Kunden benachrichtigen', en: 'Reconnect and tell the customer' } },
        (on) => output(on, 'check-server'), letIn,
      ),
    ],
  });
}

async function letIn(ctx: Ctx, on: Scope<ReconnectParameters, ReconnectOutputs>): Promise<void> {
  const { serverId, reason } = on.parameters;
  await endIsolation(ctx, serverId, reason);
  await ctx.tx.updateTable('nic').set({ connected: true }).where('id', '=', output(on, 'check-server').was.id)
    .execute();
  await resumeIfReachable(ctx, serverId);
  await tellReconnected(ctx, serverId, reason);
}
