import { expect, test } from 'vitest';
import type { SimulatedEngine } from './index.ts';
import type { FaultMode, Op } from './faults.ts';
import { command, kindOf, running, specs, testEngine, type TestEngine } from './test-engine.ts';
import { peer, vpn } from './test-wishes.ts';
import type { ChangeOp } from './world.ts';

const at = testEngine();

/** An operation ready to be asked for: the fault that strikes it, and the effect by which one sees it done. */
interface Ready {
  readonly op: Op;
  readonly effect: ChangeOp;
  readonly id: string;
  readonly ask: (engine: SimulatedEngine, key?: string) => Promise<void>;
}

type Made = Awaited<ReturnType<typeof running>>;

/** One of each, every one with a server, a network and a snapshot of its own. */
async function ready(at_: TestEngine, hostname = ''): Promise<Ready[]> {
  return Promise.all(operations.map(async (make) => make(await surroundings(at_, hostname))));
}

async function surroundings(at_: TestEngine, hostname: string) {
  const made = await running(at_, hostname);
  const more = specs();
  const extra = { ...more.volume, source: null };
  const network = { id: `net_${made.id}`, cidr: '10.20.0.0/24', gateway: '10.20.0.1' };
  const empty = { ...network, id: `net_empty_${made.id}` };
  const firewall = { id: `fwl_${made.id}`, networkId: network.id, prefixLength: 24, gateway: '', hosts: [] };
  const snapshot = { id: `snp_${made.id}`, serverId: made.id };
  const { engine } = at_;
  await engine.createVolume(command('d2'), extra);
  await engine.createNetwork(command('n'), network);
  await engine.createNetwork(command('n'), empty);
  return { ...made, extra, network, empty, firewall, snapshot, engine };
}

type Around = Made & Awaited<ReturnType<typeof surroundings>>;
type Make = (around: Around) => Promise<Ready>;

const plain = (op: ChangeOp & Op, id: string, ask: (engine: SimulatedEngine, key: string) => Promise<void>): Ready => ({
  op, effect: op, id, ask: (engine, key = op) => ask(engine, key),
});

/** Also where the name of its server summons one failure at this. */
async function taken(engine: SimulatedEngine, snapshot: { id: string; serverId: string }): Promise<void> {
  await engine.createSnapshot(command('t'), snapshot).catch(() => engine.createSnapshot(command('t'), snapshot));
}

const operations: readonly Make[] = [
  async ({ volume }) => plain('change-volume', volume.id, (engine, key) =>
    engine.changeVolume(command(key), { ...volume, bytes: 2 * volume.bytes })),
  async ({ nic }) => plain('change-nic', nic.id, (engine, key) =>
    engine.changeNic(command(key), { ...nic, connected: false })),
  async ({ server }) => plain('change-server', server.id, (engine, key) =>
    engine.changeServer(command(key), { ...server, vcpus: 4 })),
  async ({ server, extra }) => ({
    ...plain('change-server', server.id, (engine, key) =>
      engine.changeServer(command(key), { ...server, volumeIds: [...server.volumeIds, extra.id] })),
    op: 'attach-volume',
  }),
  async ({ server }) => ({
    ...plain('change-server', server.id, (engine, key) =>
      engine.changeServer(command(key), { ...server, nicIds: [] })),
    op: 'detach-nic',
  }),
  async ({ network }) => {
    const other = { ...network, id: `${network.id}_new` };
    return plain('create-network', other.id, (engine, key) => engine.createNetwork(command(key), other));
  },
  async ({ empty }) => plain('delete-network', empty.id, (engine, key) => engine.deleteNetwork(command(key), empty.id)),
  async ({ firewall }) => plain('create-firewall', firewall.id, (engine, key) =>
    engine.createFirewall(command(key), { ...firewall, vpn })),
  async ({ firewall, engine: own }) => {
    await own.createFirewall(command('f'), firewall);
    return plain('change-firewall', firewall.id, (engine, key) =>
      engine.changeFirewall(command(key), { ...firewall, vpn }));
  },
  async ({ firewall, engine: own }) => {
    await own.createFirewall(command('f'), { ...firewall, vpn });
    return plain('change-firewall', firewall.id, (engine, key) =>
      engine.changeFirewall(command(key), { ...firewall, vpn: { ...vpn, peers: [peer(3)] } }));
  },
  async ({ firewall, engine: own }) => {
    await own.createFirewall(command('f'), { ...firewall, vpn });
    return plain('change-firewall', firewall.id, (engine, key) => engine.changeFirewall(command(key), firewall));
  },
  async ({ firewall, engine: own }) => {
    await own.createFirewall(command('f'), { ...firewall, vpn });
    return plain('delete-firewall', firewall.id, (engine, key) => engine.deleteFirewall(command(key), firewall.id));
  },
  async ({ snapshot }) => plain('create-snapshot', snapshot.id, (engine, key) =>
    engine.createSnapshot(command(key), snapshot)),
  async ({ snapshot, engine: own }) => {
    await taken(own, snapshot);
    return plain('revert-snapshot', snapshot.id, (engine, key) => engine.revertSnapshot(command(key), snapshot));
  },
  async ({ snapshot, engine: own }) => {
    await taken(own, snapshot);
    return plain('delete-snapshot', snapshot.id, (engine, key) => engine.deleteSnapshot(command(key), snapshot));
  },
  async ({ id }) => plain('set-guest-password', id, (engine, key) =>
    engine.setGuestPassword(command(key), id, { user: 'root', password: 'x' })),
];

