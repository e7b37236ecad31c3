import { must, ok, refuse, type Refusal, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import {
  EngineError, lockSnapshot, partsOf, recordRevert, setServerState, settingsDiffer, settingsOf, snapshotRefusals,
  volumeSpec,
  type SnapshotSettings, type VolumeSpec,
} from '../modules/compute/index.ts';
import {
  answerStep, enterServer, isInService, pauseUnlessDown, type Before, type ChangeOutputs, type OnServer,
} from './change-server.ts';
import { output, workflow, type Scope, type Step, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';
import { requestOnServer, serverFor } from './start-on-server.ts';

export interface OnSnapshot extends OnServer {
  readonly snapshotId: string;
}

interface RevertOutputs extends ChangeOutputs {
  'look': { readonly runs: boolean };
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
  const against = objectionToRevert(snapshot, await settingsOf(ctx, snapshot.serverId));
  return against ? { ok: false, refusal: against } : ok(snapshot);
}

/** Why a server whose settings are `now` may not go back to a snapshot; null if it may. Pure. */
export function objectionToRevert(
  { state, settings }: { readonly state: string; readonly settings: SnapshotSettings | null }, now: SnapshotSettings,
): Refusal | null {
  if (state !== 'live' || !settings) return refuse(snapshotRefusals, 'snapshots.wrong_state', { state }).refusal;
  return settingsDiffer(settings, now) ? refuse(snapshotRefusals, 'snapshots.settings_differ').refusal : null;
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
      ...words, name: 'keep-settings',
      title: { de: 'Heutige Einstellungen behalten', en: 'Keep the settings of today' },
      act: async (on: On) => {
        const { was, volumes } = output(on, 'check-server');
        for (const volume of volumes) {
          await engine.changeVolume({ ...on.command, key: `${on.command.key}/${volume.id}` }, volume);
        }
        await engine.changeServer(on.command, was);
      },
      undo: { none: noWayBack },
    },
    lookStep(engine),
    startStep(engine),
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

/** Whether it runs now, which the snapshot decides: the row says what is. */
function lookStep(engine: Services['engine']): Step<any, any> {
  return {
    ...words, name: 'look', title: { de: 'Ein oder aus feststellen', en: 'See whether it runs' },
    act: async (on: On) => {
      const reading = await engine.readServer(on.parameters.serverId);
      if (!reading) throw new EngineError('failed', 'the engine does not know the server it just took back');
      return { runs: reading.power === 'running' };
    },
    record: async (ctx: Ctx, on: On, seen: unknown) => {
      const { runs } = seen as RevertOutputs['look'];
      await setServerState(ctx, on.parameters.serverId, runs ? 'running' : 'stopped');
      return { runs };
    },
    undo: { none: 'looking changes nothing' },
  };
}

/** What ran before runs again, also if the snapshot was taken while it was off; whose contract ended is off (A10.3). */
function startStep(engine: Services['engine']): Step<any, any> {
  const starts = (on: On) => output(on, 'check-server').runsAfterwards && !output(on, 'look').runs;
  return {
    ...words, name: 'start-server', title: { de: 'Server wieder starten', en: 'Start the server again' },
    prepare: (ctx: Ctx, on: On) => isInService(ctx, on.parameters.serverId),
    act: async (on: On) => {
      const { serverId } = on.parameters;
      if (on.prepared !== true) await engine.stopServer(on.command, serverId);
      else if (starts(on)) await engine.startServer(on.command, serverId);
    },
    record: async (ctx: Ctx, on: On) => {
      const { serverId } = on.parameters;
      if (await isInService(ctx, serverId) !== on.prepared) throw new Error('the contract ended meanwhile');
      if (on.prepared !== true) await setServerState(ctx, serverId, 'stopped');
      else if (starts(on)) await setServerState(ctx, serverId, 'running');
      return { inService: on.prepared };
    },
    undo: { none: noWayBack },
  };
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
