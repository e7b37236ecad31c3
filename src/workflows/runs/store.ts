import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Ctx } from '../../database/index.ts';

export interface RunOnServers {
  readonly id: string;
  readonly workflow: string;
  readonly state: 'running' | 'unwinding' | 'done' | 'undone' | 'stuck';
  /** Ids of servers, disks, interfaces and backups that the run made, whether or not they exist. */
  readonly made: readonly string[];
}

/**
 * Runs of a tenant, but for `except`, whose parameters or outputs name one of `things`. Ids are random enough that a
 * text which contains one names the thing.
 */
export async function runsOnServers(
  ctx: Ctx, { tenant, things, except }: { tenant: string; things: readonly string[]; except: string },
): Promise<RunOnServers[]> {
  const named = things.map((id) => `%${id}%`);
  const { rows } = await sql<RunOnServers>`
    select run.id, run.workflow, run.state, coalesce(
        array_agg(distinct made.id) filter (where made.id ~ '^(srv|dsk|nic|bak|snp|pnw|fwl)_[0-9A-Z]{26}$'), '{}') as made
    from run left join run_step step on step.run_id = run.id
      left join lateral jsonb_each_text(case jsonb_typeof(step.output) when 'object' then step.output else '{}' end)
        made (name, id) on true
    where run.tenant = ${tenant} and run.id <> ${except} and (run.parameters::text like any(${named}::text[])
      or exists (select from run_step s where s.run_id = run.id and s.output::text like any(${named}::text[])))
    group by run.id order by run.id`.execute(ctx.tx);
  return rows;
}

/** A worker still moves it. One that is stuck waits for a person: it may leave things, but makes no new ones. */
export function isUnfinished({ state }: RunOnServers): boolean {
  return state === 'running' || state === 'unwinding';
}

/** An array of strings in the database's way to write JSON. */
const KEYS = String.raw`"authorizedKeys": \[("(\\.|[^"\\])*"(, )?)*\]`;

/** Removes the SSH keys from what runs on these servers were told and noted; the runs themselves are kept. */
export async function forgetRunKeys(ctx: Ctx, tenant: string, serverIds: readonly string[]): Promise<void> {
  const named = serverIds.map((id) => `%${id}%`);
  const about = sql`run.tenant = ${tenant} and (run.parameters::text like any(${named}::text[]) or exists (
    select from run_step s where s.run_id = run.id and s.output::text like any(${named}::text[])))`;
  await sql`
    update run_step set output = regexp_replace(output::text, ${KEYS}, '"authorizedKeys": []', 'g')::jsonb
    from run where run.id = run_step.run_id and output::text like '%"authorizedKeys": ["%'
      and ${about}`.execute(ctx.tx);
  await sql`
    update run set parameters = regexp_replace(parameters::text, ${KEYS}, '"authorizedKeys": []', 'g')::jsonb
    where parameters::text like '%"authorizedKeys": ["%' and ${about}`.execute(ctx.tx);
}

/**
 * What a run is about stands in its parameters: a server, a copy of one, or a contract with its server. Provisioning
 * reserves the server in its first step unless the order did; version 1 made its ids up there.
 */
const serverOf = sql<string | null>`(select server.id from server where server.id = coalesce(
  run.parameters ->> 'serverId',
  (select backup.server_id from backup where backup.id = run.parameters ->> 'backupId'),
  (select run_step.output ->> 'server' from run_step
    where run_step.run_id = run.id and run_step.name in ('reserve', 'make-ids') and run_step.position = 0),
  run.parameters -> 'reserved' ->> 'server',
  run.parameters -> 'serverIds' ->> 0))`;

const contractOf = sql<string | null>`coalesce(
  run.parameters ->> 'contractId',
  (select contract_item.contract_id from server join contract_item on contract_item.id = server.contract_item_id
    where server.id = ${serverOf}))`;

/** What a run is about, in a query of runs; null where there is none (yet). */
export const subject = {
  serverId: serverOf, contractId: contractOf,
  hostname: sql<string | null>`(select server.hostname from server where server.id = ${serverOf})`,
  contractNumber: sql<string | null>`(select contract.number from contract where contract.id = ${contractOf})`,
};

/** Whether a run is about a thing; only its tenant's runs are looked at, which have an index. */
export function isAbout(kind: 'server' | 'contract', id: string): RawBuilder<SqlBool> {
  const which = kind === 'server' ? serverOf : contractOf;
  return sql<SqlBool>`run.tenant = (select thing.tenant from ${sql.table(kind)} as thing where thing.id = ${id})
    and ${which} = ${id}`;
}

/** The key of the run that provisions a `server` of a query (order-server.ts). */
export const provisioningKey = sql<string>`'provision:' || server.contract_item_id`;
