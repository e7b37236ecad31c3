import { Temporal } from 'temporal-polyfill';
import type { FirewallSpec, NicSpec, ServerSpec, TargetReading } from '../../modules/compute/ports.ts';
import { LOCAL } from './inventory.ts';
import type { ChangeOp, Effect, Load, Run, Server, Volume, World } from './world.ts';

/**
 * Makes `effect` true in `world`, in place: copying a world of ten thousand servers for each change would cost
 * more than the change. Deterministic: the same effects in the same order give the same world.
 */
export function evolve<Op extends ChangeOp>(world: World, effect: Effect<Op>): void {
  world.seq = effect.seq;
  if (!effect.part) world.keys.set(`${effect.op} ${effect.id}`, effect.key);
  if (effect.fence !== null) for (const id of fencedIds(effect)) raiseFence(world, id, effect.fence);
  if (!effect.again) changes[effect.op](world, effect);
}

/** What a wish holds on to: its thing, and what goes back to a snapshot changes its server. */
export function fencedIds({ op, id, spec }: { op: ChangeOp; id: string; spec: unknown }): string[] {
  return op === 'revert-snapshot' ? [id, (spec as { serverId: string }).serverId] : [id];
}

function raiseFence({ fences }: World, id: string, fence: number): void {
  fences.set(id, Math.max(fence, fences.get(id) ?? fence));
}

const changes: { readonly [O in ChangeOp]: (world: World, effect: Effect<O>) => void } = {
  'create-volume': createVolume,
  'change-volume': (world, { id, spec }) => putVolume(world, id, { ...found(world.volumes, id), spec }),
  'delete-volume': (world, { id }) => putVolume(world, id, null),
  'create-network': (world, { id, spec }) => {
    world.networks.set(id, spec);
    world.numbers.set(`${id} ${spec.gateway}`, id);
  },
  'delete-network': (world, { id }) => {
    world.numbers.delete(`${id} ${found(world.networks, id).gateway}`);
    world.networks.delete(id);
  },
  'create-firewall': (world, { id, spec }) => putFirewall(world, id, spec),
  'change-firewall': (world, { id, spec }) => putFirewall(world, id, spec),
  'delete-firewall': (world, { id }) => putFirewall(world, id, null),
  'create-nic': (world, { id, spec }) => putNic(world, id, spec),
  'change-nic': (world, { id, spec }) => putNic(world, id, spec),
  'delete-nic': (world, { id }) => putNic(world, id, null),
  'create-server': (world, { id, spec, on = LOCAL }) => putServer(world, id, { spec, target: on, run: null }),
  'change-server': (world, { id, spec, on = LOCAL }) => alter(world, id, { spec, target: on }),
  'place-server': (world, { id, on = LOCAL }) => alter(world, id, { target: on }),
  'start-server': startServer,
  'stop-server': (world, { id }) => alter(world, id, { run: null }),
  'break-server': (world, { id }) => alter(world, id, { run: null }),
  'delete-server': (world, { id }) => putServer(world, id, null),
  'create-snapshot': createSnapshot,
  'revert-snapshot': revertSnapshot,
  'delete-snapshot': (world, { id }) => void world.snapshots.delete(id),
  'create-backup': createBackup,
  'delete-backup': (world, { id }) => void world.backups.delete(id),
  'write-file': (world, { id, spec }) => void filesOf(world, id).set(spec.path, spec.content),
  'remove-file': (world, { id, spec }) => void filesOf(world, id).delete(spec.path),
  'set-guest-password': (world, { id, spec }) =>
    void filesOf(world, guestFiles(found(world.servers, id))).set(passwordPath(spec.user), spec.hash),
  'set-inventory': (world, { spec }) => void (world.inventory = spec),
  'change-target': (world, { id, spec }) => putTarget(world, id, spec.maintenance ? 'maintenance' : 'available'),
  'fail-target': (world, { id }) => putTarget(world, id, 'offline'),
  'raise-fence': () => {},
};

function putTarget(world: World, name: string, state: TargetReading['state']): void {
  const targets = world.inventory.targets.map((target) => (target.name === name ? { ...target, state } : target));
  world.inventory = { ...world.inventory, targets };
}

