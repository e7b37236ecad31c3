import { afterAll, beforeAll, expect, test } from 'vitest';
import { mfaRoutes } from '../../modules/contracts/index.ts';
import { trustRoutes } from '../../modules/identity/index.ts';
import { tierRoutes } from '../../modules/parties/index.ts';
import { contact, provider, server } from './test-api.ts';
import { GHOST, openTestTiers, party, type TestTiers } from './test-tiers.ts';
import { unseen } from './test-visitor.ts';

const reason = 'Ticket 17: Anmeldung am Desktop scheitert';

let tiers: TestTiers;
beforeAll(async () => {
  tiers = await openTestTiers();
});
afterAll(() => tiers.on.close());

test('H-roles a reseller has its customers and their business, and nothing of others', async () => {
  const { idOf, seller, soldId, neighbourId, neighbour } = tiers;
  const { items } = await seller.get('GET', '/customers');
  expect(items).toEqual([expect.objectContaining({ id: soldId, name: 'Prüfstand GmbH' })]);
  const contactId = await idOf(seller, `/customers/${soldId}/contacts`, contact);
  const offer = await idOf(seller, '/offers', {
    customerId: soldId, contactId, binding: true, minimumMonths: 1, server,
  });
  expect(await seller.get('GET', `/offers/${offer}`)).toHaveProperty('items');
  expect((await seller.get('GET', '/offers'))['items']).toHaveLength(1);
  for (const path of ['', '/contacts']) {
    expect(await seller.refused('GET', `/customers/${neighbourId}${path}`))
      .toBe('404 parties.unknown_organisation');
  }
  expect(await neighbour.refused('GET', `/offers/${offer}`)).toBe('404 contracts.unknown_offer');
});

test('H-roles a partner has the servers of its customers, and no prices, offers, contracts or invoices', async () => {
  const { anna, resellerId, partnerId, soldId, partner } = tiers;
  expect((await partner.get('GET', '/customers'))['items']).toEqual([]);
  const path = `/customers/${soldId}/parties`;
  await anna.get('PUT', path, { sellerId: resellerId, operatorId: partnerId });
  expect((await partner.get('GET', '/customers'))['items']).toHaveLength(1);
  for (const open of ['/servers', '/runs', '/backups']) expect((await partner.get('GET', open))['items']).toEqual([]);
  for (const closed of ['/offers', '/contracts', '/invoices', '/documents', '/declarations']) {
    expect(await partner.refused('GET', closed), closed).toBe('403 not_permitted');
  }
});

test('H-roles who sells to whom is the provider’s to say, against what it saw', async () => {
  const { anna, seller, resellerId, partnerId, soldId, owner } = tiers;
  const path = `/customers/${soldId}/parties`;
  const parties = { sellerId: resellerId, operatorId: partnerId };
  expect(await seller.refused('PUT', path, { sellerId: null, operatorId: null })).toBe('403 not_permitted');
  expect(await owner.refused('PUT', path, { sellerId: null, operatorId: null })).toBe('403 not_permitted');
  const { headers, json } = await anna.ask('GET', path);
  expect(json).toEqual(parties);
  expect((await anna.ask('PUT', path, parties)).status).toBe(428);
  expect((await anna.ask('PUT', path, parties, { 'if-match': '"old"' })).status).toBe(412);
  expect((await anna.ask('PUT', path, parties, { 'if-match': String(headers['etag']) })).status).toBe(200);
  const none = `org_${GHOST}`;
  expect(await anna.refused('PUT', path, { ...parties, sellerId: none })).toBe('422 parties.unknown_reseller /sellerId');
  expect(await anna.refused('PUT', path, { ...parties, operatorId: none })).toBe('422 parties.unknown_partner /operatorId');
  expect(await anna.refused('GET', `/customers/${none}/parties`)).toBe('404 parties.unknown_organisation');
  const { items } = await anna.get('GET', '/organisations?kind=partner');
  expect(items).toEqual([expect.objectContaining({ name: 'Maschinenraum GmbH', kind: 'partner' })]);
  expect(await seller.refused('GET', '/organisations')).toBe('403 not_permitted');
});

test('A1.1 no reseller or partner is a consumer, and no reseller makes resellers', async () => {
  const { anna, seller } = tiers;
  for (const path of ['/resellers', '/partners']) {
    expect(await anna.refused('POST', path, { ...party('Erika Mustermann'), business: false }))
      .toBe('422 parties.not_a_business /business');
    expect(await seller.refused('POST', path, party('Unterhändler GmbH'))).toBe('403 not_permitted');
  }
});

