import type { Ctx } from '../../database/index.ts';
import { bare } from './ip.ts';

/**
 * Ids of the interfaces of these servers, of the private networks in which nobody else has one, and of the firewalls of
 * those networks; `staying` are the firewalls of networks in which others remain. What was deleted is left out. A
 * network counts as theirs also after their interfaces are gone: an undo may have come no further.
 */
export async function networksOf(ctx: Ctx, serverIds: readonly string[]) {
  const ours = ['', ...serverIds];
  const nics = await ctx.tx.selectFrom('nic').select('id').where('serverId', 'in', ours)
    .where('state', '=', 'live').orderBy('id').execute();
  const networks = await ctx.tx.selectFrom('privateNetwork').select('id')
    .select(({ exists, selectFrom }) => exists(selectFrom('nic').select('nic.id')
      .whereRef('nic.networkId', '=', 'privateNetwork.id').where('nic.state', '=', 'live')
      .where('nic.serverId', 'not in', ours)).as('stays'))
    .where('id', 'in', (eb) => eb.selectFrom('nic').select('networkId').where('serverId', 'in', ours)
      .where('networkId', 'is not', null).$castTo<{ networkId: string }>())
    .where('state', '<>', 'deleted').orderBy('id').execute();
  const firewalls = await ctx.tx.selectFrom('firewall').select(['id', 'networkId'])
    .where('networkId', 'in', ['', ...networks.map(({ id }) => id)]).where('state', '<>', 'deleted').orderBy('id')
    .execute();
  const staying = new Set(networks.filter(({ stays }) => stays).map(({ id }) => id));
  return {
    nics: nics.map(({ id }) => id), networks: networks.filter(({ stays }) => !stays).map(({ id }) => id),
    firewalls: firewalls.filter(({ networkId }) => !staying.has(networkId)).map(({ id }) => id),
    staying: firewalls.filter(({ networkId }) => staying.has(networkId)).map(({ id }) => id),
  };
}

/**
 * Networks of these servers that are still there although nobody has an interface in them any more. They are locked, so
 * that of several that leave at the same time the last one sees it.
 */
export async function emptyNetworksOf(ctx: Ctx, serverIds: readonly string[]) {
  const networks = await ctx.tx.selectFrom('privateNetwork').select('id')
    .where('id', 'in', (eb) => eb.selectFrom('nic').select('networkId').where('serverId', 'in', ['', ...serverIds])
      .where('networkId', 'is not', null).$castTo<{ networkId: string }>())
    .where('state', '<>', 'deleted').orderBy('id').forUpdate().execute();
  const empty = [];
  for (const { id: networkId } of networks) {
    const member = await ctx.tx.selectFrom('nic').select('id').where('networkId', '=', networkId)
      .where('state', '=', 'live').limit(1).executeTakeFirst();
    const firewalls = await ctx.tx.selectFrom('firewall').select('id').where('networkId', '=', networkId)
      .where('state', '<>', 'deleted').orderBy('id').execute();
    if (!member) empty.push({ networkId, firewallIds: firewalls.map(({ id }) => id) });
  }
  return empty;
}

/**
 * What was planned for a server alone and never made, is no more: nobody is in it, and no engine has heard of it. Of
 * one that others were to stand in, too, something may have been made meanwhile (`emptyNetworksOf`).
 */
export async function returnPlannedNetworks(ctx: Ctx, serverId: string): Promise<void> {
  for (const { networkId, firewallIds } of await emptyNetworksOf(ctx, [serverId])) {
    const { state } = await ctx.tx.selectFrom('privateNetwork').select('state').where('id', '=', networkId)
      .executeTakeFirstOrThrow();
    const other = await ctx.tx.selectFrom('nic').select('id').where('networkId', '=', networkId)
      .where('serverId', '<>', serverId).limit(1).executeTakeFirst();
    if (state !== 'creating' || other) continue;
    for (const id of firewallIds) await markFirewallDeleted(ctx, id);
    await markNetworkDeleted(ctx, networkId);
  }
}

/** The addresses these servers hold, the additional ones too. */
export async function addressesOf(ctx: Ctx, serverIds: readonly string[]) {
  const rows = await ctx.tx.selectFrom('address').select(['id', 'address']).where('serverId', 'in', ['', ...serverIds])
    .where('state', '=', 'assigned').orderBy('id').execute();
  return rows.map(({ id, address }) => ({ id, address: bare(address) }));
}

export async function markNetworkDeleted(ctx: Ctx, networkId: string): Promise<void> {
  await ctx.tx.updateTable('privateNetwork').set({ state: 'deleted', deletedAt: ctx.now }).where('id', '=', networkId)
    .where('state', '<>', 'deleted').execute();
}

export async function markFirewallDeleted(ctx: Ctx, firewallId: string): Promise<void> {
  await ctx.tx.updateTable('vpnAccess').set({ state: 'deleted' }).where('state', '<>', 'deleted')
    .where('networkId', 'in', (eb) => eb.selectFrom('firewall').select('networkId').where('id', '=', firewallId))
    .execute();
  await ctx.tx.updateTable('portForward').set({ state: 'deleted' }).where('firewallId', '=', firewallId)
    .where('state', '=', 'live').execute();
  await ctx.tx.updateTable('firewall').set({ state: 'deleted', deletedAt: ctx.now }).where('id', '=', firewallId)
    .where('state', '<>', 'deleted').execute();
}
