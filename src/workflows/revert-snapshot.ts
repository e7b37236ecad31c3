import { must, ok, refuse, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import {
  lockSnapshot, partsOf, recordRevert, settingsDiffer, settingsOf, snapshotRefusals, volumeSpec, type VolumeSpec,
} from '../modules/compute/index.ts';
import {
  answerStep, enterServer, pauseUnlessDown, startStep, type Before, type ChangeOutputs, type OnServer,
} from './change-server.ts';
import { output, workflow, type Scope, type Step, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';
import { requestOnServer, serverFor } from './start-on-server.ts';

export interface OnSnapshot extends OnServer {
  readonly snapshotId: string;
}

interface RevertOutputs extends ChangeOutputs {
  'check-server': Before & { readonly runsAfterwards: boolean; readonly volumes: readonly VolumeSpec[] };
}

export type RevertSnapshot = Workflow<OnSnapshot, RevertOutputs>;
type On = Scope<OnSnapshot, RevertOutputs>;
type Snapshot = NonNullable<Awaited<ReturnType<typeof lockSnapshot>>>;

const noWayBack = 'what the server did since the snapshot is gone once it goes back (C-4.6.11)';
const words = { stage: 'revert', clause: 'C-4.6.11' } as const;

/** The snapshot, locked, if its server may go back to it: it exists, and size and volumes are still those of then. */
export async function revertible(ctx: Ctx, snapshotId: string): Promise<Result<Snapshot>> {
  const snapshot = await lockSnapshot(ctx, snapshotId);
  if (!snapshot) return refuse(snapshotRefusals, 'snapshots.unknown');
  const { state, settings, serverId } = snapshot;
  if (state !== 'live' || !settings) return refuse(snapshotRefusals, 'snapshots.wrong_state', { state });
  return settingsDiffer(settings, await settingsOf(ctx, serverId))
    ? refuse(snapshotRefusals, 'snapshots.settings_differ') : ok(snapshot);
}

/** promise C-4.6.11: back to a snapshot. Whoever asks knows that all since then is lost, and confirms with its name. */
export async function requestRevert(
  ctx: Ctx, snapshotId: string, confirm: string, revert: RevertSnapshot,
): Promise<Result<string>> {
  const snapshot = await revertible(ctx, snapshotId);
  if (!snapshot.ok) return snapshot;
  const { serverId, name, takenAt } = snapshot.value;
  const server = await serverFor(ctx, serverId, 'revert');
  if (!server.ok) return server;
  if (confirm !== name) {
    return refuse(snapshotRefusals, 'snapshots.not_confirmed', { name, takenAt: String(takenAt) }, '/confirm');
  }
  return requestOnServer(ctx, 'revert', revert, { serverId, snapshotId });
}

/**
 * Memory and volumes are what they were; name, network and limits are as the rows say now, so nothing that was agreed
 * since is taken back. It runs afterwards if it ran before, or in the snapshot.
 */
export function revertSnapshot({ engine }: Services): RevertSnapshot {
  const start = startStep(engine, words, (on) => output(on as unknown as On, 'check-server').runsAfterwards);
  const answer = answerStep(engine, words);
  const steps: Step<any, any>[] = [
    {
      ...words, name: 'check-server', title: { de: 'Server und Snapshot prüfen', en: 'Check server and snapshot' },
      record: check,
      undo: { none: 'looking changes nothing' },
    },
    {
      ...words, name: 'revert', title: { de: 'Auf den Snapshot zurücksetzen', en: 'Revert to the snapshot' },
      act: (on: On) => {
        const { snapshotId: id, serverId } = on.parameters;
        return engine.revertSnapshot(on.command, { id, serverId });
      },
      undo: { none: noWayBack },
    },
    {
      ...words, name: 'keep-settings', title: { de: 'Heutige Einstellungen behalten', en: 'Keep the settings of today' },
      act: async (on: On) => {
        const { was, volumes } = output(on, 'check-server');
        for (const volume of volumes) {
          await engine.changeVolume({ ...on.command, key: `${on.command.key}/${volume.id}` }, volume);
        }
        await engine.changeServer(on.command, was);
      },
      undo: { none: noWayBack },
    },
    start,
    {
      ...answer,
      act: async (on: On) => (output(on, 'check-server').runsAfterwards ? answer.act?.(on) : { answered: false }),
    },
    {
      ...words, name: 'record-revert', title: { de: 'Zurücksetzen eintragen', en: 'Record the revert' },
      record: (ctx: Ctx, on: On) => recordRevert(ctx, on.parameters.snapshotId),
      undo: { none: noWayBack },
    },
  ];
  return workflow<OnSnapshot, RevertOutputs>({ name: 'revert-snapshot', version: 1, noWayBack, steps });
}

async function check(ctx: Ctx, on: On): Promise<RevertOutputs['check-server']> {
  const { serverId, snapshotId } = on.parameters;
  const before = await enterServer(ctx, on, 'revert');
  const { memory } = must(await revertible(ctx, snapshotId));
  if (before.wasRunning) await pauseUnlessDown(ctx, serverId, 'customer');
  const volumes: VolumeSpec[] = [];
  for (const { id } of (await partsOf(ctx, serverId)).volumes) volumes.push(await volumeSpec(ctx, id));
  return { ...before, volumes, runsAfterwards: before.wasRunning || memory === true };
}
