import { spaceFiles, spaces } from './firewall-space.ts';
import { type Layout, UNNAMED } from './layout.ts';
import { namespacePrefix } from './namespace.ts';
import { idOfFile, list } from './records.ts';
import { runOk } from './run.ts';

/** An interface as `ip -json link show` tells it. */
export interface Link {
  readonly ifname: string;
  readonly ifalias?: string;
  readonly master?: string;
  readonly flags: readonly string[];
}

/** The interfaces in a network namespace, by name. */
export async function linksIn(prefix: readonly string[]): Promise<ReadonlyMap<string, Link>> {
  const links = JSON.parse((await runOk([...prefix, 'ip', '-json', 'link', 'show'])) || '[]') as Link[];
  return new Map(links.map((link) => [link.ifname, link]));
}

/** An interface's first letter says what it belongs to; its alias says to which. */
const OWNERS: Readonly<Record<string, 'nic' | 'network' | 'firewall'>> = {
  t: 'nic',
  i: 'nic',
  n: 'network',
  f: 'firewall',
  g: 'firewall',
};

type Kind = (typeof OWNERS)[string];

/**
 * Nics, networks and firewalls of which an interface or a namespace exists, whether or not a record knows them. One
 * that carries no name is known by what its interface's name holds: enough to delete it.
 */
export async function networkWorld(layout: Layout): Promise<{ kind: Kind; id: string }[]> {
  const prefix = await namespacePrefix(layout);
  const links = prefix ? [...(await linksIn(prefix)).values()] : [];
  const found = links.flatMap(({ ifname, ifalias }) => {
    const kind = OWNERS[ifname[0] ?? ''];
    return kind ? [{ kind, id: ifalias ?? `${UNNAMED}${ifname.slice(1)}` }] : [];
  });
  const names = new Set([...(await spaces(layout)).keys(), ...(await spaceFiles(layout))]);
  for (const name of names) found.push({ kind: 'firewall', id: `${UNNAMED}${name.slice(-12)}` });
  const known: Record<Kind, Map<string, string>> = { nic: new Map(), network: new Map(), firewall: new Map() };
  for (const kind of ['nic', 'network', 'firewall'] as const) {
    const ids = (await list(layout.directory(kind))).map(idOfFile);
    for (const id of [...ids, ...found.filter((one) => one.kind === kind).map((one) => one.id)])
      if (!id.startsWith(UNNAMED)) known[kind].set(layout.tap(id), id);
  }
  // What has a name elsewhere is not told twice.
  return found.map(({ kind, id }) => ({ kind, id: known[kind].get(layout.tap(id)) ?? id }));
}
