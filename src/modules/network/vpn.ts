import { limits } from '../../kernel/limits.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { bare } from './ip.ts';
import type { VpnSpec } from './ports.ts';
import { networkRefusals } from './refusals.ts';
import { freeInTunnel } from './store.ts';

/** The port WireGuard is registered for, UDP. */
const VPN_PORT = 51_820;

/**
 * The tunnel's network is of RFC 6598: it never meets a private network, those being of RFC 1918. Each firewall has it
 * to itself.
 */
const TUNNEL = { cidr: '100.64.0.0/24', gateway: '100.64.0.1' } as const;

/** Who is to be let in. */
export interface NewVpnAccess {
  readonly name: string;
  readonly publicKey: string;
}

/** Where an access leads. */
export interface VpnPlace {
  readonly networkId: string;
  readonly firewallId: string;
}

/** What a firewall is to let in by VPN, as the rows say now; undefined: nobody. */
export async function vpnSpec(ctx: Ctx, networkId: string): Promise<VpnSpec | undefined> {
  const accesses = await ctx.tx.selectFrom('vpnAccess').select(['publicKey', 'address'])
    .where('networkId', '=', networkId).where('state', 'in', ['opening', 'live']).orderBy('address').execute();
  if (accesses.length === 0) return undefined;
  const { cidr, gateway } = TUNNEL;
  return {
    port: VPN_PORT, cidr, gateway,
    peers: accesses.map(({ publicKey, address }) => ({ publicKey, address: bare(address) })),
  };
}

/** A private network as its VPN shows it; the public addresses are those of its servers, at the firewall. */
export async function readVpn(ctx: Ctx, networkId: string) {
  const network = await ctx.tx.selectFrom('privateNetwork')
    .innerJoin('firewall', 'firewall.networkId', 'privateNetwork.id')
    .select(['privateNetwork.cidr', 'firewall.vpnPublicKey']).where('privateNetwork.id', '=', networkId)
    .where('privateNetwork.state', '<>', 'deleted').where('firewall.state', '<>', 'deleted').executeTakeFirst();
  if (!network) return refuse(networkRefusals, 'network.no_such_private');
  const servers = await ctx.tx.selectFrom('nic').innerJoin('server', 'server.id', 'nic.serverId')
    .select('nic.publicAddress').where('nic.networkId', '=', networkId).where('nic.state', '=', 'live')
    .where('server.state', 'in', ['running', 'stopped']).orderBy('nic.address').execute();
  const accesses = await ctx.tx.selectFrom('vpnAccess').selectAll().where('networkId', '=', networkId)
    .where('state', '<>', 'deleted').orderBy('address').execute();
  return ok({
    publicKey: network.vpnPublicKey, port: VPN_PORT, cidr: network.cidr,
    endpoints: servers.map(({ publicAddress }) => bare(publicAddress)),
    items: accesses.map(({ state, ...row }) => (
      { ...row, address: bare(row.address), state: state === 'live' ? 'live' : 'creating' } as const)),
  });
}

/**
 * Reserves an access: from here on its key and its address in the tunnel are nobody else's. Refused while no server in
 * service stands in the network: with the last one it goes.
 */
export async function reserveVpnAccess(
  ctx: Ctx, networkId: string, { name, publicKey }: NewVpnAccess,
): Promise<Result<VpnPlace & { readonly accessId: string; readonly tenant: string }>> {
  const place = await placeOf(ctx, networkId);
  if (!place.ok) return place;
  const { firewallId, tenant, name: called, vpnPublicKey } = place.value;
  if (publicKey === vpnPublicKey) return refuse(networkRefusals, 'network.vpn_own_key', {}, '/publicKey');
  const there = await ctx.tx.selectFrom('vpnAccess').select('publicKey').where('networkId', '=', networkId)
    .where('state', '<>', 'deleted').execute();
  const { vpnAccesses: limit } = limits;
  if (there.length >= limit) return refuse(networkRefusals, 'network.too_many_vpn_accesses', { limit });
  if (there.some((one) => one.publicKey === publicKey)) {
    return refuse(networkRefusals, 'network.vpn_key_taken', {}, '/publicKey');
  }
  if (!await isInService(ctx, networkId)) return refuse(networkRefusals, 'network.not_ready', { name: called });
  const forwarded = await ctx.tx.selectFrom('portForward').select('id').where('firewallId', '=', firewallId)
    .where('state', '=', 'live').where('protocol', '=', 'udp').where('publicPort', '=', VPN_PORT).executeTakeFirst();
  if (forwarded) return refuse(networkRefusals, 'network.port_taken', { protocol: 'udp', publicPort: VPN_PORT });
  const accessId = newId('vpnAccess', ctx.clock);
  const address = await freeInTunnel(ctx, networkId, TUNNEL);
  await ctx.tx.insertInto('vpnAccess')
    .values({ id: accessId, tenant, networkId, name, publicKey, address, state: 'creating' }).execute();
  return ok({ networkId, firewallId, accessId, tenant });
}

