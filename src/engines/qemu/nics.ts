import { isIPv4 } from 'node:net';
import { rm } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { type Command, EngineError, type NicSpec, type ServerSpec } from '../../modules/compute/ports.ts';
import type { Context } from './context.ts';
import { fenced } from './fence.ts';
import type { Layout } from './layout.ts';
import { BRIDGE, enterNamespace, namespacePrefix } from './namespace.ts';
import { readRecord, readRecords, writeRecord } from './records.ts';
import { run, runOk } from './run.ts';

/** What the kernel says about a nic, not what was ordered. */
export interface NicReading {
  readonly id: string;
  readonly interface: string;
  /** Bits per second the token buckets let through, towards the guest and from it; null without a limit. */
  readonly toGuest: number | null;
  readonly fromGuest: number | null;
  /** Frames with any other MAC or address are dropped. */
  readonly antiSpoof: boolean;
}

export async function createNic({ layout }: Context, command: Command, nic: NicSpec): Promise<void> {
  checkNic(nic);
  await fenced(layout, command, { kind: 'nic', id: nic.id }, [], async () => {
    const known = await readRecord<NicSpec>(layout.record('nic', nic.id));
    if (known && !isDeepStrictEqual(known, nic))
      throw new EngineError('conflict', `nic ${nic.id} exists with another specification`);
    if (!known) await refuseDuplicate(layout, nic);
    await writeRecord(layout.record('nic', nic.id), nic);
    await raiseNic(layout, nic);
  });
}

export async function deleteNic({ layout }: Context, command: Command, nicId: string): Promise<void> {
  await fenced(layout, command, { kind: 'nic', id: nicId }, [], async () => {
    const user = (await readRecords<ServerSpec>(layout, 'server')).find((server) => server.nicId === nicId);
    if (user) throw new EngineError('conflict', `nic ${nicId} is used by server ${user.id}`);
    const nic = await readRecord<NicSpec>(layout.record('nic', nicId));
    const prefix = await namespacePrefix(layout);
    if (prefix) await runOk([...prefix, 'sh', '-euc', lowerScript(layout, nicId, nic)]);
    await rm(layout.record('nic', nicId), { force: true });
  });
}

/**
 * Makes the interface, its filter and its rate (promise C-4.2.6) as the record says; repeating it repairs what
 * is missing, after a reboot all of it.
 */
export async function raiseNic(layout: Layout, nic: NicSpec): Promise<void> {
  const prefix = await enterNamespace(layout);
  await runOk([...prefix, 'sh', '-euc', raiseScript(layout, nic)]);
}

export async function readNic(layout: Layout, nicId: string): Promise<NicReading | null> {
  const nic = await readRecord<NicSpec>(layout.record('nic', nicId));
  const prefix = await namespacePrefix(layout);
  if (!nic || !prefix) return null;
  const [tap, ifb] = [layout.tap(nicId), layout.ifb(nicId)];
  const queues = await run([...prefix, 'tc', '-json', 'qdisc', 'show']);
  const guests = await run([...prefix, 'nft', '-j', 'list', 'set', 'bridge', 'hafenamt', 'guests']);
  const rate = (device: string): number | null => {
    const all = JSON.parse(queues.stdout || '[]') as { kind: string; dev: string; options?: { rate?: number } }[];
    // tc prints bytes per second.
    const bytes = all.find((queue) => queue.kind === 'tbf' && queue.dev === device)?.options?.rate;
    return bytes === undefined ? null : bytes * 8;
  };
  const present = await run([...prefix, 'ip', 'link', 'show', tap]);
  if (present.code !== 0) return null;
  const antiSpoof =
    guests.stdout.includes(`["${tap}", "${nic.mac.toLowerCase()}", "${nic.address}"]`) ||
    guests.stdout.replaceAll(' ', '').includes(`["${tap}","${nic.mac.toLowerCase()}","${nic.address}"]`);
  return { id: nicId, interface: tap, toGuest: rate(tap), fromGuest: rate(ifb), antiSpoof };
}

