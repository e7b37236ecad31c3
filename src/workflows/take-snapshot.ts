import { newId } from '../kernel/ids.ts';
import { must, ok, refuse, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import {
  EngineError, lockSnapshot, markSnapshotDeleted, planSnapshot, quarantineSnapshot, recordSnapshot, settingsOf,
  snapshotRefusals, SNAPSHOTS_PER_SERVER, snapshotsOn, type SnapshotReading,
} from '../modules/compute/index.ts';
import { enterServer } from './change-server.ts';
import { output, workflow, type Scope, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';
import { warnWhenOld } from './snapshot-ages.ts';
import { requestOnServer, serverFor } from './start-on-server.ts';

export interface SnapshotParameters {
  readonly serverId: string;
  readonly name: string;
  /** Planned with the request. */
  readonly reserved?: string;
}

interface SnapshotOutputs {
  'plan': { readonly snapshot: string };
}

export type TakeSnapshot = Workflow<SnapshotParameters, SnapshotOutputs>;
type On = Scope<SnapshotParameters, SnapshotOutputs>;

const words = { stage: 'snapshot', clause: 'C-4.6.11' } as const;
const planned = (on: On) => output(on, 'plan').snapshot;

/** Takes a snapshot of memory, volumes and settings of a server (promise C-4.6.11), of which it has a named number. */
export async function requestSnapshot(
  ctx: Ctx, wish: { readonly serverId: string; readonly name: string }, take: TakeSnapshot,
): Promise<Result<{ runId: string; snapshotId: string }>> {
  const server = await serverFor(ctx, wish.serverId, 'snapshot');
  if (!server.ok) return server;
  const made = await plan(ctx, server.value.tenant, wish);
  if (!made.ok) return made;
  const run = await requestOnServer(ctx, 'snapshot', take, { ...wish, reserved: made.value });
  return run.ok ? ok({ runId: run.value, snapshotId: made.value }) : run;
}

async function plan(
  ctx: Ctx, tenant: string, { serverId, name }: { readonly serverId: string; readonly name: string },
): Promise<Result<string>> {
  const others = await snapshotsOn(ctx, serverId);
  if (others.length >= SNAPSHOTS_PER_SERVER) {
    return refuse(snapshotRefusals, 'snapshots.too_many', { limit: SNAPSHOTS_PER_SERVER });
  }
  if (others.some((one) => one.name === name)) {
    return refuse(snapshotRefusals, 'snapshots.name_taken', { name }, '/name');
  }
  const id = newId('snapshot', ctx.clock);
  await planSnapshot(ctx, { id, tenant, serverId, name });
  return ok(id);
}

export function takeSnapshot({ engine }: Services): TakeSnapshot {
  return workflow<SnapshotParameters, SnapshotOutputs>({
    name: 'take-snapshot',
    version: 1,
    steps: [
      {
        ...words, name: 'plan', title: { de: 'Snapshot vormerken', en: 'Plan the snapshot' },
        record: planOrKeep,
        undo: { record: async (ctx, on) => {
          const snapshot = on.outputs.plan?.snapshot ?? on.parameters.reserved;
          if (snapshot !== undefined) await markSnapshotDeleted(ctx, snapshot);
        } },
      },
      {
        ...words, name: 'take',
        title: { de: 'Arbeitsspeicher, Volumes und Einstellungen festhalten', en: 'Keep memory, volumes and settings' },
        act: (on) => engine.createSnapshot(on.command, { id: planned(on), serverId: on.parameters.serverId }),
        undo: { act: (on) =>
          engine.deleteSnapshot(on.command, { id: planned(on), serverId: on.parameters.serverId }) },
      },
      {
        ...words, name: 'record-snapshot',
        title: { de: 'Snapshot prüfen und eintragen', en: 'Check and record the snapshot' },
        act: async (on) => {
          const { serverId } = on.parameters;
          const reading = await engine.readSnapshot({ id: planned(on), serverId });
          if (!reading) throw new EngineError('failed', 'the engine does not know the snapshot it just took');
          return { memory: reading.memory };
        },
        record: async (ctx, on, acted) => {
          const { memory } = acted as Pick<SnapshotReading, 'memory'>;
          const { serverId, name } = on.parameters;
          await recordSnapshot(ctx, planned(on), { memory, settings: await settingsOf(ctx, serverId) });
          await warnWhenOld(ctx, { id: planned(on), tenant: on.tenant, name });
          return { snapshot: planned(on), memory };
        },
        undo: { none: 'it is the last step and recorded whole or not at all' },
      },
    ],
    whenStuck: async (ctx, on) => {
      const snapshot = on.outputs.plan?.snapshot ?? on.parameters.reserved;
      if (snapshot !== undefined) await quarantineSnapshot(ctx, snapshot);
    },
  });
}

/** Planned with the request already; a run that is repeated after it was undone plans anew. */
async function planOrKeep(ctx: Ctx, on: On): Promise<SnapshotOutputs['plan']> {
  const { reserved } = on.parameters;
  await enterServer(ctx, on, 'snapshot');
  const kept = reserved === undefined ? undefined : await lockSnapshot(ctx, reserved);
  return { snapshot: kept?.state === 'creating' ? kept.id : must(await plan(ctx, on.tenant, on.parameters)) };
}
