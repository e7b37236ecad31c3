import { z } from 'zod';
import { checked, id, line, prose, words } from '../kernel/wire.ts';
import { limits } from '../kernel/limits.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { capacityRefusals } from '../modules/capacity/index.ts';
import { catalogueRefusals, netAmount } from '../modules/catalogue/index.ts';
import { peekServer } from '../modules/compute/index.ts';
import { contractRefusals } from '../modules/contracts/index.ts';
import { endpoint, someOf, type Endpoint } from '../modules/identity/index.ts';
import {
  anyAddress, listServerAddresses, networkRefusals, readReverseNames, setReverseNames,
} from '../modules/network/index.ts';
import { partyRefusals } from '../modules/parties/index.ts';
import { orderAddresses, requestIpv6 } from './add-address.ts';
import { requestRate } from './change-nic.ts';
import { fairUseRoutes, rate } from './fair-use-routes.ts';
import { forwardRoutes } from './forward-routes.ts';
import { isolationRoutes } from './isolation-routes.ts';
import { started } from './order-fields.ts';
import { workflowRefusals } from './refusals.ts';
import { requestRemoval } from './remove-address.ts';
import { vpnRoutes } from './vpn-routes.ts';
import { actionRefusals, asRun } from './server-routes.ts';
import type { Workflows } from './index.ts';

const one = z.object({ id: id('server') });
const tag = 'server network';

/** `shop.weinkontor.example`: labels of RFC 1123, in all at most 253 characters. */
const hostName = checked(z.string().max(253), (name) => {
  const labels = name.split('.');
  return labels.length > 1 && labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(label));
}, {
  de: 'muss ein vollständiger Rechnername wie shop.weinkontor.example sein',
  en: 'must be a full host name such as shop.weinkontor.example',
}).meta({ examples: ['shop.weinkontor.example'] });

const reverseName = z.strictObject({ address: anyAddress, name: hostName });

const reverseNames = z.object({
  names: z.array(reverseName).max(limits.reverseNames).describe('Addresses of the block and what DNS calls them.'),
});

const address = z.object({
  id: id('address'), address: words('203.0.113.10'),
  block: words('203.0.113.10/32').describe('All that belongs to it.'),
  purpose: z.enum(['primary', 'additional', 'ipv6']).meta({ examples: ['primary'] }),
  contractItemId: id('contractItem').nullable().describe('What it is billed as; null where it comes with the server.'),
  plan: z.object({ justification: words('Zwei Webauftritte'), uses: z.array(words('Shop')) }).nullable()
    .describe('The network plan it was ordered with (C 4.6.3).'),
  reverseNames: z.array(reverseName),
});

const startedAddress = started.extend({ addressId: id('address') });

/** No policy knows larger IPv4 blocks than a /8 or longer prefixes than an address. */
const prefixLength = z.int().min(8).max(64).meta({ examples: [31] })
  .describe('Of the block: 32 for one IPv4 address, 30 for four, 64 for an IPv6 prefix.');
const USES_AT_MOST = 16;

const plan = checked(z.strictObject({
  family: z.literal([4, 6]).meta({ examples: [4] }), prefixLength,
  justification: prose('Zwei Webauftritte mit eigenem Zertifikat').describe('Why they are needed (policy of the RIPE).'),
  uses: z.array(line('Shop')).min(1).max(USES_AT_MOST).meta({ examples: [['Shop', 'Blog']] })
    .describe('What each address is for.'),
  agreedMonthlyNet: netAmount, agreedSetupNet: netAmount,
}), ({ family, prefixLength: length }) => family === 6 || length <= 32, {
  de: 'Ein IPv4-Block hat höchstens die Länge 32', en: 'an IPv4 block has a length of 32 at most',
});

const changeRefusals = someOf(networkRefusals, 'network.public_only', 'network.no_free_address');

/** Endpoints of a server's place on the network: addresses, names, limit, forwards, isolation. */
export function serverNetworkRoutes(workflows: Workflows): readonly Endpoint[] {
  return [
    ...addressRoutes(workflows), ...nameRoutes, ...forwardRoutes(workflows), ...isolationRoutes(workflows),
    ...fairUseRoutes(workflows), ...vpnRoutes(workflows),
    endpoint({
      method: 'POST', path: '/servers/{id}/rate-limit', operationId: 'limitServerRate', permission: 'network:change',
      tag, status: 202, params: one, body: z.strictObject({ bitsPerSecond: rate }), answer: started,
      summary: "Sets the limit of a server's interface, in both directions (C-4.2.6)",
      description: 'The engine enforces it at once; it is recorded once the engine reads it back.',
      refusals: { ...actionRefusals, ...someOf(networkRefusals, 'network.restricted') },
      handle: (ctx: Ctx, { params, body }) =>
        asRun(requestRate(ctx, { serverId: params.id, ...body }, workflows.changeRate)),
    }),
  ];
}

