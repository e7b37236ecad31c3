import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { readMigrations } from './migrate.ts';
import { bareTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
afterEach(() => database.drop());

/** What an installation of schema 3 may hold: an offer that never bound, with a last day; a notice without its end. */
const ROWS = `
  begin;
  set local hafenamt.actor = 'system:test';
  set local hafenamt.cause = 'test';
  set local hafenamt.correlation = 'test';
  set local hafenamt.now = '2026-07-01T09:00:00Z';
  insert into organisation (id, tenant, kind, customer_number, name, business, street, postcode, city, country, email,
      electronic_address)
    values ('org_1', 'org_1', 'customer', 'K-1', 'Rheinblick GmbH', true, 'Am Kai 1', '67059', 'Ludwigshafen', 'DE',
      'a@b.example', 'a@b.example');
  insert into contact (id, tenant, organisation_id, name, email, phone, named)
    values ('con_1', 'org_1', 'org_1', 'Mara Prüfer', 'a@b.example', '1', true);
  insert into offer (id, tenant, number, state, offered_on, binding, binding_until, edition, contact_id, minimum_months)
    values ('off_1', 'org_1', 'AN-1', 'open', '2026-07-01', false, '2026-07-29', '2026-06-15', 'con_1', 12),
           ('off_2', 'org_1', 'AN-2', 'ordered', '2026-07-01', true, '2026-07-29', '2026-06-15', 'con_1', 12);
  insert into deadline (id, tenant, clause, subject_id, action, due_at, due_on, because, state)
    values ('dln_1', 'org_1', 'A2.2', 'off_1', 'offer-expires', '2026-07-29T22:00:00Z', '2026-07-29', '[]', 'open');
  insert into product_order (id, tenant, number, offer_id, received_at, channel, ordered_by, hostname, ssh_keys)
    values ('ord_1', 'org_1', 'AU-1', 'off_2', '2026-07-02T09:00:00Z', 'email', 'con_1', 'a', '{}');
  insert into contract (id, tenant, number, order_id, state, edition, minimum_months, starts_on, notice_received_on,
      ends_on)
    values ('ctr_1', 'org_1', 'V-1', 'ord_1', 'terminated', '2026-06-15', 12, '2026-07-14', '2026-11-20', '2027-07-13');
  insert into contract_item (id, tenant, contract_id, position, product, flavour, image, managed, availability_class,
      public_ipv4, quantity, monthly_net, setup_net, service_description, live_from)
    values ('itm_1', 'org_1', 'ctr_1', 1, 'server', 'normal-s', 'debian-12', false, 'business', true, 1, 8900, 0, 'C',
      '2026-07-14');
  commit;`;

test('A2.1, A9.3 schema 4 takes the last day from offers that never bound, and gives ended items theirs', async () => {
  const migrations = readMigrations();
  database = await bareTestDatabase(migrations.slice(0, 3));
  const { db } = database;
  await sql.raw(ROWS).execute(db);
  await sql.raw(migrations[3]?.sql ?? '').execute(db);

  const read = async (query: string) => (await sql.raw<Record<string, unknown>>(query).execute(db)).rows;
  expect(await read('select number, binding_until::text as until from offer order by number'))
    .toEqual([{ number: 'AN-1', until: null }, { number: 'AN-2', until: '2026-07-29' }]);
  expect(await read('select state from deadline')).toEqual([{ state: 'cancelled' }]);
  expect(await read('select live_until::text as until from contract_item')).toEqual([{ until: '2027-07-14' }]);
  expect(await read(`select entity from audit_entry where actor = 'system:migration' order by number`))
    .toEqual([{ entity: 'offer' }, { entity: 'deadline' }, { entity: 'contract_item' }]);
  await expect(read("update offer set binding_until = '2026-07-29' where not binding")).rejects.toThrow('offer_binds_until');
});
