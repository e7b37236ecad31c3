import type { Ctx } from '../../database/index.ts';
import { bare } from './assign-address.ts';

/**
 * Ids of the interfaces of these servers, of the private networks in which nobody else has one, and of the firewalls of
 * those networks. What was deleted is left out.
 */
export async function networksOf(ctx: Ctx, serverIds: readonly string[]) {
  const nics = await ctx.tx.selectFrom('nic').select(['id', 'networkId']).where('serverId', 'in', ['', ...serverIds])
    .where('state', '=', 'live').orderBy('id').execute();
  const networks = await ctx.tx.selectFrom('privateNetwork').select('id').distinct()
    .where('id', 'in', ['', ...nics.flatMap(({ networkId }) => networkId ?? [])]).where('state', '<>', 'deleted')
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('nic').select('nic.id')
      .whereRef('nic.networkId', '=', 'privateNetwork.id').where('nic.state', '=', 'live')
      .where('nic.serverId', 'not in', ['', ...serverIds]))))
    .orderBy('id').execute();
  const networkIds = networks.map(({ id }) => id);
  const firewalls = await ctx.tx.selectFrom('firewall').select('id').where('networkId', 'in', ['', ...networkIds])
    .where('state', '<>', 'deleted').orderBy('id').execute();
  return { nics: nics.map(({ id }) => id), networks: networkIds, firewalls: firewalls.map(({ id }) => id) };
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
  await ctx.tx.updateTable('portForward').set({ state: 'deleted' }).where('firewallId', '=', firewallId)
    .where('state', '=', 'live').execute();
  await ctx.tx.updateTable('firewall').set({ state: 'deleted', deletedAt: ctx.now }).where('id', '=', firewallId)
    .where('state', '<>', 'deleted').execute();
}
