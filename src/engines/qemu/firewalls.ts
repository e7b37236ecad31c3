import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  type Command, EngineError, type FirewallHost, type FirewallReading, type FirewallSpec, type NetworkSpec, type NicSpec,
} from '../../modules/compute/ports.ts';
import { rangeOf } from './addresses.ts';
import { fenced, type Thing } from './fence.ts';
import { noFilterCommands } from './filter.ts';
import { checkFirewall } from './firewall-checks.ts';
import { OUTER, readRemote, readRuleset } from './firewall-rules.ts';
import { cableScript, openScript, spaceScript } from './firewall-scripts.ts';
import { bothPrefixes, enterSpace, removeSpace } from './firewall-space.ts';
import type { Layout } from './layout.ts';
import { linksIn } from './links.ts';
import { withLocks } from './lock.ts';
import { enterNamespace, namespacePrefix } from './namespace.ts';
import { raiseNetwork } from './networks.ts';
import { holderOf } from './nic-rules.ts';
import { readRecord, readRecords, removeTemporaries, writeRecord } from './records.ts';
import { run, runOk } from './run.ts';
import { readTunnel, refuseOwnKey, syncTunnel } from './tunnel.ts';
import { removeKey } from './tunnel-key.ts';
import { wire, type World } from './wire.ts';

export async function createFirewall({ layout }: World, command: Command, firewall: FirewallSpec): Promise<void> {
  await fenced(layout, command, { kind: 'firewall', id: firewall.id }, buildsOn(firewall), async () => {
    const known = await readRecord<FirewallSpec>(layout.record('firewall', firewall.id));
    if (known && !isDeepStrictEqual(known, firewall))
      throw new EngineError('conflict', `firewall ${firewall.id} exists with another specification`);
    await settle(layout, firewall);
  });
}

/** Holds at once, also for connections that are open: what is no longer forwarded ends, all else goes on. */
export async function changeFirewall({ layout }: World, command: Command, firewall: FirewallSpec): Promise<void> {
  await fenced(layout, command, { kind: 'firewall', id: firewall.id }, buildsOn(firewall), async () => {
    if (!(await readRecord(layout.record('firewall', firewall.id))))
      throw new EngineError('missing', `there is no firewall ${firewall.id}`);
    await settle(layout, firewall);
  });
}

export async function deleteFirewall({ layout }: World, command: Command, firewallId: string): Promise<void> {
  await fenced(layout, command, { kind: 'firewall', id: firewallId }, [], () =>
    wire(layout, 'firewall', firewallId, async () => {
      const prefix = await namespacePrefix(layout);
      const ends = [layout.outerEnd(firewallId), layout.innerEnd(firewallId)];
      const script = ends.map((end) => `if ip link show ${end} >/dev/null 2>&1; then ip link delete ${end}; fi`);
      if (prefix) {
        await runOk([...prefix, 'sh', '-euc', script.join('\n')]);
        await runOk([...prefix, 'nft', '-f', '-'], { input: noFilterCommands(layout.outerEnd(firewallId)) });
      }
      await removeSpace(layout, layout.firewallNamespace(firewallId));
      await rm(layout.record('firewall', firewallId), { force: true });
      await removeTemporaries(layout.record('firewall', firewallId));
      await removeKey(layout, firewallId);
    }),
  );
}

const buildsOn = ({ networkId }: FirewallSpec): Thing[] => [{ kind: 'network', id: networkId }];

/** Writes the record, which makes it this firewall's specification, and makes it true. */
async function settle(layout: Layout, firewall: FirewallSpec): Promise<void> {
  const network = await readRecord<NetworkSpec>(layout.record('network', firewall.networkId));
  if (!network) throw new EngineError('missing', `there is no network ${firewall.networkId}`);
  checkFirewall(firewall, network);
  await refuseOwnKey(layout, firewall);
  await withLocks([`${layout.root} addresses`], async () => {
    const others = (await readRecords<FirewallSpec>(layout, 'firewall')).filter((other) => other.id !== firewall.id);
    const rival = others.find((other) => other.networkId === firewall.networkId);
    if (rival) throw new EngineError('conflict', `network ${firewall.networkId} has the firewall ${rival.id}`);
    const ranges = firewall.hosts.map((host) => rangeOf(host.publicAddress));
    const holder = holderOf(ranges, null, await readRecords<NicSpec>(layout, 'nic'), others);
    if (holder) throw new EngineError('conflict', `an address of firewall ${firewall.id} belongs to ${holder}`);
    await writeRecord(layout.record('firewall', firewall.id), firewall);
  });
  await raiseNetwork(layout, firewall.networkId);
  await raiseFirewall(layout, firewall);
}