function addressRoutes({ addAddress, removeAddress }: Workflows): readonly Endpoint[] {
  return [
    endpoint({
      method: 'GET', path: '/servers/{id}/addresses', operationId: 'listServerAddresses', permission: 'server:read',
      tag, summary: 'The addresses of a server, its own first', params: one, answer: z.object({ items: z.array(address) }),
      refusals: someOf(workflowRefusals, 'servers.unknown'),
      handle: async (ctx: Ctx, { params }) => {
        if (!await peekServer(ctx, params.id)) return refuse(workflowRefusals, 'servers.unknown');
        return ok({ items: await listServerAddresses(ctx, params.id) as z.output<typeof address>[] });
      },
    }),
    endpoint({
      method: 'POST', path: '/servers/{id}/addresses', operationId: 'orderAddresses', permission: 'address:order', tag,
      status: 202, summary: 'Orders addresses beside the one a server has, with a network plan',
      description: 'IPv4 up to /30, IPv6 a /64 (C 4.6.3). The plan says why, and what each address is for. Billed from the'
        + ' day they are there, at the price that was shown.',
      params: one, body: plan, answer: startedAddress,
      refusals: {
        ...actionRefusals, ...changeRefusals,
        ...someOf(networkRefusals, 'network.block_too_large', 'network.plan_incomplete', 'network.too_many_blocks',
          'network.no_pool', 'network.no_ipv6_pool'),
        ...someOf(catalogueRefusals, 'catalogue.no_option_price'),
        ...someOf(contractRefusals, 'contracts.price_changed'),
        ...someOf(capacityRefusals, 'capacity.quota_exceeded'),
        ...someOf(partyRefusals, 'parties.no_named_contact', 'parties.customer_closed'),
      },
      handle: (ctx: Ctx, { params, body: { agreedMonthlyNet, agreedSetupNet, ...wish }, sessionId }) =>
        orderAddresses(ctx, {
          serverId: params.id, plan: { kind: 'additional', ...wish }, agreedMonthlyNet, agreedSetupNet,
          channel: sessionId === null ? 'api' : 'portal',
        }, addAddress),
    }),
    endpoint({
      method: 'POST', path: '/servers/{id}/ipv6', operationId: 'addIpv6', permission: 'server:operate', tag,
      status: 202, summary: 'Gives a server an IPv6 prefix of its own, a /64', params: one, answer: startedAddress,
      description: 'On request (C 4.2.8), without a price of its own. The guest configures it at its next start.',
      refusals: {
        ...actionRefusals, ...changeRefusals, ...someOf(networkRefusals, 'network.has_ipv6', 'network.no_ipv6_pool'),
      },
      handle: (ctx: Ctx, { params }) => requestIpv6(ctx, params.id, addAddress),
    }),
    endpoint({
      method: 'DELETE', path: '/servers/{id}/addresses/{addressId}', operationId: 'removeAddress',
      permission: 'address:order', tag, status: 202, summary: 'Gives addresses back that a server has beside its own',
      description: 'They rest before somebody else gets them, and are billed up to today.',
      params: one.extend({ addressId: id('address') }), answer: started,
      refusals: { ...actionRefusals, ...someOf(networkRefusals, 'network.unknown_address', 'network.own_address') },
      handle: (ctx: Ctx, { params: { id: serverId, addressId } }) =>
        asRun(requestRemoval(ctx, { serverId, addressId }, removeAddress)),
    }),
  ];
}

const nameRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/addresses/{id}/reverse-names', operationId: 'readReverseNames', permission: 'server:read',
    tag, summary: 'What DNS calls the addresses of a block', params: z.object({ id: id('address') }), answer: reverseNames,
    refusals: someOf(networkRefusals, 'network.unknown_address'),
    handle: (ctx: Ctx, { params }) => readReverseNames(ctx, params.id),
  }),
  endpoint({
    method: 'PUT', path: '/addresses/{id}/reverse-names', operationId: 'setReverseNames', permission: 'server:operate',
    tag, summary: 'Names the addresses of a block; who is not named loses its name',
    description: 'The provider’s name server takes them from the zone text of the network.',
    params: z.object({ id: id('address') }), body: z.strictObject(reverseNames.shape), answer: reverseNames,
    refusals: someOf(networkRefusals, 'network.unknown_address', 'network.not_in_block', 'network.named_twice'),
    handle: (ctx: Ctx, { params, body }) => setReverseNames(ctx, params.id, body.names),
  }),
];

