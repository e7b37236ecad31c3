import { sql, type Kysely } from 'kysely';
import type { DB } from './tables.ts';

export interface EstateSize {
  readonly customers: number;
  readonly servers: number;
}

/** The id of the n-th thing of an estate: `srv_00000000000000000000000007`. */
export function estateId(prefix: string, n: number): string {
  return `${prefix}_${String(n).padStart(26, '0')}`;
}

/**
 * For tests and benchmarks: fills an empty database, as its owner, with a provider, customers, and servers with all
 * that hangs on them. Written by PostgreSQL itself, past the triggers: thousands of sales would take hours. Server n
 * belongs to customer n modulo their number; every value follows from n.
 */
export async function seedEstate(ownerDb: Kysely<DB>, { customers, servers }: EstateSize): Promise<void> {
  await ownerDb.connection().execute(async (db) => {
    await sql`set session_replication_role = replica`.execute(db);
    await sql`select set_config('hafenamt.now', '2026-07-01T07:00:00Z', false)`.execute(db);
    for (const statement of [...parties(customers), ...sales(customers, servers), ...traces(customers, servers)]) {
      await sql.raw(statement).execute(db);
    }
    await sql`set session_replication_role = default`.execute(db);
    await sql`analyze`.execute(db);
  });
}

const id = (prefix: string, n: string) => `'${prefix}_' || lpad((${n})::text, 26, '0')`;
const number = (series: string, n: string) => `'${series}-2026-' || lpad((${n})::text, 5, '0')`;
const each = (count: number) => `from generate_series(1, ${count}) n`;
const at = (minutes: string) => `timestamptz '2026-01-01T08:00:00Z' + (${minutes}) * interval '1 minute'`;

function parties(customers: number): string[] {
  const address = `'Hafenweg 1', '67059', 'Ludwigshafen', 'DE'`;
  return [
    `insert into organisation (id, tenant, kind, name, business, street, postcode, city, country, vat_id, email,
       electronic_address)
     select ${id('org', '0')}, ${id('org', '0')}, 'provider', 'Torhaus IT GmbH', true, ${address}, 'DE123456788',
       'post@torhaus.example', 'rechnung@torhaus.example'`,
    `insert into provider_profile select ${id('org', '0')}, ${id('org', '0')}, '+49 621 5550 0',
       'https://www.torhaus.example', 'DE02120300000000202051', 'BYLADEM1001', 'DKB', 'Ludwigshafen', 'HRB 1',
       'Tora Haus', 'Rechnungswesen'`,
    `insert into organisation (id, tenant, kind, customer_number, name, business, street, postcode, city, country,
       email, electronic_address)
     select ${id('org', 'n')}, ${id('org', 'n')}, 'customer', ${number('K', 'n')},
       (array['Weinkontor', 'Österling', 'Deichbau', 'Ölmühle', 'Zimmerei'])[1 + n % 5] || ' ' || n || ' GmbH', true,
       ${address}, 'post@kunde-' || n || '.example', 'rechnung@kunde-' || n || '.example' ${each(customers)}`,
    `insert into contact (id, tenant, organisation_id, name, email, phone, named)
     select ${id('con', 'n')}, ${id('org', 'n')}, ${id('org', 'n')}, 'Jona Rebstock ' || n,
       'jona@kunde-' || n || '.example', '+49 6321 5550 ' || n, true ${each(customers)}`,
  ];
}