/** Where a guest keeps what a password of `user` comes to; like the rest of `/etc` it is part of copies. */
export function passwordPath(user: string): string {
  return `/etc/shadow/${user}`;
}

/** Null for a server that does not exist, and for a user that was never given one. */
export function passwordHash(world: World, serverId: string, user: string): string | null {
  const server = world.servers.get(serverId);
  return server === undefined ? null : (filesOf(world, guestFiles(server)).get(passwordPath(user)) ?? null);
}

/** Id under which the files stand that a guest works on: its server for the rescue system, else its first volume. */
export function guestFiles({ spec, run }: Server): string {
  return run?.scratch ? spec.id : (spec.volumeIds[0] ?? '');
}

export function filesOf(world: World, id: string): Map<string, string> {
  return world.servers.get(id)?.run?.scratch ?? found(world.volumes, id).files;
}

function createVolume(world: World, { id, spec, on = LOCAL }: Effect<'create-volume'>): void {
  const { source } = spec;
  const backup = source !== null && 'backup' in source ? found(world.backups, source.backup) : null;
  const image = source !== null && 'image' in source ? source.image : (backup?.image ?? null);
  putVolume(world, id, { spec, pool: on, image, files: new Map(backup?.files) });
}

/** The only way a volume changes, because the sum of its pool changes with it. */
function putVolume(world: World, id: string, volume: Volume | null): void {
  const before = world.volumes.get(id);
  if (before !== undefined) add(world.promised, before.pool, -before.spec.bytes);
  if (volume !== null) add(world.promised, volume.pool, volume.spec.bytes);
  replace(world.volumes, id, volume);
}

function add(sums: Map<string, number>, name: string, amount: number): void {
  sums.set(name, (sums.get(name) ?? 0) + amount);
}

function putFirewall(world: World, id: string, spec: FirewallSpec | null): void {
  const before = world.firewalls.get(id);
  if (before !== undefined) forget(world, id, before.networkId, firewallNumbers(before));
  else world.madeBy.set(id, world.seq);
  if (spec !== null) remember(world, id, spec.networkId, firewallNumbers(spec));
  else world.madeBy.delete(id);
  replace(world.firewalls, id, spec);
}

function putNic(world: World, id: string, spec: NicSpec | null): void {
  const before = world.nics.get(id);
  if (before !== undefined) forget(world, id, before.networkId, nicNumbers(before));
  else if (spec !== null) world.traffic.set(id, { id, counter: `${world.seq}`, toGuest: 0, fromGuest: 0 });
  if (spec !== null) remember(world, id, spec.networkId, nicNumbers(spec));
  else world.traffic.delete(id);
  replace(world.nics, id, spec);
}

/** What nobody else may have: public addresses, and the inside of the network, which has one firewall. */
export function firewallNumbers({ networkId, hosts }: FirewallSpec): string[] {
  return [`firewall of ${networkId}`, ...hosts.map(({ publicAddress }) => publicAddress)];
}

export function nicNumbers({ mac, networkId, addresses }: NicSpec): string[] {
  return [mac, ...addresses.map(({ address }) => (networkId === null ? address : `${networkId} ${address}`))];
}

function remember(world: World, id: string, networkId: string | null, numbers: readonly string[]): void {
  for (const number of numbers) world.numbers.set(number, id);
  if (networkId !== null) world.members.set(networkId, new Set(world.members.get(networkId)).add(id));
}

function forget(world: World, id: string, networkId: string | null, numbers: readonly string[]): void {
  for (const number of numbers) world.numbers.delete(number);
  if (networkId === null) return;
  const rest = new Set(world.members.get(networkId));
  rest.delete(id);
  replace(world.members, networkId, rest.size === 0 ? null : rest);
}

function startServer(world: World, { id, at, on }: Effect<'start-server'>): void {
  const { spec, target } = found(world.servers, id);
  const scratch = spec.boot === 'rescue' ? new Map<string, string>() : null;
  const run: Run = { startedAt: Temporal.Instant.from(at).epochMilliseconds, spec, scratch };
  alter(world, id, { run, target: on ?? target });
}

