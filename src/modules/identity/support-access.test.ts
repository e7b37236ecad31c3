import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { FrozenClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { must, ok, type Result } from '../../kernel/result.ts';
import { testDatabase, type TestDatabase } from '../../database/test-database.ts';
import { endSupportAccess } from './end-support-access.ts';
import { listSupportAccesses } from './list-support-accesses.ts';
import { openSupportAccess } from './open-support-access.ts';
import { asAccount, asSystem, makeAccount, makeOrganisation, reachNow } from './test-people.ts';

const clock = new FrozenClock('2026-07-01T08:00:00Z');
const reason = 'Ticket 17: Anmeldung am Desktop scheitert';
let database: TestDatabase;
let customer: string;
let foreign: string;
const people: Record<string, string> = {};

beforeAll(async () => {
  database = await testDatabase();
  await asSystem(database.db, clock, async (ctx) => {
    const provider = await makeOrganisation(ctx, 'provider', 'Torhaus IT GmbH');
    const reseller = await makeOrganisation(ctx, 'reseller', 'Kontorhaus GmbH');
    customer = await makeOrganisation(ctx, 'customer', 'Prüfstand GmbH', { sellerId: reseller });
    foreign = await makeOrganisation(ctx, 'customer', 'Nachbar GmbH');
    people['operations'] = await makeAccount(ctx, provider, ['operations'], 'Ole Operations');
    people['seller'] = await makeAccount(ctx, reseller, ['technical'], 'Selma Seller');
    people['owner'] = await makeAccount(ctx, customer, ['owner'], 'Mara Prüfer');
    people['robot'] = await makeAccount(ctx, reseller, ['technical'], 'robot', 'service');
    for (const [name, named] of [['mara', true], ['otto', true], ['pia', false]] as const) {
      await ctx.tx.insertInto('contact').values({
        id: newId('contact', ctx.clock), tenant: customer, organisationId: customer, name, named,
        email: `${name}@pruefstand.example`, phone: '1',
      }).execute();
    }
  });
});
afterAll(() => database.drop());
beforeEach(() => asSystem(database.db, clock, async (ctx) => {
  await ctx.tx.updateTable('supportAccess').set({ endedAt: ctx.now, endedBy: 'test' }).where('endedAt', 'is', null)
    .execute();
}));

const open = (who: string, customerId: string, hours = 2) =>
  asAccount(database.db, clock, people[who]!, 'support:open', (ctx) => openSupportAccess(ctx, { customerId, reason, hours }));

const seen = () => asAccount(database.db, clock, people['owner']!, 'support:read', async (ctx) =>
  ok(await listSupportAccesses(ctx, { limit: 10 })));

const mayOperate = async () =>
  (await reachNow(database.db, clock, people['seller']!, 'server:operate')).includes(customer);

const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code);

test('H-seller-admin a support access works for its time, and not a second longer', async () => {
  clock.set('2026-07-01T08:00:00Z');
  expect(await mayOperate()).toBe(false);
  must(await open('seller', customer));
  clock.set('2026-07-01T08:00:01Z');
  expect(await mayOperate()).toBe(true);
  clock.set('2026-07-01T09:59:59Z');
  expect(await mayOperate()).toBe(true);
  clock.set('2026-07-01T10:00:00Z');
  expect(await mayOperate()).toBe(false);
});

test('H-seller-admin the customer sees who, why and until when, and ends it: the next request has no reach', async () => {
  const id = must(await open('seller', customer));
  const { items: [access] } = must(await seen());
  expect(access).toMatchObject({
    id, accountName: 'Selma Seller', accountOrganisation: 'Kontorhaus GmbH', reason, isOpen: true,
  });
  expect(access!.untilAt.since(access!.fromAt).total('hours')).toBe(2);
  must(await asAccount(database.db, clock, people['owner']!, 'support:end', (ctx) => endSupportAccess(ctx, id)));
  expect(await mayOperate()).toBe(false);
  const { items: [ended] } = must(await seen());
  expect(ended).toMatchObject({ id, isOpen: false, endedBy: `account:${people['owner']}` });
  const again = await asAccount(database.db, clock, people['seller']!, 'support:end', (ctx) => endSupportAccess(ctx, id));
  expect(code(again)).toBe('identity.support_over');
});

test('H-seller-admin each named contact gets a mail in both languages with name, reason and end', async () => {
  await asSystem(database.db, clock, (ctx) => ctx.tx.updateTable('mail').set({ state: 'sent' }).execute());
  clock.set('2026-07-01T12:00:00Z');
  must(await open('operations', customer, 8));
  const mails = await database.db.selectFrom('mail').select(['recipient', 'body', 'tenant', 'declarationId'])
    .where('state', '=', 'queued').orderBy('recipient').execute();
  expect(mails.map(({ recipient, tenant, declarationId }) => [recipient, tenant, declarationId])).toEqual([
    ['mara@pruefstand.example', customer, null], ['otto@pruefstand.example', customer, null],
  ]);
  for (const part of ['Ole Operations (Torhaus IT GmbH)', reason, 'am 01.07.2026 um 22:00 Uhr', '2026-07-01 at 22:00']) {
    expect(mails[0]!.body).toContain(part);
  }
});

test('a customer of somebody else, a service account and a second access at once are refused', async () => {
  expect(code(await open('seller', foreign))).toBe('identity.unknown_customer');
  expect(code(await open('robot', customer))).toBe('identity.support_needs_person');
  must(await open('seller', customer));
  expect(code(await open('seller', customer))).toBe('identity.support_is_open');
  const end = await asAccount(database.db, clock, people['owner']!, 'support:end', (ctx) =>
    endSupportAccess(ctx, newId('supportAccess', clock)));
  expect(code(end)).toBe('identity.unknown_support_access');
});

test('H-seller-admin the trail has who opened it, with the account', async () => {
  const id = must(await open('operations', foreign));
  const entry = await database.db.selectFrom('auditEntry').select(['actor', 'tenant']).where('entityId', '=', id)
    .executeTakeFirstOrThrow();
  expect(entry).toEqual({ actor: `account:${people['operations']}`, tenant: foreign });
});
