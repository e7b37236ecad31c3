import { z } from 'zod';
import { defined, id, listQuery, oneOf, pageOf, yesNo } from '../kernel/wire.ts';
import { ok } from '../kernel/result.ts';
import { capacityRefusals } from '../modules/capacity/index.ts';
import { catalogueRefusals, netAmount } from '../modules/catalogue/index.ts';
import { contractRefusals } from '../modules/contracts/index.ts';
import { endpoint, someOf, type Endpoint } from '../modules/identity/index.ts';
import { partyRefusals } from '../modules/parties/index.ts';
import { bytesOf, storageRefusals } from '../modules/storage/index.ts';
import { requestAttach } from './attach-volume.ts';
import { requestClass, requestGrowth } from './change-volume.ts';
import { orderVolume } from './create-volume.ts';
import { requestVolumeDeletion } from './delete-volume.ts';
import { requestDetach } from './detach-volume.ts';
import { listVolumes, showVolume, volumeList } from './list-volumes.ts';
import { started } from './order-fields.ts';
import { renameVolume } from './rename-volume.ts';
import { actionRefusals, asRun } from './server-routes.ts';
import {
  gigabytes, individual, volume, volumeClass, volumeInDetail, volumeName, volumePreview,
} from './volume-fields.ts';
import { previewChange, previewVolume } from './volume-preview.ts';
import { workflowRefusals } from './refusals.ts';
import type { Workflows } from './index.ts';

const one = z.object({ id: id('volume') });
const tag = 'volumes';

const unknown = someOf(storageRefusals, 'storage.unknown');
/** What may stand against every change of a volume: its own state, and that of its server. */
const changeRefusals = {
  ...unknown, ...someOf(storageRefusals, 'storage.wrong_state', 'storage.busy'),
  ...someOf(workflowRefusals, 'servers.wrong_state', 'servers.busy', 'servers.contract_ended'),
};
const priceRefusals = {
  ...someOf(catalogueRefusals, 'catalogue.no_option_price'), ...someOf(contractRefusals, 'contracts.price_changed'),
};
const classRefusals = someOf(storageRefusals, 'storage.individual_by_agreement', 'storage.individual_incomplete');
const roomRefusals = someOf(capacityRefusals, 'capacity.no_storage', 'capacity.no_pool', 'capacity.quota_exceeded');

const wish = { class: volumeClass, gigabytes, individual: individual.optional() };
const agreedMonthlyNet = netAmount.describe('The whole volume’s price per month that was shown.');

const channelOf = (sessionId: string | null) => (sessionId === null ? 'api' as const : 'portal' as const);

/** Endpoints of volumes: what customers order and do with them (C-4.2.4, C-4.6.2). */
export function volumeRoutes(workflows: Workflows): readonly Endpoint[] {
  return [...readingRoutes, ...orderRoutes(workflows), ...attachRoutes(workflows)];
}

const readingRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/volumes', operationId: 'listVolumes', permission: 'server:read', tag,
    summary: 'Volumes, newest first: those servers boot from, those beside them, and those attached to none',
    query: listQuery(volumeList, {
      state: oneOf('creating', 'live', 'deleted', 'quarantined').optional(),
      live: yesNo.optional().describe('Whether it exists still.'), attached: yesNo.optional(),
      class: volumeClass.optional(), customerId: id('organisation').optional(), serverId: id('server').optional(),
      contractId: id('contract').optional(),
    }),
    answer: pageOf(volume),
    handle: async (ctx, { query }) => ok(await listVolumes(ctx, query)),
  }),
  endpoint({
    method: 'GET', path: '/volumes/{id}', operationId: 'readVolume', permission: 'server:read', tag,
    summary: 'One volume, with what may be done with it now', params: one, answer: volumeInDetail, refusals: unknown,
    handle: (ctx, { params, language }) => showVolume(ctx, params.id, language),
  }),
  endpoint({
    method: 'PATCH', path: '/volumes/{id}', operationId: 'changeVolume', permission: 'server:operate', tag,
    summary: 'Renames a volume or protects it against deletion', params: one,
    body: z.strictObject({
      name: volumeName.optional(), protected: z.boolean().optional().meta({ examples: [true] }),
    }),
    answer: volumeInDetail,
    refusals: {
      ...unknown, ...someOf(storageRefusals, 'storage.wrong_state'),
      ...someOf(workflowRefusals, 'servers.contract_ended'),
    },
    handle: async (ctx, { params, body, language }) => {
      const renamed = await renameVolume(ctx, params.id, defined(body));
      return renamed.ok ? showVolume(ctx, params.id, language) : renamed;
    },
  }),
  endpoint({
    method: 'POST', path: '/servers/{id}/volume-preview', operationId: 'previewVolume', permission: 'price:read', tag,
    summary: 'What a new volume beside this server would be and cost, before anything is ordered',
    params: z.object({ id: id('server') }), body: z.strictObject(wish), answer: volumePreview,
    refusals: { ...actionRefusals, ...classRefusals, ...someOf(catalogueRefusals, 'catalogue.no_option_price') },
    handle: (ctx, { params, body, language }) => {
      const { gigabytes: size, ...rest } = defined(body);
      return previewVolume(ctx, params.id, { ...rest, bytes: bytesOf(size) }, language);
    },
  }),
  endpoint({
    method: 'POST', path: '/volumes/{id}/grow-preview', operationId: 'previewGrowth', permission: 'price:read', tag,
    summary: 'What a larger volume would cost, and that no restart is needed', params: one,
    body: z.strictObject({ gigabytes }), answer: volumePreview,
    refusals: {
      ...changeRefusals, ...someOf(storageRefusals, 'storage.not_larger'),
      ...someOf(catalogueRefusals, 'catalogue.no_option_price'),
    },
    handle: (ctx, { params, body, language }) =>
      previewChange(ctx, params.id, { bytes: bytesOf(body.gigabytes) }, language),
  }),
  endpoint({
    method: 'POST', path: '/volumes/{id}/class-preview', operationId: 'previewClass', permission: 'price:read', tag,
    summary: 'What a volume would cost in another class, and that no restart is needed', params: one,
    body: z.strictObject({ class: volumeClass, individual: individual.optional() }), answer: volumePreview,
    refusals: {
      ...changeRefusals, ...classRefusals, ...someOf(storageRefusals, 'storage.same_class'),
      ...someOf(catalogueRefusals, 'catalogue.no_option_price'),
    },
    handle: (ctx, { params, body, language }) => previewChange(ctx, params.id, defined(body), language),
  }),
];

