import { z } from 'zod';
import { id, instant, listQuery, oneOf, pageOf, words } from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { endpoint, type Endpoint } from '../identity/index.ts';
import { addressList, listAddresses } from './list-addresses.ts';

const state = oneOf('assigned', 'quarantined').meta({ examples: ['assigned'] });

const held = z.object({
  id: id('address'), address: words('203.0.113.10'),
  block: words('203.0.113.10/32').describe('All that belongs to it.'),
  networkId: id('addressPool'), network: words('203.0.113.0/24'), state,
  purpose: oneOf('primary', 'additional', 'ipv6').meta({ examples: ['primary'] }),
  customerId: id('organisation').describe('Who holds it, or held it last.'),
  customerName: words('Weinkontor Pfalz GmbH'),
  serverId: id('server').nullable(), hostname: words('weinshop').nullable(),
  freeFrom: instant.nullable().describe('Until when it rests before somebody else gets it; null while it is held.'),
});

/** Who holds which address of the provider's networks. */
export const addressRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/addresses', operationId: 'listAddresses', permission: 'network:read', tag: 'addresses',
    summary: 'Addresses that are not free, lowest first: who holds each, and until when one rests',
    query: listQuery(addressList, {
      networkId: id('addressPool').optional(), state: state.optional(), customerId: id('organisation').optional(),
    }),
    answer: pageOf(held), handle: async (ctx, { query }) => ok(await listAddresses(ctx, query)),
  }),
];
