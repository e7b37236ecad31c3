import { z } from 'zod';
import { checked, count, defined, id, instant, listQuery, money, oneOf, pageOf, words } from '../kernel/wire.ts';
import { ok } from '../kernel/result.ts';
import { choice, netAmount } from '../modules/catalogue/index.ts';
import { contractRefusals } from '../modules/contracts/index.ts';
import { endpoint, someOf, type Endpoint } from '../modules/identity/index.ts';
import { addNodes, quoteNodes } from './add-nodes.ts';
import { clusterList, listClusters, showCluster } from './list-clusters.ts';
import { orderCluster } from './order-cluster.ts';
import { locationId, minimumMonths, ordered, variant } from './order-fields.ts';
import {
  amountsInWords, inWords, reckoned, signed, whatCanBeHad, whenBound, whenOrdered, whoCanBuy,
} from './order-routes.ts';
import { NODES_AT_MOST, quoteCluster } from './quote-cluster.ts';
import { workflowRefusals } from './refusals.ts';
import type { Workflows } from './index.ts';

const tag = 'clusters';
const oneCustomer = z.object({ id: id('organisation') });

/** Its servers are called after it, with what they are and a number behind. */
const clusterName = checked(z.string(), (name) => /^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$/.test(name), {
  de: 'muss aus Kleinbuchstaben, Ziffern und Bindestrichen bestehen und höchstens 40 Zeichen haben',
  en: 'must be of lower-case letters, digits and hyphens, at most 40',
}).meta({ examples: ['kelter'] });

const { flavour, managed, availabilityClass } = choice;
const wish = {
  controlPlanes: z.literal([1, 3]).meta({ examples: [1] })
    .describe('Servers of the control plane: one, or three where one may fail.'),
  controlPlaneFlavour: flavour,
  nodes: z.int().min(1).max(NODES_AT_MOST).meta({ examples: [2] }), nodeFlavour: flavour,
  managed, availabilityClass, minimumMonths, locationId: locationId.optional(), variant: variant.optional(),
};

const role = z.enum(['control-plane', 'node']).meta({ examples: ['node'] });

const quote = z.object({
  ...wish, ...reckoned,
  positions: z.array(z.object({
    role: role.nullable().describe('Null: what the seller asks for the cluster beside its servers.'),
    flavour: words('normal-s'), quantity: count, monthlyNet: money.describe('Of one.'), setupNet: money,
  })),
});

const cluster = z.object({
  id: id('cluster'), name: words('kelter'),
  customerId: id('organisation'), customerName: words('Weinkontor Pfalz GmbH'),
  contractId: id('contract'), contractNumber: words('V-2026-00001'),
  contractState: words('active').describe('`awaiting_service` until the last of its servers is handed over (A10 (2)).'),
  controlPlanes: count.describe('Servers of the control plane that exist.'), nodes: count, createdAt: instant,
});

const clusterInDetail = cluster.extend({
  missing: count.describe('Servers that are not handed over; with the last of them the cluster is ready.'),
  network: z.object({ id: id('privateNetwork'), cidr: words('10.0.0.0/24'), gateway: words('10.0.0.1') }).nullable()
    .describe('The private network in which all of them stand, behind one firewall.'),
  servers: z.array(z.object({
    id: id('server'), contractItemId: id('contractItem'), hostname: words('kelter-node-1'), role,
    flavour: words('normal-s'),
    state: words('running'), handedOverAt: instant.nullable(), monitorState: words('up').nullable(),
    publicAddress: words('203.0.113.2').describe('At the firewall; SSH is forwarded from it.'),
    privateAddress: words('10.0.0.2').describe('By which the others of the cluster reach it.'),
    runId: id('run').nullable().describe('What provisions it, or did.'),
    runState: oneOf('running', 'unwinding', 'done', 'undone', 'stuck').nullable(),
  })).describe('One for each item of the contract, the control plane first.'),
});

const orderedCluster = ordered.omit({ runId: true }).extend({
  clusterId: id('cluster'), runIds: z.array(id('run')).describe('One for each server; follow them under /runs/{id}.'),
});

const oneCluster = z.object({ id: id('cluster') });

const nodesWish = { flavour, nodes: z.int().min(1).max(NODES_AT_MOST).meta({ examples: [2] }).describe('How many.') };

const { on, vatPercent, monthly, setup, firstInvoice } = reckoned;

