import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import type {
  FirewallSpec, NetworkSpec, NicSpec, ServerSpec, VolumeSpec, VpnPeer, VpnSpec,
} from '../../modules/compute/ports.ts';
import { apply, type ApplyOptions } from './rules.ts';
import { emptyWorld, type ChangeOp, type Wish, type World } from './world.ts';

export const volume: VolumeSpec = {
  id: 'dsk_1',
  pool: null,
  bytes: 100,
  iopsLimit: null,
  source: { image: 'debian-12' },
};
export const nic: NicSpec = {
  id: 'nic_1',
  mac: '02:00:00:00:00:01',
  networkId: null,
  addresses: [{ address: '192.0.2.1', prefixLength: 24 }],
  gateway: '192.0.2.254',
  gateway6: null,
  bitsPerSecond: 1e9,
  connected: true,
};
export const server: ServerSpec = {
  id: 'srv_1',
  hostname: 'one',
  group: null,
  vcpus: 2,
  memoryBytes: 8,
  volumeIds: ['dsk_1'],
  nicIds: ['nic_1'],
  authorizedKeys: [],
  boot: 'volume',
};
export const network: NetworkSpec = { id: 'net_1', cidr: '10.20.0.0/24', gateway: '10.20.0.1' };
export const inside: NicSpec = {
  ...nic,
  id: 'nic_2',
  mac: '02:00:00:00:00:02',
  networkId: 'net_1',
  addresses: [{ address: '10.20.0.10', prefixLength: 24 }],
  gateway: '10.20.0.1',
};
export const firewall: FirewallSpec = {
  id: 'fwl_1',
  networkId: 'net_1',
  prefixLength: 24,
  gateway: '192.0.2.254',
  hosts: [{ publicAddress: '192.0.2.20', privateAddress: '10.20.0.10', forwards: [] }],
};
/** Somebody with a key and an address of their own, `n` from 1 to 253. */
export const peer = (n: number): VpnPeer => ({
  publicKey: Buffer.alloc(32, n).toString('base64'), address: `100.64.0.${n + 1}`,
});
export const vpn: VpnSpec = { port: 51_820, cidr: '100.64.0.0/24', gateway: '100.64.0.1', peers: [peer(1), peer(2)] };

/** A wish by a worker with `fence`, its key made of what it wants unless told. */
export function wish(op: ChangeOp, id: string, spec?: unknown, fence = 1, key = `${op}-${id}`): Wish {
  return { op, id, key, fence, spec } as Wish;
}

const at = '2026-01-05T08:00:00Z';

export const options: ApplyOptions = {
  at,
  duplicate: false,
  moment: { now: Temporal.Instant.from(at).epochMilliseconds, bootMilliseconds: 0 },
};

/** Grants all `wishes`, none of which may be refused. */
export function worldAfter(wishes: readonly Wish[], world = emptyWorld()): World {
  for (const each of wishes) expect(apply(world, each, options).error).toBe(null);
  return world;
}

/** What becomes of a wish: the names of its effects, or the kind of its refusal. */
export function outcome(world: World, wanted: Wish): readonly string[] | string {
  const { effects, error } = apply(world, wanted, options);
  return error?.kind ?? effects.map(({ op }) => op);
}
