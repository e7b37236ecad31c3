import { z } from 'zod';
import { checked, date, defined, id, words } from '../kernel/wire.ts';
import { limits } from '../kernel/limits.ts';
import { ok } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { capacityRefusals } from '../modules/capacity/index.ts';
import { contractRefusals } from '../modules/contracts/index.ts';
import { endpoint, someOf, type Endpoint } from '../modules/identity/index.ts';
import { changeServerSettings } from './change-settings.ts';
import { hostname, started } from './order-fields.ts';
import { workflowRefusals } from './refusals.ts';
import { requestDelete } from './request-delete.ts';
import { requestRebuild } from './request-rebuild.ts';
import { actionRefusals, asRun } from './server-routes.ts';
import { requestOnServer } from './start-on-server.ts';
import type { Workflows } from './index.ts';

const one = z.object({ id: id('server') });
const imageName = z.string().max(limits.nameCharacters).meta({ examples: ['debian-12'] });

/** Typed by hand: a host name, or whatever else somebody typed. */
const confirm = z.string().max(limits.nameCharacters).meta({ examples: ['weinshop'] })
  .describe('The server’s host name: what it had on its disk is lost.');

const TAG = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._:/-]*[\p{L}\p{N}])?$/u;
const tag = checked(z.string().max(limits.tagCharacters), (text) => TAG.test(text), {
  de: 'muss aus Buchstaben, Ziffern und . _ : / - bestehen', en: 'must be of letters, digits and . _ : / -',
}).meta({ examples: ['produktiv'] });

const administered = { permission: 'server:administer', tag: 'server life', params: one } as const;

/** Endpoints that set a server up anew, rescue it, change what it is called, and delete it. */
export function serverLifeRoutes(workflows: Workflows): readonly Endpoint[] {
  return [...bootRoutes(workflows), settingsRoute(workflows), deleteRoute(workflows)];
}

function bootRoutes({ rebuildServer, rescueServer, leaveRescue }: Workflows): readonly Endpoint[] {
  return [
    endpoint({
      ...administered, method: 'POST', path: '/servers/{id}/rebuild', operationId: 'rebuildServer', status: 202,
      summary: 'Sets a server up anew: same address and name, a new root volume from an image',
      description: 'It is tested as in provisioning. The old root volume and the snapshots are deleted once the new one'
        + ' answers; until then it comes back if that fails. Other volumes stay. The image’s users and passwords are new.'
        + ' The price stays: an image of another system, licence or purpose (containers) is an order of its own.',
      body: z.strictObject({ image: imageName, confirm }), answer: started,
      refusals: {
        ...actionRefusals,
        ...someOf(workflowRefusals, 'servers.managed', 'servers.in_rescue', 'servers.cut_off', 'servers.not_confirmed',
          'servers.other_price'),
        ...someOf(contractRefusals, 'contracts.unknown_image'),
        ...someOf(capacityRefusals, 'capacity.no_storage', 'capacity.no_pool', 'capacity.quota_exceeded'),
      },
      handle: (ctx: Ctx, { params, body }) =>
        asRun(requestRebuild(ctx, { serverId: params.id, ...body }, rebuildServer)),
    }),
    endpoint({
      ...administered, method: 'POST', path: '/servers/{id}/rescue', operationId: 'rescueServer', status: 202,
      summary: 'Restarts a server into a small rescue system; its volumes are there to be repaired', answer: started,
      refusals: { ...actionRefusals, ...someOf(workflowRefusals, 'servers.managed', 'servers.in_rescue') },
      handle: (ctx: Ctx, { params }) => asRun(requestOnServer(ctx, 'rescue', rescueServer, { serverId: params.id })),
    }),
    endpoint({
      ...administered, method: 'POST', path: '/servers/{id}/leave-rescue', operationId: 'leaveRescue', status: 202,
      summary: 'Restarts a server into its own system again', answer: started,
      refusals: { ...actionRefusals, ...someOf(workflowRefusals, 'servers.managed', 'servers.not_in_rescue') },
      handle: (ctx: Ctx, { params }) =>
        asRun(requestOnServer(ctx, 'leave-rescue', leaveRescue, { serverId: params.id })),
    }),
  ];
}

function settingsRoute({ renameServer }: Workflows): Endpoint {
  return endpoint({
    ...administered, method: 'PATCH', path: '/servers/{id}', operationId: 'changeServer', permission: 'server:operate',
    summary: 'Changes a server’s host name, tags, or protection against deletion',
    description: 'Another host name is a run. The guest goes on calling itself as before; it takes the new name when it'
      + ' is set up anew.',
    body: z.strictObject({
      hostname: hostname.optional(), tags: z.array(tag).max(limits.tags).optional(),
      protected: z.boolean().optional().meta({ examples: [true] }),
    }),
    answer: z.object({ runId: id('run').nullable().describe('Of another host name; else null.') }),
    refusals: actionRefusals,
    handle: async (ctx: Ctx, { params, body }) => {
      const run = await changeServerSettings(ctx, params.id, defined(body), renameServer);
      return run.ok ? ok({ runId: run.value }) : run;
    },
  });
}

function deleteRoute({ deleteServer }: Workflows): Endpoint {
  return endpoint({
    ...administered, method: 'DELETE', path: '/servers/{id}', operationId: 'deleteServer', status: 202,
    summary: 'Deletes a server with its volumes, snapshots and addresses; its contract goes on',
    description: 'Backups stay until their retention ends or all data of the contract is deleted (D5 (1)). The contract'
      + ' is billed until it ends by notice (A10 (3)); volumes and addresses booked beside the server end today.',
    query: z.object({ confirm }),
    answer: started.extend({
      contractNumber: words('V-2026-00001'),
      billedUntil: date.describe('The contract’s last day, or the first on which notice given today ends it.'),
      sentence: words('Der Vertrag V-2026-00001 läuft weiter und wird abgerechnet, bis Sie ihn kündigen.'),
    }),
    refusals: {
      ...actionRefusals,
      ...someOf(workflowRefusals, 'servers.protected', 'servers.cut_off', 'servers.not_confirmed',
        'servers.cluster_needs_it'),
    },
    handle: async (ctx: Ctx, { params, query, language }) => {
      const begun = await requestDelete(ctx, params.id, query.confirm, deleteServer);
      return begun.ok ? ok({ ...begun.value, sentence: begun.value.sentence[language] }) : begun;
    },
  });
}
