import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { FrozenClock } from '../../kernel/clock.ts';
import { must, ok, refuse, type Result } from '../../kernel/result.ts';
import { transaction, type Ctx } from '../../database/index.ts';
import { testDatabase, type TestDatabase } from '../../database/test-database.ts';
import { approveRequest, expireApprovals, refuseRequest } from './decide-approval.ts';
import { listApprovals, readApproval } from './list-approvals.ts';
import { requestApproval, type KeptRequest } from './request-approval.ts';
import { asSystem, makeAccount, makeOrganisation } from './test-people.ts';
import { trustRefusals } from './trust-refusals.ts';

const clock = new FrozenClock('2026-07-01T08:00:00Z');
const kept: KeptRequest = { operation: 'setUpProvider', params: {}, query: {}, body: { iban: 'DE1', bic: 'X' } };
let database: TestDatabase;
let done: KeptRequest[] = [];
const actors: Record<string, string> = { key: 'operator:first', 'other key': 'operator:second' };

beforeAll(async () => {
  database = await testDatabase();
  await asSystem(database.db, clock, async (ctx) => {
    const provider = await makeOrganisation(ctx, 'provider', 'Torhaus IT GmbH');
    for (const [who, kind] of [['anna', 'human'], ['bert', 'human'], ['robot', 'service']] as const) {
      actors[who] = `account:${await makeAccount(ctx, provider, ['management'], who, kind)}`;
    }
  });
});
afterAll(() => database.drop());
beforeEach(() => {
  clock.set('2026-07-01T08:00:00Z');
  done = [];
});

const as = <T>(who: string, work: (ctx: Ctx) => Promise<Result<T>>) =>
  transaction(database.db, { actor: actors[who]!, cause: 'test', correlation: 'test', clock, reach: 'all' }, work);

const ask = async (who: string) =>
  must(await as(who, async (ctx) => ok(await requestApproval(ctx, kept, { de: 'Grund', en: 'Reason' }, 'de'))));

const execute = async (_: Ctx, request: KeptRequest) => {
  done.push(request);
  return ok(null);
};
const approve = (who: string, id: string) => as(who, (ctx) => approveRequest(ctx, id, execute));
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code);

test.each([
  // who asks   who approves   what becomes of it
  ['anna',      'bert',        'ok'],
  ['anna',      'anna',        'identity.own_approval'],
  ['key',       'anna',        'ok'],
  ['anna',      'key',         'ok'],
  ['key',       'key',         'identity.own_approval'],
  ['key',       'other key',   'identity.own_approval'],
  ['anna',      'robot',       'identity.approval_needs_person'],
  ['robot',     'anna',        'identity.approval_needs_person'],
  ['robot',     'robot',       'identity.own_approval'],
])('A14 %s asks, %s approves: %s', async (asker, approver, outcome) => {
  const id = await ask(asker);
  expect(code(await approve(approver, id))).toBe(outcome);
  expect(done).toEqual(outcome === 'ok' ? [kept] : []);
  const { state } = must(await as('bert', (ctx) => readApproval(ctx, id)));
  expect(state).toBe(outcome === 'ok' ? 'approved' : 'open');
});

test('of two who approve at once, one does it and the other is told', async () => {
  const id = await ask('key');
  let second: Promise<Result<unknown>> | null = null;
  // While the first is at it, not yet committed, the second comes.
  const slowly = async (_: Ctx, request: KeptRequest) => {
    second = approve('bert', id);
    await pause(100);
    return execute(_, request);
  };
  const first = await as('anna', (ctx) => approveRequest(ctx, id, slowly));
  expect([code(first), code(await (second as unknown as Promise<Result<unknown>>))])
    .toEqual(['ok', 'identity.approval_decided']);
  expect(done).toHaveLength(1);
});

test('what is refused when it is done leaves the request open', async () => {
  const id = await ask('anna');
  const failing = async () => refuse(trustRefusals, 'identity.unknown_customer');
  expect(code(await as('bert', (ctx) => approveRequest(ctx, id, failing)))).toBe('identity.unknown_customer');
  expect(code(await approve('bert', id))).toBe('ok');
});

test('what was refused is not done; nobody refuses their own', async () => {
  const id = await ask('anna');
  expect(code(await as('anna', (ctx) => refuseRequest(ctx, id)))).toBe('identity.own_approval');
  expect(code(await as('bert', (ctx) => refuseRequest(ctx, id)))).toBe('ok');
  expect(code(await approve('bert', id))).toBe('identity.approval_decided');
  expect(done).toEqual([]);
});

test('after seven days nobody may approve any more, with or without housekeeping', async () => {
  const [first, second] = [await ask('anna'), await ask('anna')];
  clock.set('2026-07-08T07:59:59Z');
  expect(code(await approve('bert', first))).toBe('ok');
  clock.set('2026-07-08T08:00:00Z');
  expect(code(await approve('bert', second))).toBe('identity.approval_expired');
  const { items } = must(await as('anna', async (ctx) => ok(await listApprovals(ctx, { limit: 50, state: 'expired' }))));
  expect(items.map(({ id }) => id)).toContain(second);
  const third = await ask('anna');
  clock.set('2026-07-16T08:00:00Z');
  expect(must(await as('anna', async (ctx) => ok(await expireApprovals(ctx))))).toBeGreaterThan(0);
  expect(code(await approve('bert', third))).toBe('identity.approval_expired');
});
