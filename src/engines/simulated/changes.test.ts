import { expect, test } from 'vitest';
import { evolve } from './evolve.ts';
import { apply } from './rules.ts';
import {
  firewall, inside, network, nic, options, outcome, server, volume, wish, worldAfter,
} from './test-wishes.ts';
import { emptyWorld, type Wish } from './world.ts';

const makeVolume = wish('create-volume', 'dsk_1', volume);
const makeNic = wish('create-nic', 'nic_1', nic);
const makeServer = wish('create-server', 'srv_1', server);
const start = wish('start-server', 'srv_1');
const defined = [makeVolume, makeNic, makeServer];
const second = wish('create-volume', 'dsk_2', { ...volume, id: 'dsk_2', source: null });
const makeNetwork = wish('create-network', 'net_1', network);
const makeInside = wish('create-nic', 'nic_2', inside);
const makeFirewall = wish('create-firewall', 'fwl_1', firewall);
const fenced = [makeNetwork, makeFirewall];

const toVolume = (change: object) => wish('change-volume', 'dsk_1', { ...volume, ...change });
const toNic = (change: object) => wish('change-nic', 'nic_1', { ...nic, ...change });
const toServer = (change: object) => wish('change-server', 'srv_1', { ...server, ...change });
const toFirewall = (change: object) => wish('change-firewall', 'fwl_1', { ...firewall, ...change });
const password = wish('set-guest-password', 'srv_1', { user: 'a', hash: 'b' });
const two = { volumeIds: ['dsk_1', 'dsk_2'] };
const otherNetwork = wish('create-network', 'net_2', { ...network, id: 'net_2' });
const otherInside = { ...inside, id: 'nic_3', mac: '02:00:00:00:00:03' };
const otherServer = wish('create-server', 'srv_2', { ...server, id: 'srv_2', volumeIds: ['dsk_2'], nicIds: [] });
const host = { publicAddress: '192.0.2.1', privateAddress: '10.20.0.10', forwards: [] };
const at = (address: string) => ({ addresses: [{ address, prefixLength: 24 }] });

// What stands, what is wished, what happens: names of the effects, or the kind of the refusal.
type Line = readonly [string, readonly Wish[], Wish, readonly string[] | string];

const volumes: readonly Line[] = [
  ['a missing volume changed', [], toVolume({}), 'missing'],
  ['a volume grown', [makeVolume], toVolume({ bytes: 200 }), ['change-volume']],
  ['a volume as it is', [makeVolume], toVolume({}), []],
  ['a grown volume grown again', [makeVolume, toVolume({ bytes: 200 })], toVolume({ bytes: 200 }), []],
  ['a volume shrunk', [makeVolume], toVolume({ bytes: 99 }), 'conflict'],
  ['a volume given a ceiling', [makeVolume], toVolume({ iopsLimit: 500 }), ['change-volume']],
  ['a volume moved to another pool', [makeVolume], toVolume({ pool: 'other' }), 'conflict'],
  ['a volume whose pool is named', [makeVolume], toVolume({ pool: 'local' }), ['change-volume']],
  ['a volume filled anew', [makeVolume], toVolume({ source: null }), 'conflict'],
  ['a volume created as it was before', [makeVolume, toVolume({ bytes: 200 })], makeVolume, 'conflict'],
  ['a volume from no image', [], wish('create-volume', 'dsk_1', { ...volume, source: { image: 'x' } }), 'missing'],
  ['a volume in no pool', [], wish('create-volume', 'dsk_1', { ...volume, pool: 'x' }), 'missing'],
];