const timesDone = ({ effect, id }: Ready) =>
  at.engine.effects().filter((each) => each.op === effect && each.id === id).length;

/** Lets every operation meet the fault once; how each ended, and how often it is done. */
async function strikeEach(mode: FaultMode, engine: SimulatedEngine, delayMilliseconds?: number) {
  const all = await ready(at);
  const delay = delayMilliseconds === undefined ? {} : { delayMilliseconds };
  await at.engine.setFaults(all.map(({ op, id }) => ({ op, match: `"${id}"`, mode, times: 1, ...delay })));
  const endings = await Promise.all(all.map(({ ask }) => kindOf(ask(engine))));
  expect(await at.engine.strikes()).toEqual(all.map(() => 1));
  const show = (ended: readonly string[]) => all.map((each, i) => `${each.op}: ${ended[i]}, ${timesDone(each)}`);
  const expected = (ended: string, times: number) => all.map(({ op }) => `${op}: ${ended}, ${times}`);
  return { all, endings, show, expected };
}

test.each([
  ['error-before', 'failed', 0],
  ['drop-answer', 'unknown', 1],
  ['late', 'done', 1],
  ['fail-after-success', 'failed', 1],
] as const)('%s strikes each operation; asking again has one effect', async (mode, ended, done) => {
  const { all, endings, show, expected } = await strikeEach(mode, at.engine, mode === 'late' ? 50 : undefined);
  expect(show(endings)).toEqual(expected(ended, done));
  const again = await Promise.all(all.map(({ ask }) => kindOf(ask(at.engine))));
  expect(show(again)).toEqual(expected('done', 1));
});

test('never: nothing is done and nothing answered', async () => {
  const { endings, show, expected } = await strikeEach('never', at.impatient);
  expect(show(endings)).toEqual(expected('unknown', 0));
});

test('late-effect: what the caller gave up happens all the same, once', async () => {
  const { all, endings, show, expected } = await strikeEach('late-effect', at.impatient, 1000);
  expect(show(endings)).toEqual(expected('unknown', 0));
  // The caller reads back, finds nothing, and asks again before the first request has its effect.
  await Promise.all(all.map(({ ask }) => ask(at.engine)));
  expect(show(endings)).toEqual(expected('unknown', 1));
  await at.engine.clearFaults();
  const { volume } = specs();
  await at.engine.setFaults([{ op: 'create-volume', match: volume.id, mode: 'late', delayMilliseconds: 1200 }]);
  await at.engine.createVolume(command('wait'), volume);
  expect(show(endings)).toEqual(expected('unknown', 1));
});

test('duplicate: whoever changes the key gets a second effect, whoever keeps it one', async () => {
  const all = await ready(at);
  await at.engine.setFaults([{ op: '*', mode: 'duplicate' }]);
  for (const { ask } of all) for (const key of ['one', 'one']) await ask(at.engine, key);
  expect(all.map((each) => `${each.op} ${timesDone(each)}`)).toEqual(all.map(({ op }) => `${op} 1`));
  for (const { ask } of all) await ask(at.engine, 'two');
  expect(all.map((each) => `${each.op} ${timesDone(each)}`)).toEqual(all.map(({ op }) => `${op} 2`));
});

// A network and its firewall are older than the server whose name could summon the fault.
const summoned = ['change-volume', 'change-nic', 'change-server', 'attach-volume', 'detach-nic', 'create-snapshot',
  'revert-snapshot', 'delete-snapshot', 'set-guest-password'];

test.each(summoned)('a host name summons a failure at %s', async (op) => {
  const all = await ready(at, `-fails-once-at-${op}`);
  const named = all.filter((each) => summoned.includes(each.op));
  const endings: string[] = [];
  for (const { ask } of named) endings.push(await kindOf(ask(at.engine)));
  const expected = named.map((each) => each.op === op || each.effect === op);
  expect(endings).toEqual(expected.map((fails) => (fails ? 'failed' : 'done')));
  for (const { ask } of named) expect(await kindOf(ask(at.engine))).toBe('done');
});