function alter(world: World, id: string, change: Partial<Server>): void {
  putServer(world, id, { ...found(world.servers, id), ...change });
}

/** The only way a server changes, because its target's load and its parts change with it. */
function putServer(world: World, id: string, server: Server | null): void {
  const before = world.servers.get(id);
  if (before !== undefined) {
    addLoad(world, before.target, reserved(before), -1);
    for (const part of partsOf(before.spec)) world.users.delete(part);
  }
  if (server !== null) {
    addLoad(world, server.target, reserved(server), 1);
    for (const part of partsOf(server.spec)) world.users.set(part, id);
    for (const name of namedBy(world, server.spec)) world.names.set(name, server.spec.hostname);
  }
  replace(world.servers, id, server);
}

export function partsOf({ volumeIds, nicIds }: ServerSpec): string[] {
  return [...volumeIds, ...nicIds];
}

function namedBy(world: World, spec: ServerSpec): string[] {
  const networks = spec.nicIds.flatMap((nicId) => world.nics.get(nicId)?.networkId ?? []);
  const firewalls = networks.flatMap((networkId) => world.numbers.get(`firewall of ${networkId}`) ?? []);
  return [spec.id, ...partsOf(spec), ...networks, ...firewalls];
}

/** What a server may use now or after its next start: nobody else gets it. */
export function reserved({ spec, run }: Pick<Server, 'spec' | 'run'>): Load {
  return {
    memoryBytes: Math.max(spec.memoryBytes, run?.spec.memoryBytes ?? 0),
    vcpus: Math.max(spec.vcpus, run?.spec.vcpus ?? 0),
  };
}

function addLoad({ loads }: World, target: string, { memoryBytes, vcpus }: Load, sign: 1 | -1): void {
  const load = loads.get(target) ?? { memoryBytes: 0, vcpus: 0 };
  loads.set(target, { memoryBytes: load.memoryBytes + sign * memoryBytes, vcpus: load.vcpus + sign * vcpus });
}

function createSnapshot(world: World, { id, spec, at }: Effect<'create-snapshot'>): void {
  const server = found(world.servers, spec.serverId);
  const volumes = server.spec.volumeIds.map((volumeId) => {
    const volume = found(world.volumes, volumeId);
    return [volumeId, { bytes: volume.spec.bytes, files: new Map(volume.files) }] as const;
  });
  world.names.set(id, server.spec.hostname);
  world.snapshots.set(id, { spec, takenAt: at, server: server.spec, run: server.run, volumes: new Map(volumes) });
}

function revertSnapshot(world: World, { id, spec, on = LOCAL }: Effect<'revert-snapshot'>): void {
  const snapshot = found(world.snapshots, id);
  for (const [volumeId, { bytes, files }] of snapshot.volumes) {
    const volume = found(world.volumes, volumeId);
    putVolume(world, volumeId, { ...volume, spec: { ...volume.spec, bytes }, files: new Map(files) });
  }
  putServer(world, spec.serverId, { spec: snapshot.server, target: on, run: snapshot.run });
}

function createBackup(world: World, { id, spec }: Effect<'create-backup'>): void {
  const server = found(world.servers, spec.serverId);
  const volume = found(world.volumes, server.spec.volumeIds[0] ?? '');
  const frozen = volume.image === null ? 'crash' : 'filesystem';
  world.names.set(id, server.spec.hostname);
  world.backups.set(id, {
    spec,
    consistent: server.run === null ? 'stopped' : frozen,
    diskBytes: volume.spec.bytes,
    image: volume.image,
    files: new Map(volume.files),
  });
}

function replace<T>(things: Map<string, T>, id: string, thing: T | null): void {
  if (thing === null) things.delete(id);
  else things.set(id, thing);
}

function found<T>(things: ReadonlyMap<string, T>, id: string): T {
  const thing = things.get(id);
  if (thing === undefined) throw new Error(`the effect log speaks of ${id}, which the world does not hold`);
  return thing;
}
