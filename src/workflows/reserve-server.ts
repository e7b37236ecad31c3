import { ok, type Result } from '../kernel/result.ts';
import { beyondWall, type Ctx } from '../database/index.ts';
import { newServerIds, placeServer, planServer, type NewServer, type ServerIds } from '../modules/compute/index.ts';
import { assignAddress, bindAddress, returnUnusedAddress } from '../modules/network/index.ts';
import { markPartsDeleted, setServerState } from '../modules/compute/index.ts';

/**
 * Reserves all that a server will take, in the caller's transaction: ids, rows, address. Whoever orders hears at once
 * what is not to be had, and of fifty at once for the last of something exactly one gets it. What is free depends on
 * everybody, so it is looked for beyond the wall.
 */
export async function reserveServer(ctx: Ctx, server: NewServer): Promise<Result<ServerIds>> {
  return beyondWall(ctx, async (all) => {
    const ids = newServerIds(all);
    const place = await placeServer(all, server);
    if (!place.ok) return place;
    const address = await assignAddress(all, ids.address, server.tenant);
    if (!address.ok) return address;
    await planServer(all, ids, server, address.value, place.value);
    await bindAddress(all, ids.address, ids.server);
    return ok(ids);
  });
}

/** Gives everything back; the server stays as memory that it was tried. Nobody ever used the address. */
export async function returnReservation(ctx: Ctx, ids: ServerIds): Promise<void> {
  const planned = await ctx.tx.selectFrom('server').select('id').where('id', '=', ids.server).executeTakeFirst();
  if (!planned) return;
  await markPartsDeleted(ctx, ids.server);
  await setServerState(ctx, ids.server, 'deleted');
  await returnUnusedAddress(ctx, ids.address);
}
