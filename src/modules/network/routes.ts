import { z } from 'zod';
import { checked, count, id, listQuery, pageOf } from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { endpoint, someOf, type Endpoint } from '../identity/index.ts';
import { partyRefusals } from '../parties/index.ts';
import { isNetwork } from './ipv4.ts';
import { listPools, poolList, setUpPool } from './list-pools.ts';
import { networkRefusals } from './refusals.ts';

/** A /30 has two addresses for hosts: the gateway and one server. */
const LONGEST_PREFIX = 30;
const SHORTEST_PREFIX = 16;

/** A network as people write it. */
export const network = checked(z.cidrv4(), (value) => {
  const length = Number(value.split('/')[1]);
  return isNetwork(value) && length >= SHORTEST_PREFIX && length <= LONGEST_PREFIX;
}, {
  de: `muss ein IPv4-Netz wie 203.0.113.0/24 sein, /${SHORTEST_PREFIX} bis /${LONGEST_PREFIX}`,
  en: `must be an IPv4 network such as 203.0.113.0/24, /${SHORTEST_PREFIX} to /${LONGEST_PREFIX}`,
}).meta({ examples: ['203.0.113.0/24'] });

export const gateway = z.ipv4().meta({ examples: ['203.0.113.1'] });

const pool = z.object({
  id: id('addressPool'), network, gateway, used: count.describe('Addresses in use or resting.'),
});

export const networkRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'POST', path: '/networks', operationId: 'setUpNetwork',
    permission: 'network:change', tag: 'networks', status: 201,
    summary: 'Sets up a public IPv4 network', description: 'Servers get their addresses from it (C-4.2.8).',
    body: z.strictObject({ network, gateway }), answer: pool,
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
];
