import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from '../database/invariants.ts';
import { transaction, type Ctx } from '../database/index.ts';
import { testDatabase, type TestDatabase } from '../database/test-database.ts';
import { FrozenClock } from '../kernel/clock.ts';
import { limits } from '../kernel/limits.ts';
import { must, ok, RefusalError } from '../kernel/result.ts';
import { retryDeadline, setDeadline } from '../modules/deadlines/index.ts';
import { registerCustomer } from '../modules/parties/index.ts';
import { deadlineActions, type StartableWorkflows } from './deadline-actions.ts';
import { fireDeadlines } from './fire-deadlines.ts';

const clock = new FrozenClock('2026-07-15T08:00:00Z');
const none = {} as StartableWorkflows; // these actions start no run
let database: TestDatabase;
let tenant: string;

const change = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> =>
  transaction(database.db, { actor: 'system:test', cause: 'test', correlation: 'test', clock }, async (ctx) =>
    ok(await work(ctx))).then(must);

beforeAll(async () => {
  database = await testDatabase();
  tenant = must(await change((ctx) => registerCustomer(ctx, {
    name: 'Fristenhaus GmbH', business: true, street: 'Torweg 1', postcode: '67059', city: 'Ludwigshafen',
    country: 'DE', email: 'post@fristenhaus.example', electronicAddress: 'rechnung@fristenhaus.example',
  })));
});
afterAll(() => database.drop());

const owe = (subjectId: string, dueOn: string) => change((ctx) => setDeadline(ctx, {
  tenant, clause: 'A9.5', subjectId, action: 'payment-due', dueOn, because: [],
}));

const read = (id: string) => database.db.selectFrom('deadline').select(['state', 'attempts', 'outcome']).where('id', '=', id)
  .executeTakeFirstOrThrow();

const refusal = new RefusalError({
  code: 'test.no', status: 422, message: { de: 'Nein.', en: 'No.' }, next: { de: 'Warten.', en: 'Wait.' },
});

test('a deadline whose handler refuses waits longer each time, lets others pass, and ends on the alarm list', async () => {
  const failing = await owe('inv_refused', '2026-07-10');
  const other = await owe('inv_other', '2026-07-11');
  const actions = {
    ...deadlineActions,
    'payment-due': async (_: Ctx, { subjectId }: { subjectId: string }) => {
      if (subjectId === 'inv_refused') throw refusal;
      return 'done';
    },
  };
  const fire = () => fireDeadlines(database.db, clock, none, actions);
  await fire();
  expect(await read(other)).toEqual({ state: 'fired', attempts: 0, outcome: 'done' });
  expect(await read(failing)).toMatchObject({ state: 'open', attempts: 1 });
  expect(await fire()).toBe(0); // not before two minutes have passed
  // math: it is tried again 2, 4, 8, 16 minutes after each failure; the fifth failure is the last
  for (const minutes of [2, 4, 8, 16]) {
    clock.set(clock.now().add({ minutes, seconds: 1 }).toString());
    expect(await fire()).toBe(1);
  }
  expect(await read(failing)).toMatchObject({ state: 'alarm', attempts: limits.attempts });
  const alarms = await database.db.selectFrom('alarm').select(['kind', 'sentence']).where('settledAt', 'is', null).execute();
  expect(alarms).toEqual([{ kind: 'deadline-failed', sentence: expect.stringContaining('test.no') as string }]);
  expect(await findViolations(database.db)).toEqual([]);

  expect((await change((ctx) => retryDeadline(ctx, failing))).ok).toBe(true);
  expect((await change((ctx) => retryDeadline(ctx, failing))).ok).toBe(false);
  await fireDeadlines(database.db, clock, none);
  expect(await read(failing)).toMatchObject({ state: 'fired', outcome: 'Zahlungsziel abgelaufen' });
});

test('thirty deadlines and four workers at once: each fires once', async () => {
  for (let n = 0; n < 30; n++) await owe(`inv_${n}`, '2026-07-12');
  const handled: string[] = [];
  const actions = {
    ...deadlineActions,
    'payment-due': async (_: Ctx, { subjectId }: { subjectId: string }) => {
      handled.push(subjectId);
      return 'done';
    },
  };
  const fired = await Promise.all([1, 2, 3, 4].map(() => fireDeadlines(database.db, clock, none, actions)));
  expect(fired.reduce((sum, count) => sum + count, 0)).toBe(30);
  expect(new Set(handled).size).toBe(30);
  expect(await findViolations(database.db)).toEqual([]);
});

test('the same duty set twice is one row that moved, with the new day and the clause of the new reason', async () => {
  const first = await owe('inv_moved', '2026-08-10');
  const second = await owe('inv_moved', '2026-08-20');
  expect(second).toBe(first);
  const row = await database.db.selectFrom('deadline').select('dueOn').where('id', '=', first).executeTakeFirstOrThrow();
  expect(row.dueOn).toBe('2026-08-20');
});
