import { z } from 'zod';
import { bytes, date, id, instant, line, oneOf, words } from '../kernel/wire.ts';
import { snapshotRefusals } from '../modules/compute/index.ts';
import { endpoint, someOf, type Endpoint } from '../modules/identity/index.ts';
import { requestSnapshotDeletion } from './delete-snapshot.ts';
import { listSnapshots } from './list-snapshots.ts';
import { openAction } from './open-actions.ts';
import { started } from './order-fields.ts';
import { workflowRefusals } from './refusals.ts';
import { requestRevert } from './revert-snapshot.ts';
import { actionRefusals, asRun } from './server-routes.ts';
import { requestSnapshot } from './take-snapshot.ts';
import type { Workflows } from './index.ts';

const tag = 'snapshots';
const ofServer = z.object({ id: id('server') });
const one = z.object({ id: id('snapshot') });
const name = line('vor dem Update');

const snapshot = z.object({
  id: id('snapshot'), serverId: id('server'), name: words('vor dem Update'),
  state: oneOf('creating', 'live', 'quarantined'),
  memory: z.boolean().nullable().meta({ examples: [true] })
    .describe('Whether the guest’s memory is in it: taken while it ran. Null until it is taken.'),
  takenAt: instant.nullable(), revertedAt: instant.nullable().describe('When the server last went back to it.'),
  flavour: words('normal-s').nullable().describe('Size of the server at that moment.'),
  bytes: bytes.nullable().describe('Of its volumes at that moment.'),
  oldFrom: date.nullable(), warning: words('Dieser Snapshot ist alt.').nullable(),
  loses: words('Beim Zurücksetzen geht alles verloren.').nullable().describe('What a revert would lose.'),
  actions: z.array(openAction),
});

const refusals = { ...actionRefusals, ...someOf(workflowRefusals, 'servers.in_rescue') };
const known = someOf(snapshotRefusals, 'snapshots.unknown', 'snapshots.wrong_state');

/** Endpoints of snapshots: memory, volumes and settings of a server at a moment, to return to (C-4.6.11). */
export function snapshotRoutes({ takeSnapshot, revertSnapshot, deleteSnapshot }: Workflows): readonly Endpoint[] {
  return [
    endpoint({
      method: 'GET', path: '/servers/{id}/snapshots', operationId: 'listSnapshots', permission: 'server:read', tag,
      summary: 'The snapshots of a server, the oldest first, and what a revert to each would lose',
      params: ofServer, answer: z.object({ items: z.array(snapshot) }),
      refusals: someOf(workflowRefusals, 'servers.unknown'),
      handle: (ctx, { params, language }) => listSnapshots(ctx, params.id, language),
    }),
    endpoint({
      method: 'POST', path: '/servers/{id}/snapshots', operationId: 'takeSnapshot', permission: 'server:operate', tag,
      status: 202, summary: 'Takes a snapshot of memory, volumes and settings of a server (C 4.6.11)',
      description: 'A server has at most five. It is no backup: its owner is told when it is seven days old.',
      params: ofServer, body: z.strictObject({ name }), answer: started.extend({ snapshotId: id('snapshot') }),
      refusals: { ...refusals, ...someOf(snapshotRefusals, 'snapshots.too_many', 'snapshots.name_taken') },
      handle: (ctx, { params, body }) => requestSnapshot(ctx, { serverId: params.id, ...body }, takeSnapshot),
    }),
    endpoint({
      method: 'POST', path: '/snapshots/{id}/revert', operationId: 'revertSnapshot', permission: 'server:administer',
      tag, status: 202, summary: 'Takes a server back to a snapshot; all since then is lost',
      description: 'Refused while the server has another size or other volumes than then: a paid change is not taken'
        + ' back by the way. Its name, its network and its limits stay as they are.',
      params: one, body: z.strictObject({ confirm: name.describe('The name of the snapshot.') }), answer: started,
      refusals: {
        ...refusals, ...known, ...someOf(snapshotRefusals, 'snapshots.settings_differ', 'snapshots.not_confirmed'),
      },
      handle: (ctx, { params, body }) => asRun(requestRevert(ctx, params.id, body.confirm, revertSnapshot)),
    }),
    endpoint({
      method: 'DELETE', path: '/snapshots/{id}', operationId: 'deleteSnapshot', permission: 'server:administer', tag,
      status: 202, summary: 'Deletes a snapshot; the server goes on as it is', params: one, answer: started,
      refusals: { ...refusals, ...known },
      handle: (ctx, { params }) => asRun(requestSnapshotDeletion(ctx, params.id, deleteSnapshot)),
    }),
  ];
}