const whenJoining = {
  ...whatCanBeHad,
  ...someOf(workflowRefusals, 'clusters.unknown', 'clusters.no_control_plane', 'clusters.too_many_nodes'),
  ...someOf(contractRefusals, 'contracts.not_active'),
};

/** Nodes that join a cluster in service: what they would cost, and their order. */
function nodeRoutes({ provisionServer }: Workflows): readonly Endpoint[] {
  return [
    endpoint({
      method: 'POST', path: '/clusters/{id}/node-quotes', operationId: 'quoteNodes', permission: 'order:place', tag,
      summary: 'What more nodes of a cluster would cost',
      description: "Nothing is stored, nobody is bound. Term, operation and place are the contract's.",
      params: oneCluster, body: z.strictObject(nodesWish),
      answer: z.object({
        ...nodesWish, on, vatPercent, unitMonthlyNet: money, unitSetupNet: money, monthly, setup, firstInvoice,
      }),
      refusals: whenJoining,
      handle: async (ctx, { params, body, language }) => {
        const made = await quoteNodes(ctx, params.id, body);
        return made.ok ? ok({ ...made.value, ...amountsInWords(made.value, language) }) : made;
      },
    }),
    endpoint({
      method: 'POST', path: '/clusters/{id}/nodes', operationId: 'addNodes', permission: 'order:place', tag,
      status: 202,
      summary: "Orders more nodes for a cluster in service, at the seller's prices",
      description: 'They join its contract, its network and its firewall, with the keys of the control plane. Each is'
        + ' billed from its handover on and shares the term of the contract.',
      params: oneCluster, body: z.strictObject({
        ...nodesWish, agreedMonthlyNet: netAmount.describe('Of all of them, as the quote showed it.'),
        agreedSetupNet: netAmount,
      }),
      answer: z.object({ runIds: z.array(id('run')).describe('One for each node; follow them under /runs/{id}.') }),
      refusals: { ...whenBound, ...whenJoining },
      handle: (ctx, { params, body, sessionId }) => addNodes(ctx, params.id, {
        ...body, channel: sessionId === null ? 'api' : 'portal',
      }, provisionServer),
    }),
  ];
}

/** Container clusters: what one would cost, its order, and what there is. */
export function clusterRoutes(workflows: Workflows): readonly Endpoint[] {
  return [
    ...nodeRoutes(workflows),
    endpoint({
      method: 'POST', path: '/customers/{id}/cluster-quotes', operationId: 'quoteCluster', permission: 'order:place',
      tag,
      summary: "What a container cluster would cost and what its contract's days would be, before anything is signed",
      description: 'Nothing is stored, nobody is bound.',
      params: oneCustomer, body: z.strictObject(wish), answer: quote,
      refusals: { ...whoCanBuy, ...whatCanBeHad },
      handle: async (ctx, { params, body, language }) => {
        const made = await quoteCluster(ctx, params.id, defined(body));
        return made.ok ? ok(inWords(made.value, language)) : made;
      },
    }),
    endpoint({
      method: 'POST', path: '/customers/{id}/cluster-orders', operationId: 'orderCluster', permission: 'order:place',
      tag, status: 202, summary: "Orders a container cluster at the seller's prices: one contract, all servers at once",
      description: 'All servers are reserved, or none. They stand in one private network behind one firewall and run'
        + ' containers (C 5.3); no Kubernetes is installed. The term begins when the last of them is handed over.',
      params: oneCustomer,
      body: z.strictObject({ ...wish, name: clusterName, ...signed }),
      answer: orderedCluster, refusals: whenOrdered,
      handle: (ctx, { params, body: { acceptTerms: _, ...body }, sessionId }) => orderCluster(ctx, {
        ...defined(body), customerId: params.id, channel: sessionId === null ? 'api' : 'portal',
      }, workflows.provisionServer),
    }),
    endpoint({
      method: 'GET', path: '/clusters', operationId: 'listClusters', permission: 'server:read', tag,
      summary: 'Container clusters, newest first',
      query: listQuery(clusterList, { customerId: id('organisation').optional() }), answer: pageOf(cluster),
      handle: async (ctx, { query }) => ok(await listClusters(ctx, query)),
    }),
    endpoint({
      method: 'GET', path: '/clusters/{id}', operationId: 'readCluster', permission: 'server:read', tag,
      summary: 'One cluster with its network, its servers and what is missing',
      params: oneCluster, answer: clusterInDetail,
      refusals: someOf(workflowRefusals, 'clusters.unknown'),
      handle: (ctx, { params }) => showCluster(ctx, params.id),
    }),
  ];
}
