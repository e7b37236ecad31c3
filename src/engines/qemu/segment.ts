import type { FirewallSpec } from '../../modules/compute/ports.ts';
import { raiseFirewall } from './firewalls.ts';
import type { Layout } from './layout.ts';
import { linksIn } from './links.ts';
import { enterNamespace } from './namespace.ts';
import { raiseNetwork } from './networks.ts';
import { readRecords } from './records.ts';

/** A private network with its firewall, as far as they are missing: the second server there waits for nothing. */
export async function raiseSegment(layout: Layout, networkId: string): Promise<void> {
  const links = await linksIn(await enterNamespace(layout));
  if (!links.has(layout.bridge(networkId))) await raiseNetwork(layout, networkId);
  for (const firewall of await readRecords<FirewallSpec>(layout, 'firewall')) {
    if (firewall.networkId !== networkId) continue;
    const whole = links.has(layout.outerEnd(firewall.id)) && links.has(layout.innerEnd(firewall.id));
    if (!whole) await raiseFirewall(layout, firewall);
  }
}
