import { newId } from '../kernel/ids.ts';
import { must, ok, refuse, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import {
  addForward, firewallOf, firewallSpec, markForward, mayForward, networkRefusals, readForward,
  type FirewallSpec, type PortForward,
} from '../modules/network/index.ts';
import { keepRules, makeFirewall } from './apply-firewall.ts';
import { enterServer, type OnServer } from './change-server.ts';
import { output, workflow, type Scope, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';
import { requestOnServer, serverFor } from './start-on-server.ts';

interface ChangeForwardsParameters extends OnServer {
  readonly forwardId: string;
  /** What is let in from now on; null: the forward goes. */
  readonly add: PortForward | null;
}

interface ChangeForwardsOutputs {
  'check-server': { readonly firewallId: string };
}

export type ChangeForwards = Workflow<ChangeForwardsParameters, ChangeForwardsOutputs>;
type On = Scope<ChangeForwardsParameters, ChangeForwardsOutputs>;

/** Lets something in to a server behind a firewall (promise C-4.2.8). */
export async function requestForward(
  ctx: Ctx, serverId: string, add: PortForward, change: ChangeForwards,
): Promise<Result<{ runId: string; forwardId: string }>> {
  const server = await serverFor(ctx, serverId, 'network');
  if (!server.ok) return server;
  const free = await mayForward(ctx, serverId, add);
  if (!free.ok) return free;
  const forwardId = newId('portForward', ctx.clock);
  const run = await requestOnServer(ctx, 'network', change, { serverId, forwardId, add });
  return run.ok ? ok({ runId: run.value, forwardId }) : run;
}

/** Lets it in no longer. */
export async function requestForwardEnd(
  ctx: Ctx, serverId: string, forwardId: string, change: ChangeForwards,
): Promise<Result<string>> {
  const server = await serverFor(ctx, serverId, 'network');
  if (!server.ok) return server;
  const forward = await readForward(ctx, serverId, forwardId);
  return forward.ok ? requestOnServer(ctx, 'network', change, { serverId, forwardId, add: null }) : forward;
}

/**
 * First the row, then the firewall as all rows say: several runs make the same firewall (apply-firewall.ts). So the way
 * back ends where the way begins: once the row is as it was, the first step makes the firewall so.
 */
export function changeForwards({ engine }: Services): ChangeForwards {
  const words = { stage: 'network', clause: 'C-4.2.8' } as const;
  const rules = (ctx: Ctx, on: On) => firewallSpec(ctx, output(on, 'check-server').firewallId);
  const make = async (on: On) => {
    await makeFirewall(engine, on.command, on.prepared as FirewallSpec);
  };
  const keep = (ctx: Ctx, on: On) => keepRules(ctx, on.prepared as FirewallSpec);
  return workflow<ChangeForwardsParameters, ChangeForwardsOutputs>({
    name: 'change-forwards',
    version: 1,
    steps: [
      {
        ...words, name: 'check-server', title: { de: 'Server und Firewall prüfen', en: 'Check server and firewall' },
        record: async (ctx, on) => {
          await enterServer(ctx, on, 'network');
          const firewallId = await firewallOf(ctx, on.parameters.serverId);
          return firewallId === null ? must(refuse(networkRefusals, 'network.no_firewall')) : { firewallId };
        },
        undo: {
          prepare: async (ctx, on) => (on.outputs['check-server'] ? rules(ctx, on) : null),
          act: async (on) => { if (on.prepared) await make(on); },
          record: async (ctx, on) => { if (on.prepared) await keep(ctx, on); },
        },
      },
      {
        ...words, name: 'change-rows', title: { de: 'Portweiterleitung festhalten', en: 'Write the forward down' },
        record: async (ctx, on) => {
          const { serverId, forwardId, add } = on.parameters;
          if (!add) return markForward(ctx, forwardId, 'deleted');
          const firewallId = must(await mayForward(ctx, serverId, add));
          return addForward(ctx, { id: forwardId, tenant: on.tenant, serverId, firewallId, ...add });
        },
        undo: {
          record: (ctx, on) => markForward(ctx, on.parameters.forwardId, on.parameters.add ? 'deleted' : 'live'),
        },
      },
      {
        ...words, name: 'apply',
        title: { de: 'Firewall einstellen und zurücklesen', en: 'Set the firewall and read it back' },
        prepare: rules, act: make, record: keep,
        undo: { none: 'the way back makes the firewall when the row is as it was, in the first step' },
      },
    ],
  });
}