test('H-seller-admin support access: opened with a reason, seen and ended by the customer, over by itself', async () => {
  const { idOf, installation, soldId, neighbourId, partner, owner, neighbour, later } = tiers;
  const people = `/organisations/${soldId}/people`;
  const wish = { customerId: soldId, reason, hours: 2 };
  expect(await partner.refused('GET', people)).toMatch(/^40[34]/);
  expect(await installation.refused('POST', '/support-accesses', wish)).toBe('403 support_needs_person');
  expect(await partner.refused('POST', '/support-accesses', { ...wish, customerId: neighbourId }))
    .toBe('404 unknown_customer /customerId');
  for (const bad of [{ hours: 9 }, { hours: 0 }, { reason: 'kurz' }, { reason: 'x'.repeat(501) }]) {
    expect(await partner.refused('POST', '/support-accesses', { ...wish, ...bad })).toMatch(/^422 api.invalid_request/);
  }
  const first = await idOf(partner, '/support-accesses', wish);
  expect(await partner.refused('POST', '/support-accesses', wish)).toBe('409 support_is_open');
  expect((await partner.ask('GET', people)).status).toBe(200);
  expect((await owner.get('GET', '/support-accesses'))['items']).toEqual([expect.objectContaining({
    id: first, accountName: 'Paul Partner', accountOrganisation: 'Maschinenraum GmbH', reason, isOpen: true,
  })]);
  expect(await neighbour.refused('GET', `/support-accesses/${first}`)).toBe('404 unknown_support_access');
  await owner.get('POST', `/support-accesses/${first}/end`);
  expect(await partner.refused('GET', people)).toMatch(/^40[34]/);
  expect(await owner.refused('POST', `/support-accesses/${first}/end`)).toBe('409 support_over');
  const second = await idOf(partner, '/support-accesses', wish);
  expect((await partner.ask('GET', people)).status).toBe(200);
  later(2);
  expect(await partner.refused('GET', people)).toMatch(/^40[34]/);
  expect(await owner.get('GET', `/support-accesses/${second}`)).toMatchObject({ isOpen: false, endedAt: null });
});

test('A14 H-seller-admin the customer reads who looked at it, by name; others read nothing of it', async () => {
  const { soldId, owner, neighbour } = tiers;
  const { items } = await owner.get('GET', '/access-log');
  expect(items).toContainEqual(expect.objectContaining({
    relation: 'support', accountName: 'Paul Partner', accountOrganisation: 'Maschinenraum GmbH',
    customerId: soldId,
  }));
  const { items: theirs } = await neighbour.get('GET', '/access-log');
  expect(JSON.stringify(theirs)).not.toContain(soldId);
});

test('H-mfa switched on, offered, accepted, switched off, revoked', async () => {
  const { idOf, anna, seller, soldId, neighbourId, owner } = tiers;
  const mfa = `/customers/${soldId}/mfa`;
  await anna.get('PUT', mfa, { required: true });
  expect(await anna.refused('PUT', mfa, { required: false })).toBe('409 contracts.mfa_needs_exemption');
  expect(await owner.refused('PUT', mfa, { required: false })).toBe('403 not_permitted');
  const wish = { customerId: soldId, replacingControl: 'Bedingter Zugriff', monthlyNet: '12.50' };
  const to = (id?: string) => ({ ...wish, customerId: id });
  expect(await anna.refused('POST', '/mfa-exemptions', to(neighbourId))).toBe('422 parties.no_named_contact');
  expect(await anna.refused('POST', '/mfa-exemptions', to(`org_${GHOST}`))).toBe('404 parties.unknown_organisation');
  const id = await idOf(seller, '/mfa-exemptions', wish);
  expect(await seller.refused('POST', '/mfa-exemptions', wish)).toBe('409 contracts.mfa_exemption_exists');
  const decision = `/mfa-exemptions/${id}/decision`;
  expect(await seller.refused('POST', decision, { decision: 'accepted' })).toBe('404 contracts.unknown_mfa_exemption');
  await owner.get('POST', decision, { decision: 'accepted' });
  expect(await owner.refused('POST', decision, { decision: 'declined' })).toBe('409 contracts.mfa_exemption_decided');
  expect(await owner.get('GET', `/mfa-exemptions/${id}`)).toMatchObject({ state: 'accepted', monthlyNet: '12.50' });
  expect((await owner.get('GET', '/mfa-exemptions'))['items']).toHaveLength(1);
  expect(await anna.get('PUT', mfa, { required: false })).toEqual({ required: false, exemptionId: id });
  await seller.get('POST', `/mfa-exemptions/${id}/revocation`);
  expect(await owner.get('GET', mfa)).toEqual({ required: true, exemptionId: null });
  await anna.get('PUT', `/customers/${neighbourId}/mfa`, { required: false });
});

