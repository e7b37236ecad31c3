import { sql, type RawBuilder } from 'kysely';
import type { Database } from './context.ts';

/** A row is a violation; `subject` says where to look. */
type Violation = { readonly subject: string };

/** Every table with a state; each is audited (tested). */
export const statefulTables = [
  'offer', 'contract', 'mail', 'deadline', 'address', 'server', 'volume', 'nic', 'backup', 'monitor', 'deletion', 'run',
  'account', 'approval', 'mfa_exemption', 'sso_connection', 'webhook', 'webhook_delivery', 'target', 'storage_pool',
  'image', 'snapshot', 'private_network', 'firewall', 'port_forward', 'vpn_access', 'finding', 'project',
  'work_package', 'uplink',
] as const;

/** What a table was called when its trail began. */
const formerNames: Readonly<Record<string, string>> = { volume: 'disk' };

/** Rows whose state is not the last one in their trail. */
function endsInPresentState(table: string): RawBuilder<Violation> {
  const names = sql.join([table, ...(formerNames[table] ? [formerNames[table]] : [])].map((name) => sql.lit(name)));
  return sql`select t.id as subject from ${sql.table(table)} t where state is distinct from (
    select after ->> 'state' from audit_entry
    where entity_id = t.id and entity in (${names}) and after ? 'state' order by number desc limit 1)`;
}

/**
 * What must hold at every moment between transactions. Each is a query that returns no row. Those that compare with
 * the world (I1) get its list from the engine; see `findViolations`.
 */
