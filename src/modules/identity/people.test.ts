import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { must, ok, type Result } from '../../kernel/result.ts';
import { transaction, type Ctx } from '../../database/index.ts';
import { identify } from './api-keys.ts';
import { readGrants, reachOf, type Grants } from './grants.ts';
import { acceptInvitation, addMembership, invitePerson, listInvitations, readInvitation, withdrawInvitation } from './invitations.ts';
import { issueOwnKey, listKeysOf, revokeKeyOf } from './own-keys.ts';
import { changeRoles, listPeople, removePerson } from './people.ts';
import type { Permission, Role } from './permissions.ts';
import { endServiceAccount, issueServiceKey, listServiceAccounts, makeServiceAccount } from './service-accounts.ts';
import { resetFactors } from './reset-factors.ts';
import { makeOrganisation } from './test-people.ts';
import { openSignInBench, type SignInBench } from './test-sign-in.ts';

let bench: SignInBench;
let organisationId = '';
let number = 0;
beforeAll(async () => {
  bench = await openSignInBench();
});
afterAll(() => bench.database.drop());
beforeEach(async () => {
  bench.advance({ hours: 24 });
  organisationId = await bench.asSystem((ctx) => makeOrganisation(ctx, 'customer', `Kunde ${number++}`));
});

const person = (...roles: Role[]) => bench.person(organisationId, roles, 'Eva Keller');

/** As the door: the permission's reach, read now. */
async function act<T>(
  account: string, permission: Permission, work: (ctx: Ctx, grants: Grants) => Promise<Result<T>>,
): Promise<Result<T>> {
  const grants = await readGrants(bench.db, account, bench.clock.now());
  const caller = { actor: `account:${account}`, cause: 'test', correlation: 'test', clock: bench.clock, account };
  return transaction(bench.db, { ...caller, reach: reachOf(grants, permission) }, (ctx) => work(ctx, grants));
}

const invite = (account: string, email: string, roles: string[], organisation = organisationId) =>
  act(account, 'person:manage', (ctx, grants) => invitePerson(
    ctx, { organisationId: organisation, email, name: 'Mara Fass', roles }, grants, bench.settings.origin, 'de'));

async function linkTo(email: string): Promise<string> {
  const rows = await bench.db.selectFrom('mail').select('body').where('recipient', '=', email).orderBy('id').execute();
  return /\/invitation#token=([\w-]{43})&name=Mara%20Fass/.exec(rows.at(-1)?.body ?? '')?.[1] ?? '';
}
const accept = (token: string, name?: string, password?: string) =>
  bench.inPublic((ctx) => acceptInvitation(ctx, { token, name, password }, 'de'));
const refusal = (code: string) => ({ ok: false, refusal: { code: `identity.${code}` } });
const PASSWORD = 'kornblume trifft zange';

test('H-roles an invited person chooses a password, belongs, and has a verified address; the link works once', async () => {
  const owner = await person('owner');
  bench.advance({ seconds: 1 });
  must(await invite(owner.id, 'Mara.Fass@weinkontor.example', ['technical', 'technical']));
  const token = await linkTo('mara.fass@weinkontor.example');
  expect(must(await bench.inPublic((ctx) => readInvitation(ctx, token))))
    .toMatchObject({ email: 'mara.fass@weinkontor.example', roles: ['technical'], needsAccount: true, needsPassword: true });
  expect(await accept(token)).toMatchObject(refusal('password_needed'));
  expect(await accept(token, 'Mara Fass', 'mara fass mara')).toMatchObject(refusal('password_personal'));
  expect(must(await accept(token, 'Mara Fass', PASSWORD))).toEqual({ email: 'mara.fass@weinkontor.example', created: true });
  expect(await accept(token, 'Mara Fass', PASSWORD)).toMatchObject(refusal('link_invalid'));
  expect((await bench.signIn('mara.fass@weinkontor.example', PASSWORD)).ok).toBe(true);
  const people = must(await act(owner.id, 'person:read', (ctx) => listPeople(ctx, organisationId)));
  expect(people.map(({ name, roles, secondFactor }) => ({ name, roles, secondFactor })).at(-1))
    .toEqual({ name: 'Mara Fass', roles: ['technical'], secondFactor: false });
  expect(await invite(owner.id, 'mara.fass@weinkontor.example', ['reader'])).toMatchObject(refusal('already_member'));
});

