import { newId } from '../kernel/ids.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { beyondWall, type Ctx } from '../database/index.ts';
import { imageByName } from '../modules/catalogue/index.ts';
import {
  markPartsDeleted, newServerIds, placeServer, planServer, setServerState, type NewServer, type ServerIds,
} from '../modules/compute/index.ts';
import {
  addForward, assignAddress, bindAddress, findPlace, firstForward, forgetServer, networkRefusals, reserveBlock,
  returnPlannedNetworks, returnUnusedAddresses, type PrivatePlace,
} from '../modules/network/index.ts';

/**
 * Reserves all that a server will take, in the caller's transaction: ids, rows, place, addresses. Whoever orders hears
 * at once what is not to be had, and of fifty at once for the last of something exactly one gets it. What is free
 * depends on everybody, so it is looked for beyond the wall.
 *
 * promise C-4.2.8: a public address of its own, or a private one behind a firewall that has the public one; IPv6 on
 * request.
 */
export async function reserveServer(ctx: Ctx, server: NewServer): Promise<Result<ServerIds>> {
  const against = objectionTo(server);
  if (against) return against;
  return beyondWall(ctx, async (all) => {
    const { tenant } = server;
    const ids = newServerIds(all);
    const place = await placeServer(all, server);
    if (!place.ok) return place;
    const inside = await insideOf(all, server);
    if (!inside.ok) return inside;
    const address = await assignAddress(all, ids.address, tenant, inside.value?.poolId);
    if (!address.ok) return address;
    const nic = { ...address.value, ...(inside.value ? { inside: inside.value } : {}) };
    await planServer(all, ids, server, nic, place.value);
    await bindAddress(all, ids.address, ids.server);
    if (inside.value) await letAdministratorsIn(all, ids, server, inside.value);
    if (!server.ipv6) return ok(ids);
    const address6 = newId('address', all.clock);
    const prefix = await reserveBlock(all, address6, { id: ids.server, tenant }, { kind: 'ipv6' });
    return prefix.ok ? ok({ ...ids, address6 }) : prefix;
  });
}

/** What the wish itself stands against, whatever is free. */
function objectionTo({ topology, networkId, ipv6 }: NewServer) {
  if (networkId !== undefined && topology !== 'private') {
    return refuse(networkRefusals, 'network.needs_private', {}, '/networkId');
  }
  return ipv6 && topology === 'private' ? refuse(networkRefusals, 'network.public_only', {}, '/ipv6') : null;
}

async function insideOf(ctx: Ctx, server: NewServer): Promise<Result<PrivatePlace | null>> {
  if (server.topology !== 'private') return ok(null);
  const { tenant, networkId, clusterId, hostname } = server;
  return findPlace(ctx, { tenant, networkId, clusterId, name: hostname });
}

async function letAdministratorsIn(
  ctx: Ctx, ids: ServerIds, { tenant, image }: NewServer, { firewallId }: PrivatePlace,
): Promise<void> {
  const os = (await imageByName(ctx, image))?.os ?? 'linux';
  await addForward(ctx, {
    id: newId('portForward', ctx.clock), tenant, serverId: ids.server, firewallId, ...firstForward(os),
  });
}

/** Gives everything back; the server stays as memory that it was tried. Nobody ever used the addresses. */
export async function returnReservation(ctx: Ctx, ids: ServerIds): Promise<void> {
  const planned = await ctx.tx.selectFrom('server').select('id').where('id', '=', ids.server).executeTakeFirst();
  if (!planned) return;
  await markPartsDeleted(ctx, ids.server);
  await forgetServer(ctx, ids.server);
  await setServerState(ctx, ids.server, 'deleted');
  await returnPlannedNetworks(ctx, ids.server);
  await returnUnusedAddresses(ctx, ids.server);
}
