import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QemuEngine } from './index.ts';
import { until } from './run.ts';
import { testVolume } from './test-guest.ts';
import { whyNot } from './test-host.ts';
import {
  block, doorA, doorB, echo, firewallA, firewallB, forHost, gateway, gateway6, networkBench, networks, nicA, nicB, own,
  publicNic, servers, six, ssh,
} from './test-network.ts';
import { newKey } from './tunnel-key.ts';

const reason = whyNot();
const command = { key: 'test', fence: 1 };
/** Lets in who wants to hear its own words. */
const letIn = 'nft add rule inet filter input tcp dport 7000 accept';

describe.skipIf(reason !== null)(`guests on networks${reason === null ? '' : `: ${reason}`}`, { timeout: 300_000 }, () => {
  const bench = networkBench('n');
  const { inGuest, isUp, pings, peer, banner, answers, spoofed, beside, goesOn, settled, outside, layout } = bench;
  let engine: QemuEngine;
  let boot: { banner: string; tries: number; refused: number };

  beforeAll(async () => {
    engine = await bench.open();
    for (const network of networks) await engine.createNetwork(command, network);
    for (const firewall of [firewallA([ssh, forHost, echo]), firewallB]) await engine.createFirewall(command, firewall);
    for (const nic of [publicNic, nicA, nicB]) await engine.createNic(command, nic);
    const watched = peer('watch', own, 22, 4444);
    for (const [at, server] of servers.entries()) {
      await engine.createVolume(command, { ...testVolume, id: server.volumeIds[0] ?? '' });
      await engine.createServer(command, server);
      await engine.startServer(command, server.id);
      // One after the other: the first one's start is watched.
      if (at === 0) boot = JSON.parse((await watched).stdout) as typeof boot;
    }
    for (const name of ['open', 'a', 'b']) expect(await isUp(name), name).toBe(true);
    for (const letter of ['open', 'a'])
      await inGuest(letter, `${letIn}; busybox nc -ll -p 7000 -e /bin/cat >/dev/null 2>&1 &`);
  }, 20 * 60_000);

  afterAll(() => bench.close());

  test('C-4.5.1 no packet ever met the guest without its firewall, neither before SSH answered nor after', async () => {
    expect(boot).toMatchObject({ banner: expect.stringMatching(/^SSH-2\.0-/), refused: 0 });
    expect(boot.tries).toBeGreaterThan(20);
    // The same knock is refused aloud when there are no rules: so silence was the firewall's.
    await inGuest('open', 'nft flush ruleset');
    expect(await banner(own, 4444)).toBe('refused');
    await inGuest('open', `nft -f /etc/nftables.conf; ${letIn}`);
    expect(await banner(own, 4444)).toBe('silent');
  });

  test('C-4.2.8 a server answers at its public IPv4, its IPv6 and the address of its block', async () => {
    for (const address of [own, six, block]) expect(await answers(address), address).toBe(true);
    expect(await answers('198.51.100.99')).toBe(false);
    expect(await pings('open', gateway)).toBe(true);
    expect(await pings('open', gateway6, '-6')).toBe(true);
    expect(await pings('open', gateway, `-I ${block}`)).toBe(true);
  });

  // Payload of one plain TCP connection, timed by who receives it (the guest, or its peer) once it flows.
  async function megabitsToGuest(bytes: number): Promise<number> {
    const source = beside('source', 7100, bytes);
    expect(await until(() => source.said().includes('ready'), 10_000)).toBe(true);
    const timed = 'head -c 20000 >/dev/null; a=$(date +%s%N); wc -c; b=$(date +%s%N); echo $(((b - a) / 1000))';
    const text = await inGuest('open', `busybox nc ${gateway} 7100 | (${timed})`);
    const [moved, microseconds] = text.split(/\s+/).map(Number) as [number, number];
    expect(moved).toBe(bytes - 20_000);
    return (8 * moved) / microseconds;
  }
  async function megabitsFromGuest(bytes: number): Promise<number> {
    const sink = beside('sink', 7100);
    expect(await until(() => sink.said().includes('ready'), 10_000)).toBe(true);
    await inGuest('open', `head -c ${bytes} /dev/zero | busybox nc ${gateway} 7100`);
    const received = JSON.parse((await sink.ended).split('\n')[1] ?? '{}') as Record<string, number | string>;
    expect(received['from']).toBe(own);
    return (8 * Number(received['bytes'])) / (1000 * Number(received['milliseconds']));
  }

  test.each([
    // math: 6 Mbit/s of frames carry 1,448 of 1,514 bytes as payload: 5.7; the wrong answer, 48, takes bits for bytes.
    [6_000_000, 3_600_000],
    [2_000_000, 1_200_000],
  ])('C-4.2.6 %i bit/s hold in both directions within 15 per cent and are read back', async (rate, bytes) => {
    await engine.changeNic(command, { ...publicNic, bitsPerSecond: rate });
    expect(await engine.readNic(publicNic.id)).toMatchObject({ toGuest: rate, fromGuest: rate });
    for (const measure of [megabitsToGuest, megabitsFromGuest]) {
      // A busy host can make it slower, never faster: no measurement may be above, and one of three has to be near.
      const measured: number[] = [];
      while (measured.length < 3 && (measured.at(-1) ?? 0) < (0.85 * rate) / 1e6) measured.push(await measure(bytes));
      console.info(`${measure.name} of ${rate / 1e6} Mbit/s: ${measured.map((one) => one.toFixed(2)).join(', ')}`);
      expect(measured.at(-1)).toBeGreaterThan((0.85 * rate) / 1e6);
      expect(Math.max(...measured)).toBeLessThan((1.15 * rate) / 1e6);
    }
    await engine.changeNic(command, { ...publicNic, bitsPerSecond: 1_000_000_000 });
  });

  test('C-4.2.7 what passed is counted in its direction', async () => {
    const counters = async () => (await engine.readTraffic([publicNic.id]))[0] ?? { toGuest: 0, fromGuest: 0 };
    const bytes = 2_000_000;
    // math: 1,448 of 1,514 bytes of a frame are payload, so 2.09 MB pass one way, and a tenth of that at most as answers.
    const grew = async (work: () => Promise<number>) => {
      const before = await counters();
      await work();
      const after = await counters();
      const share = (passed: number) => {
        if (passed > bytes && passed < 1.3 * bytes) return 'all';
        return passed < bytes / 10 ? 'answers' : passed;
      };
      return [share(after.toGuest - before.toGuest), share(after.fromGuest - before.fromGuest)];
    };
    expect(await grew(() => megabitsToGuest(bytes))).toEqual(['all', 'answers']);
    expect(await grew(() => megabitsFromGuest(bytes))).toEqual(['answers', 'all']);
  });

  test('a guest that takes another address, another MAC or another IPv6 is not heard; as itself it is', async () => {
    const [set, add, del] = ['ip link set eth0 address', 'ip address add dev eth0', 'ip address del dev eth0'];
    const lies = [
      // what           to begin with                          speaking as                            to and at last
      ['another IPv4', `${add} 198.51.100.66/24`,              `-I 198.51.100.66 ${gateway}`,          `${del} 198.51.100.66/24`],
      ['another MAC',  `${set} 02:00:00:00:00:77`,             gateway,                                `${set} ${publicNic.mac}`],
      ['another IPv6', `${add} 2001:db8:0:2::66/64 nodad`,       `-6 -I 2001:db8:0:2::66 ${gateway6}`,   `${del} 2001:db8:0:2::66/64`],
    ] as const;
    for (const [what, before, as, after] of lies) {
      const counted = await spoofed();
      const said = await inGuest('open', `${before}; busybox ping -c 2 -W 1 ${as} >/dev/null && echo heard; ${after}`);
      expect(said, what).toBe('');
      expect(await spoofed(), what).toBeGreaterThan(counted);
    }
    // What the guest still says under the other names dies down; then the truth passes uncounted.
    let counted = -1;
    const isQuiet = async () => {
      const before = counted;
      counted = await spoofed();
      return counted === before;
    };
    expect(await until(isQuiet, 30_000, 3_000)).toBe(true);
    for (const address of [own, six]) expect(await answers(address), address).toBe(true);
    expect(await pings('open', gateway)).toBe(true);
    expect(await spoofed()).toBe(counted);
  });

  test('C-4.2.8 behind a firewall: an echo and what is forwarded reach the server, nothing else does', async () => {
    expect(await engine.readFirewall('fwl_a')).toEqual({ id: 'fwl_a', networkId: 'net_a', hosts: firewallA([ssh, forHost, echo]).hosts });
    expect(await banner(doorA, 2222)).toMatch(/^SSH-2\.0-/);
    expect(await banner(doorA, 22)).toBe('silent');
    expect(await banner(doorB, 2222)).toBe('silent');
    expect(await answers(doorA)).toBe(true);
    // It is the server that answers an echo, not its firewall.
    expect(await answers(doorB)).toBe(true);
    await inGuest('b', 'nft insert rule inet filter input icmp type echo-request drop');
    expect(await answers(doorB)).toBe(false);
    await inGuest('b', 'nft -f /etc/nftables.conf');
    // Out it goes under its public address.
    const sink = beside('sink', 7200);
    expect(await until(() => sink.said().includes('ready'), 10_000)).toBe(true);
    await inGuest('a', `echo hello | busybox nc ${gateway} 7200`);
    expect(await sink.ended).toContain(`"from":"${doorA}"`);
  });

  test('a forward for one source serves no other', async () => {
    expect(await banner(doorA, 2201)).toMatch(/^SSH-2\.0-/);
    const from = (port: number) => inGuest('open', `busybox nc -w 3 ${doorA} ${port} </dev/null | head -c 4`);
    expect(await from(2201)).toBe('');
    expect(await from(2222)).toBe('SSH-');
  });

  test('two customers with the same private addresses do not see each other', async () => {
    expect(await pings('a', gateway)).toBe(true);
    expect(await pings('b', gateway)).toBe(true);
    const count = (tap: string, mac: string) => `oifname "${tap}" ether saddr ${mac} counter\n`;
    const rules = [[nicB, nicA], [nicA, nicB], [publicNic, nicA]].map(([to, from]) =>
      count(layout.tap(to?.id ?? ''), from?.mac ?? ''));
    const chain = `chain seen {\n type filter hook postrouting priority 0; policy accept\n ${rules.join('')} }\n`;
    await engine.network.run(['nft', '-f', '-'], { input: `table bridge test {\n ${chain} }\n` });
    expect(await pings('a', '10.20.0.11')).toBe(false);
    expect(await pings('b', '10.20.0.10')).toBe(false);
    await inGuest('b', 'ip address add 10.20.0.10/24 dev eth0');
    expect(await banner(doorA, 2222)).toMatch(/^SSH-2\.0-/);
    await inGuest('b', 'ip address del 10.20.0.10/24 dev eth0');
    // Nor does the host that carries them hear them, but through the firewall.
    await inGuest('a', `ip route add ${gateway}/32 dev eth0`);
    expect(await pings('a', gateway)).toBe(false);
    await inGuest('a', `ip route del ${gateway}/32 dev eth0`);
    const { stdout } = await engine.network.run(['nft', 'list', 'table', 'bridge', 'test']);
    expect(stdout.match(/counter packets (\d+)/g)).toEqual(Array(3).fill('counter packets 0'));
    await engine.network.run(['nft', 'delete', 'table', 'bridge', 'test']);
  });

  test('a firewall’s change holds at once, for open connections too, and others notice nothing', async () => {
    const talk = beside('echo', doorA, 7001);
    expect(await goesOn(talk, 5_000)).toBe(true);
    // Another forward comes: this one goes on.
    await engine.changeFirewall(command, firewallA([ssh, echo, { ...ssh, publicPort: 2223 }]));
    expect(await banner(doorA, 2223)).toMatch(/^SSH-2\.0-/);
    expect(await banner(doorA, 2201)).toBe('silent');
    expect(await goesOn(talk, 5_000)).toBe(true);
    // Its own forward goes: nothing comes back any more.
    await engine.changeFirewall(command, firewallA([ssh]));
    await settled();
    expect(await goesOn(talk, 2_000)).toBe(false);
    // And comes again: the conversation was only interrupted.
    await engine.changeFirewall(command, firewallA([ssh, forHost, echo]));
    expect(await goesOn(talk, 15_000)).toBe(true);
    // The server moves to another public address; nobody answers at the old one.
    await engine.changeFirewall(command, firewallA([ssh], '198.51.100.22'));
    expect(await banner('198.51.100.22', 2222)).toMatch(/^SSH-2\.0-/);
    expect(await banner(doorA, 2222)).toBe('silent');
    await engine.changeFirewall(command, firewallA([ssh, forHost, echo]));
    expect(await banner(doorA, 2222)).toMatch(/^SSH-2\.0-/);
  });

  test('C-5.3 by VPN a customer reaches all of his servers and nothing else, until his access is taken away', async () => {
    const [ours, strangers, next] = [newKey(), newKey(), newKey()];
    const address = '100.64.0.2';
    const vpn = { port: 51_820, cidr: '100.64.0.0/24', gateway: '100.64.0.1', peers: [{ publicKey: ours.publicKey, address }] };
    const [behindA, behindB] = ['10.20.0.10', '10.20.0.11'];
    const peersOf = async (id: string) => (await engine.readFirewall(id))?.vpn ?? { publicKey: '', port: 0, peers: [] };
    await engine.changeFirewall(command, { ...firewallA([]), vpn });
    await engine.changeFirewall(command, { ...firewallB, vpn });
    const [endA, endB] = [await peersOf('fwl_a'), await peersOf('fwl_b')];
    const customer = await outside();
    const silent = async (...doors: readonly (readonly [string, number])[]) => {
      const heard = await Promise.all(doors.map(([host, port]) => customer.banner(host, port)));
      expect(heard).toEqual(doors.map(() => 'silent'));
    };
    // Without a tunnel, and with one of a key nobody knows, nothing is open; what is public is.
    expect(await customer.banner(own, 22)).toMatch(/^SSH-2\.0-/);
    const routes = ['10.20.0.0/24', '100.64.0.0/24', own];
    await customer.dial(strangers, address, doorA, endA, routes);
    await silent([doorA, 22], [doorA, 7000], [behindA, 22]);
    expect(await customer.handshake()).toBe(0);
    // His own key opens every port of his servers.
    await customer.dial(ours, address, doorA, endA, routes);
    expect(await customer.banner(behindA, 22)).toMatch(/^SSH-2\.0-/);
    expect(await customer.handshake()).toBeGreaterThan(0);
    // His line takes shorter packets than the tunnel makes of full ones.
    expect(await customer.beside('load', behindA, 7000, 100_000).ended).toBe('100000\n');
    const talk = customer.beside('echo', behindA, 7000);
    expect(await goesOn(talk, 5_000)).toBe(true);
    // Not the firewall, not the other customer's server, not the internet; and nothing inside reaches him.
    const counted = await spoofed();
    const refused = silent(['10.20.0.1', 22], [vpn.gateway, 22], [behindB, 22], [own, 22]);
    expect(await pings('a', address)).toBe(false);
    await refused;
    expect(await spoofed(), 'what left the tunnel for the internet').toBe(counted);
    // Another access comes, this one goes on; it is taken away, and what was open ends.
    const others = { publicKey: next.publicKey, address: '100.64.0.3' };
    await engine.changeFirewall(command, { ...firewallA([]), vpn: { ...vpn, peers: [...vpn.peers, others] } });
    expect(await goesOn(talk, 5_000)).toBe(true);
    await engine.changeFirewall(command, { ...firewallA([]), vpn: { ...vpn, peers: [others] } });
    expect(await peersOf('fwl_a')).toEqual({ ...endA, peers: [others] });
    await settled();
    const closed = silent([behindA, 22]);
    expect(await goesOn(talk, 2_000)).toBe(false);
    await closed;
    // In the other customer's network, with the same addresses, the same key reaches the other server alone; and none
    // that its firewall has no longer.
    await customer.dial(ours, address, doorB, endB, routes);
    expect(await customer.banner(behindB, 22)).toMatch(/^SSH-2\.0-/);
    const replaced = firewallB.hosts.map((host) => ({ ...host, privateAddress: '10.20.0.12' }));
    await engine.changeFirewall(command, { ...firewallB, hosts: replaced, vpn });
    await silent([behindA, 22], [behindB, 22]);
    for (const firewall of [firewallA([ssh, forHost, echo]), firewallB]) await engine.changeFirewall(command, firewall);
  });

  test('D4.4 a server cut off hears and says nothing, also after a restart; connected again it goes on', async () => {
    const talk = beside('echo', own, 7000);
    expect(await goesOn(talk, 5_000)).toBe(true);
    await engine.changeNic(command, { ...publicNic, bitsPerSecond: 1_000_000_000, connected: false });
    expect(await engine.readNic(publicNic.id)).toMatchObject({ connected: false, antiSpoof: true });
    await settled();
    expect(await goesOn(talk, 2_000)).toBe(false);
    expect([await answers(own), await answers(six), await answers(block)]).toEqual([false, false, false]);
    expect(await pings('open', gateway)).toBe(false);
    await engine.changeNic(command, { ...publicNic, bitsPerSecond: 1_000_000_000 });
    expect(await goesOn(talk, 20_000)).toBe(true);
    expect(await answers(own)).toBe(true);

    await engine.changeNic(command, { ...publicNic, connected: false });
    await engine.stopServer(command, 'srv_open', 'power');
    await engine.startServer(command, 'srv_open');
    expect(await isUp('open')).toBe(true);
    expect(await engine.readNic(publicNic.id)).toMatchObject({ connected: false });
    expect(await answers(own)).toBe(false);
    expect(await pings('open', gateway)).toBe(false);
    await engine.changeNic(command, publicNic);
    expect(await until(() => answers(own), 5_000)).toBe(true);
    expect(await banner(own, 22)).toMatch(/^SSH-2\.0-/);
    // One behind a firewall is cut off alike.
    await engine.changeNic(command, { ...nicA, connected: false });
    expect([await answers(doorA), await banner(doorA, 2222)]).toEqual([false, 'silent']);
    await engine.changeNic(command, nicA);
    expect(await until(() => answers(doorA), 5_000)).toBe(true);
  });
});
