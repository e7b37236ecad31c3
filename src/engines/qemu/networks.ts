import { isIPv4 } from 'node:net';
import { rm } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  type Command, EngineError, type FirewallSpec, type NetworkSpec, type NicSpec,
} from '../../modules/compute/ports.ts';
import { overlaps, parseRange } from './addresses.ts';
import { fenced } from './fence.ts';
import type { Layout } from './layout.ts';
import { engineLimits } from './limits.ts';
import { enterNamespace, namespacePrefix } from './namespace.ts';
import { isHostOf } from './nic-rules.ts';
import { readRecord, readRecords, removeTemporaries, writeRecord } from './records.ts';
import { runOk } from './run.ts';
import { wire, type World } from './wire.ts';

/** RFC 1918. */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map((text) => parseRange(text));

/**
 * A private network is a bridge of its own, so that two customers may use the same addresses and no frame finds the way
 * from one to the other. The host that carries it is no member: it has no address there and hears nothing.
 */
export async function createNetwork({ layout }: World, command: Command, network: NetworkSpec): Promise<void> {
  checkNetwork(network);
  await fenced(layout, command, { kind: 'network', id: network.id }, [], async () => {
    const known = await readRecord<NetworkSpec>(layout.record('network', network.id));
    if (known && !isDeepStrictEqual(known, network))
      throw new EngineError('conflict', `network ${network.id} exists with another specification`);
    if (!known) await writeRecord(layout.record('network', network.id), network);
    await raiseNetwork(layout, network.id);
  });
}

export async function deleteNetwork({ layout }: World, command: Command, networkId: string): Promise<void> {
  await fenced(layout, command, { kind: 'network', id: networkId }, [], async () => {
    const nics = await readRecords<NicSpec>(layout, 'nic');
    const firewalls = await readRecords<FirewallSpec>(layout, 'firewall');
    const user = [...nics, ...firewalls].find((one) => one.networkId === networkId);
    if (user) throw new EngineError('conflict', `network ${networkId} is used by ${user.id}`);
    await wire(layout, 'network', networkId, async () => {
      const prefix = await namespacePrefix(layout);
      const bridge = layout.bridge(networkId);
      const script = `if ip link show ${bridge} >/dev/null 2>&1; then ip link delete ${bridge}; fi`;
      if (prefix) await runOk([...prefix, 'sh', '-euc', script]);
      await rm(layout.record('network', networkId), { force: true });
      await removeTemporaries(layout.record('network', networkId));
    });
  });
}

/** Makes the bridge as the record says; without a record, nothing. */
export async function raiseNetwork(layout: Layout, networkId: string): Promise<void> {
  const prefix = await enterNamespace(layout);
  await wire(layout, 'network', networkId, async () => {
    if (!(await readRecord(layout.record('network', networkId)))) return;
    const bridge = layout.bridge(networkId);
    await runOk([...prefix, 'sh', '-euc', `
ip link show ${bridge} >/dev/null 2>&1 || ip link add ${bridge} type bridge
ip link set ${bridge} alias ${networkId}
ip link set ${bridge} type bridge forward_delay 0 stp_state 0 mcast_snooping 0
ip link set ${bridge} up
`]);
  });
}

function checkNetwork({ id, cidr, gateway }: NetworkSpec): void {
  const range = parseRange(cidr);
  const { least, most } = engineLimits.privatePrefix;
  const sound =
    range !== null && range.family === 4 && cidr.includes('/') &&
    range.prefixLength >= least && range.prefixLength <= most &&
    PRIVATE.some((own) => own !== null && own.prefixLength <= range.prefixLength && overlaps(own, range)) &&
    isIPv4(gateway) && isHostOf(cidr, gateway);
  if (!sound)
    throw new EngineError('failed', `network ${id} is no private IPv4 network (/${least} to /${most}) with a gateway`);
}
