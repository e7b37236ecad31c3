import { newId } from '../kernel/ids.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { capacityRefusals, stateOf } from '../modules/capacity/index.ts';
import { notePlacement, type ServerReading } from '../modules/compute/index.ts';
import { output, startRun, workflow, type Scope, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';

interface Parameters {
  readonly targetId: string;
  /** Why it goes into maintenance; null: it comes back. */
  readonly reason: string | null;
}

interface Outputs {
  'note': { readonly name: string; readonly before: string | null };
}

export type MaintainTarget = Workflow<Parameters, Outputs>;
type On = Scope<Parameters, Outputs>;

/** Servers of one host whose new place is asked for at once; the rest is found by the next look at the inventory. */
const LOOKED_AFTER = 200;

/**
 * Takes a host out of use, or back into it: nothing new is promised of it, the engine is told and moves what it can,
 * and where the servers are now is written down. Those that stay are listed for a restart (`readTargetPlan`).
 */
export function maintainTarget({ engine }: Services): MaintainTarget {
  const told = (on: On, maintenance: boolean) =>
    engine.changeTarget(on.command, { name: output(on, 'note').name, maintenance });
  return workflow<Parameters, Outputs>({
    name: 'maintain-target',
    version: 1,
    steps: [
      {
        name: 'note', stage: 'maintain', clause: 'A4',
        title: { de: 'Host vormerken', en: 'Note the host' },
        record: async (ctx, { parameters: { targetId, reason } }) => {
          const { name, maintenanceReason: before } = await ctx.tx.selectFrom('target').selectAll()
            .where('id', '=', targetId).forUpdate().executeTakeFirstOrThrow();
          await setReason(ctx, targetId, reason);
          return { name, before };
        },
        undo: { record: async (ctx, on) => setReason(ctx, on.parameters.targetId, on.outputs.note?.before ?? null) },
      },
      {
        name: 'tell-engine', stage: 'maintain', clause: 'A4',
        title: { de: 'Engine anweisen und Server umziehen', en: 'Tell the engine and move servers' },
        act: (on) => told(on, on.parameters.reason !== null),
        undo: { act: (on) => told(on, output(on, 'note').before !== null) },
      },
      {
        name: 'find-servers', stage: 'maintain', clause: 'A4',
        title: { de: 'Standort der Server festhalten', en: 'Note where the servers are' },
        prepare: (ctx, on) => serversOn(ctx, output(on, 'note').name),
        act: async (on) => {
          const readings: ServerReading[] = [];
          for (const id of on.prepared as string[]) {
            const reading = await engine.readServer(id);
            if (reading) readings.push(reading);
          }
          return readings;
        },
        record: async (ctx, _, readings) => {
          for (const reading of readings as ServerReading[]) await notePlacement(ctx, reading);
        },
        undo: { none: 'where servers are is true whatever becomes of the host' },
      },
    ],
  });
}

async function setReason(ctx: Ctx, targetId: string, reason: string | null): Promise<void> {
  const { state } = await ctx.tx.selectFrom('target').select('state').where('id', '=', targetId)
    .executeTakeFirstOrThrow();
  const next = state === 'offline' ? state : stateOf('available', reason);
  await ctx.tx.updateTable('target').set({ maintenanceReason: reason, state: next }).where('id', '=', targetId)
    .execute();
}

async function serversOn(ctx: Ctx, target: string): Promise<string[]> {
  const rows = await ctx.tx.selectFrom('server').select('id').where('target', '=', target)
    .where('state', 'in', ['running', 'stopped']).where('heldBy', 'is', null).orderBy('id').limit(LOOKED_AFTER)
    .execute();
  return rows.map(({ id }) => id);
}

const keyOf = (targetId: string) => `maintain:${targetId}`;

/** Starts it. One run at a time changes a host; the same wish again is the same run or none. */
export async function requestMaintenance(
  ctx: Ctx, targetId: string, reason: string | null, maintain: MaintainTarget,
): Promise<Result<string>> {
  const target = await ctx.tx.selectFrom('target').selectAll().where('id', '=', targetId).forUpdate()
    .executeTakeFirst();
  if (!target) return refuse(capacityRefusals, 'capacity.unknown_target');
  if (target.state === 'offline') return refuse(capacityRefusals, 'capacity.target_offline');
  const busy = await ctx.tx.selectFrom('run').select('id').where('workflow', '=', maintain.name)
    .where('state', 'in', ['running', 'unwinding', 'stuck']).where('key', 'like', `${keyOf(targetId)}:%`)
    .executeTakeFirst();
  if (busy) return refuse(capacityRefusals, 'capacity.target_busy', { runId: busy.id });
  const key = `${keyOf(targetId)}:${newId('correlation', ctx.clock)}`;
  return ok(await startRun(ctx, maintain, { key, tenant: target.tenant, parameters: { targetId, reason } }));
}