const invariants: Readonly<Record<string, RawBuilder<Violation>>> = {
  'I2 an address or MAC belongs to at most one live interface': sql`
    select address::text as subject from nic where state = 'live' group by network_id, address having count(*) > 1
    union all select public_address::text from nic where state = 'live' group by public_address having count(*) > 1
    union all select mac::text from nic where state = 'live' group by mac having count(*) > 1
    union all select nic.id from nic left join address on address.id = nic.address_id and address.state = 'assigned'
      where nic.state = 'live' and (address.address is distinct from nic.public_address
        or nic.network_id is null and nic.address <> nic.public_address)
    union all select address.id from address join address_pool pool on pool.id = address.pool_id
      where block >>= host(pool.gateway)::inet or not block << pool.network or not address <<= block
    union all select a.id from address a join address b on a.block && b.block and a.id <> b.id
    union all select address.id from address left join nic on nic.server_id = address.server_id and nic.state = 'live'
      where address.state = 'assigned' and nic.id is null
    union all select nic.id from nic join server on server.id = nic.server_id
      left join private_network network on network.id = nic.network_id and network.state = 'live'
      where nic.state = 'live' and server.state in ('running', 'stopped') and nic.network_id is not null
        and (not nic.address << network.cidr) is not false`,
  'I2 what is let in and what is cut off is what the rows of its server say': sql`
    select forward.id as subject from port_forward forward join firewall on firewall.id = forward.firewall_id
      left join nic on nic.server_id = forward.server_id and nic.state = 'live'
      where forward.state = 'live' and nic.network_id is distinct from firewall.network_id
    union all select vpn.id from vpn_access vpn left join firewall on firewall.network_id = vpn.network_id
      and firewall.state <> 'deleted' where vpn.state <> 'deleted' and firewall.id is null
    union all select nic.id from nic left join isolation on isolation.server_id = nic.server_id and until_at is null
      where nic.state = 'live' and nic.connected <> (isolation.id is null)
    union all select isolation.id from isolation left join nic on nic.server_id = isolation.server_id
      and nic.state = 'live' where until_at is null and nic.id is null
    union all select fair.id from fair_use_case fair join nic on nic.server_id = fair.server_id and nic.state = 'live'
      where fair.ended_at is null and nic.bits_per_second <> fair.bits_per_second`,
  // Whoever deletes a server is bound by its contract on: A10.3, docs/decisions/0010-deleted-and-billed.md.
  'I4 nothing deleted is billed but what its customer deleted, nothing handed over lacks an item': sql`
    select server.id as subject from server join contract_item item on item.id = server.contract_item_id
      join contract on contract.id = item.contract_id
      where server.state = 'deleted' and contract.state = 'active' and item.live_until is null
        and server.handed_over_at is not null and not exists (select from run
          where run.tenant = server.tenant and run.workflow = 'delete-server'
            and run.parameters ->> 'serverId' = server.id)
    union all select volume.id from volume join contract_item item on item.id = volume.contract_item_id
      where volume.state = 'deleted' and item.live_from is not null and item.live_until is null and not exists (
        select from volume other where other.contract_item_id = item.id and other.state <> 'deleted')
    union all select volume.id from volume left join contract_item item on item.id = volume.contract_item_id
      left join contract on contract.id = item.contract_id
      where volume.state = 'live' and volume.held_by is null and volume.position > 0 and (item.live_from is null
        or item.live_until is not null and contract.state = 'active')
        and not exists (select from finding where finding.thing_id = volume.id and finding.state = 'adopted')
    union all select item.id from contract_item item join contract_item old on old.id = item.replaces_id
      where old.live_until is distinct from item.live_from
    union all select server.id from server join contract_item item on item.id = server.contract_item_id
      join contract on contract.id = item.contract_id
      where server.handed_over_at is not null and item.live_from is null
        -- Of a cluster: its contract waits for its last server (C-5.3).
        and not (server.cluster_id is not null and contract.state = 'awaiting_service' and exists (
          select from contract_item open where open.contract_id = contract.id and open.product = 'server'
            and not exists (select from server made
              where made.contract_item_id = open.id and made.handed_over_at is not null)))`,
  'I6 each item and period is invoiced once, within the time it was live': sql`
    select line.id as subject from invoice_line line join contract_item item on item.id = line.contract_item_id
      where line.period_from < item.live_from
         or (item.live_until is not null and line.kind = 'recurring' and line.period_until > item.live_until)
    union all select a.id from invoice_line a join invoice_line b on a.contract_item_id = b.contract_item_id
      and a.kind = b.kind and a.id < b.id and a.period_from < b.period_until and b.period_from < a.period_until`,
  'I7 invoice numbers have no gap': sql`
    select series || ': ' || last || ' given, ' || count(invoice.id) || ' used' as subject
      from number_series left join invoice on invoice.number like series || '-%'
      where series like 'RE-%' group by series, last having last <> count(invoice.id)`,
  'I8 issued documents match their hash and the program cannot change them': sql`
    select document.id as subject from document left join document_content on document_id = document.id
      left join document_location location on location.id = document.id
      where (bytes is null and location.id is null) or document.sha256 <> encode(sha256(bytes), 'hex')
    union all select table_name || ' ' || privilege_type from information_schema.table_privileges
      where grantee = 'hafenamt_app' and (privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
        and table_name in ('document', 'document_content', 'document_location', 'audit_entry', 'invoice',
          'invoice_line') or table_name = 'document_location' and privilege_type = 'INSERT')`,
  'I9 lines, tax and total agree': sql`
    select invoice.id as subject from invoice join invoice_line line on line.invoice_id = invoice.id
      group by invoice.id
      having invoice.net <> sum(line.net) or invoice.gross <> invoice.net + invoice.tax
          or invoice.tax <> round(sum(line.net) * max(line.vat_percent)::numeric / 100)`,
  'I15 the audit trail is whole and ends in the present state': sql`
    select entry.tenant || ' ' || entry.number as subject from (
      select entry.*, audit_hash(entry) as expected, lag(hash) over chain as before_hash,
        coalesce(lag(number) over chain, 0) as before_number
      from audit_entry entry window chain as (partition by tenant order by number)) entry
      where hash <> expected or number <> before_number + 1
        or previous_hash <> coalesce(before_hash, sha256(convert_to(tenant, 'UTF8')))
    union all ${sql.join(statefulTables.map(endsInPresentState), sql` union all `)}`,
  'I17 every deadline is open in the future, fired once, cancelled or on the alarm list': sql`
    select deadline.id as subject from deadline where state = 'alarm' and not exists (
      select from alarm where kind = 'deadline-failed' and subject_id = deadline.id)
    union all select deadline.id from deadline where state = 'fired' and (
      select count(*) from audit_entry where entity_id = deadline.id and after ->> 'state' = 'fired') <> 1
    union all select run.id from run where state = 'stuck' and not exists (
      select from alarm where kind = 'run-stuck' and subject_id = run.id)`,
};

