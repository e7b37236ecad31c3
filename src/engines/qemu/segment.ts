import type { FirewallSpec } from '../../modules/compute/ports.ts';
import { raiseFirewall } from './firewalls.ts';
import { findSpace } from './firewall-space.ts';
import type { Layout } from './layout.ts';
import { linksIn } from './links.ts';
import { enterNamespace } from './namespace.ts';
import { raiseNetwork } from './networks.ts';
import { readRecords } from './records.ts';
import { findTunnel } from './tunnel-device.ts';

/** A private network with its firewall, as far as they are missing: the second server there waits for nothing. */
export async function raiseSegment(layout: Layout, networkId: string): Promise<void> {
  const links = await linksIn(await enterNamespace(layout));
  if (!links.has(layout.bridge(networkId))) await raiseNetwork(layout, networkId);
  for (const firewall of await readRecords<FirewallSpec>(layout, 'firewall')) {
    if (firewall.networkId !== networkId) continue;
    const cabled = links.has(layout.outerEnd(firewall.id)) && links.has(layout.innerEnd(firewall.id));
    if (!cabled || (firewall.vpn && !(await hasTunnel(layout, firewall.id)))) await raiseFirewall(layout, firewall);
  }
}

/** The process that carries a tunnel can end while the firewall goes on. */
async function hasTunnel(layout: Layout, firewallId: string): Promise<boolean> {
  const space = await findSpace(layout, firewallId);
  return space !== null && (await findTunnel(layout, firewallId, space)) !== null;
}
