import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FirewallSpec, NetworkSpec, NicSpec } from '../../modules/compute/ports.ts';
import type { Layout } from './layout.ts';
import { engineLimits } from './limits.ts';
import { withLocks } from './lock.ts';
import { namespaceIsCurrent, renewNamespace, SETUP_HASH } from './namespace.ts';
import { raiseNic } from './nics.ts';
import { readRecord, readRecords, writeRecord } from './records.ts';
import { syncRoutes } from './routes.ts';
import { raiseSegment } from './segment.ts';

/**
 * The instance's network as its records say: namespace, networks, firewalls, nics, routes. After a reboot of the host
 * everything is made again, and under another version of the rules everything is judged by the new ones; otherwise it
 * is all there, and this costs no more than a look whether each VPN still has its tunnel.
 */
export async function openNetwork(layout: Layout, log: (line: string) => void): Promise<void> {
  const done = join(layout.runtime, 'raised.json');
  await withLocks([`${layout.root} open`], async () => {
    const isDone = (await readRecord<{ setup: string }>(done))?.setup === SETUP_HASH;
    if (isDone && (await namespaceIsCurrent(layout))) return raiseTunnels(layout);
    await rm(done, { force: true });
    await renewNamespace(layout);
    for (const network of await readRecords<NetworkSpec>(layout, 'network')) await raiseSegment(layout, network.id);
    const nics = await readRecords<NicSpec>(layout, 'nic');
    let raised = 0;
    const say = () => log(`raising network interfaces: ${raised} of ${nics.length}`);
    const progress = setInterval(say, engineLimits.silenceMilliseconds);
    try {
      for (let from = 0; from < nics.length; from += engineLimits.raisedAtOnce) {
        await Promise.all(nics.slice(from, from + engineLimits.raisedAtOnce).map((nic) => raiseNic(layout, nic)));
        raised += engineLimits.raisedAtOnce;
      }
    } finally {
      clearInterval(progress);
    }
    await syncRoutes(layout);
    await writeRecord(done, { setup: SETUP_HASH });
  });
}

async function raiseTunnels(layout: Layout): Promise<void> {
  for (const { networkId, vpn } of await readRecords<FirewallSpec>(layout, 'firewall'))
    if (vpn) await raiseSegment(layout, networkId);
}
