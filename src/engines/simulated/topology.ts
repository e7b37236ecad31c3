import type { FirewallHost, NicSpec } from '../../modules/compute/ports.ts';
import { windowsSystems } from './systems.ts';
import type { Server, World } from './world.ts';

/** The moment of looking: real time in epoch milliseconds, and how long a pretended guest takes to boot. */
export interface Moment {
  readonly now: number;
  readonly bootMilliseconds: number;
}

/** What knocks at an address: an echo request, or somebody who wants to log in at a port. */
export type Knock = 'echo' | number;

export const SSH_PORT = 22;
export const RDP_PORT = 3389;

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

/** Whether a guest is one of those that no shell answers in. */
export function isWindows(world: World, server: Server): boolean {
  return server.run?.scratch === null && (bootVolume(world, server).image ?? '') in windowsSystems;
}

/** Where a guest lets its administrators in. */
function doorOf(world: World, server: Server): number {
  return isWindows(world, server) ? RDP_PORT : SSH_PORT;
}

/**
 * The server that answers at `address`, if one does: it runs, has booted, its nic is connected, and a firewall before
 * it lets the knock in. Who knocks stands in no customer's network, so a forward for one source keeps it out.
 */
export function serverAt(world: World, address: string, knock: Knock, moment: Moment): Server | null {
  const { nic, knock: inside } = nicAt(world, address, knock);
  return serverBehind(world, nic, inside, moment);
}

/** The same for somebody in the same private network, before whom no firewall stands. */
export function neighbourAt(
  world: World, networkId: string, address: string, port: number, moment: Moment,
): Server | null {
  return serverBehind(world, world.nics.get(world.numbers.get(`${networkId} ${address}`) ?? ''), port, moment);
}

/**
 * The same for somebody who comes by VPN with `publicKey`: while it is a peer of the firewall, it reaches every port of
 * the servers behind that, by their private addresses, and nobody else in the network.
 */
export function peerAt(
  world: World, firewallId: string, publicKey: string, address: string, port: number, moment: Moment,
): Server | null {
  const firewall = world.firewalls.get(firewallId);
  const isPeer = firewall?.vpn?.peers.some((peer) => peer.publicKey === publicKey) ?? false;
  const isBehind = firewall?.hosts.some(({ privateAddress }) => privateAddress === address) ?? false;
  return firewall && isPeer && isBehind ? neighbourAt(world, firewall.networkId, address, port, moment) : null;
}

function serverBehind(
  world: World, nic: NicSpec | undefined, inside: Knock | undefined, moment: Moment,
): Server | null {
  if (!nic?.connected || inside === undefined) return null;
  const id = world.users.get(nic.id);
  if (id === undefined || untilAnswer(world, id, moment) > 0) return null;
  const server = world.servers.get(id);
  return server && (inside === 'echo' || inside === doorOf(world, server)) ? server : null;
}

/** The interface behind an address, and what reaches it of a knock. */
function nicAt(world: World, address: string, knock: Knock): { nic?: NicSpec | undefined; knock?: Knock | undefined } {
  const holder = world.numbers.get(address) ?? '';
  const firewall = world.firewalls.get(holder);
  if (firewall === undefined) return { nic: world.nics.get(holder), knock };
  const host = firewall.hosts.find(({ publicAddress }) => publicAddress === address);
  if (host === undefined) return {};
  const nic = world.nics.get(world.numbers.get(`${firewall.networkId} ${host.privateAddress}`) ?? '');
  return { nic, knock: throughTo(host, knock) };
}

function throughTo({ forwards }: FirewallHost, knock: Knock): Knock | undefined {
  if (knock === 'echo') return knock;
  return forwards.find(({ protocol, publicPort, source }) =>
    protocol === 'tcp' && publicPort === knock && source === null)?.privatePort;
}