test('H-roles somebody who has an account elsewhere joins with it, by the link to its address', async () => {
  const owner = await person('owner');
  const other = await bench.person(bench.customerId, ['owner'], 'Jonas Rebstock');
  must(await invite(owner.id, other.email, ['reader']));
  const token = await linkTo(other.email);
  expect(must(await accept(token))).toEqual({ email: other.email, created: false });
  const grants = await readGrants(bench.db, other.id, bench.clock.now());
  expect(grants.memberships.map((one) => one.organisationId)).toContain(organisationId);
  const people = must(await act(owner.id, 'person:read', (ctx) => listPeople(ctx, organisationId)));
  expect(people.find(({ id }) => id === other.id)).toMatchObject({ secondFactor: null });
});

test('an invitation is void when it is withdrawn, replaced or a week old', async () => {
  const owner = await person('owner');
  const email = `tom.x${number}@example.org`;
  const first = must(await invite(owner.id, email, ['reader']));
  const replaced = await linkTo(email);
  must(await invite(owner.id, email, ['reader']));
  const open = await linkTo(email);
  expect(await accept(replaced, 'Tom', PASSWORD)).toMatchObject(refusal('link_invalid'));
  const list = must(await act(owner.id, 'person:read', (ctx) => listInvitations(ctx, organisationId)));
  expect(list.map((one) => one.email)).toEqual([email]);
  const withdraw = (id: string) => act(owner.id, 'person:manage', (ctx) => withdrawInvitation(ctx, organisationId, id));
  expect(await withdraw(first)).toMatchObject(refusal('unknown_invitation'));
  must(await withdraw(list[0]?.id ?? ''));
  expect(await accept(open, 'Tom', PASSWORD)).toMatchObject(refusal('link_invalid'));
  must(await invite(owner.id, email, ['reader']));
  const late = await linkTo(email);
  bench.advance({ hours: 7 * 24 });
  expect(await accept(late, 'Tom', PASSWORD)).toMatchObject(refusal('link_invalid'));
});

test('H-roles roles are those of the tier, and act with the next request', async () => {
  const owner = await person('owner');
  const tom = await person('owner');
  const change = (roles: string[]) => act(owner.id, 'person:manage', (ctx, grants) =>
    changeRoles(ctx, { organisationId, accountId: tom.id }, roles, grants));
  expect(await change(['operations'])).toMatchObject(refusal('bad_roles'));
  const keyed = async () => reachOf(await readGrants(bench.db, tom.id, bench.clock.now()), 'key:manage');
  expect(await keyed()).toEqual([organisationId]);
  expect(must(await change(['reader'])).roles).toEqual(['reader']);
  expect(await keyed()).toEqual([]);
  must(await act(owner.id, 'person:manage', (ctx) => removePerson(ctx, organisationId, tom.id)));
  expect((await readGrants(bench.db, tom.id, bench.clock.now())).memberships).toEqual([]);
  expect(await change(['reader'])).toMatchObject(refusal('unknown_person'));
});

