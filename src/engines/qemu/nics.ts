import { rm } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  type Command, EngineError, type NetworkSpec, type NicReading, type NicSpec, type ServerSpec,
} from '../../modules/compute/ports.ts';
import { covers, lastOf, sizeOf } from './addresses.ts';
import { fenced, type Thing } from './fence.ts';
import { filterRules, readFilter } from './filter.ts';
import type { Layout } from './layout.ts';
import { type Link, linksIn } from './links.ts';
import { withLocks } from './lock.ts';
import { BRIDGE, enterNamespace, namespacePrefix } from './namespace.ts';
import { checkNic, rangesOf, refuseTaken } from './nic-rules.ts';
import { lowerScript, raiseScript } from './nic-scripts.ts';
import { readRecord, readRecords, removeTemporaries, writeRecord } from './records.ts';
import { syncRoutes } from './routes.ts';
import { run, runOk } from './run.ts';
import { raiseSegment } from './segment.ts';
import { wire, type World } from './wire.ts';

export async function createNic({ layout }: World, command: Command, nic: NicSpec): Promise<void> {
  await fenced(layout, command, { kind: 'nic', id: nic.id }, buildsOn(nic), async () => {
    const known = await readRecord<NicSpec>(layout.record('nic', nic.id));
    if (known && !isDeepStrictEqual(known, nic))
      throw new EngineError('conflict', `nic ${nic.id} exists with another specification`);
    await settle(layout, nic);
  });
}

/** A new MAC reaches a running guest at its next start; its frames are dropped until then. All else holds at once. */
export async function changeNic({ layout }: World, command: Command, nic: NicSpec): Promise<void> {
  await fenced(layout, command, { kind: 'nic', id: nic.id }, buildsOn(nic), async () => {
    if (!(await readRecord(layout.record('nic', nic.id))))
      throw new EngineError('missing', `there is no nic ${nic.id}`);
    await settle(layout, nic);
  });
}

export async function deleteNic({ layout }: World, command: Command, nicId: string): Promise<void> {
  await fenced(layout, command, { kind: 'nic', id: nicId }, [], async () => {
    const user = (await readRecords<ServerSpec>(layout, 'server')).find((server) => server.nicIds.includes(nicId));
    if (user) throw new EngineError('conflict', `nic ${nicId} is used by server ${user.id}`);
    await wire(layout, 'nic', nicId, async () => {
      const prefix = await namespacePrefix(layout);
      if (prefix) await runOk([...prefix, 'sh', '-euc', lowerScript(layout, nicId)]);
      await rm(layout.record('nic', nicId), { force: true });
      await removeTemporaries(layout.record('nic', nicId));
    });
    await syncRoutes(layout);
  });
}

/** Writes the record, which makes it this nic's specification, and makes it true. */
async function settle(layout: Layout, nic: NicSpec): Promise<void> {
  const network = await networkOf(layout, nic);
  checkNic(nic, network);
  await withLocks([`${layout.root} addresses`], async () => {
    await refuseTaken(layout, nic);
    await writeRecord(layout.record('nic', nic.id), nic);
  });
  await raiseNic(layout, nic);
  await syncRoutes(layout);
}

const buildsOn = (nic: NicSpec): Thing[] => (nic.networkId === null ? [] : [{ kind: 'network', id: nic.networkId }]);

async function networkOf(layout: Layout, nic: NicSpec): Promise<NetworkSpec | null> {
  if (nic.networkId === null) return null;
  const network = await readRecord<NetworkSpec>(layout.record('network', nic.networkId));
  if (!network) throw new EngineError('missing', `there is no network ${nic.networkId}`);
  return network;
}

/**
 * Makes the interface, its filter and its rate (promise C-4.2.6) as the record says; repeating it repairs what is
 * missing, after a reboot of the host all of it, with its private network and the firewall of that.
 */
export async function raiseNic(layout: Layout, { id }: { readonly id: string }): Promise<void> {
  const prefix = await enterNamespace(layout);
  const before = await readRecord<NicSpec>(layout.record('nic', id));
  if (before && before.networkId !== null) await raiseSegment(layout, before.networkId);
  await wire(layout, 'nic', id, async () => {
    // Read here: whoever waited for the wire must not bring an older specification back.
    const nic = await readRecord<NicSpec>(layout.record('nic', id));
    if (nic) await runOk([...prefix, 'sh', '-euc', raiseScript(layout, nic)]);
  });
}

export async function readNic({ layout }: World, nicId: string): Promise<NicReading | null> {
  const nic = await readRecord<NicSpec>(layout.record('nic', nicId));
  const prefix = await namespacePrefix(layout);
  if (!nic || !prefix) return null;
  const [tap, ifb] = [layout.tap(nicId), layout.ifb(nicId)];
  const [links, queues, rules] = await Promise.all([
    linksIn(prefix),
    runOk([...prefix, 'tc', '-json', 'qdisc', 'show']),
    run([...prefix, 'nft', '-j', 'list', 'table', 'bridge', 'hafenamt']),
  ]);
  const link = links.get(tap);
  if (!link) return null;
  const filter = readFilter(rules.stdout, tap);
  const ranges = rangesOf(nic);
  const held = ranges.map((range) => covers(filter?.ranges ?? [], range));
  const size = ranges.reduce((sum, range) => sum + lastOf(range) - range.first + 1n, 0n);
  const linkLocal = nic.addresses.some(({ address }) => address.includes(':')) ? 1n : 0n;
  return {
    id: nicId,
    networkId: networkIdOf(link, links, nic),
    toGuest: rateOf(queues, tap),
    fromGuest: rateOf(queues, ifb),
    antiSpoof:
      filter !== null && filter.closed && filter.mac === nic.mac.toLowerCase() && held.every(Boolean) &&
      sizeOf(filter.ranges) === size + linkLocal && filter.rules === filterRules(passOf(nic, !filter.cut)).length,
    addresses: nic.addresses.filter((_, index) => held[index]).map(({ address }) => address),
    connected: link.flags.includes('UP') && link.master !== undefined && filter !== null && !filter.cut,
  };
}

const passOf = (nic: NicSpec, connected: boolean) => ({ mac: nic.mac, ranges: rangesOf(nic), connected });

function networkIdOf(link: Link, links: ReadonlyMap<string, Link>, nic: NicSpec): string | null {
  if (link.master === BRIDGE) return null;
  return link.master === undefined ? nic.networkId : (links.get(link.master)?.ifalias ?? link.master);
}

/** Bits per second of a token bucket; tc prints bytes. */
function rateOf(queues: string, device: string): number | null {
  const all = JSON.parse(queues || '[]') as { kind: string; dev: string; options?: { rate?: number } }[];
  const bytes = all.find((queue) => queue.kind === 'tbf' && queue.dev === device)?.options?.rate;
  return bytes === undefined ? null : bytes * 8;
}
