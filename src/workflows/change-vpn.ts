import { ok, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { EngineError } from '../modules/compute/index.ts';
import {
  admitVpnAccess, confirmVpnAccess, firewallSpec, readVpnAccess, recordVpnKey, reserveVpnAccess, shutVpnAccess,
  type FirewallSpec, type NewVpnAccess, type VpnPlace,
} from '../modules/network/index.ts';
import { keepRules, makeFirewall } from './apply-firewall.ts';
import { startRun, workflow, type Scope, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';

interface VpnParameters extends VpnPlace {
  readonly accessId: string;
}

export type OpenVpnAccess = Workflow<VpnParameters>;
export type CloseVpnAccess = Workflow<VpnParameters>;
type On = Scope<VpnParameters, object>;

/** Lets somebody in to a private network by VPN (promise C-5.3). */
export async function requestVpnAccess(
  ctx: Ctx, networkId: string, wish: NewVpnAccess, open: OpenVpnAccess,
): Promise<Result<{ runId: string; accessId: string }>> {
  const reserved = await reserveVpnAccess(ctx, networkId, wish);
  if (!reserved.ok) return reserved;
  const { tenant, firewallId, accessId } = reserved.value;
  const parameters = { networkId, firewallId, accessId };
  return ok({ accessId, runId: await startRun(ctx, open, { key: `open-vpn:${accessId}`, tenant, parameters }) });
}

/** Lets them in no longer. */
export async function requestVpnAccessEnd(
  ctx: Ctx, networkId: string, accessId: string, close: CloseVpnAccess,
): Promise<Result<string>> {
  const access = await readVpnAccess(ctx, networkId, accessId);
  if (!access.ok) return access;
  const { tenant, firewallId } = access.value;
  const parameters = { networkId, firewallId, accessId };
  return ok(await startRun(ctx, close, { key: `close-vpn:${accessId}`, tenant, parameters }));
}

/**
 * First the row, then the firewall as all rows say: several runs make the same firewall (apply-firewall.ts). Nobody
 * holds the network for it, so both may go meanwhile, and their accesses with them.
 */
export function openVpnAccess({ engine }: Pick<Services, 'engine'>): OpenVpnAccess {
  return workflow<VpnParameters, object>({
    name: 'open-vpn-access',
    version: 1,
    steps: [
      {
        name: 'open', stage: 'network', clause: 'C-5.3',
        title: { de: 'VPN-Zugang öffnen und zurücklesen', en: 'Open the VPN access and read it back' },
        prepare: async (ctx, on) => {
          await admitVpnAccess(ctx, on.parameters.accessId);
          return wanted(ctx, on);
        },
        act: async (on) => {
          if (!on.prepared) return null;
          return (await makeFirewall(engine, on.command, on.prepared as FirewallSpec)).vpn?.publicKey ?? null;
        },
        record: async (ctx, on, publicKey) => {
          if (on.prepared) await keepRules(ctx, on.prepared as FirewallSpec);
          if (publicKey !== null) await recordVpnKey(ctx, on.parameters.firewallId, publicKey as string);
          await confirmVpnAccess(ctx, on.parameters.accessId);
        },
        undo: shutting(engine),
      },
    ],
  });
}

/** An access that somebody takes away is not given again because of a failure: it ends, or a person is called. */
export function closeVpnAccess({ engine }: Pick<Services, 'engine'>): CloseVpnAccess {
  const noWayBack = 'who was let out is not let in again by a failure';
  return workflow<VpnParameters, object>({
    name: 'close-vpn-access',
    version: 1,
    noWayBack,
    steps: [
      {
        name: 'close', stage: 'network', clause: 'C-5.3',
        title: { de: 'VPN-Zugang schließen', en: 'Close the VPN access' },
        ...shutting(engine), undo: { none: noWayBack },
      },
    ],
  });
}

/** The row goes, and the firewall is as the others say. Where there is none any more, nobody comes in by it. */
function shutting(engine: Services['engine']) {
  return {
    prepare: async (ctx: Ctx, on: On) => {
      await shutVpnAccess(ctx, on.parameters.accessId);
      return wanted(ctx, on);
    },
    act: async (on: On) => {
      if (!on.prepared) return;
      try {
        await makeFirewall(engine, on.command, on.prepared as FirewallSpec);
      } catch (error) {
        if (!(error instanceof EngineError && error.kind === 'missing')) throw error;
      }
    },
    record: async (ctx: Ctx, on: On) => {
      if (on.prepared) await keepRules(ctx, on.prepared as FirewallSpec);
    },
  };
}

/** What the firewall is to enforce; null once it is gone. */
async function wanted(ctx: Ctx, { parameters: { firewallId } }: On): Promise<FirewallSpec | null> {
  const there = await ctx.tx.selectFrom('firewall').select('id').where('id', '=', firewallId)
    .where('state', '<>', 'deleted').executeTakeFirst();
  return there ? firewallSpec(ctx, firewallId) : null;
}
