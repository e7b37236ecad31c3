import { z } from 'zod';
import { checked, date, defined, id, line, money, oneOf, prose, words } from '../kernel/wire.ts';
import type { Refusal } from '../kernel/result.ts';
import { defaultEdition } from '../terms/index.ts';
import type { Ctx } from '../database/index.ts';
import { backupRefusals } from '../modules/backup/index.ts';
import { availabilityClasses, catalogueRefusals } from '../modules/catalogue/index.ts';
import { contractRefusals, offerWithItems, readOffer } from '../modules/contracts/index.ts';
import { endpoint, someOf, type Endpoint } from '../modules/identity/index.ts';
import { partyRefusals } from '../modules/parties/index.ts';
import { targetRoutes } from './capacity-routes.ts';
import { clusterRoutes } from './cluster-routes.ts';
import { planRoutes } from './describe-workflows.ts';
import { serverNetworkRoutes } from './network-routes.ts';
import { offerServer } from './offer-server.ts';
import {
  hostname, image, locationId, minimumMonths, networkWish, noNetwork, noRoom, ordered, sshKeys, started,
  suppliedSoftware, variant,
} from './order-fields.ts';
import { priceRoutes } from './order-routes.ts';
import { orderServer } from './order-server.ts';
import { workflowRefusals } from './refusals.ts';
import { findingRoutes } from './reverse-audit/index.ts';
import { resizeRoutes } from './resize-routes.ts';
import type { Workflow } from './runtime/index.ts';
import { serverLifeRoutes } from './server-life-routes.ts';
import { asRun, powerRoutes } from './server-routes.ts';
import { snapshotRoutes } from './snapshot-routes.ts';
import { requestBackup, requestRestoreCheck } from './start-on-server.ts';
import { receiveNotice } from './terminate-contract.ts';
import { volumeRoutes } from './volume-routes.ts';
import type { Workflows } from './index.ts';

const channel = oneOf('email', 'letter', 'portal', 'api') as z.ZodType<'email' | 'letter' | 'portal' | 'api', string>;

const price = checked(money, (cents) => cents >= 0n, {
  de: 'Ein Preis kann nicht negativ sein', en: 'a price cannot be negative',
});

const serverWish = z.strictObject({
  flavour: line('normal-s'), image, managed: z.boolean().meta({ examples: [false] }),
  availabilityClass: z.enum(availabilityClasses).meta({ examples: ['business'] }), publicIpv4: z.literal(true),
  monthlyNet: price, setupNet: price, variant: variant.optional(), locationId: locationId.optional(),
});

const PATHS_AT_MOST = 50;

const path = checked(z.string().max(1_000), (text) => /^\/[^\0]+$/.test(text) && text.isWellFormed(), {
  de: 'muss ein absoluter Pfad sein', en: 'must be an absolute path',
}).meta({ examples: ['/root/payload'] });

/** An offer has items; this endpoint asks for the one server. */
function atServer<R extends { readonly ok: false; readonly refusal: Refusal }>({ refusal }: R) {
  const path = refusal.path?.replace('/items/0', '/server');
  return { ok: false as const, refusal: path === undefined ? refusal : { ...refusal, path } };
}

/** Endpoints of what spans modules; `workflows` are those the server's workers execute. */
export function workflowRoutes(workflows: Workflows): readonly Endpoint[] {
  return [
    ...salesRoutes(workflows), ...priceRoutes(workflows), ...clusterRoutes(workflows), ...serverActionRoutes(workflows),
    ...powerRoutes(workflows), ...resizeRoutes(workflows), ...serverLifeRoutes(workflows),
    ...serverNetworkRoutes(workflows),
    ...volumeRoutes(workflows), ...snapshotRoutes(workflows),
    ...targetRoutes(workflows), ...findingRoutes(workflows),
    ...planRoutes(Object.values(workflows) as Workflow[]),
  ];
}