/**
 * Makes the namespace of the firewall, its two cables, addresses, rules (promise C-4.2.8) and tunnel as the record
 * says; repeating it repairs what is missing. The rules are there before the first cable is plugged in, and the outer
 * end comes up last: a firewall whose outer end is up is whole.
 */
export async function raiseFirewall(layout: Layout, { id }: { readonly id: string }): Promise<void> {
  const instance = await enterNamespace(layout);
  await wire(layout, 'firewall', id, async () => {
    // Read here: whoever waited for the wire must not bring an older specification back.
    const firewall = await readRecord<FirewallSpec>(layout.record('firewall', id));
    const network = firewall && (await readRecord<NetworkSpec>(layout.record('network', firewall.networkId)));
    if (!firewall || !network) return;
    const space = await enterSpace(layout, id);
    const ends = await linksIn(space.prefix);
    const mac = outerMac(id);
    await runOk([...instance, 'sh', '-euc', cableScript(layout, firewall, space.netns, mac, (end) => ends.has(end))]);
    await runOk([...space.prefix, 'sh', '-euc', spaceScript(firewall, network)]);
    await syncTunnel(layout, firewall, space);
    await runOk([...instance, 'sh', '-euc', openScript(layout, firewall, mac)]);
  });
}

/** Locally administered, and the same for the same firewall. */
function outerMac(firewallId: string): string {
  const digits = createHash('sha256').update(firewallId).digest('hex');
  return ['06', ...Array.from({ length: 5 }, (_, at) => digits.slice(2 * at, 2 * at + 2))].join(':');
}

export async function readFirewall({ layout }: World, firewallId: string): Promise<FirewallReading | null> {
  const both = await bothPrefixes(layout, firewallId);
  if (!both) return null;
  const links = await linksIn(both.instance);
  const network = links.get(links.get(layout.innerEnd(firewallId))?.master ?? '');
  if (!network || !links.get(layout.outerEnd(firewallId))?.flags.includes('UP')) return null;
  const rules = await run([...both.space.prefix, 'nft', '-j', 'list', 'table', 'ip', 'hafenamt']);
  const text = await run([...both.space.prefix, 'ip', '-json', '-4', 'address', 'show', 'dev', OUTER]);
  const devices = JSON.parse(text.stdout || '[]') as { addr_info?: { local: string }[] }[];
  const held = new Set(devices.flatMap((device) => device.addr_info ?? []).map(({ local }) => local));
  const hosts = readRuleset(rules.stdout).filter((host) => held.has(host.publicAddress));
  const record = await readRecord<FirewallSpec>(layout.record('firewall', firewallId));
  const remote = readRemote(rules.stdout);
  const vpn = await readTunnel(layout, firewallId, both.space, remote, record?.vpn?.peers ?? []);
  return {
    id: firewallId, networkId: network.ifalias ?? network.ifname, hosts: inOrderOf(record?.hosts ?? [], hosts),
    ...(vpn && { vpn }),
  };
}

/** What the kernel holds has no order; it is told in the order it was asked for. */
function inOrderOf(asked: readonly FirewallHost[], held: readonly FirewallHost[]): FirewallHost[] {
  const place = <T>(list: readonly T[], same: (one: T) => boolean) => {
    const at = list.findIndex(same);
    return at < 0 ? list.length : at;
  };
  return held
    .map((host) => {
      const order = asked.find((one) => one.publicAddress === host.publicAddress)?.forwards ?? [];
      const at = (forward: FirewallHost['forwards'][number]) =>
        place(order, (one) => one.protocol === forward.protocol && one.publicPort === forward.publicPort);
      return { ...host, forwards: [...host.forwards].sort((a, b) => at(a) - at(b)) };
    })
    .sort((a, b) => place(asked, (one) => one.publicAddress === a.publicAddress) -
      place(asked, (one) => one.publicAddress === b.publicAddress));
}
