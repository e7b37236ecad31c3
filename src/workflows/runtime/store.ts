import { sql } from 'kysely';
import { limits } from '../../kernel/limits.ts';
import { json, type Ctx, type Database } from '../../database/context.ts';
import { releaseServers } from '../../modules/compute/index.ts';
import { releaseVolumes } from '../../modules/storage/index.ts';

export interface RunRow {
  readonly id: string;
  readonly tenant: string;
  readonly workflow: string;
  readonly version: number;
  readonly parameters: unknown;
  readonly state: 'running' | 'unwinding';
  readonly fence: number;
}

export interface StepRow {
  readonly position: number;
  readonly name: string;
  readonly state: 'doing' | 'done' | 'undoing' | 'undone';
  readonly output: unknown;
  readonly attempts: number;
}

/** The worker no longer holds the run: its lease expired and another one took over. */
export class LeaseLost extends Error {
  constructor(runId: string) {
    super(`run ${runId} was taken over by another worker`);
    this.name = 'LeaseLost';
  }
}

/**
 * Takes one run nobody holds, or whose holder fell silent, under a new fence. Null if there is none.
 * Leases are not audited: they change no promise. Their times are the database's real time: they measure a
 * process, and a driven clock must not expire them.
 */
export async function claimRun(db: Database, owner: string, leaseMilliseconds: number): Promise<RunRow | null> {
  const { rows } = await sql<RunRow>`
    with next as (
      select id from run
      where state in ('running', 'unwinding') and ready_at <= clock_timestamp()
        and (lease_until is null or lease_until < clock_timestamp())
      order by ready_at limit 1 for update skip locked)
    update run set lease_owner = ${owner}, fence = nextval('run_fence'),
      lease_until = clock_timestamp() + make_interval(secs => ${leaseMilliseconds / 1000})
    from next where run.id = next.id
    returning run.id, tenant, workflow, version, parameters, state, fence`.execute(db);
  return rows[0] ?? null;
}

/** Keeps the lease; false when somebody else holds the run by now. */
export async function renewLease(db: Database, run: RunRow, leaseMilliseconds: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update run set lease_until = clock_timestamp() + make_interval(secs => ${leaseMilliseconds / 1000})
    where id = ${run.id} and fence = ${run.fence}`.execute(db);
  return numAffectedRows === 1n;
}

/** Gives the run back, to be taken up again after `delayMilliseconds`. */
export async function releaseRun(db: Database, run: RunRow, delayMilliseconds: number): Promise<void> {
  await sql`
    update run set lease_until = null, lease_owner = null,
      ready_at = clock_timestamp() + make_interval(secs => ${delayMilliseconds / 1000})
    where id = ${run.id} and fence = ${run.fence}`.execute(db);
}

/** Locks the run for the rest of the transaction and refuses a worker whose fence is old. */
export async function holdRun(ctx: Ctx, run: RunRow): Promise<void> {
  const row = await ctx.tx.selectFrom('run').select('fence').where('id', '=', run.id).forUpdate().executeTakeFirst();
  if (row?.fence !== run.fence) throw new LeaseLost(run.id);
}

export async function readSteps(db: Database, runId: string): Promise<StepRow[]> {
  return (await db.selectFrom('runStep').select(['position', 'name', 'state', 'output', 'attempts'])
    .where('runId', '=', runId).orderBy('position').execute()) as StepRow[];
}

/** Marks a step under way, or under way back; the way back has attempts of its own. */
export async function beginStep(
  ctx: Ctx, run: RunRow, position: number, name: string, state: 'doing' | 'undoing',
): Promise<void> {
  await ctx.tx.insertInto('runStep').values({ runId: run.id, position, name, state, attempts: 0 })
    .onConflict((conflict) => conflict.columns(['runId', 'position'])
      .doUpdateSet({ state, attempts: 0, endedAt: null, error: null }))
    .execute();
}

export async function endStep(
  ctx: Ctx, run: RunRow, position: number, state: 'done' | 'undone', seconds: number, output?: unknown,
): Promise<void> {
  await ctx.tx.updateTable('runStep')
    .set({ state, endedAt: ctx.now, seconds, error: null, ...(output === undefined ? {} : { output: json(output) }) })
    .where('runId', '=', run.id).where('position', '=', position).execute();
}

/** Ends a step as done and begins the next: what a run says most often, so it is said at once. */
export async function passOn(
  ctx: Ctx, run: RunRow, position: number, seconds: number, output: unknown, next: string,
): Promise<void> {
  await sql`
    with ended as (
      update run_step set state = 'done', ended_at = ${ctx.now}, seconds = ${seconds}, error = null,
        output = ${json(output)}::jsonb
      where run_id = ${run.id} and position = ${position})
    insert into run_step (run_id, position, name, state, attempts)
    values (${run.id}, ${position + 1}, ${next}, 'doing', 0)
    on conflict (run_id, position) do update set state = 'doing', attempts = 0, ended_at = null, error = null`
    .execute(ctx.tx);
}

/** Notes a failed attempt on the step without changing its state; returns how many there were. */
export async function noteError(ctx: Ctx, run: RunRow, position: number, error: string): Promise<number> {
  const row = await ctx.tx.updateTable('runStep').set((eb) => ({ error, attempts: eb('attempts', '+', 1) }))
    .where('runId', '=', run.id).where('position', '=', position).returning('attempts').executeTakeFirstOrThrow();
  return row.attempts;
}

/** A run that is over holds no server and no volume any more; a stuck one does until a person has looked at it. */
export async function setRunState(
  ctx: Ctx, run: RunRow, state: 'unwinding' | 'done' | 'undone' | 'stuck', error?: string,
): Promise<void> {
  await ctx.tx.updateTable('run')
    .set({ state, ...(error === undefined ? {} : { error }), ...(state === 'unwinding' ? {} : { endedAt: ctx.now }) })
    .where('id', '=', run.id).execute();
  if (state !== 'done' && state !== 'undone') return;
  await releaseServers(ctx, run.id);
  await releaseVolumes(ctx, run.id);
}

/** Waits before attempt n+1: 0.2 s, 0.4 s, 0.8 s …, so that a short disturbance passes by itself. */
export function backoffMilliseconds(attempts: number): number {
  return 100 * 2 ** Math.min(attempts, limits.attempts);
}
