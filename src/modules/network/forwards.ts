import { limits } from '../../kernel/limits.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { firewallOf } from './firewall-rules.ts';
import type { PortForward } from './ports.ts';
import { networkRefusals } from './refusals.ts';
import { isVpnPort } from './vpn.ts';

/** What a new server lets in until its customer says otherwise: the way to administer it (C-5.1). */
export function firstForward(os: 'linux' | 'windows'): PortForward {
  const port = os === 'windows' ? 3389 : 22; // RDP, SSH
  return { protocol: 'tcp', publicPort: port, privatePort: port, source: null };
}

/**
 * The port by which the world reaches a server's way to administer it; null where its firewall's forwards, which are its
 * customer's, let nobody in, or not everybody.
 */
export async function doorOf(ctx: Ctx, serverId: string, os: 'linux' | 'windows'): Promise<number | null> {
  const { privatePort } = firstForward(os);
  if ((await firewallOf(ctx, serverId)) === null) return privatePort;
  const forward = await ctx.tx.selectFrom('portForward').select('publicPort').where('serverId', '=', serverId)
    .where('state', '=', 'live').where('protocol', '=', 'tcp').where('privatePort', '=', privatePort)
    .where('source', 'is', null).orderBy('publicPort').executeTakeFirst();
  return forward?.publicPort ?? null;
}

export interface NewForward extends PortForward {
  readonly id: string;
  readonly tenant: string;
  readonly serverId: string;
  readonly firewallId: string;
}

/** Writes a forward down; the firewall is made so by whoever calls. The same id again changes nothing. */
export async function addForward(ctx: Ctx, forward: NewForward): Promise<void> {
  await ctx.tx.insertInto('portForward').values({ ...forward, state: 'live' })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ state: 'live' })).execute();
}

export async function markForward(ctx: Ctx, forwardId: string, state: 'live' | 'deleted'): Promise<void> {
  await ctx.tx.updateTable('portForward').set({ state }).where('id', '=', forwardId).where('state', '<>', state)
    .execute();
}

/** A server's forwards, by port. Refused for one that stands on the public network: it has no firewall of ours. */
export async function listForwards(ctx: Ctx, serverId: string) {
  if ((await firewallOf(ctx, serverId)) === null) return refuse(networkRefusals, 'network.no_firewall');
  return ok(await ctx.tx.selectFrom('portForward').selectAll().where('serverId', '=', serverId)
    .where('state', '=', 'live').orderBy('publicPort').orderBy('protocol').execute());
}

/** Whether a server may have one forward more; its firewall if it may. Call it with the server locked. */
export async function mayForward(ctx: Ctx, serverId: string, wish: PortForward): Promise<Result<string>> {
  const firewallId = await firewallOf(ctx, serverId);
  const there = await listForwards(ctx, serverId);
  if (!there.ok || firewallId === null) return refuse(networkRefusals, 'network.no_firewall');
  const { forwardsPerServer: limit } = limits;
  if (there.value.length >= limit) return refuse(networkRefusals, 'network.too_many_forwards', { limit });
  const { protocol, publicPort } = wish;
  const taken = there.value.some((one) => one.protocol === protocol && one.publicPort === publicPort)
    || await isVpnPort(ctx, firewallId, wish);
  if (taken) return refuse(networkRefusals, 'network.port_taken', { protocol, publicPort }, '/publicPort');
  return ok(firewallId);
}

/** A live forward of this server. */
export async function readForward(ctx: Ctx, serverId: string, forwardId: string) {
  const forward = await ctx.tx.selectFrom('portForward').selectAll().where('id', '=', forwardId)
    .where('serverId', '=', serverId).where('state', '=', 'live').executeTakeFirst();
  return forward ? ok(forward) : refuse(networkRefusals, 'network.unknown_forward');
}