/** Ids of the nics whose interfaces exist: each interface carries its nic's id as alias. */
export async function nicsInNamespace(layout: Layout): Promise<string[]> {
  const prefix = await namespacePrefix(layout);
  if (!prefix) return [];
  const links = JSON.parse((await runOk([...prefix, 'ip', '-json', 'link', 'show'])) || '[]') as { ifalias?: string }[];
  return [...new Set(links.flatMap((link) => link.ifalias ?? []))];
}

function checkNic(nic: NicSpec): void {
  const sound =
    /^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/i.test(nic.mac) &&
    isIPv4(nic.address) &&
    isIPv4(nic.gateway) &&
    Number.isInteger(nic.prefixLength) &&
    nic.prefixLength >= 8 &&
    nic.prefixLength <= 30 &&
    Number.isSafeInteger(nic.bitsPerSecond) &&
    nic.bitsPerSecond >= 8_000;
  if (!sound)
    throw new EngineError('failed', `nic ${nic.id} is not a MAC, two IPv4 addresses, a prefix length 8–30 and a rate`);
}

/** I2: an address or MAC belongs to at most one live thing. */
async function refuseDuplicate(layout: Layout, nic: NicSpec): Promise<void> {
  const others = await readRecords<NicSpec>(layout, 'nic');
  const holder = others.find(
    (other) => other.address === nic.address || other.mac.toLowerCase() === nic.mac.toLowerCase(),
  );
  if (holder) throw new EngineError('conflict', `${nic.address} or ${nic.mac} belongs to nic ${holder.id}`);
}

/** A bucket that holds 10 ms of traffic, and never less than a segmented packet. */
function bucket(bitsPerSecond: number): string {
  const burst = Math.max(32_768, Math.ceil(bitsPerSecond / 8 / 100));
  return `rate ${bitsPerSecond}bit burst ${burst} latency 50ms`;
}

// All values were checked: MAC, IPv4, integers, and an id of plain letters.
function raiseScript(layout: Layout, nic: NicSpec): string {
  const [tap, ifb] = [layout.tap(nic.id), layout.ifb(nic.id)];
  return `
ip address replace ${nic.gateway}/${nic.prefixLength} dev ${BRIDGE}
ip link show ${tap} >/dev/null 2>&1 || ip tuntap add dev ${tap} mode tap
ip link set dev ${tap} alias ${nic.id}
nft add element bridge hafenamt guests '{ "${tap}" . ${nic.mac} . ${nic.address} }'
tc qdisc replace dev ${tap} root tbf ${bucket(nic.bitsPerSecond)}
ip link show ${ifb} >/dev/null 2>&1 || ip link add ${ifb} type ifb
ip link set dev ${ifb} alias ${nic.id}
ip link set dev ${ifb} up
tc qdisc replace dev ${ifb} root tbf ${bucket(nic.bitsPerSecond)}
tc qdisc show dev ${tap} ingress | grep -q ingress || tc qdisc add dev ${tap} handle ffff: ingress
tc filter show dev ${tap} parent ffff: | grep -q mirred || tc filter add dev ${tap} parent ffff: \\
  protocol all u32 match u32 0 0 action mirred egress redirect dev ${ifb}
ip link set dev ${tap} master ${BRIDGE} up
`;
}

function lowerScript(layout: Layout, nicId: string, nic: NicSpec | null): string {
  const [tap, ifb] = [layout.tap(nicId), layout.ifb(nicId)];
  const element = nic
    ? `nft delete element bridge hafenamt guests '{ "${tap}" . ${nic.mac} . ${nic.address} }' 2>/dev/null || true`
    : '';
  return `
if ip link show ${tap} >/dev/null 2>&1; then ip link delete ${tap}; fi
if ip link show ${ifb} >/dev/null 2>&1; then ip link delete ${ifb}; fi
${element}
`;
}
