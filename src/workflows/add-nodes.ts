import type { Cents } from '../kernel/money.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { limits } from '../kernel/limits.ts';
import type { Ctx } from '../database/index.ts';
import { priceOf, type AvailabilityClass } from '../modules/catalogue/index.ts';
import type { Variant } from '../modules/capacity/index.ts';
import { readClusterToJoin } from '../modules/compute/index.ts';
import { addServerItem, contractRefusals, readContract } from '../modules/contracts/index.ts';
import { requireContact, tradingCustomer } from '../modules/parties/index.ts';
import { itemTitle } from './bargain.ts';
import { checkAgreed } from './order-from-prices.ts';
import type { ProvisionServer } from './provision-server.ts';
import { CLUSTER_IMAGE } from './quote-cluster.ts';
import { checkWish, reckonAmounts } from './quote-server.ts';
import { workflowRefusals } from './refusals.ts';
import { receiveChange } from './receive-change.ts';
import { reserveServer } from './reserve-server.ts';
import { startRun } from './runtime/index.ts';

export interface NodesWish {
  readonly flavour: string;
  /** How many. */
  readonly nodes: number;
}

export interface NodesOrder extends NodesWish {
  readonly channel: 'portal' | 'api';
  /** Of all of them; what whoever ordered saw. */
  readonly agreedMonthlyNet: Cents;
  readonly agreedSetupNet: Cents;
}

/** What more nodes of a cluster would cost; nobody is bound (A2 (1)). */
export async function quoteNodes(ctx: Ctx, clusterId: string, wish: NodesWish) {
  const joined = await clusterFor(ctx, clusterId, wish);
  if (!joined.ok) return joined;
  const { each } = joined.value;
  const amounts = reckonAmounts(ctx.today, Array.from({ length: wish.nodes }, () => each));
  return ok({ ...wish, ...amounts, unitMonthlyNet: each.monthlyNet, unitSetupNet: each.setupNet });
}

/**
 * promise C-5.3: nodes join a cluster in service, in its contract and its network, at today's prices of the customer's
 * seller. All are reserved in the order's own transaction, or none; each is provisioned by a run of its own, tested
 * against the control plane, and billed from its handover on. A1.1 and A3.3 hold as for every order.
 */
export async function addNodes(
  ctx: Ctx, clusterId: string, order: NodesOrder, provision: ProvisionServer,
): Promise<Result<{ runIds: string[] }>> {
  const joined = await clusterFor(ctx, clusterId, order);
  if (!joined.ok) return joined;
  const { cluster, plane, each } = joined.value;
  const { tenant, contractId, name, names } = cluster;
  const [customer, contact] = [await tradingCustomer(ctx, tenant), await requireContact(ctx, tenant)];
  if (!customer.ok) return customer;
  if (!contact.ok) return contact;
  const count = BigInt(order.nodes);
  const total = { monthlyNet: each.monthlyNet * count, setupNet: each.setupNet * count };
  const agreed = checkAgreed(order, total);
  if (!agreed.ok) return agreed;
  await receiveChange(ctx, {
    ...total, contractId, tenant, channel: order.channel,
    what: `${order.nodes} × Knoten für den Cluster „${name}“: ${itemTitle(each)}`,
  });
  const runIds: string[] = [];
  for (const hostname of freeNames(name, names, order.nodes)) {
    const { flavour, image, managed, monthlyNet, setupNet } = each;
    const contractItemId = await addServerItem(ctx, plane.contractItemId, { flavour, image, monthlyNet, setupNet });
    const server = {
      contractItemId, hostname, flavour, image, managed, authorizedKeys: plane.authorizedKeys, topology: 'private',
      clusterId, clusterRole: 'node',
    } as const;
    const reserved = await reserveServer(ctx, { ...server, tenant, engine: provision.engine });
    if (!reserved.ok) return reserved;
    runIds.push(await startRun(ctx, provision, {
      key: `provision:${contractItemId}`, tenant, parameters: { ...server, contractId, reserved: reserved.value },
    }));
  }
  return ok({ runIds });
}

/** The cluster, its contract locked, and what one node more costs; refused where none can join it now. */
async function clusterFor(ctx: Ctx, clusterId: string, { flavour, nodes }: NodesWish) {
  const cluster = await readClusterToJoin(ctx, clusterId);
  if (!cluster) return refuse(workflowRefusals, 'clusters.unknown');
  const contract = await readContract(ctx, cluster.contractId);
  if (!contract.ok) return contract;
  const { number, state } = contract.value;
  const { plane, nodes: there, tenant } = cluster;
  if (state !== 'active') return refuse(contractRefusals, 'contracts.not_active', { number, state });
  if (!plane) return refuse(workflowRefusals, 'clusters.no_control_plane');
  const { nodesPerCluster: limit } = limits;
  if (there + nodes > limit) return refuse(workflowRefusals, 'clusters.too_many_nodes', { limit, there });
  const { managed, locationId } = plane;
  const choice = {
    flavour, managed, availabilityClass: plane.availabilityClass as AvailabilityClass, image: CLUSTER_IMAGE,
  };
  const available = await checkWish(ctx, tenant, {
    image: CLUSTER_IMAGE, variant: plane.variant as Variant, ...(locationId && { locationId }),
  });
  if (!available.ok) return available;
  const price = await priceOf(ctx, tenant, choice);
  if (!price.ok) return price;
  const { monthlyNet, setupNet } = price.value;
  return ok({ cluster, plane, each: { ...choice, monthlyNet, setupNet } });
}

/** `kelter-node-3` and on: no name that a server of the cluster has, or had. */
function freeNames(cluster: string, names: readonly string[], count: number): string[] {
  const taken = new Set(names);
  const free: string[] = [];
  for (let number = 1; free.length < count; number++) {
    const name = `${cluster}-node-${number}`;
    if (!taken.has(name)) free.push(name);
  }
  return free;
}
