import type { SnapshotReading, SnapshotSpec } from '../../modules/compute/ports.ts';
import { serverParts } from './checks.ts';
import { chooseTarget, growth } from './placement.ts';
import { isRefused, refused, type Refused } from './refused.ts';
import type { Verdict } from './rules.ts';
import type { Snapshot, Wish, World } from './world.ts';

export function judgeSnapshot(world: World, { op, spec: { serverId } }: Wish<'create-snapshot'>): Verdict {
  const server = world.servers.get(serverId);
  if (server === undefined) return refused('missing', `no server ${serverId}`);
  const { boot } = server.run?.spec ?? server.spec;
  return boot === 'volume' ? [{ op }] : refused('conflict', `${serverId} is in its rescue system`);
}

/** The last key that went back to a snapshot is remembered, so that a repetition does not undo what came after. */
export function judgeRevert(world: World, { op, id, key, spec }: Wish<'revert-snapshot'>): Verdict {
  const snapshot = world.snapshots.get(id);
  const server = world.servers.get(spec.serverId);
  if (snapshot === undefined || server === undefined || snapshot.spec.serverId !== spec.serverId) {
    return refused('missing', `${spec.serverId} has no snapshot ${id}`);
  }
  if (world.keys.get(`${op} ${id}`) === key) return [];
  const stopped = { ...server, run: null };
  const refusal = sameVolumes(snapshot, server.spec.volumeIds) ?? serverParts(world, snapshot.server, stopped);
  if (refusal !== null) return refusal;
  const target = chooseTarget(world, snapshot.server, server, snapshot.run);
  return isRefused(target) ? target : (room(world, snapshot) ?? [{ op, on: target }]);
}

function sameVolumes({ spec, volumes }: Snapshot, volumeIds: readonly string[]): Refused | null {
  const same = volumes.size === volumeIds.length && volumeIds.every((id) => volumes.has(id));
  return same ? null : refused('conflict', `${spec.serverId} has other volumes than its snapshot ${spec.id}`);
}

/** A later, larger state may have no room any more. */
function room(world: World, { volumes }: Snapshot): Refused | null {
  const more = new Map<string, number>();
  for (const [id, { bytes }] of volumes) {
    const volume = world.volumes.get(id);
    if (volume !== undefined) more.set(volume.pool, (more.get(volume.pool) ?? 0) + bytes - volume.spec.bytes);
  }
  return Array.from(more, ([pool, bytes]) => growth(world, pool, bytes)).find((each) => each !== null) ?? null;
}

export function readSnapshot(world: World, { id, serverId }: SnapshotSpec): SnapshotReading | null {
  const snapshot = world.snapshots.get(id);
  if (snapshot === undefined || snapshot.spec.serverId !== serverId) return null;
  const { server, run, takenAt } = snapshot;
  const volumes = Array.from(snapshot.volumes, ([volumeId, { bytes }]) => ({ id: volumeId, bytes }));
  return { id, serverId, memory: run !== null, server, volumes, takenAt };
}
