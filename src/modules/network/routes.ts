import { z } from 'zod';
import { checked, count, id, instant, listQuery, oneOf, pageOf, words } from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { capacityRefusals } from '../capacity/index.ts';
import { endpoint, someOf, type Endpoint } from '../identity/index.ts';
import { partyRefusals } from '../parties/index.ts';
import { addressRoutes } from './address-routes.ts';
import { contains, isNetwork, lengthOf } from './ip.ts';
import { listPools, poolList, readPool, setUpPool } from './list-pools.ts';
import { listPrivateNetworks, privateNetworkList } from './list-private-networks.ts';
import { networkRefusals } from './refusals.ts';
import { reservePool } from './reserve-pool.ts';
import { reverseZone } from './reverse-names.ts';

/** A /30 has two addresses for hosts: the gateway and one server. */
const LONGEST_PREFIX = 30;
const SHORTEST_PREFIX = 16;
/** What a registry gives a provider is a /32 or a part of it; the /64 of the gateway goes off, so there must be two. */
const SHORTEST_IPV6 = 32;
const LONGEST_IPV6 = 63;

/** Unicast addresses of the world (RFC 4291, 2.4). */
const GLOBAL_UNICAST = '2000::/3';

function isPublicIpv4(value: string): boolean {
  const length = lengthOf(value);
  return isNetwork(value) && length >= SHORTEST_PREFIX && length <= LONGEST_PREFIX;
}

function isPublicIpv6(value: string): boolean {
  const length = lengthOf(value);
  return isNetwork(value) && length >= SHORTEST_IPV6 && length <= LONGEST_IPV6
    && contains(GLOBAL_UNICAST, value.split('/')[0] ?? '');
}

/** A network as people write it. */
export const network = checked(z.cidrv4({ abort: true }), isPublicIpv4, {
  de: `muss ein IPv4-Netz wie 203.0.113.0/24 sein, /${SHORTEST_PREFIX} bis /${LONGEST_PREFIX}`,
  en: `must be an IPv4 network such as 203.0.113.0/24, /${SHORTEST_PREFIX} to /${LONGEST_PREFIX}`,
}).meta({ examples: ['203.0.113.0/24'] });

const NETWORK_CHARACTERS = 50;

const anyNetwork = checked(z.string().max(NETWORK_CHARACTERS), (value) => {
  if (z.cidrv4().safeParse(value).success) return isPublicIpv4(value);
  return z.cidrv6().safeParse(value).success && isPublicIpv6(value);
}, {
  de: `muss ein Netz wie 203.0.113.0/24 sein (/${SHORTEST_PREFIX} bis /${LONGEST_PREFIX}) oder wie 2001:db8::/32 `
    + `(/${SHORTEST_IPV6} bis /${LONGEST_IPV6})`,
  en: `must be a network such as 203.0.113.0/24 (/${SHORTEST_PREFIX} to /${LONGEST_PREFIX}) or 2001:db8::/32 `
    + `(/${SHORTEST_IPV6} to /${LONGEST_IPV6})`,
}).meta({ examples: ['203.0.113.0/24'] });

const isAddress = (value: string) => z.ipv4().safeParse(value).success || z.ipv6().safeParse(value).success;

/** An IPv4 or IPv6 address. */
export const anyAddress = checked(z.string().max(NETWORK_CHARACTERS), isAddress, {
  de: 'muss eine IP-Adresse sein', en: 'must be an IP address',
}).meta({ examples: ['203.0.113.1'] });

const pool = z.object({
  id: id('addressPool'), network: words('203.0.113.0/24'), gateway: words('203.0.113.1'),
  used: count.describe('Addresses and blocks in use or resting.'),
  reservedFor: id('organisation').nullable().describe('The one customer who gets addresses of it (C 3.4.3); null: all.')
    .meta({ examples: [null] }),
  reservedForName: words('Weinkontor Pfalz GmbH').nullable().meta({ examples: [null] }),
});

