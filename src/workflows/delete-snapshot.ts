import { refuse, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { lockSnapshot, markSnapshotDeleted, snapshotRefusals } from '../modules/compute/index.ts';
import { cancelDeadline } from '../modules/deadlines/index.ts';
import { enterServer } from './change-server.ts';
import type { OnSnapshot } from './revert-snapshot.ts';
import { workflow, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';
import { requestOnServer, serverFor } from './start-on-server.ts';

export type DeleteSnapshot = Workflow<OnSnapshot, object>;

const noWayBack = 'a snapshot that is deleted cannot be taken again: its moment has passed';
const words = { stage: 'delete', clause: 'C-4.6.11' } as const;

export async function requestSnapshotDeletion(
  ctx: Ctx, snapshotId: string, remove: DeleteSnapshot,
): Promise<Result<string>> {
  const snapshot = await lockSnapshot(ctx, snapshotId);
  if (!snapshot) return refuse(snapshotRefusals, 'snapshots.unknown');
  const { serverId, state } = snapshot;
  if (state !== 'live') return refuse(snapshotRefusals, 'snapshots.wrong_state', { state });
  const server = await serverFor(ctx, serverId, 'snapshot');
  return server.ok ? requestOnServer(ctx, 'snapshot', remove, { serverId, snapshotId }) : server;
}

/** The server goes on as it is; only the way back to that moment ends. */
export function deleteSnapshot({ engine }: Services): DeleteSnapshot {
  return workflow<OnSnapshot, object>({
    name: 'delete-snapshot',
    version: 1,
    noWayBack,
    steps: [
      {
        ...words, name: 'check-server', title: { de: 'Server prüfen', en: 'Check the server' },
        record: async (ctx, on) => {
          await enterServer(ctx, on, 'snapshot');
          return { snapshot: on.parameters.snapshotId };
        },
        undo: { none: 'looking changes nothing' },
      },
      {
        ...words, name: 'delete-snapshot', title: { de: 'Snapshot löschen', en: 'Delete the snapshot' },
        act: (on) => {
          const { snapshotId: id, serverId } = on.parameters;
          return engine.deleteSnapshot(on.command, { id, serverId });
        },
        undo: { none: noWayBack },
      },
      {
        ...words, name: 'record-snapshot', title: { de: 'Löschung eintragen', en: 'Record the deletion' },
        record: async (ctx, on) => {
          await markSnapshotDeleted(ctx, on.parameters.snapshotId);
          await cancelDeadline(ctx, on.parameters.snapshotId, 'snapshot-ages', { de: 'gelöscht', en: 'deleted' });
        },
        undo: { none: noWayBack },
      },
    ],
  });
}
