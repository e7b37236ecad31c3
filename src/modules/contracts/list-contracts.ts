import type { NotNull } from 'kysely';
import type { ListQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Language } from '../../kernel/text.ts';
import { customerOf, listRows, searched, through, type Ctx, type ListTable } from '../../database/index.ts';
import { optionTitle } from '../catalogue/index.ts';
import { contractRefusals } from './refusals.ts';
import { contractSums, offerSums } from './store.ts';

/** Sorts last what has no day yet: the last one the calendar knows (kernel/civil.ts). */
const NEVER = '2999-12-31';

interface Filter extends ListQuery {
  readonly state?: string | undefined;
  readonly customerId?: string | undefined;
}

interface OfferFilter extends Filter {
  readonly binding?: boolean | undefined;
  /** Civil days, inclusive. */
  readonly offeredFrom?: string | undefined;
  readonly offeredUntil?: string | undefined;
}

export const offerList = {
  tenant: 'offer.tenant', id: 'offer.id', sort: '-createdAt',
  sortable: {
    createdAt: { column: 'offer.id', kind: 'text' }, number: { column: 'offer.number', kind: 'text' },
    customerName: { column: 'customer.name', kind: 'name' }, state: { column: 'offer.state', kind: 'text' },
    offeredOn: { column: 'offer.offeredOn', kind: 'date' },
    bindingUntil: { column: 'offer.bindingUntil', kind: 'date', orElse: NEVER },
  },
  searchable: [
    searched.number('offer.number'), customerOf('offer.tenant'), searched.id('offer.id'),
    through('offer.contactId', 'contact.id', 'contact.name'),
  ],
} as const satisfies ListTable;

function offersWithNames(ctx: Ctx) {
  return ctx.tx.selectFrom('offer')
    .leftJoin('organisation as customer', 'customer.id', 'offer.tenant')
    .leftJoin('contact', 'contact.id', 'offer.contactId')
    .selectAll('offer')
    .select(['offer.tenant as customerId', 'customer.name as customerName', 'contact.name as contactName'])
    .select([offerSums.monthlyNet.as('monthlyNet'), offerSums.setupNet.as('setupNet')])
    .$narrowType<{ customerName: NotNull; contactName: NotNull }>();
}

/** Offers with their sums, without their items. */
export async function listOffers(ctx: Ctx, filter: OfferFilter) {
  let offers = offersWithNames(ctx);
  if (filter.offeredFrom) offers = offers.where('offer.offeredOn', '>=', filter.offeredFrom);
  if (filter.offeredUntil) offers = offers.where('offer.offeredOn', '<=', filter.offeredUntil);
  return listRows(ctx, offerList, filter, offers, {
    'offer.state': filter.state, 'offer.tenant': filter.customerId, 'offer.binding': filter.binding,
  });
}

export async function readOffer(ctx: Ctx, offerId: string, language: Language) {
  const offer = await offersWithNames(ctx).where('offer.id', '=', offerId).executeTakeFirst();
  if (!offer) return refuse(contractRefusals, 'contracts.unknown_offer');
  const items = await ctx.tx.selectFrom('offerItem').selectAll().where('offerId', '=', offerId)
    .orderBy('position').execute();
  return ok({ ...offer, items: titled(items, language) });
}

interface ContractFilter extends Filter {
  /** Civil days, inclusive. */
  readonly endsFrom?: string | undefined;
  readonly endsUntil?: string | undefined;
}

export const contractList = {
  tenant: 'contract.tenant', id: 'contract.id', sort: '-createdAt',
  sortable: {
    createdAt: { column: 'contract.id', kind: 'text' }, number: { column: 'contract.number', kind: 'text' },
    customerName: { column: 'customer.name', kind: 'name' }, state: { column: 'contract.state', kind: 'text' },
    startsOn: { column: 'contract.startsOn', kind: 'date', orElse: NEVER },
    endsOn: { column: 'contract.endsOn', kind: 'date', orElse: NEVER },
    hostname: { column: 'productOrder.hostname', kind: 'text' },
  },
  searchable: [
    searched.number('contract.number'), customerOf('contract.tenant'), searched.id('contract.id'),
    through('contract.orderId', 'productOrder.id', searched.number('productOrder.number')),
    through('contract.orderId', 'productOrder.id', searched.lower('productOrder.hostname')),
  ],
} as const satisfies ListTable;

function contractsWithNames(ctx: Ctx) {
  return ctx.tx.selectFrom('contract')
    .leftJoin('organisation as customer', 'customer.id', 'contract.tenant')
    .leftJoin('productOrder', 'productOrder.id', 'contract.orderId')
    .selectAll('contract')
    .select(['contract.tenant as customerId', 'customer.name as customerName', 'productOrder.hostname',
      'productOrder.number as orderNumber', 'productOrder.receivedAt as orderedAt'])
    .select(contractSums.monthlyNet.as('monthlyNet'))
    .$narrowType<{ customerName: NotNull; hostname: NotNull; orderNumber: NotNull; orderedAt: NotNull }>();
}

/** Contracts with the name of their server and their monthly sum, without their items. */
export async function listContracts(ctx: Ctx, filter: ContractFilter) {
  let contracts = contractsWithNames(ctx);
  if (filter.endsFrom) contracts = contracts.where('contract.endsOn', '>=', filter.endsFrom);
  if (filter.endsUntil) contracts = contracts.where('contract.endsOn', '<=', filter.endsUntil);
  return listRows(ctx, contractList, filter, contracts, {
    'contract.state': filter.state, 'contract.tenant': filter.customerId,
  });
}

export async function showContract(ctx: Ctx, contractId: string, language: Language) {
  const contract = await contractsWithNames(ctx).where('contract.id', '=', contractId).executeTakeFirst();
  if (!contract) return refuse(contractRefusals, 'contracts.unknown_contract');
  const items = await ctx.tx.selectFrom('contractItem').selectAll().where('contractId', '=', contractId)
    .orderBy('position').execute();
  return ok({ ...contract, items: titled(items, language) });
}

/** Items with what they are called where they are no server. */
function titled<Item extends { readonly flavour: string }>(items: readonly Item[], language: Language) {
  return items.map((item) => ({ ...item, title: optionTitle(item.flavour)?.[language] ?? null }));
}