const networks: readonly Line[] = [
  ['a missing nic changed', [], toNic({}), 'missing'],
  ['a nic cut off', [makeNic], toNic({ connected: false }), ['change-nic']],
  ['a nic of another rate', defined, toNic({ bitsPerSecond: 1e8 }), ['change-nic']],
  ['a nic with another mac', [makeNic], toNic({ mac: '02:00:00:00:00:09' }), ['change-nic']],
  ['a nic with the mac of another', [makeNic, makeNetwork, makeInside], toNic({ mac: inside.mac }), 'conflict'],
  ['a nic moved to another network', [makeNic, makeNetwork], toNic({ networkId: 'net_1' }), ['change-nic']],
  ['a nic moved to a missing network', [makeNic], toNic({ networkId: 'net_1' }), 'missing'],
  ['the network a nic has left', [makeNetwork, makeInside,
    wish('change-nic', 'nic_2', { ...inside, networkId: null })], wish('delete-network', 'net_1'), ['delete-network']],
  ['a nic given the address of a firewall', [makeNic, ...fenced], toNic(at('192.0.2.20')), 'conflict'],
  ['a nic without an address', [makeNic], toNic({ addresses: [] }), ['change-nic']],
  ['an address that a nic gave up', [makeNic, toNic({ addresses: [] })],
    wish('create-nic', 'nic_9', { ...nic, id: 'nic_9', mac: '02:00:00:00:00:09' }), ['create-nic']],
  ['a network again', [makeNetwork], makeNetwork, []],
  ['a network otherwise', [makeNetwork], wish('create-network', 'net_1', { ...network, gateway: 'x' }), 'conflict'],
  ['two networks with the same addresses', [makeNetwork, makeInside, otherNetwork],
    wish('create-nic', 'nic_3', { ...otherInside, networkId: 'net_2' }), ['create-nic']],
  ['an address twice in one network', [makeNetwork, makeInside], wish('create-nic', 'nic_3', otherInside), 'conflict'],
  ['a nic at the gateway', [makeNetwork],
    wish('create-nic', 'nic_2', { ...inside, ...at('10.20.0.1') }), 'conflict'],
  ['a nic in a missing network', [], makeInside, 'missing'],
  ['a network with a nic deleted', [makeNetwork, makeInside], wish('delete-network', 'net_1'), 'conflict'],
  ['a network with a firewall deleted', fenced, wish('delete-network', 'net_1'), 'conflict'],
  ['an empty network deleted', [...fenced, wish('delete-firewall', 'fwl_1')],
    wish('delete-network', 'net_1'), ['delete-network']],
  ['a missing network deleted', [], wish('delete-network', 'net_1'), ['raise-fence']],
  ['a firewall of a missing network', [], makeFirewall, 'missing'],
  ['a firewall again', fenced, makeFirewall, []],
  ['a firewall otherwise', fenced, wish('create-firewall', 'fwl_1', { ...firewall, hosts: [] }), 'conflict'],
  ['a second firewall of a network', fenced,
    wish('create-firewall', 'fwl_2', { ...firewall, id: 'fwl_2', hosts: [] }), 'conflict'],
  ['a firewall with a taken address', [makeNic, makeNetwork],
    wish('create-firewall', 'fwl_1', { ...firewall, hosts: [host] }), 'conflict'],
  ['a firewall with an address twice', [makeNetwork],
    wish('create-firewall', 'fwl_1', { ...firewall, hosts: [host, host] }), 'conflict'],
  ['a missing firewall changed', [makeNetwork], toFirewall({}), 'missing'],
  ['a firewall changed', fenced, toFirewall({ hosts: [host] }), ['change-firewall']],
  ['a firewall as it is', fenced, toFirewall({}), []],
  ['a firewall moved', [...fenced, otherNetwork], toFirewall({ networkId: 'net_2' }), ['change-firewall']],
  ['an address that a firewall gave up', [...fenced, toFirewall({ hosts: [] })],
    wish('create-nic', 'nic_1', { ...nic, ...at('192.0.2.20') }), ['create-nic']],
  ['a missing firewall deleted', [], wish('delete-firewall', 'fwl_1'), ['raise-fence']],
];

const servers: readonly Line[] = [
  ['a missing server changed', [], toServer({}), 'missing'],
  ['a server as it is', defined, toServer({}), []],
  ['a server of another size', [...defined, start], toServer({ vcpus: 4 }), ['change-server']],
  ['a server created as it was before', [...defined, toServer({ vcpus: 4 })], makeServer, 'conflict'],
  ['a volume attached to a running server', [...defined, second, start], toServer(two), ['change-server']],
  ['a volume detached from it', [...defined, second, toServer(two), start], toServer({}), ['change-server']],
  ['an attached volume deleted', [...defined, second, toServer(two)], wish('delete-volume', 'dsk_2'), 'conflict'],
  ['a detached volume deleted', [...defined, second, toServer(two), toServer({})],
    wish('delete-volume', 'dsk_2'), ['delete-volume']],
  ['a missing volume attached', defined, toServer(two), 'missing'],
  ['the volume of another attached', [...defined, second, otherServer], toServer(two), 'conflict'],
  ['one volume twice', defined, toServer({ volumeIds: ['dsk_1', 'dsk_1'] }), 'conflict'],
  ['the first volume of a running server', [...defined, second, start], toServer({ volumeIds: ['dsk_2'] }), 'conflict'],
  ['the first volume of a stopped server', [...defined, second], toServer({ volumeIds: ['dsk_2'] }), ['change-server']],
  ['no volume at all', defined, toServer({ volumeIds: [] }), 'conflict'],
  ['a nic detached', [...defined, start], toServer({ nicIds: [] }), ['change-server']],
  ['a detached nic deleted', [...defined, toServer({ nicIds: [] })], wish('delete-nic', 'nic_1'), ['delete-nic']],
  ['a group nobody has', defined, toServer({ group: 'x' }), 'missing'],
  ['a password for a stopped guest', defined, password, 'failed'],
  ['a password', [...defined, start], password, ['set-guest-password']],
  ['the same password', [...defined, start, password], password, []],
  ['a stop by power', [...defined, start], wish('stop-server', 'srv_1', { how: 'power' }), ['stop-server']],
];

const table = [...volumes, ...networks, ...servers];

test.each(table)('%s', (_, before, wanted, expected) => {
  expect(outcome(worldAfter(before), wanted)).toEqual(expected);
});

test.each(table)('the effects alone bring back the world: %s', (_, before, wanted) => {
  const original = emptyWorld();
  const log = [...before, wanted].flatMap((each) => apply(original, each, options).effects);
  const rebuilt = emptyWorld();
  for (const effect of log) evolve(rebuilt, JSON.parse(JSON.stringify(effect)));
  expect(rebuilt).toEqual(original);
});

const each: readonly Wish[] = [
  makeVolume, toVolume({}), makeNic, toNic({}), makeNetwork, wish('delete-network', 'net_1'), makeFirewall,
  toFirewall({}), wish('delete-firewall', 'fwl_1'), makeServer, toServer({}), password,
];

test.each(each)('a worker with a lower fence is refused: $op', (wanted) => {
  const world = worldAfter([...defined, ...fenced, start]);
  apply(world, wish('delete-backup', wanted.id, undefined, 5), options);
  expect(outcome(world, { ...wanted, fence: 4 })).toBe('fenced');
});