/** What changes the contract: a new volume, a larger one, another class, none. */
function orderRoutes({ createVolume, growVolume, changeVolumeClass, deleteVolume }: Workflows): readonly Endpoint[] {
  return [
    endpoint({
      method: 'POST', path: '/volumes', operationId: 'orderVolume', permission: 'volume:order', tag, status: 202,
      summary: 'Orders a volume beside a server, in its contract, and attaches it there unless told otherwise',
      description: 'At the prices of the customer’s seller, which must be those that were shown; billed from the day it'
        + ' is there (C 4.2.4). Follow the run under /runs/{id}.',
      body: z.strictObject({
        ...wish, serverId: id('server'), name: volumeName,
        attach: z.boolean().default(true).describe('Whether it is attached to the server at once.')
          .meta({ examples: [true] }),
        agreedMonthlyNet, agreedSetupNet: netAmount.describe('What it costs once, as it was shown.'),
      }),
      answer: started.extend({ volumeId: id('volume') }),
      refusals: {
        ...actionRefusals, ...priceRefusals, ...classRefusals, ...roomRefusals,
        ...someOf(storageRefusals, 'storage.full_server', 'storage.full_contract'),
        ...someOf(partyRefusals, 'parties.no_named_contact', 'parties.customer_closed', 'parties.not_a_business'),
      },
      handle: (ctx, { body, sessionId }) => {
        const { gigabytes: size, ...rest } = defined(body);
        return orderVolume(ctx, { ...rest, bytes: bytesOf(size), channel: channelOf(sessionId) }, createVolume);
      },
    }),
    endpoint({
      method: 'POST', path: '/volumes/{id}/grow', operationId: 'growVolume', permission: 'volume:order', tag,
      status: 202, summary: 'Grows a volume while its server runs, in steps of 100 GB (C 4.6.2)',
      description: 'The file system of a server’s own volume grows with it. It never shrinks.',
      params: one, body: z.strictObject({ gigabytes, agreedMonthlyNet }), answer: started,
      refusals: {
        ...changeRefusals, ...priceRefusals, ...roomRefusals, ...someOf(storageRefusals, 'storage.not_larger'),
      },
      handle: (ctx, { params, body, sessionId }) => asRun(requestGrowth(ctx, params.id, {
        bytes: bytesOf(body.gigabytes), agreedMonthlyNet: body.agreedMonthlyNet, channel: channelOf(sessionId),
      }, growVolume)),
    }),
    endpoint({
      method: 'POST', path: '/volumes/{id}/class', operationId: 'changeVolumeClass', permission: 'volume:order', tag,
      status: 202, summary: 'Gives a volume another class, and with it another IOPS limit, while its server runs',
      params: one,
      body: z.strictObject({ class: volumeClass, individual: individual.optional(), agreedMonthlyNet }),
      answer: started,
      refusals: {
        ...changeRefusals, ...priceRefusals, ...classRefusals, ...someOf(storageRefusals, 'storage.same_class'),
      },
      handle: (ctx, { params, body, sessionId }) => asRun(requestClass(ctx, params.id, {
        ...defined(body), channel: channelOf(sessionId),
      }, changeVolumeClass)),
    }),
    endpoint({
      method: 'DELETE', path: '/volumes/{id}', operationId: 'deleteVolume', permission: 'volume:order', tag,
      status: 202, summary: 'Deletes a volume that is attached to no server; its billing ends with this day',
      params: one, query: z.object({ confirm: volumeName.describe('The name of the volume.') }), answer: started,
      refusals: {
        ...changeRefusals,
        ...someOf(storageRefusals, 'storage.attached', 'storage.boots', 'storage.protected', 'storage.not_confirmed'),
      },
      handle: (ctx, { params, query }) => asRun(requestVolumeDeletion(ctx, params.id, query.confirm, deleteVolume)),
    }),
  ];
}

function attachRoutes({ attachVolume, detachVolume }: Workflows): readonly Endpoint[] {
  const head = { permission: 'server:operate', tag, status: 202, params: one, answer: started } as const;
  return [
    endpoint({
      ...head, method: 'POST', path: '/volumes/{id}/attach', operationId: 'attachVolume',
      summary: 'Attaches a volume to a server of the same customer, also while that runs',
      description: 'From then on it belongs to that server’s contract: it is billed with it and ends with it.',
      body: z.strictObject({ serverId: id('server') }),
      refusals: {
        ...changeRefusals, ...actionRefusals,
        ...someOf(storageRefusals, 'storage.attached', 'storage.boots', 'storage.full_server',
          'storage.other_customer', 'storage.out_of_reach'),
      },
      handle: (ctx, { params, body }) => asRun(requestAttach(ctx, params.id, body.serverId, attachVolume)),
    }),
    endpoint({
      ...head, method: 'POST', path: '/volumes/{id}/detach', operationId: 'detachVolume',
      summary: 'Takes a volume off its server, also while that runs; unmount it there before',
      body: z.strictObject({}),
      refusals: {
        ...changeRefusals,
        ...someOf(storageRefusals, 'storage.not_attached', 'storage.boots', 'storage.nothing_agreed'),
      },
      handle: (ctx, { params }) => asRun(requestDetach(ctx, params.id, detachVolume)),
    }),
  ];
}