const privateNetwork = z.object({
  id: id('privateNetwork'), customerId: id('organisation'), customerName: words('Weinkontor Pfalz GmbH'),
  name: words('weinshop'), cidr: words('10.0.0.0/24'),
  gateway: words('10.0.0.1').describe("The firewall's address in it."), state: oneOf('creating', 'live', 'quarantined'),
  servers: count.describe('How many servers are in it.'), createdAt: instant,
});

export const networkRoutes: readonly Endpoint[] = [
  ...addressRoutes,
  endpoint({
    method: 'POST', path: '/networks', operationId: 'setUpNetwork',
    permission: 'network:change', tag: 'networks', status: 201,
    summary: 'Sets up a public network, IPv4 or IPv6', description: 'Servers get their addresses from it (C-4.2.8).',
    body: z.strictObject({ network: anyNetwork, gateway: anyAddress }), answer: pool,
    refusals: {
      ...someOf(partyRefusals, 'parties.no_provider'),
      ...someOf(networkRefusals, 'network.gateway_outside', 'network.overlap'),
    },
    handle: (ctx, { body }) => setUpPool(ctx, body.network, body.gateway),
  }),
  endpoint({
    method: 'GET', path: '/networks', operationId: 'listNetworks',
    permission: 'network:read', tag: 'networks', summary: 'Networks, newest first',
    query: listQuery(poolList, {}), answer: pageOf(pool),
    handle: async (ctx, { query }) => ok(await listPools(ctx, query)),
  }),
  endpoint({
    method: 'GET', path: '/networks/{id}', operationId: 'readNetwork', permission: 'network:read',
    tag: 'addresses', summary: 'One network', params: z.object({ id: id('addressPool') }), answer: pool,
    refusals: someOf(networkRefusals, 'network.unknown_pool'),
    handle: (ctx, { params }) => readPool(ctx, params.id),
  }),
  endpoint({
    method: 'PUT', path: '/networks/{id}', operationId: 'reserveNetwork', permission: 'network:change',
    tag: 'address pools', summary: 'Reserves a network for one customer (C 3.4.3), or for nobody',
    params: z.object({ id: id('addressPool') }),
    body: z.strictObject({ reservedFor: id('organisation').nullable().describe('Null: whoever orders gets its addresses.') }),
    answer: pool,
    refusals: {
      ...someOf(networkRefusals, 'network.unknown_pool'), ...someOf(partyRefusals, 'parties.unknown_organisation'),
      ...someOf(capacityRefusals, 'capacity.not_a_customer', 'capacity.others_there'),
    },
    handle: (ctx, { params, body }) => reservePool(ctx, params.id, body.reservedFor),
  }),
  endpoint({
    method: 'GET', path: '/networks/{id}/reverse-zone', operationId: 'readReverseZone',
    permission: 'network:read', tag: 'server network',
    summary: "The reverse names of a network's addresses, as records of a zone file",
    description: 'Owners are written in full (RFC 1035), so that the name server can include the text in its zone.',
    params: z.object({ id: id('addressPool') }),
    answer: z.object({
      network: words('203.0.113.0/24'), text: words('4.113.0.203.in-addr.arpa. 3600 IN PTR shop.weinkontor.example.\n'),
    }),
    refusals: someOf(networkRefusals, 'network.unknown_pool'),
    handle: (ctx, { params }) => reverseZone(ctx, params.id),
  }),
  endpoint({
    method: 'GET', path: '/private-networks', operationId: 'listPrivateNetworks',
    permission: 'server:read', tag: 'server network', summary: "Customers' private networks behind firewalls, newest first",
    query: listQuery(privateNetworkList, { customerId: id('organisation').optional() }), answer: pageOf(privateNetwork),
    handle: async (ctx, { query }) => ok(await listPrivateNetworks(ctx, query)),
  }),
];
