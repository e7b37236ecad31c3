import type { Ctx } from '../../database/index.ts';
import { bare, lengthOf } from './ip.ts';
import type { FirewallSpec, NetworkSpec, PortForward } from './ports.ts';
import { vpnSpec } from './vpn.ts';

/** Servers that are going, or that nobody may use until a person has looked, are let in by no firewall. */
const SHUT_OUT = ['deleting', 'deleted', 'quarantined'] as const;

/** What the engine is to make of a private network, by its row. */
export async function networkSpec(ctx: Ctx, networkId: string): Promise<NetworkSpec> {
  const { id, cidr, gateway } = await ctx.tx.selectFrom('privateNetwork').selectAll().where('id', '=', networkId)
    .executeTakeFirstOrThrow();
  return { id, cidr, gateway: bare(gateway) };
}

/**
 * What a firewall is to enforce as the rows say now: one host for each server of its network by its address, each with
 * its forwards by their ports; and who comes in by VPN.
 */
export async function firewallSpec(ctx: Ctx, firewallId: string): Promise<FirewallSpec> {
  const { networkId } = await ctx.tx.selectFrom('firewall').select('networkId').where('id', '=', firewallId)
    .executeTakeFirstOrThrow();
  const hosts = await ctx.tx.selectFrom('nic').innerJoin('server', 'server.id', 'nic.serverId')
    .select(['nic.serverId', 'nic.address', 'nic.publicAddress']).where('nic.networkId', '=', networkId)
    .where('nic.state', '=', 'live').where('server.state', 'not in', [...SHUT_OUT]).orderBy('nic.address').execute();
  const forwards = await ctx.tx.selectFrom('portForward').selectAll().where('firewallId', '=', firewallId)
    .where('state', '=', 'live').orderBy('publicPort').orderBy('protocol').execute();
  // Also of those that are gone: the last one's undo still has to say where it was.
  const pool = await ctx.tx.selectFrom('addressPool')
    .innerJoin('nic', (join) => join.on(({ eb, ref }) =>
      eb(ref('nic.publicAddress'), '<<' as '=', ref('addressPool.network'))))
    .select(['addressPool.network', 'addressPool.gateway']).where('nic.networkId', '=', networkId).limit(1)
    .executeTakeFirstOrThrow();
  const vpn = await vpnSpec(ctx, networkId);
  return {
    id: firewallId, networkId, prefixLength: lengthOf(pool.network), gateway: bare(pool.gateway), ...(vpn && { vpn }),
    hosts: hosts.map(({ serverId, address, publicAddress }) => ({
      publicAddress: bare(publicAddress), privateAddress: bare(address),
      forwards: forwards.filter((forward) => forward.serverId === serverId).map((forward): PortForward => ({
        protocol: forward.protocol as PortForward['protocol'], publicPort: forward.publicPort,
        privatePort: forward.privatePort, source: forward.source,
      })),
    })),
  };
}

/** The firewall before a server, if it stands behind one. */
export async function firewallOf(ctx: Ctx, serverId: string): Promise<string | null> {
  const row = await ctx.tx.selectFrom('nic').innerJoin('firewall', 'firewall.networkId', 'nic.networkId')
    .select('firewall.id').where('nic.serverId', '=', serverId).where('nic.state', '=', 'live')
    .where('firewall.state', '<>', 'deleted').executeTakeFirst();
  return row?.id ?? null;
}
