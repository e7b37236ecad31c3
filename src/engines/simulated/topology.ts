import type { FirewallHost } from '../../modules/compute/ports.ts';
import type { Server, World } from './world.ts';

/** The moment of looking: real time in epoch milliseconds, and how long a pretended guest takes to boot. */
export interface Moment {
  readonly now: number;
  readonly bootMilliseconds: number;
}

/** What knocks at an address: an echo request, or somebody who wants to log in at port 22. */
export type Knock = 'echo' | 'ssh';

const SSH_PORT = 22;

/** Milliseconds until the guest answers: 0 when it does, Infinity when it never will as things are. */
export function untilAnswer(world: World, id: string, { now, bootMilliseconds }: Moment): number {
  const server = world.servers.get(id);
  if (!server?.run) return Infinity;
  const system = server.run.scratch !== null || bootVolume(world, server).image !== null;
  return system ? Math.max(0, server.run.startedAt + bootMilliseconds - now) : Infinity;
}

export function bootVolume(world: World, { spec }: Server) {
  const volume = world.volumes.get(spec.volumeIds[0] ?? '');
  if (volume === undefined) throw new Error(`${spec.id} stands on ${spec.volumeIds[0]}, which does not exist`);
  return volume;
}

/**
 * The server that answers at `address`, if one does: it runs, has booted, its nic is connected, and a firewall before
 * it lets the knock in. Who knocks stands in no customer's network, so a forward for one source keeps it out.
 */
export function serverAt(world: World, address: string, knock: Knock, moment: Moment): Server | null {
  const nic = nicAt(world, address, knock);
  if (!nic?.connected) return null;
  const id = world.users.get(nic.id);
  return id === undefined || untilAnswer(world, id, moment) > 0 ? null : (world.servers.get(id) ?? null);
}

function nicAt(world: World, address: string, knock: Knock) {
  const holder = world.numbers.get(address) ?? '';
  const firewall = world.firewalls.get(holder);
  if (firewall === undefined) return world.nics.get(holder);
  const host = firewall.hosts.find(({ publicAddress }) => publicAddress === address);
  if (host === undefined || !lets(host, knock)) return undefined;
  return world.nics.get(world.numbers.get(`${firewall.networkId} ${host.privateAddress}`) ?? '');
}

function lets({ forwards }: FirewallHost, knock: Knock): boolean {
  if (knock === 'echo') return true;
  return forwards.some(({ protocol, publicPort, privatePort, source }) => {
    return protocol === 'tcp' && publicPort === SSH_PORT && privatePort === SSH_PORT && source === null;
  });
}