function salesRoutes(workflows: Workflows): readonly Endpoint[] {
  return [
    endpoint({
      method: 'POST', path: '/offers', operationId: 'makeOffer', permission: 'offer:make', tag: 'offers', status: 201,
      summary: 'Makes an offer of one server and sends it to the customer',
      description: 'A binding one binds for four weeks unless `weeks` says otherwise (A2 (2)), then expires by itself.'
        + ' The order of one that does not bind (A2 (1)) is accepted without asking for as long.',
      body: z.strictObject({
        customerId: id('organisation'), contactId: id('contact'),
        binding: z.boolean().describe('Without the mark an offer does not bind (A2 (1)).').meta({ examples: [true] }),
        weeks: z.int().min(1).max(52).optional().meta({ examples: [4] }),
        minimumMonths, server: serverWish,
      }),
      answer: offerWithItems,
      refusals: {
        ...someOf(partyRefusals, 'parties.no_provider', 'parties.unknown_organisation', 'parties.unknown_contact',
          'parties.no_named_contact', 'parties.customer_closed'),
        ...someOf(contractRefusals, 'contracts.unknown_flavour', 'contracts.unknown_image',
          'contracts.weeks_without_binding'),
        ...someOf(catalogueRefusals, 'catalogue.unknown_location'),
      },
      handle: async (ctx, { body, language }) => {
        const { server, ...wish } = defined(body);
        const made = await offerServer(ctx, {
          ...wish, edition: defaultEdition.id, items: [{ ...defined(server), quantity: 1 }],
        });
        return made.ok ? readOffer(ctx, made.value.id, language) : atServer(made);
      },
    }),
    endpoint({
      method: 'POST', path: '/orders', operationId: 'placeOrder', permission: 'order:place', tag: 'orders', status: 202,
      summary: 'Takes the order of an offer: the contract is made, provisioning starts',
      description: 'A2 (3) and (5): the confirmation goes out with it. Follow the run under /runs/{id}.',
      body: z.strictObject({
        offerId: id('offer'), channel, orderedBy: id('contact').describe('The contact who ordered.'), hostname,
        sshKeys, ...networkWish, suppliedSoftware: suppliedSoftware.optional(),
        content: prose('Hiermit beauftragen wir das Angebot.').optional().describe('The wording of the order, kept as proof.'),
      }),
      answer: ordered,
      refusals: {
        ...someOf(contractRefusals, 'contracts.unknown_offer', 'contracts.offer_taken', 'contracts.offer_expired',
          'contracts.offer_outdated', 'contracts.bad_ssh_key', 'contracts.unmanaged_needs_key'),
        ...someOf(partyRefusals, 'parties.no_named_contact', 'parties.unknown_contact', 'parties.customer_closed'),
        ...noRoom, ...noNetwork,
      },
      handle: (ctx, { body }) => orderServer(ctx, defined(body), workflows.provisionServer),
    }),
    endpoint({
      method: 'POST', path: '/contracts/{id}/termination', operationId: 'terminateContract',
      permission: 'contract:declare', tag: 'contracts',
      status: 201, summary: 'Takes a notice of termination received today',
      description: 'The end is computed (A10 (3)), confirmed to the customer and set as a deadline.',
      params: z.object({ id: id('contract') }),
      body: z.strictObject({
        channel, byName: line('Jonas Rebstock'), content: prose('Kündigung zum nächstmöglichen Zeitpunkt.'),
      }),
      answer: z.object({ contractNumber: words('V-2026-00001'), endsOn: date }),
      refusals: someOf(contractRefusals, 'contracts.unknown_contract', 'contracts.not_active'),
      handle: (ctx, { params, body }) => receiveNotice(ctx, { contractId: params.id, ...body }),
    }),
  ];
}

function serverActionRoutes(workflows: Workflows): readonly Endpoint[] {
  const one = z.object({ id: id('server') });
  const refusals = someOf(workflowRefusals, 'servers.unknown', 'servers.wrong_state', 'servers.not_handed_over');
  return [
    endpoint({
      method: 'POST', path: '/servers/{id}/backups', operationId: 'backUpServer',
      permission: 'backup:make', tag: 'backups', status: 202,
      summary: 'Takes a consistent backup of a server (C-4.4.4)', params: one, answer: started, refusals,
      handle: (ctx: Ctx, { params }) => asRun(requestBackup(ctx, params.id, workflows.backUpServer)),
    }),
    endpoint({
      method: 'POST', path: '/backups/{id}/restore-check', operationId: 'checkRestore',
      permission: 'backup:make', tag: 'backups', status: 202,
      summary: 'Restores a backup beside the original, hashes files in it and removes it again',
      description: 'The hashes are the output of the step `compare` of the run (C-4.6.10).',
      params: z.object({ id: id('backup') }), body: z.strictObject({ paths: z.array(path).max(PATHS_AT_MOST) }),
      answer: started,
      refusals: {
        ...someOf(backupRefusals, 'backup.unknown', 'backup.not_verified', 'backup.cannot_look_inside'),
        ...someOf(workflowRefusals, 'servers.wrong_state', 'servers.not_handed_over'),
      },
      handle: (ctx: Ctx, { params, body }) =>
        asRun(requestRestoreCheck(ctx, params.id, body.paths, workflows.checkRestore)),
    }),
  ];
}