/** Deadlines that should have fired before `now` (I17 at a moment when the workers are idle). */
export async function overdueDeadlines(db: Database, now: { toString(): string }): Promise<string[]> {
  const rows = await db.selectFrom('deadline').select('id').where('state', '=', 'open')
    .where('dueAt', '<=', sql<never>`${now.toString()}::timestamptz`).execute();
  return rows.map((row) => row.id);
}

export interface WorldThing {
  readonly kind: 'server' | 'volume' | 'nic' | 'network' | 'firewall' | 'snapshot' | 'backup';
  readonly id: string;
}

/**
 * Every violation as `invariant: subject`; an empty list is what is demanded. With the engine's list, I1 is checked as
 * well: nothing in the world without an owner row, nothing live in the database without a thing in the world. Ids
 * that an unfinished run has made are owned by that run.
 */
export async function findViolations(db: Database, world?: readonly WorldThing[]): Promise<string[]> {
  const found: string[] = [];
  for (const [name, query] of Object.entries(invariants)) {
    const { rows } = await query.execute(db);
    found.push(...rows.map((row) => `${name}: ${row.subject}`));
  }
  return world ? [...found, ...await compareWorld(db, world)] : found;
}

async function compareWorld(db: Database, world: readonly WorldThing[]): Promise<string[]> {
  const { rows } = await sql<{ id: string; owned: 'live' | 'maybe' }>`
    select server.id, case when state in ('running', 'stopped') and held_by is null then 'live' else 'maybe' end
        as owned
      from server where state <> 'deleted'
    union all select part.id, case when part.state = 'live' and server.state in ('running', 'stopped')
        and server.held_by is null then 'live' else 'maybe' end
      from (select id, server_id, state from volume where state <> 'deleted' union all select id, server_id, state
        from nic where state = 'live' union all select id, server_id, state from snapshot where state <> 'deleted')
        part join server on server.id = part.server_id
    union all select id, case when state = 'live' and held_by is null then 'live' else 'maybe' end
      from volume where server_id is null and state <> 'deleted'
    union all select id, case when state = 'live' and exists (select from nic join server on server.id = nic.server_id
        where nic.network_id = part.network_id and nic.state = 'live' and server.state in ('running', 'stopped')
          and server.held_by is null) then 'live' else 'maybe' end
      from (select id, id as network_id, state from private_network
        union all select id, network_id, state from firewall) part where state <> 'deleted'
    union all select backup.id, case when backup.state = 'verified' and server.state <> 'deleting' then 'live'
        else 'maybe' end
      from backup join server on server.id = backup.server_id where backup.state <> 'deleted'
    union all select made.id, 'maybe' from run join run_step on run_step.run_id = run.id,
      jsonb_each_text(case jsonb_typeof(output) when 'object' then output else '{}' end) made (name, id)
      where run.state in ('running', 'unwinding', 'stuck')`.execute(db);
  const owned = new Map(rows.map((row) => [row.id, row.owned]));
  const present = new Set(world.map((thing) => thing.id));
  return [
    ...world.filter((thing) => !owned.has(thing.id)).map((thing) => `I1 ${thing.kind} without an owner: ${thing.id}`),
    ...rows.filter((row) => row.owned === 'live' && !present.has(row.id))
      .map((row) => `I1 not in the world: ${row.id}`),
  ];
}
