import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { answered } from '../../api/client/index.ts';
import { transaction, type Ctx } from '../../database/index.ts';
import { newId } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import { waitForRun } from '../../workflows/index.ts';
import { allEndpoints } from './endpoints.ts';
import { openHttp } from './http.ts';
import { makeSale, openTestApi, sshKey, testIdentity, type TestApi } from './test-api.ts';
import { signInPerson, type TestPerson } from './test-person.ts';
import { openTestScreen, RFB_VERSION, type TestScreen } from './test-screen.ts';
import { soon } from './test-stream.ts';
import { keepMails, TestVisitor, tokenMailedTo, unseen } from './test-visitor.ts';

const ORIGIN = 'https://portal.example';
const RUN_MILLISECONDS = 60_000;
const HERE = '203.0.113.7';
/** A key of RFB: down, and which (RFC 6143, 7.5.4). */
const KEY = Buffer.from([4, 1, 0, 0, 0, 0, 0, 0x61]);

let on: TestApi;
let screen: TestScreen;
let directory: string;
let hasScreen = true;
let port: number;
let serverId = '';
let customerId = '';
let mara: TestPerson;
const refused = new Set<string>();
const visitors = new Map<TestPerson, TestVisitor>();

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'hafenamt-screen-'));
  screen = await openTestScreen(directory);
  on = await openTestApi({ origin: ORIGIN, consoleSocket: async () => (hasScreen ? screen.path : null) });
  await keepMails(on);
  await on.app.listen({ port: 0, host: '127.0.0.1' });
  port = (on.app.server.address() as AddressInfo).port;
  const sale = await makeSale(on);
  ({ customerId } = sale);
  const { runId } = await answered(on.api.POST('/api/v1/orders', {
    body: { offerId: sale.offer.id, channel: 'api', orderedBy: sale.contactId, hostname: 'pruefstand', sshKeys: [sshKey] },
  }));
  expect(await waitForRun(on.system.db, runId, RUN_MILLISECONDS)).toMatchObject({ state: 'done', error: null });
  ({ id: serverId } = await on.system.db.selectFrom('server').select('id').executeTakeFirstOrThrow());
  mara = await signInPerson(on, customerId, 'owner');
});
afterEach(async () => {
  hasScreen = true;
  await change({ managed: false, state: 'running', handedOverAt: on.clock.now() });
});
afterAll(async () => {
  await on.close();
  await screen.close();
  rmSync(directory, { recursive: true });
});

/** A change that no use case makes, as the trail wants it. */
function asOwner(work: (tx: Ctx['tx']) => Promise<unknown>): Promise<unknown> {
  const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock: on.clock };
  return transaction(on.database.ownerDb, caller, async (ctx) => ok(await work(ctx.tx)));
}
const change = (values: object) =>
  asOwner((tx) => tx.updateTable('server').set(values).where('id', '=', serverId).execute());

/** Asks as `person` does from the same browser and place every time. */
function visitorOf(person: TestPerson): TestVisitor {
  const visitor = visitors.get(person) ?? new TestVisitor(on, refused);
  visitors.set(person, visitor);
  visitor.cookie = String(person.headers['cookie']);
  return visitor;
}
const from = (address: string) => ({ 'x-forwarded-for': address });
const ask = (person: TestPerson, path: string, address = HERE) =>
  visitorOf(person).ask('POST', `/servers/${serverId}${path}`, undefined, from(address));

async function ticketOf(person: TestPerson = mara): Promise<string> {
  const { status, json } = await ask(person, '/console-tickets');
  expect(status, JSON.stringify(json)).toBe(200);
  return String(json['ticket']);
}

interface Told { readonly socket: WebSocket; readonly text: () => string; readonly end: Promise<string> }

