import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { agreementRoutes, customerRoutes, personRoutes } from '../../modules/privacy/index.ts';
import { contact, server, sshKey } from './test-api.ts';
import { GHOST, openTestTiers, type TestTiers } from './test-tiers.ts';
import { unseen } from './test-visitor.ts';

const reason = 'Verfahren 3 O 12/26, Landgericht Frankenthal';

let tiers: TestTiers;
beforeAll(async () => {
  tiers = await openTestTiers();
});
afterAll(() => tiers.on.close());

test('A13 a legal hold is set and lifted by two', async () => {
  const { on, inDatabase, anna, bert, soldId, owner, together } = tiers;
  const path = `/customers/${soldId}/legal-hold`;
  expect(await anna.refused('DELETE', path)).toBe('409 privacy.no_hold');
  await together('PUT', path, { reason });
  expect(await anna.get('GET', path)).toMatchObject({ hold: { reason } });
  expect(await anna.refused('PUT', path, { reason })).toBe('409 privacy.hold_exists');
  expect(await anna.refused('DELETE', `/customers/${soldId}`)).toBe('409 privacy.legal_hold');
  expect(await owner.refused('GET', path)).toBe('403 not_permitted');
  await together('DELETE', path);
  expect(await anna.get('GET', path)).toEqual({ hold: null });
  expect(await anna.refused('GET', `/customers/org_${GHOST}/legal-hold`)).toBe('404 privacy.unknown_customer');
  const run = newId('run', on.clock);
  const values = { id: run, tenant: soldId, key: run, workflow: 'delete-data', version: 1, cause: 'x' };
  await inDatabase((ctx) => ctx.tx.insertInto('run').values({ ...values, parameters: '{}', state: 'stuck' }).execute());
  const waiting = await anna.ask('PUT', path, { reason }, { 'if-match': '*' });
  const approval = `/approvals/${String(waiting.json['approvalId'])}/approval`;
  expect(await bert.refused('POST', approval)).toBe('409 privacy.deletion_under_way');
  await inDatabase((ctx) => ctx.tx.updateTable('run').set({ state: 'undone' }).where('id', '=', run).execute());
});

test('A13 agreements with processors: kept by the provider, read by whom they concern', async () => {
  const { on, idOf, installation, anna, seller, soldId, owner } = tiers;
  await installation.get('POST', '/networks', { network: '198.51.100.0/28', gateway: '198.51.100.1' });
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(4_000_000, 32)]).toString('base64');
  const wish = {
    processor: 'Speicherwerk GmbH', country: 'DE', purpose: 'Speicher', data: 'Inhalte', services: ['server'],
    signedOn: '2026-06-01',
  };
  expect(await anna.refused('POST', '/processing-agreements', { ...wish, pdf: 'JVBE' })).toBe('422 privacy.not_a_pdf /pdf');
  const id = await idOf(anna, '/processing-agreements', { ...wish, pdf });
  const path = `/processing-agreements/${id}`;
  expect(await owner.get('GET', '/processing-agreements')).toMatchObject({ items: [] });
  expect(await owner.refused('GET', path)).toBe('404 privacy.unknown_agreement');
  const bare = await idOf(anna, '/processing-agreements', wish);
  expect(await anna.refused('GET', `/processing-agreements/${bare}/document`)).toBe('404 privacy.no_document');
  const contactId = await idOf(seller, `/customers/${soldId}/contacts`, contact);
  const offerId = await idOf(seller, '/offers', {
    customerId: soldId, contactId, binding: true, minimumMonths: 1, server,
  });
  const order = { offerId, channel: 'portal', orderedBy: contactId, hostname: 'pruefstand', sshKeys: [sshKey] };
  await seller.get('POST', '/orders', order);
  expect(await owner.get('GET', path)).toMatchObject({ processor: 'Speicherwerk GmbH', endedOn: null });
  const document = await on.app.inject({
    method: 'GET', url: `/api/v1${path}/document`, headers: { authorization: `Bearer ${owner.key}` },
  });
  expect([document.statusCode, document.headers['content-type'], document.rawPayload.subarray(0, 5).toString()])
    .toEqual([200, 'application/pdf', '%PDF-']);
  expect(await anna.refused('POST', `${path}/end`, { endedOn: '2026-05-31' })).toBe('422 privacy.bad_end /endedOn');
  await anna.get('POST', `${path}/end`, { endedOn: '2026-12-31' });
  expect(await anna.refused('POST', `${path}/end`, { endedOn: '2026-12-31' })).toBe('409 privacy.agreement_ended');
});

