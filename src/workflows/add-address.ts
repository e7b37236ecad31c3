import { newId, type IdOf } from '../kernel/ids.ts';
import { must, ok, type Result } from '../kernel/result.ts';
import { beyondWall, type Ctx } from '../database/index.ts';
import { checkQuota } from '../modules/capacity/index.ts';
import { optionPriceOf } from '../modules/catalogue/index.ts';
import { addItem, contractOfItem } from '../modules/contracts/index.ts';
import {
  bare, mayHaveBlock, reserveBlock, returnUnusedAddress, unitsOf, type BlockOrder, type NetworkPlan,
} from '../modules/network/index.ts';
import { requireContact, tradingCustomer } from '../modules/parties/index.ts';
import { changeNicStep, nicOf, withoutAddress, type NicChange } from './change-nic.ts';
import { enterServer, type OnServer } from './change-server.ts';
import { confirmAddress } from './confirm-address.ts';
import { receiveVolumeOrder } from './confirm-volume.ts';
import { output, workflow, type Scope, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';
import { requestOnServer, serverFor } from './start-on-server.ts';
import {
  checkAgreed, keepPrice, keptPrice, totalsOf, type Agreed, type KeptPrice, type VolumePrice,
} from './volume-price.ts';

export interface AddAddressParameters extends OnServer {
  readonly order: BlockOrder;
  /** Null for the IPv6 prefix that belongs to a server. */
  readonly price: KeptPrice | null;
  /** Reserved with the request. */
  readonly reserved?: string;
}

interface AddAddressOutputs {
  'reserve': NicChange & { readonly addressId: string };
}

export type AddAddress = Workflow<AddAddressParameters, AddAddressOutputs>;
type On = Scope<AddAddressParameters, AddAddressOutputs>;

export interface AddressOrder extends Agreed {
  readonly serverId: string;
  readonly plan: NetworkPlan;
  readonly channel: 'portal' | 'api';
}

/**
 * promise C-4.6.3: orders a block of addresses beside a server's own, by its network plan and at the prices of the
 * customer's seller. It is reserved in this transaction, so that of many at once for the last block one succeeds.
 */
export async function orderAddresses(
  ctx: Ctx, { serverId, plan, channel, ...agreed }: AddressOrder, add: AddAddress,
): Promise<Result<{ runId: string; addressId: string }>> {
  const server = await serverFor(ctx, serverId, 'network');
  if (!server.ok) return server;
  const { tenant, contractItemId } = server.value;
  const [customer, contact] = [await tradingCustomer(ctx, tenant), await requireContact(ctx, tenant)];
  if (!customer.ok) return customer;
  if (!contact.ok) return contact;
  const allowed = await mayHaveBlock(ctx, serverId, plan);
  if (!allowed.ok) return allowed;
  const price = await priceOfBlock(ctx, tenant, plan);
  if (!price.ok) return price;
  const asShown = checkAgreed(totalsOf(price.value), agreed);
  if (!asShown.ok) return asShown;
  const contract = await contractOfItem(ctx, contractItemId);
  await receiveVolumeOrder(ctx, {
    contractId: contract.id, tenant, channel, what: `Adressblock /${plan.prefixLength}, Netzplan: ${plan.justification}`,
    price: price.value,
  });
  return requestAddress(ctx, { serverId, order: plan, price: keepPrice(price.value) }, add);
}

/** promise C-4.2.8: the IPv6 prefix of a server, on request and without a price of its own. */
export async function requestIpv6(
  ctx: Ctx, serverId: string, add: AddAddress,
): Promise<Result<{ runId: string; addressId: string }>> {
  const server = await serverFor(ctx, serverId, 'network');
  if (!server.ok) return server;
  const order = { kind: 'ipv6' } as const;
  const allowed = await mayHaveBlock(ctx, serverId, order);
  return allowed.ok ? requestAddress(ctx, { serverId, order, price: null }, add) : allowed;
}

async function requestAddress(
  ctx: Ctx, parameters: AddAddressParameters, add: AddAddress,
): Promise<Result<{ runId: string; addressId: string }>> {
  const reserved = await reserve(ctx, parameters);
  if (!reserved.ok) return reserved;
  const run = await requestOnServer(ctx, 'network', add, { ...parameters, reserved: reserved.value });
  return run.ok ? ok({ runId: run.value, addressId: reserved.value }) : run;
}

async function priceOfBlock(ctx: Ctx, tenant: string, plan: NetworkPlan): Promise<Result<VolumePrice>> {
  const price = await optionPriceOf(ctx, tenant, plan.family === 4 ? 'ipv4-address' : 'ipv6-prefix');
  if (!price.ok) return price;
  const { option, monthlyNet, setupNet } = price.value;
  return ok({ option, quantity: unitsOf(plan), unitNet: monthlyNet, unitSetupNet: setupNet });
}

/** What is free depends on everybody, so it is looked for beyond the wall. */
function reserve(ctx: Ctx, { serverId, order }: AddAddressParameters): Promise<Result<IdOf<'address'>>> {
  return beyondWall(ctx, async (all) => {
    const server = await all.tx.selectFrom('server').select(['id', 'tenant']).where('id', '=', serverId)
      .executeTakeFirstOrThrow();
    if (order.kind === 'additional' && order.family === 4) {
      const within = await checkQuota(all, server.tenant, { addresses: unitsOf(order) });
      if (!within.ok) return within;
    }
    const id = newId('address', all.clock);
    const made = await reserveBlock(all, id, server, order);
    return made.ok ? ok(id) : made;
  });
}

/** An address more on a server's interface, billed from the day it is there; or nothing. */
export function addAddress({ engine }: Services): AddAddress {
  const words = { stage: 'network', clause: 'C-4.6.3' } as const;
  return workflow<AddAddressParameters, AddAddressOutputs>({
    name: 'add-address',
    version: 1,
    steps: [
      {
        ...words, name: 'reserve', title: { de: 'Adresse reservieren', en: 'Reserve the address' },
        record: reserveForRun,
        undo: {
          record: async (ctx, on) => {
            const addressId = on.outputs.reserve?.addressId ?? on.parameters.reserved;
            if (addressId !== undefined) await returnUnusedAddress(ctx, addressId);
          },
        },
      },
      changeNicStep(
        engine,
        { ...words, title: { de: 'Adresse zuteilen und zurücklesen', en: 'Assign the address and read it back' } },
        (on) => output(on, 'reserve'), putInService,
      ),
    ],
  });
}

/** Reserved with the request already; a run that is repeated after it was undone reserves anew. */
async function reserveForRun(ctx: Ctx, on: On): Promise<AddAddressOutputs['reserve']> {
  const { serverId, reserved = '', order } = on.parameters;
  await enterServer(ctx, on, 'network');
  const kept = await ctx.tx.selectFrom('address').select('id').where('id', '=', reserved)
    .where('state', '=', 'assigned').executeTakeFirst();
  if (!kept) must(await mayHaveBlock(ctx, serverId, order));
  const addressId = kept?.id ?? must(await reserve(ctx, on.parameters));
  const wanted = await nicOf(ctx, serverId);
  const { address } = await ctx.tx.selectFrom('address').select('address').where('id', '=', addressId)
    .executeTakeFirstOrThrow();
  return { addressId, wanted, was: withoutAddress(wanted, bare(address)) };
}

/** From here on it is there and billed, in one transaction. */
async function putInService(ctx: Ctx, on: On): Promise<void> {
  const { addressId } = output(on, 'reserve');
  const price = keptPrice(on.parameters.price);
  if (!price) return;
  const { contractItemId: serverItemId, hostname } = await ctx.tx.selectFrom('server').selectAll()
    .where('id', '=', on.parameters.serverId).executeTakeFirstOrThrow();
  const contractItemId = await addItem(ctx, serverItemId, {
    product: 'addresses', flavour: price.option, quantity: price.quantity, monthlyNet: price.unitNet,
    setupNet: price.unitSetupNet,
  });
  const { block } = await ctx.tx.updateTable('address').set({ contractItemId }).where('id', '=', addressId)
    .returning('block').executeTakeFirstOrThrow();
  await confirmAddress(ctx, { itemId: serverItemId, hostname, block, price, isThere: true });
}
