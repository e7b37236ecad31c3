import { isIPv6 } from 'node:net';
import type { NicAddress, NicSpec } from '../../modules/compute/ports.ts';
import { contains, linkLocalOf, ownRange, rangeOf, textOf } from './addresses.ts';
import type { Layout } from './layout.ts';
import { withLocks } from './lock.ts';
import { BRIDGE, enterNamespace } from './namespace.ts';
import { gatewaysOf } from './nic-rules.ts';
import { readRecords } from './records.ts';
import { runOk } from './run.ts';

interface Route {
  readonly to: string;
  readonly via: string | null;
}

/**
 * Makes the router's routes to blocks (C-4.6.3: addresses beyond the interface's own) those of the records, no more
 * and no fewer: a route that outlived its nic would send a stranger's packets to whoever has the address next.
 */
export async function syncRoutes(layout: Layout): Promise<void> {
  const prefix = await enterNamespace(layout);
  await withLocks([`${layout.root} routes`], async () => {
    const wanted = (await readRecords<NicSpec>(layout, 'nic')).flatMap(routesOf);
    const present = [...(await routesIn(prefix, 4)), ...(await routesIn(prefix, 6))];
    const same = (a: Route) => (b: Route) => a.to === b.to && a.via === b.via;
    const lines = [
      ...present.filter(({ to }) => !wanted.some((route) => route.to === to)).map((route) => line('delete', route)),
      ...wanted.filter((route) => !present.some(same(route))).map((route) => line('replace', route)),
    ];
    if (lines.length > 0) await runOk([...prefix, 'ip', '-batch', '-'], { input: `${lines.join('\n')}\n` });
  });
}

/** Routes to the blocks of a public nic, through its own address of that family, or its link-local one. Pure. */
export function routesOf(nic: NicSpec): Route[] {
  if (nic.networkId !== null) return [];
  const isShared = ({ address, prefixLength }: NicAddress) =>
    gatewaysOf(nic).some((gateway) => contains(rangeOf(address, prefixLength), gateway));
  return nic.addresses.filter((one) => !isShared(one)).map((one) => {
    const six = isIPv6(one.address);
    const own = nic.addresses.find((other) => isIPv6(other.address) === six && isShared(other));
    const via = own?.address ?? (six ? linkLocalOf(nic.mac) : null);
    return { to: textOf(ownRange(one, gatewaysOf(nic))), via };
  });
}

async function routesIn(prefix: readonly string[], family: 4 | 6): Promise<Route[]> {
  const text = await runOk([...prefix, 'ip', '-json', `-${family}`, 'route', 'show', 'dev', BRIDGE, 'proto', 'static']);
  const routes = JSON.parse(text || '[]') as { dst: string; gateway?: string }[];
  return routes.map(({ dst, gateway }) => ({ to: dst, via: gateway ?? null }));
}

function line(verb: 'replace' | 'delete', { to, via }: Route): string {
  const through = via === null ? '' : ` via ${via}`;
  const flags = verb === 'replace' && via !== null ? ' onlink' : '';
  return `route ${verb} ${to}${through} dev ${BRIDGE} proto static${flags}`;
}