test('four eyes: new bank details wait for a second person, who is another one', async () => {
  const { person, installation, anna, bert, seller } = tiers;
  const { id: _, ...now } = await anna.get('GET', '/provider');
  const changed = { ...provider, iban: 'DE75512108001245126199', bic: 'SOLADEST600' };
  expect((await anna.ask('PUT', '/provider', changed)).status).toBe(428);
  const waiting = await anna.ask('PUT', '/provider', changed, { 'if-match': '*' });
  expect(waiting).toMatchObject({ status: 202, json: { reason: expect.stringContaining('Bankverbindung') } });
  const path = `/approvals/${String(waiting.json['approvalId'])}`;
  expect((await anna.get('GET', '/provider'))['iban']).toBe(now['iban']);
  expect(await bert.get('GET', path)).toMatchObject({ state: 'open', request: { body: { iban: changed.iban } } });
  expect((await bert.get('GET', '/approvals?state=open'))['items']).toHaveLength(1);
  expect(await seller.refused('GET', path)).toBe('403 not_permitted');
  const own = await person(String(_), 'management', 'robot', 'service');
  expect(await anna.refused('POST', `${path}/approval`)).toBe('403 own_approval');
  expect(await anna.refused('POST', `${path}/refusal`)).toBe('403 own_approval');
  expect(await own.refused('POST', `${path}/approval`)).toBe('403 approval_needs_person');
  expect((await anna.get('GET', '/provider'))['iban']).toBe(now['iban']);
  await bert.get('POST', `${path}/approval`);
  expect((await anna.get('GET', '/provider'))['iban']).toBe(changed.iban);
  expect(await bert.refused('POST', `${path}/approval`)).toBe('409 approval_decided');
  const byKey = await installation.ask('PUT', '/provider', provider, { 'if-match': '*' });
  expect(byKey.status).toBe(202);
  const keyPath = `/approvals/${String(byKey.json['approvalId'])}`;
  expect(await installation.refused('POST', `${keyPath}/approval`)).toBe('403 own_approval');
  await bert.get('POST', `${keyPath}/refusal`);
  expect((await anna.get('GET', '/provider'))['iban']).toBe(changed.iban);
  expect(await anna.refused('GET', `/approvals/apr_${GHOST}`)).toBe('404 unknown_approval');
});

test('four eyes: what was changed meanwhile is not overwritten by an approval', async () => {
  const { anna, bert } = tiers;
  const { headers, json } = await anna.ask('GET', '/provider');
  const { id: _, ...seen } = json;
  const wish = { ...seen, bic: 'MARKDEF1545' };
  const waiting = await anna.ask('PUT', '/provider', wish, { 'if-match': String(headers['etag']) });
  expect(waiting.status).toBe(202);
  await bert.get('PUT', '/provider', { ...seen, website: 'https://neu.torhaus.example' });
  const approval = `/approvals/${String(waiting.json['approvalId'])}/approval`;
  expect(await bert.refused('POST', approval)).toBe('412 api.changed');
  expect(await anna.get('GET', '/provider')).toMatchObject({ website: 'https://neu.torhaus.example', bic: seen['bic'] });
});

test('nothing is agreed with a customer that was deleted', async () => {
  const { anna, neighbourId, inDatabase } = tiers;
  await inDatabase((ctx) => ctx.tx.updateTable('organisation').set({ closedAt: ctx.now }).where('id', '=', neighbourId)
    .execute());
  const wish = { customerId: neighbourId, replacingControl: 'Bedingter Zugriff', monthlyNet: '12.50' };
  expect(await anna.refused('POST', '/mfa-exemptions', wish)).toBe('409 parties.customer_closed');
  expect(await anna.refused('PUT', `/customers/${neighbourId}/parties`, { sellerId: null, operatorId: null }))
    .toBe('409 parties.customer_closed');
});

test('a request nobody decides on lapses after a week', async () => {
  const { anna, bert, later } = tiers;
  const waiting = await anna.ask('PUT', '/provider', { ...provider, bic: 'MARKDEF1545' }, { 'if-match': '*' });
  later(7 * 24);
  expect(await bert.refused('POST', `/approvals/${String(waiting.json['approvalId'])}/approval`)).toBe('409 approval_expired');
});

test('every endpoint was answered with success, and every refusal was given, but for those nobody can provoke', () => {
  expect(unseen(tiers.on, [...tierRoutes, ...trustRoutes, ...mfaRoutes], tiers.refused)).toEqual({
    endpoints: [], refusals: ['parties.no_provider'],
  });
});