test('A13 a person gets what is held about it, wherever it lies; an owner what the organisation holds', async () => {
  const { anna, seller, soldId, neighbourId, resellerId, partnerId, partner, owner, neighbour } = tiers;
  await anna.get('PUT', `/customers/${soldId}/parties`, { sellerId: resellerId, operatorId: partnerId });
  await partner.get('POST', '/support-accesses', { customerId: soldId, reason, hours: 1 });
  const mine = await partner.get('GET', '/me/personal-data');
  const tables = (data: Record<string, any>) => (data['sections'] as { table: string }[]).map(({ table }) => table);
  expect(tables(mine)).toEqual(expect.arrayContaining(['account', 'membership', 'api_key', 'support_access', 'access_entry']));
  expect(JSON.stringify(mine)).not.toMatch(/token_hash|Olga/);
  expect((await owner.get('GET', '/access-log'))['items']).not.toEqual([]);
  const { items } = await seller.get('GET', `/customers/${soldId}/contacts`);
  expect(tables(await owner.get('GET', `/people/${items[0].id}/personal-data`))).toContain('contact');
  expect(await neighbour.refused('GET', `/people/${items[0].id}/personal-data`)).toBe('404 privacy.unknown_person');
  expect(tables(await owner.get('GET', `/organisations/${soldId}/data`))).toContain('contract');
  expect(await owner.get('GET', `/organisations/${neighbourId}/data`)).toEqual({ sections: [] });
});

test('A13 a person is erased, with what the law keeps; the last contact of a running contract is not', async () => {
  const { anna, seller, soldId, together } = tiers;
  const path = `/customers/${soldId}/contacts`;
  const { items: [first] } = await seller.get('GET', path);
  const wish = { subjectId: first.id, reason: 'Antrag nach Art. 17 DSGVO' };
  expect(await anna.refused('POST', '/erasures', wish)).toBe('409 privacy.last_contact');
  const hold = `/customers/${soldId}/legal-hold`;
  await together('PUT', hold, { reason });
  expect(await anna.refused('POST', '/erasures', wish)).toBe('409 privacy.legal_hold');
  await together('DELETE', hold);
  await seller.get('POST', path, { ...contact, name: 'Nele Neu', email: 'nele@pruefstand.example' });
  const done = await anna.get('POST', '/erasures', wish);
  expect(done).toMatchObject({ subjectId: first.id, erased: { contact: 1 }, kept: [{ until: '2032-12-31' }] });
  expect(await anna.get('GET', `/erasures/${done['id']}`)).toEqual(done);
  expect((await anna.get('GET', `/erasures?subjectId=${first.id}`))['items']).toEqual([done]);
  expect((await seller.get('GET', path))['items'][0]).toMatchObject({ name: 'gelöscht', email: 'geloescht@hafenamt.invalid' });
  expect(await anna.refused('POST', '/erasures', wish)).toBe('409 privacy.already_erased');
  expect(await anna.refused('POST', '/erasures', { ...wish, subjectId: `acc_${GHOST}` })).toBe('404 privacy.unknown_person');
  expect(await anna.refused('GET', `/erasures/era_${GHOST}`)).toBe('404 privacy.unknown_erasure');
});

test('A13 a customer is deleted by two, once nothing of it runs; then nothing is agreed with it any more', async () => {
  const { on, inDatabase, anna, seller, soldId, neighbourId, neighbour, together } = tiers;
  expect(await anna.refused('DELETE', `/customers/${soldId}`)).toBe('409 privacy.contracts_left');
  const id = neighbourId;
  const duty = newId('deadline', on.clock);
  await inDatabase((ctx) => ctx.tx.insertInto('deadline').values({
    id: duty, tenant: id, clause: 'A9.3', subjectId: id, action: 'invoice-month', dueOn: '2099-01-01',
    dueAt: ctx.now.add({ hours: 10_000 }), because: '[]', state: 'open',
  }).execute());
  expect(await anna.refused('DELETE', `/customers/${id}`)).toBe('409 privacy.data_left');
  await inDatabase((ctx) => ctx.tx.updateTable('deadline').set({ state: 'cancelled', outcome: 'x' }).where('id', '=', duty)
    .execute());
  expect(await seller.refused('DELETE', `/customers/${soldId}`)).toBe('403 not_permitted');
  await together('DELETE', `/customers/${id}`);
  expect(await anna.get('GET', `/customers/${id}`)).toMatchObject({ closedAt: expect.any(String) });
  expect(await neighbour.refused('GET', '/me')).toMatch(/^401/);
  expect(await anna.refused('DELETE', `/customers/${id}`)).toBe('409 privacy.customer_closed');
  expect(await anna.refused('DELETE', `/customers/org_${GHOST}`)).toBe('404 privacy.unknown_customer');
  expect(await anna.refused('PUT', `/customers/${id}/parties`, { sellerId: null, operatorId: null }))
    .toBe('409 parties.customer_closed');
});

test('every endpoint was answered with success, and every refusal was given, but for those nobody can provoke', () => {
  expect(unseen(tiers.on, [...agreementRoutes, ...personRoutes, ...customerRoutes], tiers.refused)).toEqual({
    endpoints: [],
    refusals: ['contracts.document_damaged', 'contracts.document_unreachable', 'contracts.unknown_document',
      'parties.no_provider'],
  });
});
