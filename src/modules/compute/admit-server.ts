import { ok, refuse, type Result } from '../../kernel/result.ts';
import { beyondWall, type Ctx } from '../../database/index.ts';
import {
  bestFor, capacityRefusals, checkQuota, groupsFor, hasGroups, lockRoom, poolsFor, scarceFor, type PoolRoom, type Room,
  type Variant,
} from '../capacity/index.ts';
import { findFlavour, flavours, type Flavour } from '../catalogue/index.ts';

const GIB = 2 ** 30;

/** Where a server goes: the group whose hosts take it and the pool of its first volume; null: the engine decides. */
export interface Place {
  readonly groupId: string | null;
  readonly poolId: string | null;
}

export interface ServerWish {
  readonly tenant: string;
  /** Says which variant was ordered, and where it is to run. */
  readonly contractItemId: string;
  readonly flavour: string;
}

interface Found {
  readonly groupId: string;
  readonly room: Room;
  readonly pools: readonly PoolRoom[];
}

/**
 * Where a new server goes, in the transaction that also writes its row: it counts from then on, and of fifty at once
 * for the last core, the last gigabyte or the last unit of a quota exactly as many get one as there are. Refused with
 * what is scarce and which sizes fit. Groups are filled in the order of their ids and locked one by one in it, so that
 * nobody waits in a circle.
 */
export function placeServer(ctx: Ctx, { tenant, contractItemId, flavour: name }: ServerWish): Promise<Result<Place>> {
  return beyondWall(ctx, async (all) => {
    const flavour = flavourOf(name);
    const within = await checkQuota(all, tenant, {
      servers: 1, vcpus: flavour.vcpus, memoryBytes: BigInt(flavour.memoryBytes),
      volumeBytes: BigInt(flavour.diskBytes), addresses: 1,
    });
    if (!within.ok) return within;
    const item = await all.tx.selectFrom('contractItem').select(['variant', 'locationId'])
      .where('id', '=', contractItemId).executeTakeFirstOrThrow();
    const variant = item.variant as Variant;
    // What is dedicated goes nowhere but to hosts of the customer's own, even before the engine has told of any.
    if (variant === 'shared' && !await hasGroups(all)) return ok({ groupId: null, poolId: null });
    const groups = await groupsFor(all, { tenant, variant, locationId: item.locationId });
    if (groups.length === 0) return refuse(capacityRefusals, 'capacity.no_place', { variant });
    const seen: Found[] = [];
    for (const groupId of groups) {
      const found = await look(all, groupId, { tenant, variant });
      if (found && fits(found, flavour)) return ok({ groupId, poolId: found.pools[0]?.id ?? null });
      if (found) seen.push(found);
    }
    return noRoom(flavour, seen);
  });
}

async function look(
  ctx: Ctx, groupId: string, wanted: { readonly tenant: string; readonly variant: Variant },
): Promise<Found | null> {
  const locked = await lockRoom(ctx, groupId, wanted);
  if (!locked) return null;
  const pools = await poolsFor(ctx, groupId, wanted);
  // Where somebody already promised finds no target, nobody new does.
  return { groupId, room: locked.homeless.length > 0 ? new Map() : locked.room, pools };
}

function fits({ room, pools }: Found, { vcpus, memoryBytes, diskBytes }: Flavour): boolean {
  return bestFor(room, { vcpus, memoryBytes }) !== null && (pools[0]?.freeBytes ?? 0) >= diskBytes;
}

function noRoom(flavour: Flavour, seen: readonly Found[]): Result<never> {
  const all: Room = new Map(seen.flatMap(({ room }) => [...room]));
  if (bestFor(all, flavour) !== null) return noStorage(flavour.diskBytes, seen);
  const fitting = flavours.filter((one) => seen.some((found) => fits(found, one))).map(({ name }) => name);
  if (fitting.length === 0) return refuse(capacityRefusals, 'capacity.full');
  return refuse(capacityRefusals, `capacity.no_${scarceFor(all, flavour)}`, {
    flavour: flavour.name, fits: fitting.join(', '),
  });
}

function noStorage(bytes: number, seen: readonly Found[]): Result<never> {
  const pools = seen.flatMap((found) => found.pools);
  if (pools.length === 0) return refuse(capacityRefusals, 'capacity.no_pool');
  const free = Math.max(0, ...pools.map(({ freeBytes }) => freeBytes));
  return refuse(capacityRefusals, 'capacity.no_storage', {
    gigabytes: Math.floor(bytes / GIB), free: Math.floor(free / GIB),
  });
}

/**
 * Promises a server the room for another size, in the transaction that starts the run: it counts with the larger of the
 * two until the run ends (`releaseServers`). It stays in its group; on which of its hosts, the engine decides.
 */
export function admitResize(ctx: Ctx, serverId: string, flavourName: string): Promise<Result<void>> {
  return beyondWall(ctx, async (all) => {
    const fitting = await checkResize(all, serverId, flavourName);
    if (!fitting.ok) return fitting;
    const { vcpus, memoryBytes } = flavourOf(flavourName);
    await all.tx.updateTable('server').set({ promisedVcpus: vcpus, promisedMemoryBytes: BigInt(memoryBytes) })
      .where('id', '=', serverId).execute();
    return ok(undefined);
  });
}

/** Whether another size would be admitted now; promises nothing, for the preview. */
export function checkResize(ctx: Ctx, serverId: string, flavourName: string): Promise<Result<void>> {
  return beyondWall(ctx, async (all) => {
    const flavour = flavourOf(flavourName);
    const server = await all.tx.selectFrom('server').selectAll().where('id', '=', serverId).forUpdate()
      .executeTakeFirstOrThrow();
    const within = await checkQuota(all, server.tenant, {
      vcpus: flavour.vcpus - server.vcpus, memoryBytes: BigInt(flavour.memoryBytes) - server.memoryBytes,
    });
    const larger = flavour.vcpus > server.vcpus || BigInt(flavour.memoryBytes) > server.memoryBytes;
    if (!within.ok || server.groupId === null || !larger) return within;
    const locked = await lockRoom(all, server.groupId, server, serverId);
    const room: Room = !locked || locked.homeless.length > 0 ? new Map() : locked.room;
    return bestFor(room, flavour) === null ? noLarger(flavour, room) : ok(undefined);
  });
}

function noLarger(flavour: Flavour, room: Room): Result<never> {
  const fitting = flavours.filter((one) => bestFor(room, one) !== null).map(({ name }) => name);
  if (fitting.length === 0) return refuse(capacityRefusals, 'capacity.full');
  return refuse(capacityRefusals, `capacity.no_${scarceFor(room, flavour)}`, {
    flavour: flavour.name, fits: fitting.join(', '),
  });
}

function flavourOf(name: string): Flavour {
  const flavour = findFlavour(name);
  if (!flavour) throw new Error(`flavour ${name} passed the order but is not in the catalogue`);
  return flavour;
}
