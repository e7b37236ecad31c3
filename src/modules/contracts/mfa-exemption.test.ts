import { afterAll, beforeAll, expect, test } from 'vitest';
import { FrozenClock } from '../../kernel/clock.ts';
import { must, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { testDatabase, type TestDatabase } from '../../database/test-database.ts';
import { isMfaMandatory } from '../identity/mfa.ts';
import { asAccount, asSystem, makeAccount } from '../identity/test-people.ts';
import type { Permission } from '../identity/index.ts';
import { nameContact, registerCustomer, registerReseller, setUpProvider } from '../parties/index.ts';
import { provider } from '../parties/test-provider.ts';
import { decideMfaExemption, revokeMfaExemption } from './decide-mfa-exemption.ts';
import { offerMfaExemption } from './offer-mfa-exemption.ts';
import { readMfa, setMfa } from './set-mfa.ts';

const clock = new FrozenClock('2026-07-01T08:00:00Z');
const replacingControl = 'Bedingter Zugriff: nur verwaltete Geräte im Büronetz';
let database: TestDatabase;
let customerId: string;
const people: Record<string, string> = {};

beforeAll(async () => {
  database = await testDatabase();
  await asSystem(database.db, clock, async (ctx) => {
    const party = {
      business: true, street: 'Kaistraße 4', postcode: '67059', city: 'Ludwigshafen', country: 'DE',
      email: 'post@example.org', electronicAddress: 'rechnung@example.org',
    };
    const { id } = must(await setUpProvider(ctx, provider));
    const sellerId = must(await registerReseller(ctx, { ...party, name: 'Kontorhaus GmbH' }));
    customerId = must(await registerCustomer(ctx, { ...party, name: 'Prüfstand GmbH', sellerId }));
    await nameContact(ctx, { organisationId: customerId, name: 'Otto', email: 'otto@pruefstand.example', phone: '1' });
    people['operations'] = await makeAccount(ctx, id, ['operations'], 'Ole Operations');
    people['seller'] = await makeAccount(ctx, sellerId, ['owner'], 'Selma Seller');
    people['owner'] = await makeAccount(ctx, customerId, ['owner'], 'Mara Prüfer');
    people['reader'] = await makeAccount(ctx, customerId, ['reader'], 'Rudi Reader');
  });
});
afterAll(() => database.drop());

const as = <T>(who: string, permission: Permission, work: (ctx: Ctx) => Promise<Result<T>>) =>
  asAccount(database.db, clock, people[who]!, permission, work);
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code);
const switchTo = (required: boolean) => as('operations', 'mfa:change', (ctx) => setMfa(ctx, customerId, required));
const offer = () => as('seller', 'mfa-exemption:offer', (ctx) =>
  offerMfaExemption(ctx, { customerId, replacingControl, monthlyNet: 1250n }));
const decide = (id: string, decision: 'accepted' | 'declined', who = 'owner') => as(who, 'mfa-exemption:decide', (ctx) =>
  decideMfaExemption(ctx, { exemptionId: id, decision, channel: 'portal' }));
const revoke = (id: string) => as('seller', 'mfa-exemption:offer', (ctx) => revokeMfaExemption(ctx, id));
const isMandatory = () => isMfaMandatory(database.db, people['reader']!);

test('H-mfa the second factor goes only with an accepted offer, and comes back when it is revoked', async () => {
  expect(await isMandatory()).toBe(false);
  must(await switchTo(true));
  expect(await isMandatory()).toBe(true);
  const refused = await switchTo(false);
  expect(code(refused)).toBe('contracts.mfa_needs_exemption');
  expect(refused.ok ? '' : refused.refusal.message.de).toContain('Konnektivität & Authentifizierung');

  const declined = must(await offer());
  expect([await isMandatory(), code(await switchTo(false))]).toEqual([true, 'contracts.mfa_needs_exemption']);
  must(await decide(declined, 'declined'));
  expect([await isMandatory(), code(await switchTo(false))]).toEqual([true, 'contracts.mfa_needs_exemption']);

  const accepted = must(await offer());
  expect(code(await offer())).toBe('contracts.mfa_exemption_exists');
  must(await decide(accepted, 'accepted'));
  expect(await isMandatory()).toBe(false);
  expect(must(await as('reader', 'mfa:read', (ctx) => readMfa(ctx, customerId)))).toEqual(
    { required: true, exemptionId: accepted });
  must(await switchTo(false));
  must(await revoke(accepted));
  expect(await isMandatory()).toBe(true);
  expect(code(await revoke(accepted))).toBe('contracts.mfa_exemption_decided');
  expect(code(await decide(accepted, 'accepted'))).toBe('contracts.mfa_exemption_decided');
});

test('H-mfa only the customer’s owner decides', async () => {
  const id = must(await offer());
  for (const who of ['reader', 'seller', 'operations']) {
    expect(code(await decide(id, 'accepted', who)), who).toBe('contracts.unknown_mfa_exemption');
  }
  must(await revoke(id));
});

test('A16.1 offer, answer and revocation are declarations; what is sent lies in the outbox', async () => {
  const id = must(await offer());
  clock.set('2026-07-01T08:00:01Z');
  must(await decide(id, 'accepted'));
  clock.set('2026-07-01T08:00:02Z');
  must(await revoke(id));
  const rows = await database.db.selectFrom('declaration').leftJoin('mail', 'mail.declarationId', 'declaration.id')
    .select(['kind', 'direction', 'channel', 'byName', 'content', 'recipient']).where('subjectId', '=', id)
    .orderBy('declaration.at').execute();
  const to = 'otto@pruefstand.example';
  expect(rows.map(({ content: _, ...row }) => row)).toEqual([
    { kind: 'mfa-exemption-offer', direction: 'sent', channel: 'email', byName: 'Kontorhaus GmbH', recipient: to },
    { kind: 'mfa-exemption-acceptance', direction: 'received', channel: 'portal', byName: 'Mara Prüfer', recipient: null },
    { kind: 'mfa-exemption-revocation', direction: 'sent', channel: 'email', byName: 'Kontorhaus GmbH', recipient: to },
  ]);
  for (const words of [replacingControl, '12,50 € netto im Monat', '€12.50 net a month']) {
    expect(rows[0]!.content).toContain(words);
  }
  expect(rows[1]!.content).toContain(replacingControl);
});