function sales(customers: number, servers: number): string[] {
  const owner = `1 + n % ${customers}`;
  const item = `1, 'server', (array['normal-s', 'highmem-m', 'highcpu-xl'])[1 + n % 3], 'debian-12', n % 2 = 0,
    (array['enterprise', 'business', 'standard'])[1 + n % 3], true, 1, 4900 + n % 100 * 100, 4900,
    'Leistungsbeschreibung Cloud'`;
  const priced = `position, product, flavour, image, managed, availability_class, public_ipv4, quantity, monthly_net,
    setup_net, service_description`;
  const name = `(array['weinshop', 'kasse', 'lager', 'mail', 'wiki'])[1 + n % 5] || '-' || n`;
  return [
    `insert into offer (id, tenant, number, state, offered_on, binding, binding_until, edition, contact_id,
       minimum_months, created_at)
     select ${id('off', 'n')}, ${id('org', owner)}, ${number('AN', 'n')}, 'ordered', date '2026-01-01' + n % 180, true,
       date '2026-02-01' + n % 180, '2026-06-15', ${id('con', owner)}, 12, ${at('n')} ${each(servers)}`,
    `insert into offer_item (id, tenant, offer_id, ${priced})
     select ${id('itm', `n + ${servers}`)}, ${id('org', owner)}, ${id('off', 'n')}, ${item} ${each(servers)}`,
    `insert into product_order (id, tenant, number, offer_id, received_at, channel, ordered_by, hostname, ssh_keys,
       created_at)
     select ${id('ord', 'n')}, ${id('org', owner)}, ${number('AU', 'n')}, ${id('off', 'n')}, ${at('n')}, 'portal',
       ${id('con', owner)}, ${name}, '{}', ${at('n')} ${each(servers)}`,
    `insert into contract (id, tenant, number, order_id, state, edition, minimum_months, starts_on, created_at)
     select ${id('ctr', 'n')}, ${id('org', owner)}, ${number('V', 'n')}, ${id('ord', 'n')}, 'active', '2026-06-15', 12,
       date '2026-01-01' + n % 180, ${at('n')} ${each(servers)}`,
    `insert into contract_item (id, tenant, contract_id, ${priced}, live_from)
     select ${id('itm', 'n')}, ${id('org', owner)}, ${id('ctr', 'n')}, ${item}, date '2026-01-01' + n % 180
       ${each(servers)}`,
    `insert into server (id, tenant, contract_item_id, hostname, flavour, vcpus, memory_bytes, image, managed,
       authorized_keys, engine, state, handed_over_at, deleted_at, created_at)
     select ${id('srv', 'n')}, ${id('org', owner)}, ${id('itm', 'n')}, ${name}, 'normal-s', 2, 8589934592, 'debian-12',
       n % 2 = 0, '{}', 'simulated', case when n % 20 = 0 then 'deleted' else 'running' end, ${at('n')},
       case when n % 20 = 0 then ${at('n')} end, ${at('n')} ${each(servers)}`,
    `insert into volume (id, tenant, server_id, bytes, iops_limit, state)
     select ${id('dsk', 'n')}, ${id('org', owner)}, ${id('srv', 'n')}, 107374182400, 1000, 'live' ${each(servers)}`,
    `insert into address_pool select ${id('net', '1')}, ${id('org', '0')}, '10.0.0.0/16', '10.0.0.1'`,
    `insert into address (id, tenant, pool_id, address, block, state, server_id)
     select ${id('adr', 'n')}, ${id('org', owner)}, ${id('net', '1')}, inet '10.0.0.1' + n, inet '10.0.0.1' + n,
       'assigned', ${id('srv', 'n')} ${each(servers)}`,
    `insert into nic (id, tenant, server_id, mac, address_id, address, public_address, bits_per_second, state)
     select ${id('nic', 'n')}, ${id('org', owner)}, ${id('srv', 'n')},
       ('02:00:00:' || regexp_replace(lpad(to_hex(n), 6, '0'), '(..)(..)(..)', '\\1:\\2:\\3'))::macaddr,
       ${id('adr', 'n')}, inet '10.0.0.1' + n, inet '10.0.0.1' + n, 1000000000, 'live' ${each(servers)}`,
    `insert into monitor (id, tenant, address, state, watched_from)
     select ${id('srv', 'n')}, ${id('org', owner)}, inet '10.0.0.1' + n, case when n % 500 = 0 then 'down' else 'up' end,
       ${at('n')} ${each(servers)}`,
  ];
}

