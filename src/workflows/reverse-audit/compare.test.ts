import { expect, test } from 'vitest';
import { compareWorlds } from './compare.ts';
import type { Expected, ExpectedWorld } from './expected.ts';
import type { ObservedWorld } from './observe.ts';

const GIB = 2 ** 30;

const server: Expected = {
  kind: 'server', id: 'srv', tenant: 'org', owned: 'live', power: 'running', vcpus: 2, memoryBytes: 8 * GIB, boot: 'volume',
  group: 'a', volumeIds: ['v1', 'v2'], nicIds: ['n2', 'n1'],
};
const seenServer = {
  id: 'srv', power: 'running', target: 'wirt-1', volumeIds: ['v1', 'v2'], nicIds: ['n1', 'n2'], boot: 'volume', vcpus: 2,
  memoryBytes: 8 * GIB, iopsLimit: null,
} as const;
const forward = (publicPort: number) => ({ protocol: 'tcp', publicPort, privatePort: publicPort, source: null }) as const;
const host = (last: number, ports: readonly number[]) =>
  ({ publicAddress: `198.51.100.${last}`, privateAddress: `10.0.0.${last}`, forwards: ports.map(forward) });
const firewall = {
  kind: 'firewall', id: 'fwl', tenant: 'org', owned: 'live', networkId: 'pnw', hosts: [host(1, [22, 443]), host(2, [22])],
} as const satisfies Expected;

function expected(thing: Expected, changes: Partial<ExpectedWorld> = {}): ExpectedWorld {
  return {
    things: new Map([[thing.id, thing]]), moving: new Set(), lost: [], groupOf: new Map([['wirt-1', 'a'], ['wirt-9', 'b']]),
    ...changes,
  };
}

const world = (kind: Expected['kind'], seen: { readonly id: string; readonly [name: string]: unknown }, memoryDivisor = 1): ObservedWorld =>
  ({ memoryDivisor, things: [{ kind, id: seen.id, seen: seen as never }] });

const details = (rows: ExpectedWorld, seen: ObservedWorld) => compareWorlds(rows, seen).map((one) => one.details.en).join();

//     what the engine shows                       of a server that was sold 8 GB                 what is told
test.each([
  ['what was ordered, in whatever order',          {},                                            ''],
  ['memory rounded to whole mebibytes',            { memoryBytes: 8 * GIB - 2 ** 20 },            ''],
  ['half the memory',                              { memoryBytes: 4 * GIB },                      `memoryBytes: rows ${8 * GIB}, engine ${4 * GIB}.`],
  ['another first volume',                         { volumeIds: ['v2', 'v1'] },                   'volumeIds: rows ["v1","v2"], engine ["v2","v1"].'],
  ['a host of another group',                      { target: 'wirt-9' },                          'group: rows a, engine b.'],
  ['a host nobody has heard of yet',               { target: 'wirt-5' },                          ''],
  ['the rescue system',                            { boot: 'rescue' },                            'boot: rows volume, engine rescue.'],
] as const)('a server with %s', (_, changes, said) => {
  expect(details(expected(server), world('server', { ...seenServer, ...changes }))).toBe(said);
});

test('on a small host a guest has its part of the memory, and no less', () => {
  expect(details(expected(server), world('server', { ...seenServer, memoryBytes: GIB }, 8))).toBe('');
  expect(details(expected(server), world('server', { ...seenServer, memoryBytes: GIB / 2 }, 8))).toContain('memoryBytes');
});

test('a firewall may list hosts and forwards in its own order, and enforce nothing else', () => {
  const seen = (hosts: readonly ReturnType<typeof host>[]) => world('firewall', { id: 'fwl', networkId: 'pnw', hosts } as never);
  expect(details(expected(firewall), seen([host(2, [22]), host(1, [443, 22])]))).toBe('');
  expect(details(expected(firewall), seen([host(2, [22, 25]), host(1, [443, 22])]))).toContain('tcp/25→25 from any');
  expect(details(expected(firewall), seen([host(1, [443, 22])]))).toMatch(/^hosts: /);
});

test('C-5.3 whoever comes in by VPN and stands in no row is told', () => {
  const peer = { publicKey: 'K', address: '100.64.0.2' };
  const vpn = { port: 51_820, cidr: '100.64.0.0/24', gateway: '100.64.0.1', peers: [peer] };
  const seen = (peers: readonly (typeof peer)[]) => world('firewall', {
    id: 'fwl', networkId: 'pnw', hosts: firewall.hosts, ...(peers.length > 0 && { vpn: { publicKey: 'E', port: 51_820, peers } }),
  });
  expect(details(expected({ ...firewall, vpn }), seen([peer]))).toBe('');
  expect(details(expected(firewall), seen([]))).toBe('');
  expect(details(expected(firewall), seen([peer]))).toBe('vpn: rows [], engine ["100.64.0.2 K"].');
  expect(details(expected({ ...firewall, vpn }), seen([]))).toBe('vpn: rows ["100.64.0.2 K"], engine [].');
});

test('what a run is at is not judged: neither there, nor missing, nor different', () => {
  const moving = { moving: new Set(['srv']) };
  const gone = { memoryDivisor: 1, things: [] };
  expect(details(expected(server, moving), world('server', { ...seenServer, vcpus: 9 }))).toBe('');
  expect(details(expected(server, moving), gone)).toBe('');
  expect(details(expected({ ...server, owned: 'maybe' }), gone)).toBe('');
  expect(details(expected(server), gone)).toBe('The rows have this server, the engine has not.');
  const strange = world('server', { ...seenServer, id: 'srv-new' });
  expect(details(expected(server, { moving: new Set(['srv', 'srv-new']) }), strange)).toBe('');
});