/** Opens the WebSocket as a browser does; refused, it throws the status. */
async function sit(ticket: string, headers: Record<string, string> = {}, at = port): Promise<Told> {
  const socket = new WebSocket(`ws://127.0.0.1:${at}/console-socket?ticket=${ticket}`, {
    headers: { ...mara.headers, origin: ORIGIN, ...from(HERE), ...headers },
  });
  const chunks: Buffer[] = [];
  socket.on('message', (data: Buffer) => chunks.push(data));
  const end = once(socket, 'close').then(([code, reason]) => `${code} ${reason}`, () => 'error');
  await Promise.race([once(socket, 'open'), once(socket, 'unexpected-response').then(([, response]) => {
    socket.on('error', () => undefined).terminate();
    throw new Error(String(response.statusCode));
  })]);
  return { socket, end, text: () => Buffer.concat(chunks).toString('latin1') };
}

describe('the console', () => {
  test('C-5.admin a ticket opens the screen: the bytes of RFB come and go', async () => {
    const { status, json } = await ask(mara, '/console-tickets');
    expect({ status, json }).toEqual({ status: 200, json: {
      ticket: expect.stringMatching(/^[\w-]{43}$/), url: `wss://portal.example/console-socket?ticket=${json['ticket']}`,
      expiresAt: expect.any(String),
    } });
    const { socket, text, end } = await sit(String(json['ticket']));
    await soon(text).toBe(RFB_VERSION);
    socket.send(KEY);
    await soon(text).toBe(RFB_VERSION + KEY.toString('latin1'));
    const used = await on.system.db.selectFrom('auditEntry').select(['actor', 'after'])
      .where('entity', '=', 'console_ticket').where('operation', '=', 'update').execute();
    expect(used).toEqual([{ actor: `account:${mara.account}`, after: { used_at: expect.any(String) } }]);
    socket.close();
    await end;
    await soon(() => screen.viewers.size).toBe(0);
  });

  test('C-5.admin a ticket works once, soon, and for nobody else', async () => {
    const used = await ticketOf();
    (await sit(used)).socket.close();
    await expect(sit(used), 'a second time').rejects.toThrow('403');
    await expect(sit('x'.repeat(43)), 'one that nobody gave').rejects.toThrow('403');
    await expect(sit(await ticketOf(), from('203.0.113.8')), 'from another address').rejects.toThrow('403');
    const other = await signInPerson(on, customerId, 'owner');
    await expect(sit(await ticketOf(), other.headers), 'by another person').rejects.toThrow('403');
    const ticket = await ticketOf();
    await expect(sit(ticket, { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }), 'caused by another site')
      .rejects.toThrow('403');
    await expect(sit(ticket, { cookie: '' }), 'by nobody').rejects.toThrow('401');
    await expect(sit(ticket, { cookie: '', authorization: `Bearer ${on.key}` }), 'by a program').rejects.toThrow('404');
    on.clock.advanceTo(on.clock.now().add({ seconds: 30 }));
    await expect(sit(ticket), 'after thirty seconds').rejects.toThrow('403');
    expect(screen.viewers.size).toBe(0);
  });

  test('what is no console takes no WebSocket, and the console nothing else', async () => {
    expect((await on.app.inject({ url: '/console-socket?ticket=x', headers: { ...mara.headers } })).statusCode).toBe(404);
    const socket = new WebSocket(`ws://127.0.0.1:${port}/api/v1/me`, { headers: { ...mara.headers } });
    const [, response] = await once(socket, 'unexpected-response');
    expect(response.statusCode).toBe(200);
    socket.on('error', () => undefined).terminate();
  });

  test('C-5.admin of a managed server the customer sees no console, whenever it became one', async () => {
    const ticket = await ticketOf();
    const { end } = await sit(await ticketOf());
    await change({ managed: true });
    expect(await end).toBe('4403 not-permitted');
    expect((await ask(mara, '/console-tickets')).json).toMatchObject({ code: 'servers.managed' });
    await expect(sit(ticket)).rejects.toThrow('403');
  });

  test('it ends with the sign-in, and with the role', async () => {
    const leaving = await signInPerson(on, customerId, 'technical');
    const first = await sit(await ticketOf(leaving), leaving.headers);
    await answered(leaving.api.DELETE('/api/v1/session'));
    expect(await first.end).toBe('4403 not-permitted');
    const demoted = await signInPerson(on, customerId, 'technical');
    const second = await sit(await ticketOf(demoted), demoted.headers);
    await asOwner((tx) => tx.updateTable('membership').set({ roles: ['reader'] })
      .where('accountId', '=', demoted.account).execute());
    expect(await second.end).toBe('4403 not-permitted');
  });

  test('it says where there is no screen, and when the screen is gone', async () => {
    const { end, text } = await sit(await ticketOf());
    await soon(text).toBe(RFB_VERSION);
    screen.turnOff();
    expect(await end).toBe('4410 screen-gone');
    hasScreen = false;
    expect(await (await sit(await ticketOf())).end).toBe('4404 no-screen');
  });

  test('a browser that reads no more stops the screen instead of filling the memory', async () => {
    const { socket, end } = await sit(await ticketOf());
    await soon(() => screen.viewers.size).toBe(1);
    const [viewer] = screen.viewers;
    socket.pause();
    const chunk = Buffer.alloc(1_048_576, 1);
    let taken = 0;
    for (let still = 0; still < 10 && taken < 200; still++) {
      if (viewer?.write(chunk)) [taken, still] = [taken + 1, 0];
      else await new Promise((resolve) => { setTimeout(resolve, 30); });
    }
    // math: 200 MB were ready; what sockets and streams hold on their way is a few of them
    expect(viewer?.writableLength).toBeGreaterThan(0);
    expect(taken).toBeLessThan(50);
    socket.resume();
    await soon(() => viewer?.writableLength).toBe(0);
    socket.terminate();
    await end;
  });

  test('nobody has too many, and none is left open without a hand on it', async () => {
    const { system, clock } = on;
    const small = await openHttp({
      ...system, clock, identity: { ...testIdentity, origin: ORIGIN }, log: () => undefined,
      consoleSocket: async () => screen.path, consoleLimits: { perAccount: 1, idleMilliseconds: 1_000 },
    });
    await small.listen({ port: 0, host: '127.0.0.1' });
    const there = (small.server.address() as AddressInfo).port;
    const { socket, end, text } = await sit(await ticketOf(), {}, there);
    await expect(sit(await ticketOf(), {}, there)).rejects.toThrow('429');
    await soon(text).toBe(RFB_VERSION);
    // Only the picture is asked for: nobody is there.
    const asking = setInterval(() => socket.send(Buffer.from([3, 1, 0, 0, 0, 0, 0, 1, 0, 1])), 100);
    expect(await end).toBe('4408 idle');
    clearInterval(asking);
    const last = await sit(await ticketOf(), {}, there);
    await small.close();
    expect(await last.end).toBe('1001 server-stops');
  });
});