function traces(customers: number, servers: number): string[] {
  const owner = `1 + n % ${customers}`;
  const ENTRIES = 10;
  return [
    `insert into invoice (id, tenant, number, contract_id, month, issued_on, due_on, net, tax, gross)
     select ${id('inv', 'n')}, ${id('org', owner)}, ${number('RE', 'n')}, ${id('ctr', 'n')}, '2026-06-01', '2026-07-01',
       '2026-07-15', 10000 + n, 1900, 11900 + n ${each(servers)}`,
    `insert into document (id, tenant, kind, number, language, media_type, file_name, sha256, subject_id, issued_at)
     select ${id('doc', 'n')}, ${id('org', owner)}, 'invoice', ${number('RE', 'n')}, 'de', 'application/pdf',
       'RE-2026-' || n || '.pdf', repeat('0', 64), ${id('inv', 'n')}, ${at('n')} ${each(servers)}`,
    `insert into declaration (id, tenant, kind, direction, channel, at, by_name, subject_id, content)
     select ${id('dec', 'n')}, ${id('org', owner)}, 'invoice', 'sent', 'email', ${at('n / 2')}, 'Torhaus IT GmbH',
       ${id('inv', 'n')}, 'Guten Tag' ${each(servers)}`,
    `insert into mail (id, tenant, declaration_id, message_id, recipient, subject, body, state)
     select ${id('eml', 'n')}, ${id('org', owner)}, ${id('dec', 'n')}, '<' || n || '@hafenamt>',
       'jona@kunde-' || n || '.example', 'Rechnung', '', 'sent' ${each(servers)}`,
    `insert into deadline (id, tenant, clause, subject_id, action, due_at, due_on, because, state)
     select ${id('dln', 'n')}, ${id('org', owner)}, 'A9.5', ${id('inv', 'n')}, 'payment-due', ${at('n / 3')},
       date '2026-01-01' + n % 365, '[]', 'open' ${each(servers)}`,
    `insert into alarm (id, tenant, kind, subject_id, sentence)
     select ${id('alm', 'n')}, ${id('org', owner)}, 'run-stuck', ${id('run', 'n')}, 'Run ' || n || ' is stuck.'
       ${each(Math.ceil(servers / 10))}`,
    `insert into backup (id, tenant, server_id, state, consistent, bytes, sha256, taken_at, created_at)
     select ${id('bak', 'n')}, ${id('org', owner)}, ${id('srv', 'n')}, 'verified', 'filesystem', 1000000 + n % 7,
       repeat('0', 64), ${at('n')}, ${at('n')} ${each(servers)}`,
    `insert into cluster (id, tenant, contract_id, name, created_at)
     select ${id('clu', 'n')}, ${id('org', owner)}, ${id('ctr', 'n')}, 'cluster-' || n % 7, ${at('n')}
       ${each(Math.ceil(servers / 2))}`,
    `insert into private_network (id, tenant, name, cidr, gateway, state, created_at)
     select ${id('pnw', 'n')}, ${id('org', owner)}, 'netz-' || n % 7, ('10.' || n % 256 || '.0.0/24')::cidr,
       ('10.' || n % 256 || '.0.1')::inet, 'live', ${at('n')} ${each(Math.ceil(servers / 2))}`,
    `insert into isolation (id, tenant, server_id, suspicion, reason, from_at, until_at, lifted_because)
     select ${id('iso', 'n')}, ${id('org', owner)}, ${id('srv', 'n')}, (array['spam', 'malware', 'attack'])[1 + n % 3],
       'Auffällig', ${at('n')}, ${at('n + 60')}, 'Geklärt' ${each(Math.ceil(servers / 2))}`,
    `insert into traffic_day (id, tenant, server_id, day, to_guest, from_guest)
     select ${id('tfd', 'n')}, ${id('org', owner)}, ${id('srv', 'n')}, date '2026-07-01', n % 5 * 1000, n % 3 * 1000
       ${each(Math.ceil(servers / 2))}`,
    `insert into fair_use_case (id, tenant, server_id, reason, measured_since, to_guest, from_guest, opened_at, opened_by)
     select ${id('fuc', 'n')}, ${id('org', owner)}, ${id('srv', 'n')}, 'Nachbarn verlieren Pakete', date '2026-06-25', n, n,
       ${at('n')}, 'account:acc_1' ${each(Math.ceil(servers / 2))}`,
    `insert into deletion (id, tenant, contract_id, delete_on, state)
     select ${id('del', 'n / 5')}, ${id('org', owner)}, ${id('ctr', 'n')}, date '2026-01-01' + n % 365, 'planned'
       ${each(servers)} where n % 5 = 0`,
    `insert into run (id, tenant, key, workflow, version, parameters, state, cause, created_at, ended_at)
     select ${id('run', 'n')}, ${id('org', owner)}, 'provision:' || n, 'provision-server', 1, '{}', 'done', 'placeOrder',
       ${at('n')}, ${at('n')} ${each(servers)}`,
    `insert into audit_entry
     select ${id('org', owner)}, (n / ${customers}) * ${ENTRIES} + i, ${at('n')}, 'account:acc_1', 'placeOrder', 'cor_1',
       'server', ${id('srv', 'n')}, 'insert', null, '{}', '\\x00', '\\x00' ${each(servers)},
       generate_series(1, ${ENTRIES}) i`,
    `insert into audit_chain select tenant, max(number), '\\x00' from audit_entry group by tenant`,
  ];
}
