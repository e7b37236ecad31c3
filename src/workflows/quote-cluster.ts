import { ok, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { optionPriceOf, priceOf } from '../modules/catalogue/index.ts';
import type { ClusterRole } from '../modules/compute/index.ts';
import { tradingCustomer } from '../modules/parties/index.ts';
import { checkWish, reckon, type PricedItem, type QuoteWish } from './quote-server.ts';

/** What every server of a cluster runs: it makes containers (C-3.4.2). */
export const CLUSTER_IMAGE = 'debian-12-container';

/** Nodes of one cluster when it is ordered. */
export const NODES_AT_MOST = 20;

export interface ClusterWish extends Omit<QuoteWish, 'flavour' | 'image'> {
  /** One, or three where a majority is to be left when one fails. */
  readonly controlPlanes: 1 | 3;
  readonly controlPlaneFlavour: string;
  readonly nodes: number;
  readonly nodeFlavour: string;
}

interface ClusterItem extends PricedItem {
  readonly product: 'server' | 'container-cluster';
  /** Null for what is no server: the cluster itself, where its seller asks something for it. */
  readonly role: ClusterRole | null;
}

/** What a cluster would cost this customer and which days its contract would have; nobody is bound (A2 (1)). */
export async function quoteCluster(ctx: Ctx, customerId: string, wish: ClusterWish) {
  const customer = await tradingCustomer(ctx, customerId);
  if (!customer.ok) return customer;
  const items = await priceCluster(ctx, customerId, wish);
  if (!items.ok) return items;
  return ok({ ...wish, ...reckon(ctx.today, wish, items.value), positions: positionsOf(items.value) });
}

/** Equal items together: two or three. */
function positionsOf(items: readonly ClusterItem[]) {
  return (['control-plane', 'node', null] as const).flatMap((role) => {
    const same = items.filter((item) => item.role === role);
    const [first] = same;
    if (!first) return [];
    const { flavour, monthlyNet, setupNet } = first;
    return [{ role, flavour, quantity: same.length, monthlyNet, setupNet }];
  });
}

/**
 * The items of a cluster at today's prices: one for each server, at the price of its size as a container server, and
 * what the seller asks for a cluster, if anything. Refused where one of them can't be had.
 */
export async function priceCluster(
  ctx: Ctx, customerId: string, wish: ClusterWish,
): Promise<Result<readonly ClusterItem[]>> {
  const { controlPlanes, controlPlaneFlavour, nodes, nodeFlavour, managed, availabilityClass } = wish;
  const available = await checkWish(ctx, customerId, { ...wish, image: CLUSTER_IMAGE });
  if (!available.ok) return available;
  const common = { managed, availabilityClass, image: CLUSTER_IMAGE };
  const items: ClusterItem[] = [];
  for (const [role, flavour, count] of [
    ['control-plane', controlPlaneFlavour, controlPlanes], ['node', nodeFlavour, nodes],
  ] as const) {
    const price = await priceOf(ctx, customerId, { ...common, flavour });
    if (!price.ok) return price;
    const { monthlyNet, setupNet } = price.value;
    const item = { product: 'server', role, flavour, managed, image: CLUSTER_IMAGE, monthlyNet, setupNet } as const;
    items.push(...Array.from({ length: count }, () => item));
  }
  const whole = await optionPriceOf(ctx, customerId, 'container-cluster');
  if (!whole.ok) return ok(items);
  const { option: flavour, monthlyNet, setupNet } = whole.value;
  return ok([...items, {
    product: 'container-cluster', role: null, flavour, managed, image: CLUSTER_IMAGE, monthlyNet, setupNet,
  }]);
}
