import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../kernel/ids.ts';
import { must, type Result } from '../kernel/result.ts';
import { transaction, type Ctx } from '../database/index.ts';
import { findViolations } from '../database/invariants.ts';
import { makeAccount } from '../modules/identity/test-people.ts';
import { deleteCustomer, liftHold, setHold } from '../modules/privacy/index.ts';
import { fireDeadlines } from './fire-deadlines.ts';
import { openTestService, type TestService } from './test-service.ts';

const FOURTEEN_DAYS_ON = '2027-07-27T22:00:00Z';

let on: TestService;
beforeEach(async () => {
  on = await openTestService();
});
afterEach(() => on.close());

const as = <T>(work: (ctx: Ctx) => Promise<Result<T>>) => transaction(on.db, {
  actor: 'account:acc_management', cause: 'test', correlation: 'test', clock: on.clock, reach: 'all',
}, work);
const hold = () => as((ctx) => setHold(ctx, on.tenant, 'Verfahren 3 O 12/26'));
const lift = () => as((ctx) => liftHold(ctx, on.tenant));
const remove = () => as((ctx) => deleteCustomer(ctx, on.tenant));
const fire = () => fireDeadlines(on.db, on.clock, on.workflows);
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code);
const deletions = async () => {
  const rows = await on.db.selectFrom('run').select(['id', 'state']).where('workflow', '=', 'delete-data').execute();
  for (const { id } of rows) await on.ended(id);
  return rows.length;
};
const world = async () => (await on.engine.listWorld()).length;
const alarms = async () => (await on.db.selectFrom('alarm').select('id').where('kind', '=', 'deletion-held')
  .where('settledAt', 'is', null).execute()).length;

test('A13 while a legal hold is set, nothing is deleted at the end; when it is lifted, everything is', async () => {
  await on.endTerm();
  must(await hold());
  on.clock.set(FOURTEEN_DAYS_ON);
  await fire();
  expect([await deletions(), await world() > 0, await alarms()]).toEqual([0, true, 1]);
  expect(await fire()).toBe(0); // it waits for a person, it does not come back by itself
  on.clock.set('2027-09-01T08:00:00Z');
  must(await lift());
  await fire();
  expect([await deletions(), await world(), await alarms()]).toEqual([1, 0, 0]);
  expect(await findViolations(on.db)).toEqual([]);
});

test('A13 a hold that comes when the deletion is under way is refused, and so is a second one', async () => {
  await on.endTerm();
  on.clock.set(FOURTEEN_DAYS_ON);
  await on.engine.setFaults([{ op: 'delete-server', mode: 'late-effect', delayMilliseconds: 1_500, times: 1 }]);
  await fire();
  expect(code(await hold())).toBe('privacy.deletion_under_way');
  await deletions();
  expect(code(await hold())).toBe('ok');
  expect(code(await hold())).toBe('privacy.hold_exists');
  must(await lift());
  expect(code(await lift())).toBe('privacy.no_hold');
});

test('A13 a customer is deleted when its contracts have ended and its data is gone, and not before', async () => {
  expect(code(await remove())).toBe('privacy.contracts_left');
  await on.endTerm();
  const refused = await remove();
  expect(code(refused)).toBe('privacy.data_left');
  expect(refused.ok ? '' : refused.refusal.message.de).toContain(on.serverId);
  on.clock.set(FOURTEEN_DAYS_ON);
  await fire();
  await deletions();
  expect(code(await remove())).toBe('privacy.data_left'); // the last invoice is still to be written
  on.clock.set('2027-08-01T22:00:00Z');
  await fire();
  must(await hold());
  expect(code(await remove())).toBe('privacy.legal_hold');
  must(await lift());
  expect(code(await remove())).toBe('ok');
  expect(code(await remove())).toBe('privacy.customer_closed');
});

test('A13 a deleted customer’s people are gone; who works elsewhere too stays there; invoices and letters are named', async () => {
  const { other, only, robot } = await on.record(async (ctx) => {
    const provider = await ctx.tx.selectFrom('organisation').select('id').where('kind', '=', 'provider')
      .executeTakeFirstOrThrow();
    const both = await makeAccount(ctx, provider.id, ['sales'], 'Bea Beides');
    await ctx.tx.insertInto('membership').values({
      id: newId('membership', ctx.clock), tenant: on.tenant, accountId: both, roles: ['reader'],
    }).execute();
    await ctx.tx.insertInto('oneTimeLink').values({
      id: newId('oneTimeLink', ctx.clock), tenant: on.tenant, accountId: null, kind: 'invitation',
      tokenHash: Buffer.alloc(32, 3), email: 'nie@gekommen.example', expiresAt: ctx.now.add({ hours: 1 }),
    }).execute();
    await ctx.tx.insertInto('mail').values({
      id: newId('mail', ctx.clock), tenant: on.tenant, messageId: '<invitation@hafenamt>', state: 'queued',
      recipient: 'nie@gekommen.example', subject: 'Einladung', body: 'Guten Tag',
    }).execute();
    return {
      other: both, only: await makeAccount(ctx, on.tenant, ['owner'], 'Olga Owner'),
      robot: await makeAccount(ctx, on.tenant, ['technical'], 'robot', 'service'),
    };
  });
  await on.endTerm();
  on.clock.set(FOURTEEN_DAYS_ON);
  await fire();
  await deletions();
  on.clock.set('2027-08-01T22:00:00Z');
  await fire();
  must(await remove());
  const states = await on.db.selectFrom('account').select(['id', 'state']).execute();
  expect(new Map(states.map(({ id, state }) => [id, state]))).toEqual(
    new Map([[other, 'active'], [only, 'erased'], [robot, 'erased']]));
  const members = await on.db.selectFrom('membership').select('accountId').where('endedAt', 'is', null).execute();
  expect(members).toEqual([{ accountId: other }]);
  const links = await on.db.selectFrom('oneTimeLink').select(['email', 'usedAt']).execute();
  expect(links).toEqual([{ email: 'gelöscht', usedAt: on.clock.now() }]);
  const mails = await on.db.selectFrom('mail').select(['recipient', 'state']).where('declarationId', 'is', null).execute();
  const gone = { recipient: 'geloescht@hafenamt.invalid', state: 'failed' };
  expect(mails, 'the link to the server’s credentials and the invitation, neither sent yet').toEqual([gone, gone]);
  const contacts = await on.db.selectFrom('contact').select(['name', 'phone']).execute();
  expect(new Set(contacts.map(({ name }) => name))).toEqual(new Set(['gelöscht']));
  const { kept } = await on.db.selectFrom('erasure').select('kept').executeTakeFirstOrThrow();
  // math: the last invoice is of 1 August 2027: 2027 + 8; the letters of 2027: 2027 + 6; wrong is eight years to the day
  const lines = (kept as { record: { en: string }; until: string }[]).map(({ record, until }) => [record.en, until]);
  expect(lines).toContainEqual([expect.stringContaining('Invoices'), '2035-12-31']);
  expect(lines).toContainEqual([expect.stringContaining('Business letters'), '2033-12-31']);
  expect(await findViolations(on.db)).toEqual([]);
});
