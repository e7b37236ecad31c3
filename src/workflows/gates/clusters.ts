import { provisionServer, type ProvisionParameters } from '../provision-server.ts';
import { testSecrets } from '../test-secrets.ts';
import { must } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { addCluster } from '../../modules/compute/index.ts';
import { acceptOrder, addServerItem, makeOffer } from '../../modules/contracts/index.ts';
import { defaultEdition } from '../../terms/index.ts';
import { inTransaction, item, runToEnd, SSH_KEY, takeOrder } from './customers.ts';
import type { Start, Subject, Surroundings } from './subject.ts';

const IMAGE = 'debian-12-container';

/** How many servers of the cluster are handed over before the run under test begins; of two, it makes the next. */
const before = { 'provision-cluster-first': 0, 'provision-cluster-last': 1, 'provision-joining-node': 2 } as const;

type ProvisionStart = Start & { readonly parameters: ProvisionParameters };

export type ClusterWorkName = keyof typeof before;

const provision = ({ engine }: Surroundings) => provisionServer({ engine, secrets: testSecrets });
const gone = ({ state }: Record<string, unknown>) => state === 'deleted';

/** A cluster of control plane and node is ordered; the run of each of its servers, in the order of their items. */
async function orderCluster(around: Surroundings): Promise<ProvisionStart[]> {
  const { tenant } = await takeOrder(around);
  return inTransaction(around, async (ctx) => {
    const { id: contactId } = await ctx.tx.selectFrom('contact').select('id').executeTakeFirstOrThrow();
    const containers = { ...item, image: IMAGE };
    const offer = must(await makeOffer(ctx, {
      customerId: tenant, contactId, binding: true, minimumMonths: 12, edition: defaultEdition.id,
      items: [containers, containers],
    }));
    const { contractId, itemIds } = must(await acceptOrder(ctx, {
      offerId: offer.id, channel: 'email', orderedBy: contactId, hostname: 'kelter', sshKeys: [SSH_KEY],
    }));
    const clusterId = await addCluster(ctx, { tenant, contractId, name: 'kelter' });
    const { flavour, managed } = item;
    return itemIds.map((contractItemId, index) => ({
      key: `provision:${contractItemId}`, tenant, parameters: {
        contractId, contractItemId, hostname: `kelter-${index}`, flavour, image: IMAGE, managed,
        authorizedKeys: [SSH_KEY], topology: 'private', clusterId, clusterRole: index === 0 ? 'control-plane' : 'node',
      },
    }));
  });
}

async function prepare(around: Surroundings, name: ClusterWorkName): Promise<Start> {
  around.clock.set('2026-07-14T09:00:00Z');
  const runs = await orderCluster(around);
  for (const run of runs.slice(0, before[name])) await runToEnd(around, provision(around), run);
  const last = runs.at(-1) as ProvisionStart;
  return runs[before[name]] ?? inTransaction(around, (ctx) => joining(ctx, last));
}

/** The run of a node more, like the last one, in the contract that is in service. */
async function joining(ctx: Ctx, { tenant, parameters }: ProvisionStart): Promise<Start> {
  const { flavour, image, contractItemId: like } = parameters;
  const contractItemId = await addServerItem(ctx, like, { flavour, image, monthlyNet: 8900n, setupNet: 4900n });
  return {
    key: `provision:${contractItemId}`, tenant, parameters: { ...parameters, contractItemId, hostname: 'kelter-2' },
  };
}

async function complainStuck({ db }: Surroundings): Promise<string[]> {
  const server = await db.selectFrom('server').innerJoin('contractItem', 'contractItem.id', 'server.contractItemId')
    .select(['server.state', 'contractItem.liveFrom']).where('handedOverAt', 'is', null).executeTakeFirstOrThrow();
  return [
    ...(server.state === 'quarantined' ? [] : [`the server is ${server.state}, not quarantined`]),
    ...(server.liveFrom === null ? [] : ['it is billed']),
  ];
}

/**
 * One server of a cluster: the first makes the network, the last joins it and makes the contract ready; a node more joins
 * the cluster in service.
 */
export function clusterWork(name: ClusterWorkName): Subject {
  const module = new URL(import.meta.url);
  module.search = `?${new URLSearchParams({ name })}`;
  return {
    name, module: module.href, at: '2026-07-14T09:00:00Z', workflow: provision, complainStuck,
    prepare: (around) => prepare(around, name),
    // That a server was tried stays on record; what it used is free again.
    memory: {
      server: gone, volume: gone, nic: gone, private_network: gone, firewall: gone, port_forward: gone,
      credential: ({ sealed }) => sealed === null,
    },
  };
}

/** For the child process: the workflow that the query names. */
const asked = new URL(import.meta.url).searchParams.get('name') ?? 'provision-cluster-first';
export const subject = clusterWork(asked as ClusterWorkName);