/** Whether a server that was handed over stands in the network, and its contract has not ended (A10.3). */
async function isInService(ctx: Ctx, networkId: string): Promise<boolean> {
  const living = await ctx.tx.selectFrom('server').innerJoin('nic', 'nic.serverId', 'server.id')
    .innerJoin('contractItem', 'contractItem.id', 'server.contractItemId')
    .innerJoin('contract', 'contract.id', 'contractItem.contractId').select('server.id')
    .where('nic.networkId', '=', networkId).where('nic.state', '=', 'live').where('server.handedOverAt', 'is not', null)
    .where('server.state', 'in', ['running', 'stopped']).where('contract.state', '<>', 'ended').limit(1)
    .executeTakeFirst();
  return living !== undefined;
}

/** A network and its firewall, locked. */
async function placeOf(ctx: Ctx, networkId: string) {
  const place = await ctx.tx.selectFrom('privateNetwork')
    .innerJoin('firewall', 'firewall.networkId', 'privateNetwork.id')
    .select(['privateNetwork.tenant', 'privateNetwork.name', 'firewall.id as firewallId', 'firewall.vpnPublicKey'])
    .where('privateNetwork.id', '=', networkId).where('privateNetwork.state', 'in', ['creating', 'live'])
    .where('firewall.state', 'in', ['creating', 'live']).forUpdate().executeTakeFirst();
  return place ? ok(place) : refuse(networkRefusals, 'network.no_such_private');
}

/** The access that is to be taken away, with the firewall it is let in by. */
export async function readVpnAccess(
  ctx: Ctx, networkId: string, accessId: string,
): Promise<Result<VpnPlace & { readonly tenant: string }>> {
  const access = await ctx.tx.selectFrom('vpnAccess').innerJoin('firewall', 'firewall.networkId', 'vpnAccess.networkId')
    .select(['vpnAccess.networkId', 'vpnAccess.tenant', 'firewall.id as firewallId'])
    .where('vpnAccess.id', '=', accessId).where('vpnAccess.networkId', '=', networkId)
    .where('vpnAccess.state', '<>', 'deleted').where('firewall.state', '<>', 'deleted').executeTakeFirst();
  return access ? ok(access) : refuse(networkRefusals, 'network.unknown_vpn_access');
}

/** What was reserved is to be let in from now on; what was taken away meanwhile stays out. */
export async function admitVpnAccess(ctx: Ctx, accessId: string): Promise<void> {
  await moveAccess(ctx, accessId, 'creating', 'opening');
}

/** It was read back from the firewall. */
export async function confirmVpnAccess(ctx: Ctx, accessId: string): Promise<void> {
  await moveAccess(ctx, accessId, 'opening', 'live');
}

async function moveAccess(ctx: Ctx, accessId: string, from: string, to: string): Promise<void> {
  await ctx.tx.updateTable('vpnAccess').set({ state: to }).where('id', '=', accessId).where('state', '=', from)
    .execute();
}

export async function shutVpnAccess(ctx: Ctx, accessId: string): Promise<void> {
  await ctx.tx.updateTable('vpnAccess').set({ state: 'deleted' }).where('id', '=', accessId)
    .where('state', '<>', 'deleted').execute();
}

/** Writes down the key by which clients know the firewall's endpoint, as its engine reads it back. */
export async function recordVpnKey(ctx: Ctx, firewallId: string, publicKey: string): Promise<void> {
  await ctx.tx.updateTable('firewall').set({ vpnPublicKey: publicKey }).where('id', '=', firewallId)
    .where((eb) => eb('vpnPublicKey', 'is distinct from', publicKey)).execute();
}

/** Whether a port of a firewall's public addresses is the endpoint's. */
export async function isVpnPort(
  ctx: Ctx, firewallId: string, { protocol, publicPort }: { readonly protocol: string; readonly publicPort: number },
): Promise<boolean> {
  if (protocol !== 'udp' || publicPort !== VPN_PORT) return false;
  const access = await ctx.tx.selectFrom('vpnAccess').innerJoin('firewall', 'firewall.networkId', 'vpnAccess.networkId')
    .select('vpnAccess.id').where('firewall.id', '=', firewallId).where('vpnAccess.state', '<>', 'deleted').limit(1)
    .executeTakeFirst();
  return access !== undefined;
}
