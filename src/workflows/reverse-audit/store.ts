import { sql } from 'kysely';
import type { Ctx } from '../../database/index.ts';
import { firewallSpec } from '../../modules/network/index.ts';
import type {
  Expected, ExpectedFirewall, ExpectedNic, ExpectedOther, ExpectedServer, ExpectedSnapshot, ExpectedVolume,
} from './expected.ts';

export async function readServers(ctx: Ctx): Promise<ExpectedServer[]> {
  const { rows } = await sql<ExpectedServer>`
    select 'server' as kind, server.id, server.tenant, state as power, server.vcpus, server.memory_bytes::float8, boot,
      g.name as "group",
      case when state in ('running', 'stopped') and held_by is null then 'live' else 'maybe' end as owned,
      coalesce((select array_agg(v.id order by v.position) from volume v
        where v.server_id = server.id and v.state <> 'deleted'), '{}') as volume_ids,
      coalesce((select array_agg(n.id order by n.id) from nic n
        where n.server_id = server.id and n.state = 'live'), '{}') as nic_ids
    from server left join target_group g on g.id = server.group_id where state <> 'deleted'`.execute(ctx.tx);
  return rows;
}

export async function readVolumes(ctx: Ctx): Promise<ExpectedVolume[]> {
  const { rows } = await sql<ExpectedVolume>`
    select 'volume' as kind, v.id, v.tenant, v.bytes::float8, v.iops_limit, p.name as pool, v.server_id,
      case when v.state = 'live' and v.held_by is null and s.held_by is null
        and (s.id is null or s.state in ('running', 'stopped')) then 'live' else 'maybe' end as owned
    from volume v left join storage_pool p on p.id = v.pool_id left join server s on s.id = v.server_id
    where v.state <> 'deleted'`.execute(ctx.tx);
  return rows;
}

export async function readNics(ctx: Ctx): Promise<ExpectedNic[]> {
  const { rows } = await sql<ExpectedNic>`
    select 'nic' as kind, n.id, n.tenant, n.network_id, n.bits_per_second::float8, n.connected,
      array_prepend(host(n.address), coalesce((select array_agg(host(a.address) order by a.id) from address a
        where a.server_id = n.server_id and a.state = 'assigned' and a.purpose <> 'primary'), '{}')) as addresses,
      case when s.state in ('running', 'stopped') and s.held_by is null then 'live' else 'maybe' end as owned
    from nic n join server s on s.id = n.server_id where n.state = 'live'`.execute(ctx.tx);
  return rows;
}

/** A network or firewall is there for its servers; while one of them is moving, it may be, too. */
const served = sql`case when part.state = 'live' and exists (select from nic join server on server.id = nic.server_id
    where nic.network_id = part.network_id and nic.state = 'live' and server.state in ('running', 'stopped'))
  and not exists (select from nic join server on server.id = nic.server_id where nic.network_id = part.network_id
    and nic.state = 'live' and (server.held_by is not null or server.state not in ('running', 'stopped')))
  then 'live' else 'maybe' end`;

export async function readFirewalls(ctx: Ctx): Promise<ExpectedFirewall[]> {
  const { rows } = await sql<Omit<ExpectedFirewall, 'hosts' | 'vpn'>>`
    select 'firewall' as kind, part.id, part.tenant, part.network_id, ${served} as owned
    from firewall part where part.state <> 'deleted'`.execute(ctx.tx);
  const firewalls: ExpectedFirewall[] = [];
  for (const row of rows) {
    const { hosts, vpn } = row.owned === 'live' ? await firewallSpec(ctx, row.id) : { hosts: [] };
    firewalls.push({ ...row, hosts, ...(vpn && { vpn }) });
  }
  return firewalls;
}

export async function readOthers(ctx: Ctx): Promise<Expected[]> {
  const { rows } = await sql<ExpectedSnapshot | ExpectedOther>`
    select 'network' as kind, part.id, part.tenant, null as server_id, ${served} as owned
      from (select *, id as network_id from private_network) part where part.state <> 'deleted'
    union all select 'snapshot', snapshot.id, snapshot.tenant, server_id, case when snapshot.state = 'live'
        and server.state in ('running', 'stopped') and server.held_by is null then 'live' else 'maybe' end
      from snapshot join server on server.id = snapshot.server_id where snapshot.state <> 'deleted'
    union all select 'backup', backup.id, backup.tenant, server_id,
        case when backup.state = 'verified' and server.state <> 'deleting' then 'live' else 'maybe' end
      from backup join server on server.id = backup.server_id where backup.state <> 'deleted'`.execute(ctx.tx);
  return rows;
}

/** Ids that runs which are not over have made or are about. */
export async function readMoving(ctx: Ctx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct made[1] as id from run left join run_step on run_step.run_id = run.id,
      regexp_matches(coalesce(output::text, '') || parameters::text,
        '(?:srv|dsk|nic|pnw|fwl|snp|bak)_[0-9A-Z]{26}', 'g') made
    where run.state in ('running', 'unwinding', 'stuck') and run.workflow <> 'audit-stock'`.execute(ctx.tx);
  return rows.map(({ id }) => id);
}

const tables = {
  server: 'server', volume: 'volume', nic: 'nic', network: 'private_network', firewall: 'firewall',
  snapshot: 'snapshot', backup: 'backup',
} as const;

/** Whether a row owns a thing now, or a run that is not over knows of it: then it is not for an audit to remove. */
export async function isOwned(ctx: Ctx, kind: string, thingId: string, exceptRun = ''): Promise<boolean> {
  const table = tables[kind as keyof typeof tables];
  const { rows } = await sql`
    select from ${sql.table(table)} where id = ${thingId} and state <> 'deleted'
    union all select from run left join run_step on run_step.run_id = run.id
      where run.state in ('running', 'unwinding', 'stuck') and run.workflow not in ('audit-stock', 'settle-finding')
        and run.id <> ${exceptRun} and coalesce(output::text, '') || parameters::text like ${`%${thingId}%`}
    limit 1`.execute(ctx.tx);
  return rows.length > 0;
}

/** The ids of a server and of all that belongs to it, whatever became of it. */
export function thingsOf(serverId: string) {
  const own = ['volume', 'nic', 'snapshot', 'backup', 'address'].map((table) =>
    sql`union all select id from ${sql.table(table)} where server_id = ${serverId}`);
  return sql<string>`(select ${serverId} ${sql.join(own, sql` `)}
    union all select network_id from nic where server_id = ${serverId} and network_id is not null
    union all select firewall.id from firewall join nic on nic.network_id = firewall.network_id
      where nic.server_id = ${serverId})`;
}
