import { expect, test } from 'vitest';
import type { PortForward } from '../modules/compute/ports.ts';
import { at, ending, type Engine, firewall, five, inside, network, vpn, vpnPeer } from './contract-things.ts';

const forwards: readonly PortForward[] = [
  { protocol: 'tcp', publicPort: 22, privatePort: 22, source: null },
  { protocol: 'udp', publicPort: 5353, privatePort: 53, source: '203.0.113.0/24' },
];
const [host] = firewall.hosts;
const opened = { ...firewall, hosts: host === undefined ? [] : [{ ...host, forwards }] };
const sameAddresses = { ...network, id: 'net_another' };
const withVpn = { ...opened, vpn };
const neighbour = { ...inside, id: 'nic_neighbour', mac: '02:00:00:00:c0:04', networkId: sameAddresses.id };

/** Networks, firewalls and the interfaces in them, on which no server stands; they are gone at the end. */
export function networkRules(engineOf: () => Engine): void {
  test('what an interface and a firewall stand on must be there', async () => {
    const engine = engineOf();
    expect(await ending(engine.createNic(at(1), inside))).toBe('missing');
    expect(await ending(engine.changeNic(at(1), inside))).toBe('missing');
    expect(await ending(engine.createFirewall(at(1), firewall))).toBe('missing');
    expect(await ending(engine.changeFirewall(at(1), firewall))).toBe('missing');
    await engine.deleteFirewall(at(1), firewall.id);
    await engine.deleteNetwork(at(1), network.id);
    expect(await engine.readFirewall(firewall.id)).toBeNull();
    expect(await engine.readNic(inside.id)).toBeNull();
  });

  test('a private network, its firewall and an interface are made once, and read as they were ordered', async () => {
    const engine = engineOf();
    await five(() => engine.createNetwork(at(2), network));
    await five(() => engine.createFirewall(at(2), firewall));
    await five(() => engine.createNic(at(2), inside));
    const ours = ['net_contract', 'fwl_contract', 'nic_inside'];
    const world = (await engine.listWorld()).filter(({ id }) => ours.includes(id));
    expect(world.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual([
      'firewall fwl_contract', 'network net_contract', 'nic nic_inside',
    ]);
    expect(await engine.readFirewall(firewall.id)).toEqual({
      id: firewall.id, networkId: network.id, hosts: firewall.hosts,
    });
    expect(await engine.readNic(inside.id)).toEqual({
      id: inside.id, networkId: network.id, toGuest: 100_000_000, fromGuest: 100_000_000, antiSpoof: true,
      addresses: ['10.20.0.10'], connected: true,
    });
  });

  test('a network has one firewall, an address one holder, and what is used stays', async () => {
    const engine = engineOf();
    const another = { ...firewall, id: 'fwl_another', hosts: [] };
    expect(await ending(engine.createNetwork(at(2), { ...network, gateway: '10.20.0.2' }))).toBe('conflict');
    expect(await ending(engine.createFirewall(at(2), { ...firewall, hosts: [] }))).toBe('conflict');
    expect(await ending(engine.createFirewall(at(2), another))).toBe('conflict');
    expect(await ending(engine.createNic(at(2), { ...inside, id: 'nic_two', mac: neighbour.mac }))).toBe('conflict');
    expect(await ending(engine.deleteNetwork(at(2), network.id))).toBe('conflict');
    await engine.createNetwork(at(2), sameAddresses);
    await engine.createNic(at(2), neighbour);
    const taken = { ...another, networkId: sameAddresses.id, hosts: firewall.hosts };
    expect(await ending(engine.createFirewall(at(2), taken))).toBe('conflict');
  });

  test('a change is read back, may be repeated, and makes what was before a conflict', async () => {
    const engine = engineOf();
    for (let time = 0; time < 2; time++) await engine.changeFirewall(at(2), opened);
    expect((await engine.readFirewall(firewall.id))?.hosts).toEqual(opened.hosts);
    expect(await ending(engine.createFirewall(at(2), firewall))).toBe('conflict');
    expect(await ending(engine.createFirewall(at(2), opened))).toBe('done');
    const slower = { ...inside, bitsPerSecond: 20_000_000, connected: false };
    for (let time = 0; time < 2; time++) await engine.changeNic(at(2), slower);
    expect(await engine.readNic(inside.id)).toMatchObject({
      toGuest: 20_000_000, fromGuest: 20_000_000, connected: false, antiSpoof: true,
    });
    expect(await ending(engine.createNic(at(2), inside))).toBe('conflict');
    await engine.changeNic(at(2), inside);
    expect(await engine.readNic(inside.id)).toMatchObject({ toGuest: 100_000_000, connected: true });
  });

  test('C-4.2.7 counters name themselves and begin at zero; those of an interface made anew are others', async () => {
    const engine = engineOf();
    const [first, ...none] = await engine.readTraffic([inside.id, 'nic_none']);
    expect(first).toEqual({
      id: inside.id, counter: expect.any(String), toGuest: expect.any(Number), fromGuest: expect.any(Number),
    });
    expect(none).toEqual([]);
    await engine.changeNic(at(2), { ...inside, bitsPerSecond: 30_000_000 });
    const [slower] = await engine.readTraffic([inside.id]);
    expect(slower?.counter, 'another limit is no other counter').toBe(first?.counter);
    await engine.deleteNic(at(2), inside.id);
    expect(await engine.readTraffic([inside.id])).toEqual([]);
    await engine.createNic(at(2), inside);
    const [anew] = await engine.readTraffic([inside.id]);
    expect(anew).toMatchObject({ id: inside.id, fromGuest: 0 });
    expect(anew?.counter).not.toBe(first?.counter);
  });

  vpnRules(engineOf);

  test('a worker with a lower fence is refused whatever it asks of the network', async () => {
    const engine = engineOf();
    expect(await ending(engine.createNetwork(at(1), network))).toBe('fenced');
    expect(await ending(engine.deleteNetwork(at(1), network.id))).toBe('fenced');
    expect(await ending(engine.createFirewall(at(1), opened))).toBe('fenced');
    expect(await ending(engine.changeFirewall(at(1), firewall))).toBe('fenced');
    expect(await ending(engine.changeFirewall(at(1), withVpn))).toBe('fenced');
    expect(await ending(engine.deleteFirewall(at(1), firewall.id))).toBe('fenced');
    expect(await ending(engine.changeNic(at(1), inside))).toBe('fenced');
  });

  test('the network goes, twice, and its late worker cannot bring it back', async () => {
    const engine = engineOf();
    for (let time = 0; time < 2; time++) {
      for (const id of [neighbour.id, inside.id]) await engine.deleteNic(at(3), id);
      await engine.deleteFirewall(at(3), firewall.id);
      for (const id of [network.id, sameAddresses.id]) await engine.deleteNetwork(at(3), id);
    }
    expect(await engine.listWorld()).toEqual([]);
    expect(await ending(engine.createNetwork(at(2), network))).toBe('fenced');
    expect(await ending(engine.createFirewall(at(2), firewall))).toBe('fenced');
    expect(await engine.readFirewall(firewall.id)).toBeNull();
  });
}

/** Of the firewall as it was opened, which it is again at the end. */
function vpnRules(engineOf: () => Engine): void {
  const read = async () => (await engineOf().readFirewall(firewall.id))?.vpn;
  const change = (peers: typeof vpn.peers) => engineOf().changeFirewall(at(2), { ...opened, vpn: { ...vpn, peers } });

  test('who comes in by VPN is read as ordered; the endpoint keeps its key as long as its firewall exists', async () => {
    const engine = engineOf();
    expect(await read()).toBeUndefined();
    await five(() => engine.changeFirewall(at(2), withVpn));
    const first = await read();
    expect(first).toEqual({
      publicKey: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/), port: vpn.port, peers: vpn.peers,
    });
    expect((await engine.readFirewall(firewall.id))?.hosts).toEqual(opened.hosts);
    // One goes, one comes to its address, one moves.
    const others = [vpnPeer(3, '100.64.0.3'), vpnPeer(2, '100.64.0.4')];
    for (let time = 0; time < 2; time++) await change(others);
    expect(await read()).toEqual({ ...first, peers: others });
    await engine.changeFirewall(at(2), opened);
    expect(await read()).toBeUndefined();
    await engine.changeFirewall(at(2), withVpn);
    expect(await read()).toEqual(first);
    await engine.deleteFirewall(at(2), firewall.id);
    await engine.createFirewall(at(2), withVpn);
    expect(await read()).toMatchObject({ port: vpn.port, peers: vpn.peers });
    expect((await read())?.publicKey, 'a firewall made anew has a key of its own').not.toBe(first?.publicKey);
    expect(await ending(engine.createFirewall(at(2), opened))).toBe('conflict');
  });

  test('a VPN that is none is refused, and the one before stays', async () => {
    const engine = engineOf();
    const before = await read();
    const wrong = [
      // what it is             and how it is made
      ['nobody comes in',       []],
      ['a key too short',       [{ publicKey: 'c2hvcnQ=', address: '100.64.0.2' }]],
      ['one key twice',         [vpnPeer(1, '100.64.0.2'), vpnPeer(1, '100.64.0.3')]],
      ['one address twice',     [vpnPeer(1, '100.64.0.2'), vpnPeer(2, '100.64.0.2')]],
      ['the gateway’s address', [vpnPeer(1, vpn.gateway)]],
      ['an address elsewhere',  [vpnPeer(1, '100.64.1.2')]],
    ] as const;
    for (const [what, peers] of wrong) expect(await ending(change(peers)), what).toBe('failed');
    expect(await read()).toEqual(before);
    await engine.changeFirewall(at(2), opened);
  });
}
