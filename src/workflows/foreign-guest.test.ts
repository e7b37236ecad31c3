import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../database/test-database.ts';
import { destroyInstance, openSimulatedEngine, type SimulatedEngine } from '../engines/simulated/index.ts';
import { FrozenClock } from '../kernel/clock.ts';
import { importImage } from '../modules/catalogue/index.ts';
import { readServer } from '../modules/compute/index.ts';
import { listForwards } from '../modules/network/index.ts';
import { must } from '../kernel/result.ts';
import { backUpServer } from './back-up-server.ts';
import { changeForwards } from './change-forwards.ts';
import { checkRestore } from './check-restore.ts';
import { inTransaction, runToEnd, takeOrder, type Ordered } from './gates/customers.ts';
import { accessTo } from './hand-over.ts';
import { provisionServer } from './provision-server.ts';
import { rebuildServer } from './rebuild-server.ts';
import { leaveRescue, rescueServer } from './rescue-server.ts';
import { requestRestoreCheck } from './start-on-server.ts';
import { testSecrets } from './test-secrets.ts';
import type { Tested } from './test-server.ts';

const TEST_MILLISECONDS = 60_000;
const clock = new FrozenClock('2026-07-14T09:00:00Z');
let database: TestDatabase;
let directory: string;
let engine: SimulatedEngine;
let around: { db: TestDatabase['db']; engine: SimulatedEngine; clock: FrozenClock };
let order: Ordered;

beforeEach(async () => {
  database = await testDatabase();
  directory = mkdtempSync(join(tmpdir(), 'hafenamt-foreign-'));
  engine = await openSimulatedEngine({ directory });
  around = { db: database.db, engine, clock };
  order = await takeOrder(around);
});
afterEach(async () => {
  await engine.close();
  await destroyInstance({ directory });
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

const images = {
  'windows-2022': { title: 'Windows Server 2022', os: 'windows', agent: true },
  'altsystem': { title: 'Altsystem', os: 'linux', agent: false },
} as const;

/** Provisions a server from an imported image, and answers what its handover checked. */
async function handedOver(name: keyof typeof images, topology: 'public' | 'private' = 'public', of = engine) {
  await engine.setInventory({
    targets: [{ name: 'wirt', group: 'g', cpus: 64, memoryBytes: 2 ** 40, state: 'available', canMove: false }],
    pools: [{ name: 'flash', group: 'g', media: 'flash', bytes: 2 ** 44 }], images: ['debian-12', ...Object.keys(images)],
  });
  await inTransaction(around, (ctx) => importImage(ctx, {
    name, ...images[name], licence: 'own', longTermSupport: false, endOfLife: null, bytes: 2n ** 30n, sha256: 'a'.repeat(64),
  }));
  // What the order reserved was for another image: it is reserved anew.
  const { reserved: _, ...ordered } = order.parameters;
  const workflow = provisionServer({ engine: of, secrets: testSecrets });
  const runId = await runToEnd(around, workflow, { ...order, parameters: { ...ordered, image: name, topology } });
  const step = await database.db.selectFrom('runStep').select('output').where('runId', '=', runId)
    .where('name', '=', 'test-server').executeTakeFirstOrThrow();
  const { checks } = step.output as unknown as Tested;
  return checks.map(({ name: line }) => line);
}

const theServer = () => database.db.selectFrom('server').select(['id', 'firewallHash']).executeTakeFirstOrThrow();

test('C-5.1 a Windows server is handed over by RDP and its agent, with a password for Administrator', async () => {
  expect(await handedOver('windows-2022', 'private')).toEqual([
    'ping', 'rdp', 'address', 'cpu', 'memory', 'volume', 'ceiling', 'rate-in', 'rate-out', 'anti-spoofing', 'os', 'hostname',
  ]);
  const credential = await database.db.selectFrom('credential').select(['username', 'sealed']).executeTakeFirstOrThrow();
  expect([credential.username, credential.sealed === null]).toEqual(['Administrator', false]);
  const { body } = await database.db.selectFrom('mail').select('body').where('body', 'like', '%#token=%')
    .executeTakeFirstOrThrow();
  expect(body).toContain('melden Sie sich mit Remotedesktop (RDP)');
  const { id: serverId, firewallHash } = await theServer();
  expect(firewallHash).toBeNull();
  const given = (key: string) => ({ key, tenant: order.tenant, parameters: { serverId } });
  await runToEnd(around, rescueServer({ engine }), given('rescue'));
  expect(await engine.readGuest(serverId, 1_000)).toMatchObject({ osName: 'Rescue system' });
  await runToEnd(around, leaveRescue({ engine }), given('leave'));
  expect(await engine.readAgent(serverId, 1_000)).toMatchObject({ osName: expect.stringContaining('Windows') });
}, TEST_MILLISECONDS);

test('C-5.1 a system without an agent is handed over with what is measured around it, and says which password holds', async () => {
  const silent: SimulatedEngine = { ...engine, readGuest: async () => null, readAgent: async () => null };
  expect(await handedOver('altsystem', 'public', silent)).toEqual([
    'ping', 'ssh', 'address', 'cpu', 'memory', 'volume', 'ceiling', 'rate-in', 'rate-out', 'anti-spoofing',
  ]);
  expect(await database.db.selectFrom('credential').selectAll().execute()).toEqual([]);
  const { id } = await theServer();
  expect(await inTransaction(around, async (ctx) => accessTo(ctx, await readServer(ctx, id), false)))
    .toEqual({ access: null, isManaged: false, accessAsIs: { login: 'root', rdp: false, hasPassword: false } });
  await runToEnd(around, backUpServer({ engine }), { key: 'copy', tenant: order.tenant, parameters: { serverId: id } });
  const { id: backupId } = await database.db.selectFrom('backup').select('id').executeTakeFirstOrThrow();
  expect(await inTransaction(around, (ctx) => requestRestoreCheck(ctx, backupId, ['/etc/hosts'], checkRestore({ engine }))))
    .toMatchObject({ ok: false, refusal: { code: 'backup.cannot_look_inside' } });
}, TEST_MILLISECONDS);

test('C-5.1 a server whose forwards let nobody in is set up anew all the same: its agent is waited for', async () => {
  const { parameters } = order;
  const workflow = provisionServer({ engine, secrets: testSecrets });
  await runToEnd(around, workflow, { ...order, parameters: { ...parameters, topology: 'private' } });
  const { id: serverId } = await theServer();
  const [forward] = await inTransaction(around, async (ctx) => must(await listForwards(ctx, serverId)));
  await runToEnd(around, changeForwards({ engine }), {
    key: 'close', tenant: order.tenant, parameters: { serverId, forwardId: forward?.id, add: null },
  });
  await runToEnd(around, rebuildServer({ engine }), {
    key: 'anew', tenant: order.tenant, parameters: { serverId, image: 'debian-12' },
  });
  const { output } = await database.db.selectFrom('runStep').innerJoin('run', 'run.id', 'runStep.runId')
    .select('output').where('run.key', '=', 'anew').where('name', '=', 'test-server').executeTakeFirstOrThrow();
  const lines = (output as unknown as Tested).checks.map(({ name }) => name);
  expect([lines.includes('ssh'), lines.includes('firewall')]).toEqual([false, true]);
}, TEST_MILLISECONDS);
