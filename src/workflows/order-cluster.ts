import type { Cents } from '../kernel/money.ts';
import { ok, type Result } from '../kernel/result.ts';
import { defined } from '../kernel/wire.ts';
import { defaultEdition } from '../terms/index.ts';
import type { Ctx } from '../database/index.ts';
import { findFlavour } from '../modules/catalogue/index.ts';
import { addCluster, type ClusterRole } from '../modules/compute/index.ts';
import { acceptOrder, type AcceptedOrder } from '../modules/contracts/index.ts';
import { offerServer } from './offer-server.ts';
import { checkAgreed, checkOrderer } from './order-from-prices.ts';
import { confirmOrder } from './order-server.ts';
import type { ProvisionServer } from './provision-server.ts';
import { CLUSTER_IMAGE, priceCluster, type ClusterWish } from './quote-cluster.ts';
import { reserveServer } from './reserve-server.ts';
import { startRun } from './runtime/index.ts';

export interface ClusterOrder extends ClusterWish {
  readonly customerId: string;
  readonly channel: 'portal' | 'api';
  /** Its servers are named after it. */
  readonly name: string;
  readonly sshKeys: readonly string[];
  readonly orderedBy: string;
  /** Of the whole; what whoever ordered saw. */
  readonly agreedMonthlyNet: Cents;
  readonly agreedSetupNet: Cents;
  readonly content?: string;
}

export interface OrderedCluster extends AcceptedOrder {
  readonly clusterId: string;
  /** One for each of its servers. */
  readonly runIds: string[];
}

const GIB = 1024 ** 3;
const roleNames: Readonly<Record<ClusterRole, string>> = { 'control-plane': 'Steuerungsebene', node: 'Knoten' };
const suffixes: Readonly<Record<ClusterRole, string>> = { 'control-plane': 'cp', node: 'node' };

/**
 * promise C-3.4.2: a cluster is ordered as one thing, at the prices of the customer's seller: one contract with an item
 * for each server, one confirmation. All its servers are reserved in the order's own transaction, or none is and the
 * refusal says what doesn't fit; then each is provisioned by a run of its own.
 */
export async function orderCluster(
  ctx: Ctx, order: ClusterOrder, provision: ProvisionServer,
): Promise<Result<OrderedCluster>> {
  const { customerId, channel, orderedBy, name, sshKeys, managed, availabilityClass, minimumMonths, content } = order;
  const who = await checkOrderer(ctx, order);
  if (!who.ok) return who;
  const priced = await priceCluster(ctx, customerId, order);
  if (!priced.ok) return priced;
  const total = (price: 'monthlyNet' | 'setupNet') => priced.value.reduce((sum, item) => sum + item[price], 0n);
  const agreed = checkAgreed(order, { monthlyNet: total('monthlyNet'), setupNet: total('setupNet') });
  if (!agreed.ok) return agreed;
  const offer = await offerServer(ctx, {
    customerId, contactId: orderedBy, binding: false, minimumMonths, edition: defaultEdition.id,
    items: priced.value.map(({ role, ...item }) => ({
      ...item, availabilityClass, publicIpv4: role !== null, quantity: 1,
      ...defined({ locationId: order.locationId, variant: order.variant }),
    })),
  });
  if (!offer.ok) return offer;
  const offerId = offer.value.id;
  const accepted = await acceptOrder(ctx, { offerId, channel, orderedBy, hostname: name, sshKeys });
  if (!accepted.ok) return accepted;
  const servers = priced.value.flatMap(({ role, flavour }, index) =>
    (role ? [{ role, flavour, contractItemId: accepted.value.itemIds[index] ?? '' }] : []));
  await confirmOrder(ctx, { offerId, channel, ...defined({ content }) }, accepted.value, [
    { label: 'Cluster', value: name },
    ...(['control-plane', 'node'] as const).map((role) => ({ label: roleNames[role], value: describe(order, role) })),
    { label: 'Netzanbindung', value: 'ein privates Netz hinter einer Firewall, je Server eine öffentliche IPv4-Adresse' },
    { label: 'SSH-Schlüssel', value: String(accepted.value.sshKeys.length) },
  ]);
  const { contractId } = accepted.value;
  const clusterId = await addCluster(ctx, { tenant: customerId, contractId, name });
  const runIds: string[] = [];
  for (const { role, flavour, contractItemId } of servers) {
    const same = servers.filter((one) => one.role === role).map((one) => one.contractItemId);
    const nth = same.indexOf(contractItemId) + 1;
    const server = {
      contractItemId, hostname: `${name}-${suffixes[role]}-${nth}`, flavour, image: CLUSTER_IMAGE, managed,
      authorizedKeys: accepted.value.sshKeys, topology: 'private', clusterId, clusterRole: role,
    } as const;
    const reserved = await reserveServer(ctx, { ...server, tenant: customerId, engine: provision.engine });
    if (!reserved.ok) return reserved;
    runIds.push(await startRun(ctx, provision, {
      key: `provision:${contractItemId}`, tenant: customerId,
      parameters: { ...server, contractId, reserved: reserved.value },
    }));
  }
  return ok({ ...accepted.value, clusterId, runIds });
}

/** `3 × 4 Prozessorkerne, 16 GB Arbeitsspeicher, 100 GB Festplatte` */
function describe(order: ClusterWish, role: ClusterRole): string {
  const [count, name] = role === 'node' ? [order.nodes, order.nodeFlavour]
    : [order.controlPlanes, order.controlPlaneFlavour];
  const flavour = findFlavour(name);
  return `${count} × ${flavour?.vcpus} Prozessorkerne, ${(flavour?.memoryBytes ?? 0) / GIB} GB Arbeitsspeicher, `
    + `${(flavour?.diskBytes ?? 0) / GIB} GB Festplatte`;
}
