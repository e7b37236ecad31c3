import { readFile } from 'node:fs/promises';
import type { TrafficReading } from '../../modules/compute/ports.ts';
import { namespacePrefix } from './namespace.ts';
import { runOk } from './run.ts';
import type { World } from './wire.ts';

interface Counted {
  readonly ifindex: number;
  readonly ifname: string;
  readonly stats64: { readonly tx: { readonly bytes: number } };
}

/**
 * What passed each interface. A tap sends to the guest what its token bucket let through; what comes from the guest
 * leaves through the ifb behind the other bucket. Both send what they count, so neither counts what was dropped.
 * Numbers of interfaces are never given again while the host runs, and its boot has an id: together they name the
 * counters.
 */
export async function readTraffic({ layout }: World, nicIds: readonly string[]): Promise<TrafficReading[]> {
  const prefix = await namespacePrefix(layout);
  if (!prefix || nicIds.length === 0) return [];
  const [shown, boot] = await Promise.all([
    runOk([...prefix, 'ip', '-json', '-statistics', 'link', 'show']),
    readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
  ]);
  const links = new Map((JSON.parse(shown || '[]') as Counted[]).map((link) => [link.ifname, link]));
  return nicIds.flatMap((id) => {
    const [tap, ifb] = [links.get(layout.tap(id)), links.get(layout.ifb(id))];
    if (!tap || !ifb) return [];
    const counter = `${boot.trim()}/${tap.ifindex}/${ifb.ifindex}`;
    return [{ id, counter, toGuest: tap.stats64.tx.bytes, fromGuest: ifb.stats64.tx.bytes }];
  });
}