/** How many transactions wait for another one in this database. */
async function waiting(): Promise<number> {
  const { rows } = await sql<{ number: number }>`select count(*)::int as number from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(bench.database.ownerDb);
  return rows[0]?.number ?? 0;
}

test('the last owner stays, also when two remove each other at once', async () => {
  const owners = [await person('owner'), await person('owner')] as const;
  const remove = (by: string, whom: string) =>
    act(by, 'person:manage', (ctx) => removePerson(ctx, organisationId, whom));
  // The second comes while the first is done and not yet committed.
  let second: ReturnType<typeof remove> | undefined;
  const first = await act(owners[0].id, 'person:manage', async (ctx) => {
    const removed = await removePerson(ctx, organisationId, owners[1].id);
    second = remove(owners[1].id, owners[0].id);
    await expect.poll(waiting).toBeGreaterThan(0);
    return removed;
  });
  expect(first.ok).toBe(true);
  expect(await second).toMatchObject(refusal('last_owner'));
  const left = owners[0].id;
  expect(await remove(left, left)).toMatchObject(refusal('last_owner'));
  expect(await act(left, 'person:manage', (ctx, grants) =>
    changeRoles(ctx, { organisationId, accountId: left }, ['reader'], grants))).toMatchObject(refusal('last_owner'));
});

test('A14 nobody manages people of an organisation it merely belongs to', async () => {
  const owner = await person('owner');
  const elsewhere = await bench.asSystem((ctx) => makeOrganisation(ctx, 'customer', 'Anderswo GmbH'));
  await bench.asSystem((ctx) => ctx.tx.insertInto('membership')
    .values({ id: `mem_${number}`, tenant: elsewhere, accountId: owner.id, roles: ['reader'] }).execute());
  expect(await invite(owner.id, 'x@example.org', ['owner'], elsewhere)).toMatchObject(refusal('unknown_organisation'));
  expect(await act(owner.id, 'person:manage', (ctx) => removePerson(ctx, elsewhere, owner.id)))
    .toMatchObject(refusal('unknown_organisation'));
});

test('H-mfa second factors that were lost are reset by who manages the person, not through another house', async () => {
  const owner = await person('owner');
  const tom = await person('technical');
  const phone = await bench.giveTotp(tom.id);
  const { token } = must(await bench.signIn(tom.email));
  const reset = (by: string) => act(by, 'person:manage', (ctx) => resetFactors(ctx, organisationId, tom.id));
  expect(await act(tom.id, 'person:manage', (ctx) => resetFactors(ctx, organisationId, tom.id))).toMatchObject(refusal('unknown_organisation'));
  // Tom works for somebody else as well: this owner has no say about that door.
  await bench.asSystem((ctx) => addMembership(ctx, bench.customerId, tom.id, ['owner']));
  expect(await reset(owner.id)).toMatchObject(refusal('account_acts_elsewhere'));
  expect((await bench.show(token, 'totp', phone.code())).ok).toBe(true);
  const katrin = await bench.person(bench.providerId, ['management'], 'Katrin Lotse');
  must(await reset(katrin.id));
  expect(must(await bench.signIn(tom.email)).answer.state).toBe('signed-in');
  await bench.asSystem((ctx) => ctx.tx.updateTable('membership').set({ endedAt: ctx.now })
    .where('tenant', '=', bench.customerId).where('accountId', '=', tom.id).execute());
  await bench.giveTotp(tom.id);
  const half = must(await bench.signIn(tom.email));
  must(await reset(owner.id));
  expect(await bench.identify(half.token)).toBeNull();
  expect(must(await bench.signIn(tom.email)).answer.state).toBe('signed-in');
  const subjects = await bench.db.selectFrom('mail').select('subject').where('recipient', '=', tom.email).execute();
  expect(subjects).toEqual([{ subject: 'Zweiter Faktor zurückgesetzt' }, { subject: 'Zweiter Faktor zurückgesetzt' }]);
});

const asked = async (account: string, sessionId: string | null = 'ses_1') =>
  ({ sessionId, grants: await readGrants(bench.db, account, bench.clock.now()) });

async function makeService(account: string, roles: string[], scopes: Permission[] | null, sessionId?: string | null) {
  const given = await asked(account, sessionId);
  return act(account, 'key:manage', (ctx) => makeServiceAccount(
    ctx, { organisationId, name: `Dienst ${number++}`, roles, key: { name: 'first', scopes } }, given));
}

test('A14 a technician passes on no more than it may do itself', async () => {
  const owner = await person('owner');
  const tech = await person('technical');
  expect(await makeService(tech.id, ['owner'], null)).toMatchObject(refusal('scope_not_held'));
  expect(await makeService(tech.id, ['owner'], ['order:place'])).toMatchObject(refusal('scope_not_held'));
  expect((await makeService(tech.id, ['owner'], ['server:read'])).ok).toBe(true);
  expect((await makeService(tech.id, ['technical'], null)).ok).toBe(true);
  // Nor by another key of an account that may more.
  const strong = must(await makeService(owner.id, ['owner'], null));
  const given = await asked(tech.id);
  expect(await act(tech.id, 'key:manage', (ctx) =>
    issueServiceKey(ctx, { organisationId, accountId: strong.id }, { name: 'mine', scopes: null }, given)))
    .toMatchObject(refusal('scope_not_held'));
  expect(await makeService(owner.id, ['owner'], null, null)).toMatchObject(refusal('session_needed'));
});

test('a service account acts by its keys within their scopes, until it is ended', async () => {
  const owner = await person('owner');
  const made = must(await makeService(owner.id, ['technical'], ['server:read']));
  const who = () => identify(bench.db, bench.clock, made.key.token);
  expect(await who()).toEqual({ actor: `account:${made.id}`, account: made.id, scopes: ['server:read'], session: null });
  expect(await bench.everything()).not.toContain(made.key.token);
  const [listed] = must(await act(owner.id, 'key:manage', (ctx) => listServiceAccounts(ctx, organisationId)));
  expect(listed).toMatchObject({ id: made.id, keys: [{ id: made.key.id, lastUsedAt: bench.clock.now() }] });
  must(await act(owner.id, 'key:manage', (ctx) => endServiceAccount(ctx, organisationId, made.id)));
  expect(await who()).toBeNull();
  expect(must(await act(owner.id, 'key:manage', (ctx) => listServiceAccounts(ctx, organisationId)))).toEqual([]);
});

test('a person’s key works until its last day in Berlin, a year at most, and its use is noted once a minute', async () => {
  const tom = await person('owner');
  const issue = (name: string, expiresOn?: string, kind: 'api' | 'calendar' = 'api') => bench.inPerson(tom.id, (ctx) =>
    issueOwnKey(ctx, { name, kind, scopes: null, ...(expiresOn ? { expiresOn } : {}) }, { sessionId: 'ses_1' }));
  const { today } = must(await bench.inPublic(async (ctx) => ok({ today: ctx.today })));
  const next = (years: number, days: number) => bench.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
    .add({ years, days }).toString();
  expect(await issue('x', today)).toMatchObject(refusal('bad_expiry'));
  expect(await issue('x', next(1, 1))).toMatchObject(refusal('bad_expiry'));
  const key = must(await issue('backup', next(0, 1)));
  expect(await issue('backup')).toMatchObject(refusal('name_taken'));
  expect(await issue('-bad-')).toMatchObject(refusal('bad_name'));
  expect(await identify(bench.db, bench.clock, key.token)).toMatchObject({ account: tom.id, scopes: null });
  const usedAt = async () => (await bench.db.selectFrom('apiKey').select('lastUsedAt').where('id', '=', key.id)
    .executeTakeFirstOrThrow()).lastUsedAt?.toString();
  const first = await usedAt();
  bench.advance({ seconds: 59 });
  await identify(bench.db, bench.clock, key.token);
  expect(await usedAt()).toBe(first);
  bench.advance({ seconds: 1 });
  await identify(bench.db, bench.clock, key.token);
  expect(await usedAt()).not.toBe(first);

  const feed = must(await issue('calendar', undefined, 'calendar'));
  expect(await identify(bench.db, bench.clock, feed.token)).toBeNull();
  bench.clock.set(key.expiresAt.subtract({ seconds: 1 }).toString());
  expect(await identify(bench.db, bench.clock, key.token)).not.toBeNull();
  bench.clock.set(key.expiresAt.toString());
  expect(key.expiresAt.toZonedDateTimeISO('Europe/Berlin').toPlainTime().toString()).toBe('00:00:00');
  expect(await identify(bench.db, bench.clock, key.token)).toBeNull();
});

test('keys are revoked at once, by their owner only, and make no others', async () => {
  const tom = await person('owner');
  const eva = await person('owner');
  const key = must(await bench.inPerson(tom.id, (ctx) =>
    issueOwnKey(ctx, { name: 'mine', scopes: null }, { sessionId: 'ses_1' })));
  expect(await bench.inPerson(eva.id, (ctx) => revokeKeyOf(ctx, eva.id, key.id))).toMatchObject(refusal('unknown_key'));
  // Without the second wall as well.
  expect(await bench.inPublic((ctx) => revokeKeyOf(ctx, eva.id, key.id))).toMatchObject(refusal('unknown_key'));
  expect(await bench.inPerson(tom.id, (ctx) => issueOwnKey(ctx, { name: 'next', scopes: null }, { sessionId: null })))
    .toMatchObject(refusal('session_needed'));
  must(await bench.inPerson(tom.id, (ctx) => revokeKeyOf(ctx, tom.id, key.id)));
  expect(await identify(bench.db, bench.clock, key.token)).toBeNull();
  expect(must(await bench.inPerson(tom.id, async (ctx) => ok(await listKeysOf(ctx, [tom.id]))))).toEqual([]);
});
