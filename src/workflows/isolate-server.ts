import { must, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { pauseWatch } from '../modules/monitoring/index.ts';
import { mustBeIsolated, openIsolation, type Isolation } from '../modules/network/index.ts';
import { changeNicStep, nicOf, type NicChange } from './change-nic.ts';
import { enterServer, resumeIfReachable, type OnServer } from './change-server.ts';
import { output, workflow, type Scope, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';
import { requestOnServer, serverFor } from './start-on-server.ts';
import { tellIsolated } from './tell-isolation.ts';

type IsolateParameters = OnServer & Isolation;

interface IsolateOutputs {
  'check-server': NicChange;
}

export type IsolateServer = Workflow<IsolateParameters, IsolateOutputs>;

/** promise D4.4: cuts a server off on suspicion of a violation. */
export async function requestIsolation(
  ctx: Ctx, parameters: IsolateParameters, isolate: IsolateServer,
): Promise<Result<string>> {
  const server = await serverFor(ctx, parameters.serverId, 'isolate');
  if (!server.ok) return server;
  const open = await mustBeIsolated(ctx, parameters.serverId, false);
  return open.ok ? requestOnServer(ctx, 'isolate', isolate, parameters) : open;
}

/**
 * No frame passes in either direction any more, which is read back; only then it is recorded and the customer told. The
 * server itself goes on: power and data are not touched (D4 (4)).
 */
export function isolateServer({ engine }: Services): IsolateServer {
  const words = { stage: 'isolate', clause: 'D4.4' } as const;
  return workflow<IsolateParameters, IsolateOutputs>({
    name: 'isolate-server',
    version: 1,
    steps: [
      {
        ...words, name: 'check-server', title: { de: 'Server prüfen', en: 'Check the server' },
        record: async (ctx, on) => {
          const { serverId } = on.parameters;
          await enterServer(ctx, on, 'isolate');
          must(await mustBeIsolated(ctx, serverId, false));
          // promise A4.4: what the customer's own violation caused is no downtime of the provider, from its beginning.
          await pauseWatch(ctx, serverId, 'customer');
          const was = await nicOf(ctx, serverId);
          return { was, wanted: { ...was, connected: false } };
        },
        undo: { record: (ctx, on) => resumeIfReachable(ctx, on.parameters.serverId) },
      },
      changeNicStep(
        engine, { ...words, title: { de: 'Vom Netz trennen und Kunden benachrichtigen', en: 'Cut off and tell the customer' } },
        (on) => output(on, 'check-server'), cutOff,
      ),
    ],
  });
}

async function cutOff(ctx: Ctx, on: Scope<IsolateParameters, IsolateOutputs>): Promise<{ isolationId: string }> {
  const { serverId, suspicion, reason } = on.parameters;
  const isolationId = await openIsolation(ctx, { id: serverId, tenant: on.tenant }, { suspicion, reason });
  await ctx.tx.updateTable('nic').set({ connected: false }).where('id', '=', output(on, 'check-server').was.id)
    .execute();
  await tellIsolated(ctx, serverId, { suspicion, reason });
  return { isolationId };
}