describe('credentials', () => {
  const open = (token: string) => new TestVisitor(on, refused).ask('POST', '/secrets/opening', { token }, from(HERE));

  test('D2.1 the link of the handover shows the password once; a new one is mailed and voids the one before', async () => {
    const visitor = new TestVisitor(on, refused);
    const first = await tokenMailedTo(on, 'mara@pruefstand.example');
    const { status, json } = await open(first);
    expect({ status, json }).toEqual({ status: 200, json: {
      hostname: 'pruefstand', address: '198.51.100.2', username: 'root', password: expect.stringMatching(/^[a-z2-9.]{24}$/),
    } });
    expect(await on.engine.hasPassword(serverId, { user: 'root', password: json['password'] })).toBe(true);
    expect((await open(first)).json).toMatchObject({ code: 'credentials.gone' });
    visitor.cookie = String(mara.headers['cookie']);
    const { runId } = await visitor.get('POST', `/servers/${serverId}/credentials`);
    expect(await waitForRun(on.system.db, String(runId), RUN_MILLISECONDS)).toMatchObject({ state: 'done' });
    const second = await tokenMailedTo(on, 'mara@pruefstand.example');
    expect(second).not.toBe(first);
    expect((await open(second)).json['password']).not.toBe(json['password']);
    // The mail that carried it holds it no longer.
    await soon(async () => on.system.db.selectFrom('mail').select('body').where('body', 'like', '%/secret#token=%').execute()
      .then(({ length }) => length)).toBe(0);
  });

  test('who may not, or not now, is told why', async () => {
    const nobody = `/servers/srv_${'0'.repeat(26)}`;
    for (const path of ['/credentials', '/console-tickets']) {
      const refusedFor = async (values: object) => {
        await change(values);
        const { json } = await ask(mara, path);
        await change({ managed: false, state: 'running', handedOverAt: on.clock.now() });
        return json['code'];
      };
      expect(await visitorOf(mara).refused('POST', nobody + path)).toBe('404 servers.unknown');
      expect(await refusedFor({ state: 'stopped' })).toBe('servers.wrong_state');
      expect(await refusedFor({ handedOverAt: null })).toBe('servers.not_handed_over');
      expect(await refusedFor({ managed: true })).toBe(path === '/credentials' ? 'credentials.managed' : 'servers.managed');
    }
    const reader = await signInPerson(on, customerId, 'reader');
    expect((await ask(reader, '/credentials')).status).toBe(403);
    const program = new TestVisitor(on, refused);
    program.key = on.key;
    expect(await program.refused('POST', `/servers/${serverId}/console-tickets`)).toBe('403 session_needed');
  });

  test('C-4.5.3 a server says whether its firewall is as it was handed over', async () => {
    const visitor = visitorOf(mara);
    expect(await visitor.get('GET', `/servers/${serverId}`)).toMatchObject({ firewallChangedAt: null });
    await change({ firewallChangedAt: on.clock.now() });
    expect((await visitor.get('GET', `/servers/${serverId}`))['firewallChangedAt']).toMatch(/^2026-07-01T/);
  });

  test('two at once and a contract that ended are refused', async () => {
    const held = { key: `credentials:${serverId}:other`, workflow: 'issue-credentials', version: 1, state: 'running' };
    await asOwner((tx) => tx.insertInto('run').values({
      id: `run_${'0'.repeat(26)}`, tenant: customerId, cause: 'test', parameters: JSON.stringify({ serverId }), ...held,
      leaseUntil: on.clock.now().add({ hours: 24 * 365 * 10 }), readyAt: on.clock.now().add({ hours: 24 * 365 * 10 }),
    }).execute());
    expect((await ask(mara, '/credentials')).json).toMatchObject({ code: 'servers.busy' });
    await asOwner((tx) => tx.insertInto('image').values({
      id: newId('image', on.clock), tenant: customerId, name: 'stumm', title: 'Stumm', os: 'linux', licence: 'none',
      longTermSupport: false, endOfLife: null, bytes: 1n, sha256: 'a'.repeat(64), state: 'offered', agent: false,
    }).execute());
    await change({ image: 'stumm' });
    expect((await ask(mara, '/credentials')).json).toMatchObject({ code: 'credentials.no_agent' });
    await change({ image: 'debian-12' });
    await asOwner((tx) => tx.updateTable('contract').set({ state: 'ended' }).execute());
    expect((await ask(mara, '/console-tickets')).json).toMatchObject({ code: 'servers.contract_ended' });
  });
});

test('each endpoint was answered, each refusal given', () => {
  const own = allEndpoints(on.system.workflows, testIdentity).filter(({ tag }) => tag === 'server access');
  expect(unseen(on, own, refused)).toEqual({ endpoints: [], refusals: [] });
});
