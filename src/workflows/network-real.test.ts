import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from '../database/invariants.ts';
import { testDatabase, type TestDatabase } from '../database/test-database.ts';
import type { QemuEngine } from '../engines/qemu/index.ts';
import { openTestEngine, whyNot, type TestEngine } from '../engines/qemu/test-host.ts';
import { FrozenClock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { must } from '../kernel/result.ts';
import { reserveVpnAccess } from '../modules/network/index.ts';
import { changeForwards } from './change-forwards.ts';
import { changeRate } from './change-nic.ts';
import { closeVpnAccess, openVpnAccess } from './change-vpn.ts';
import { inTransaction, takeOrder } from './gates/customers.ts';
import { REAL_RUN_MILLISECONDS } from './gates/job.ts';
import { isolateServer } from './isolate-server.ts';
import { provisionServer } from './provision-server.ts';
import { reconnectServer } from './reconnect-server.ts';
import { startRun, startWorker, waitForRun, type Workflow } from './runtime/index.ts';
import { testSecrets } from './test-secrets.ts';

const reason = whyNot();
const TEST_MILLISECONDS = 600_000;
const GUEST_MILLISECONDS = 30_000;

describe.skipIf(reason !== null)(`a private server on a real guest${reason === null ? '' : `: ${reason}`}`, { timeout: TEST_MILLISECONDS }, () => {
  const clock = new FrozenClock('2026-07-14T09:00:00Z');
  let opened: TestEngine;
  let database: TestDatabase;
  let engine: QemuEngine;

  beforeAll(async () => {
    database = await testDatabase();
    opened = await openTestEngine('p');
    engine = opened.engine;
  }, TEST_MILLISECONDS);
  afterAll(async () => {
    await opened.close();
    await database.drop();
  });

  test('C-4.2.8, C-4.2.6, D4.4 provisioned behind its firewall, limited, cut off and connected again', async () => {
    const { db, ownerDb } = database;
    const around = { db, engine, clock };
    const { tenant, key, parameters } = await takeOrder(around);
    const run = async (workflow: Workflow, name: string, given: unknown) => {
      const runId = await inTransaction(around, (ctx) => startRun(ctx, workflow, { key: name, tenant, parameters: given }));
      const worker = startWorker({ db, clock, workflows: [workflow] });
      const ended = await waitForRun(db, runId, REAL_RUN_MILLISECONDS);
      await worker.stop();
      expect(ended).toEqual({ state: 'done', error: null });
    };
    await run(provisionServer({ engine, secrets: testSecrets }), key, { ...parameters, topology: 'private' });
    const { id: serverId } = await db.selectFrom('server').select('id').executeTakeFirstOrThrow();
    const nic = await db.selectFrom('nic').select(['id', 'publicAddress', 'address']).executeTakeFirstOrThrow();
    const [open, inside] = [nic.publicAddress.split('/')[0] ?? '', nic.address.split('/')[0] ?? ''];
    expect([open, inside]).toEqual(['198.51.100.2', '10.0.0.2']);
    const banner = () => engine.sshBanner(open, GUEST_MILLISECONDS);
    expect(await banner()).toMatch(/^SSH-2/);
    expect(await engine.readNic(nic.id)).toMatchObject({ antiSpoof: true, addresses: [inside], connected: true });

    await run(changeRate({ engine }), 'rate', { serverId, bitsPerSecond: 50_000_000 });
    expect(await engine.readNic(nic.id)).toMatchObject({ toGuest: 50_000_000, fromGuest: 50_000_000 });

    await run(isolateServer({ engine }), 'cut', { serverId, suspicion: 'spam', reason: 'Tausend Nachrichten.' });
    expect((await engine.probe([open])).get(open)).toBe('down');
    expect(await engine.readServer(serverId)).toMatchObject({ power: 'running' });
    await run(reconnectServer({ engine }), 'back', { serverId, reason: 'Geklärt.' });
    expect(await banner()).toMatch(/^SSH-2/);

    const { id: forwardId } = await db.selectFrom('portForward').select('id').executeTakeFirstOrThrow();
    await run(changeForwards({ engine }), 'close', { serverId, forwardId, add: null });
    expect(await engine.sshBanner(open, 2_000)).toBeNull();
    const add = { protocol: 'tcp', publicPort: 22, privatePort: 22, source: null };
    await run(changeForwards({ engine }), 'open', { serverId, forwardId: newId('portForward', clock), add });
    expect(await banner()).toMatch(/^SSH-2/);

    const { id: networkId } = await db.selectFrom('privateNetwork').select('id').executeTakeFirstOrThrow();
    const laptop = { name: 'Laptop', publicKey: Buffer.alloc(32, 1).toString('base64') };
    const access = await inTransaction(around, async (ctx) => must(await reserveVpnAccess(ctx, networkId, laptop)));
    await run(openVpnAccess({ engine }), 'open-vpn', access);
    const { vpnPublicKey: publicKey } = await db.selectFrom('firewall').select('vpnPublicKey').executeTakeFirstOrThrow();
    expect((await engine.readFirewall(access.firewallId))?.vpn).toEqual({
      publicKey, port: 51_820, peers: [{ publicKey: laptop.publicKey, address: '100.64.0.2' }],
    });
    await run(closeVpnAccess({ engine }), 'close-vpn', access);
    expect((await engine.readFirewall(access.firewallId))?.vpn).toBeUndefined();
    expect(await findViolations(ownerDb, await engine.listWorld())).toEqual([]);
  });
});
