import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { directoryMailer } from '../../adapters/mail/index.ts';
import { answered, openApi } from '../../api/client/index.ts';
import { transaction } from '../../database/index.ts';
import { testDatabase, type TestDatabase } from '../../database/test-database.ts';
import type { QemuEngine } from '../../engines/qemu/index.ts';
import { openTestEngine, whyNot, type TestEngine } from '../../engines/qemu/test-host.ts';
import { DrivenClock } from '../../kernel/clock.ts';
import { must, ok } from '../../kernel/result.ts';
import { issueApiKey } from '../../modules/identity/index.ts';
import { waitForRun } from '../../workflows/index.ts';
import { makeKey } from '../demo/make-key.ts';
import { openHttp } from './http.ts';
import { openSystem, type System } from './open-system.ts';
import { makeSale, testIdentity, type TestApi } from './test-api.ts';
import { signInPerson } from './test-person.ts';
import { keepMails, tokenMailedTo } from './test-visitor.ts';

const reason = whyNot();
const RUN_MILLISECONDS = 400_000;
const LONG = { timeout: 600_000 };

/** Says what a VNC client says until it may send keys (RFC 6143, 7.1 to 7.3), and then types. */
async function typist(socket: WebSocket) {
  let heard = Buffer.alloc(0);
  socket.on('message', (data: Buffer) => { heard = Buffer.concat([heard, data]); });
  const hear = async (bytes: number): Promise<Buffer> => {
    await expect.poll(() => heard.length, { timeout: 30_000, interval: 10 }).toBeGreaterThanOrEqual(bytes);
    const said = heard.subarray(0, bytes);
    heard = heard.subarray(bytes);
    return said;
  };
  const version = (await hear(12)).toString('latin1');
  socket.send(Buffer.from(version));
  const [kinds = 0] = await hear(1);
  expect([...await hear(kinds)]).toContain(1);
  socket.send(Buffer.from([1]));
  expect((await hear(4)).readUInt32BE()).toBe(0);
  socket.send(Buffer.from([1]));
  const init = await hear(24);
  await hear(init.readUInt32BE(20));
  const press = (keysym: number) => {
    for (const isDown of [1, 0]) {
      const key = Buffer.from([4, isDown, 0, 0, 0, 0, 0, 0]);
      key.writeUInt32BE(keysym, 4);
      socket.send(key);
    }
  };
  return {
    version,
    type: async (text: string) => {
      for (const letter of text) {
        press(letter === '\n' ? 0xff0d : letter.charCodeAt(0));
        await new Promise((resolve) => { setTimeout(resolve, 80); });
      }
    },
  };
}

describe.skipIf(reason !== null)(`ways into a real guest${reason === null ? '' : `: ${reason}`}`, LONG, () => {
  let opened: TestEngine;
  let database: TestDatabase;
  let engine: QemuEngine;
  let system: System;
  let on: TestApi;
  let customerId: string;
  let serverId: string;
  let port: number;
  let privateKeyFile: string;
  let checks: readonly { name: string; passed: boolean; measured: { de: string } }[];

  beforeAll(async () => {
    database = await testDatabase();
    opened = await openTestEngine('w');
    engine = opened.engine;
    const directory = opened.options.dataDirectory;
    const clock = new DrivenClock(Temporal.Instant.from('2026-07-01T09:00:00+02:00'));
    const log = () => undefined;
    system = openSystem({
      databaseUrl: database.url, clock, engine, mailer: directoryMailer(join(directory, 'mail')), secrets: testIdentity,
      probeMilliseconds: 5_000, log,
    });
    const app = await openHttp({ ...system, clock, identity: testIdentity, log });
    await app.listen({ port: 0, host: '127.0.0.1' });
    ({ port } = app.server.address() as AddressInfo);
    const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock };
    const key = must(await transaction(system.db, caller, async (ctx) => ok(await issueApiKey(ctx, 'installation', 'test'))));
    const api = openApi({ url: `http://127.0.0.1:${port}`, key });
    on = { app, api, system, clock, database } as unknown as TestApi;
    await keepMails(on);
    const sale = await makeSale(on);
    ({ customerId } = sale);
    privateKeyFile = join(directory, 'key');
    makeKey(privateKeyFile, 'test');
    const { runId } = await answered(api.POST('/api/v1/orders', { body: {
      offerId: sale.offer.id, channel: 'api', orderedBy: sale.contactId, hostname: 'konsole',
      sshKeys: [readFileSync(`${privateKeyFile}.pub`, 'utf8').trim()],
    } }));
    expect(await waitForRun(system.db, runId, RUN_MILLISECONDS)).toMatchObject({ state: 'done', error: null });
    ({ id: serverId } = await system.db.selectFrom('server').select('id').executeTakeFirstOrThrow());
    const server = await answered(api.GET('/api/v1/servers/{id}', { params: { path: { id: serverId } } }));
    ({ checks } = server);
  }, 600_000);
  afterAll(async () => {
    await on?.app.close();
    await system?.stop();
    await opened.close();
    await database.drop();
  }, 120_000);

  test('C-5.1 every line is measured on the guest and on the host, and passes', () => {
    expect(checks.map(({ name, passed }) => [name, passed])).toEqual([
      'ping', 'ssh', 'address', 'cpu', 'memory', 'volume', 'filesystem', 'ceiling', 'rate-in', 'rate-out', 'anti-spoofing', 'os',
      'hostname', 'keys', 'firewall', 'updates',
    ].map((name) => [name, true]));
    const said = new Map(checks.map(({ name, measured }) => [name, measured.de]));
    expect(said.get('os')).toBe('Debian GNU/Linux 12 (bookworm)');
    expect(said.get('rate-in')).toBe('1.000 Mbit/s');
    expect(said.get('ceiling')).toBe('1.000 IOPS');
    expect(said.get('updates')).toMatch(/^vom \d\d\.\d\d\.20\d\d$/);
  });

  test('D2.1 C-5.admin the password of the link logs in at the console of the browser', async () => {
    const token = await tokenMailedTo(on, 'mara@pruefstand.example');
    const { username, password, address } = await answered(on.api.POST('/api/v1/secrets/opening', { body: { token } }));
    const mara = await signInPerson(on, customerId, 'owner');
    const { ticket } = await answered(mara.api.POST('/api/v1/servers/{id}/console-tickets', { params: { path: { id: serverId } } }));
    const socket = new WebSocket(`ws://127.0.0.1:${port}/console-socket?ticket=${ticket}`, {
      headers: { ...mara.headers, origin: 'http://localhost' },
    });
    const hands = typist(socket);
    await once(socket, 'open');
    const { version, type } = await hands;
    expect(version).toBe('RFB 003.008\n');
    const screen = () => engine.read({ address, privateKeyFile }, '/dev/vcs1');
    const shows = (text: string) => expect.poll(screen, { timeout: 60_000, interval: 500 }).toContain(text);
    await type('\n');
    await shows('konsole login:');
    await type(`${username}\n`);
    await shows('Password:');
    await type(`${password}\n`);
    await shows('root@konsole');
    socket.close();
    await once(socket, 'close');
  });
});
