import { afterEach, beforeEach, expect, test } from 'vitest';
import { bare } from '../modules/network/index.ts';
import { expireCredentials, openCredential, wipeCredentialsOf } from '../modules/compute/index.ts';
import { requestCredentials } from './issue-credentials.ts';
import { testSecrets } from './test-secrets.ts';
import { openTestService, type TestService } from './test-service.ts';

let on: TestService;
beforeEach(async () => {
  on = await openTestService();
  on.clock.set('2026-07-14T10:00:00Z'); // the day of the handover
});
afterEach(() => on.close());

/** The secrets of the links mailed so far, the oldest first. */
async function tokens(): Promise<string[]> {
  const mails = await on.db.selectFrom('mail').select('body').where('body', 'like', '%#token=%').orderBy('id').execute();
  return mails.map(({ body }) => /http:\/\/localhost\/secret#token=([\w-]{43})/.exec(body)?.[1] ?? '');
}

const open = (token: string) =>
  on.record((ctx) => openCredential(ctx, token, { address: '192.0.2.7', sealKey: testSecrets.sealKey }));

async function opened(token: string) {
  const result = await open(token);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const code = async (token: string) => {
  const result = await open(token);
  return result.ok ? 'opened' : result.refusal.code;
};

const rows = () => on.db.selectFrom('credential').selectAll().orderBy('id').execute();

async function issueAnother(): Promise<void> {
  const runId = await on.record(async (ctx) => {
    const run = await requestCredentials(ctx, on.serverId, on.workflows.issueCredentials);
    return run.ok ? run.value : run.refusal.code;
  });
  expect(await on.ended(runId)).toMatchObject({ state: 'done', error: null });
}

test('D2.1 an unmanaged server is handed over with a password of its own, read once by the link in a mail', async () => {
  const { id } = await on.db.selectFrom('server').select('id').executeTakeFirstOrThrow();
  const [token = ''] = await tokens();
  const { hostname, address, username, password } = await opened(token);
  const server = await on.db.selectFrom('server').innerJoin('nic', 'nic.serverId', 'server.id')
    .select(['hostname', 'publicAddress']).executeTakeFirstOrThrow();
  expect([hostname, address, username]).toEqual([server.hostname, bare(server.publicAddress), 'root']);
  expect(password).toMatch(/^([a-hj-km-np-x2-9]{4}\.){4}[a-hj-km-np-x2-9]{4}$/);
  // What the link shows is what the guest knows.
  expect(await on.engine.hasPassword(id, { user: username, password })).toBe(true);
  expect(await code(token)).toBe('credentials.gone');
  expect(await rows()).toEqual([expect.objectContaining({ sealed: null, openedBy: '192.0.2.7', openedAt: on.clock.now() })]);
});

test('D2.1 the password stands in no row, no run and no effect of the world, sealed only until it is read', async () => {
  const before = JSON.stringify([await rows(), await on.db.selectFrom('runStep').selectAll().execute()]);
  const [token = ''] = await tokens();
  const { password } = await opened(token);
  const after = JSON.stringify([
    await rows(), await on.db.selectFrom('runStep').selectAll().execute(), on.engine.effects(),
    await on.db.selectFrom('auditEntry').selectAll().execute(),
  ], (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value));
  expect(before + after).not.toContain(password);
  const trail = await on.db.selectFrom('auditEntry').select(['operation', 'after']).where('entity', '=', 'credential')
    .orderBy('number').execute();
  expect(trail.map(({ operation }) => operation)).toEqual(['insert', 'update']);
  expect(trail.at(-1)?.after).toHaveProperty('opened_at');
});

test('D2.1 new credentials void the link before, and are what the guest then knows', async () => {
  await issueAnother();
  const [first = '', second = ''] = await tokens();
  expect(await code(first)).toBe('credentials.gone');
  const { username, password } = await opened(second);
  expect(await on.engine.hasPassword(on.serverId, { user: username, password })).toBe(true);
  expect((await rows()).map(({ sealed }) => sealed)).toEqual([null, null]);
});

test('D2.1 one at a time: while a password is being set nobody sets another', async () => {
  const asked = await on.record(async (ctx) => {
    const first = await requestCredentials(ctx, on.serverId, on.workflows.issueCredentials);
    const again = await requestCredentials(ctx, on.serverId, on.workflows.issueCredentials);
    const other = await requestCredentials({ ...ctx, correlation: 'another' }, on.serverId, on.workflows.issueCredentials);
    return { first, again, other };
  });
  expect(asked.again).toEqual(asked.first);
  expect(asked.other).toMatchObject({ ok: false, refusal: { code: 'servers.busy' } });
});

test('A13 from where it was read is forgotten after a month; that it was, stays', async () => {
  const [token = ''] = await tokens();
  await opened(token);
  const at = on.clock.now();
  for (const [days, openedBy] of [[30, '192.0.2.7'], [31, null]] as const) {
    on.clock.set(at.add({ hours: days * 24 }).toString());
    await on.record(expireCredentials);
    expect(await rows()).toEqual([expect.objectContaining({ openedBy, openedAt: at })]);
  }
});

test('D2.1 after fourteen days nobody reads it any more, and it is forgotten', async () => {
  const [token = ''] = await tokens();
  const [row] = await rows();
  on.clock.set(row?.expiresAt.subtract({ seconds: 1 }).toString() ?? '');
  expect(await on.record(expireCredentials)).toBe(0);
  on.clock.set(row?.expiresAt.toString() ?? '');
  expect(await code(token)).toBe('credentials.gone');
  expect(await on.record(expireCredentials)).toBe(1);
  expect((await rows())[0]?.sealed).toBeNull();
});

test('C-5.admin for a managed server no credentials are issued, whoever asks', async () => {
  const result = await on.record(async (ctx) => {
    await ctx.tx.updateTable('server').set({ managed: true }).where('id', '=', on.serverId).execute();
    return requestCredentials(ctx, on.serverId, on.workflows.issueCredentials);
  });
  expect(result).toMatchObject({ ok: false, refusal: { code: 'credentials.managed' } });
});

test('D5.1 what opened a server goes with it', async () => {
  const [token = ''] = await tokens();
  expect(await on.record((ctx) => wipeCredentialsOf(ctx, on.serverId))).toHaveLength(1);
  expect(await code(token)).toBe('credentials.gone');
});
