import { Temporal } from 'temporal-polyfill';
import { formatMoney, percentOf, type Cents } from '../kernel/money.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import {
  allowedDowntime, defaultEdition, deletionAfterEnd, editionById, paymentDefault, vatPercentOn,
  type Step,
} from '../terms/index.ts';
import type { Ctx } from '../database/index.ts';
import { billMonth, totalsOf, type Totals } from '../modules/billing/index.ts';
import { capacityRefusals, hasOwnGroup, type Variant } from '../modules/capacity/index.ts';
import { checkLocation, priceOf, type Choice } from '../modules/catalogue/index.ts';
import { checkImage, endByNotice } from '../modules/contracts/index.ts';
import { tradingCustomer } from '../modules/parties/index.ts';
import { itemTitle } from './bargain.ts';

export interface QuoteWish extends Choice {
  readonly image: string;
  readonly minimumMonths: number;
  readonly locationId?: string;
  /** C-1: on hosts and storage of its own, where some are reserved for the customer. */
  readonly variant?: Variant;
}

/** The steps of a calculation up to the one that gave `value`; what comes after answers other questions. */
function upTo(because: readonly Step[], value: unknown): readonly Step[] {
  return because.slice(0, because.findLastIndex((step) => step.value === value) + 1);
}

/** VAT on what falls due at once (A9 (2)); the invoice computes it on its sum. */
function withVat(net: Cents, percent: string): Totals {
  const tax = percentOf(net, percent);
  return { net, tax, gross: net + tax };
}

function vatStep({ net, gross }: Totals, percent: string): Step {
  const [before, after] = [formatMoney(net), formatMoney(gross)];
  const comma = (text: string) => text.replace('.', ',');
  return {
    clause: 'A9.2',
    sentence: { de: 'Preise verstehen sich netto zuzüglich Umsatzsteuer.', en: 'Prices are net, VAT is added.' },
    inputs: { net: before, percent }, value: after,
    text: {
      de: `${comma(before)} € + ${comma(percent)} % Umsatzsteuer (§ 12 Abs. 1 UStG) = ${comma(after)} €`,
      en: `EUR ${before} + ${percent} % VAT (§ 12 (1) UStG) = EUR ${after}`,
    },
  };
}

/**
 * What a server would cost this customer and which days and promises its contract would have, as of today and for a
 * service that starts today. Nothing is stored and nobody is bound (A2 (1)). Refused where the customer can't buy, or
 * its seller has no price for that.
 */
export async function quoteServer(ctx: Ctx, customerId: string, wish: QuoteWish) {
  const customer = await tradingCustomer(ctx, customerId);
  if (!customer.ok) return customer;
  const available = await checkWish(ctx, customerId, wish);
  if (!available.ok) return available;
  const price = await priceOf(ctx, customerId, wish);
  if (!price.ok) return price;
  const { monthlyNet, setupNet } = price.value;
  return ok({ ...wish, ...reckon(ctx.today, wish, [{ ...wish, monthlyNet, setupNet }]) });
}

export interface PricedItem extends Pick<QuoteWish, 'flavour' | 'managed' | 'image'> {
  readonly monthlyNet: Cents;
  readonly setupNet: Cents;
}

/** What a contract over these items would cost, and its days and promises. */
export function reckon(
  today: string, { minimumMonths, availabilityClass }: Pick<QuoteWish, 'minimumMonths' | 'availabilityClass'>,
  items: readonly PricedItem[],
) {
  const { values, id } = defaultEdition;
  return {
    ...reckonAmounts(today, items), edition: id, renewalMonths: values.renewalMonths,
    noticeMonths: values.noticeMonths, paymentDays: values.paymentDays,
    term: termFrom(today, minimumMonths), availability: availabilityOf(availabilityClass, today),
  };
}

/** What these items would cost a month, once, and on the first invoice, as of `today`. */
export function reckonAmounts(today: string, items: readonly PricedItem[]) {
  const sum = (price: 'monthlyNet' | 'setupNet') => items.reduce((total, item) => total + item[price], 0n);
  const vatPercent = vatPercentOn(today);
  const [monthly, setup] = [withVat(sum('monthlyNet'), vatPercent), withVat(sum('setupNet'), vatPercent)];
  return {
    on: today, vatPercent, monthly: { ...monthly, because: [vatStep(monthly, vatPercent)] },
    setup: { ...setup, because: [vatStep(setup, vatPercent)] }, firstInvoice: firstInvoice(today, items, vatPercent),
  };
}

/**
 * What is ordered from the price list must be in the catalogue (C-4.6.4), and its place must be one of ours. promise
 * C-1.variants: dedicated is only for whom hosts are reserved there; whoever has none asks for an offer.
 */
export async function checkWish(
  ctx: Ctx, customerId: string, { image, variant, ...wish }: Pick<QuoteWish, 'image' | 'variant' | 'locationId'>,
): Promise<Result<void>> {
  const locationId = wish.locationId ?? null;
  const offered = await checkImage(ctx, image, '/image');
  if (!offered.ok) return offered;
  const located = await checkLocation(ctx, locationId, '/locationId');
  if (!located.ok || variant !== 'dedicated') return located;
  return await hasOwnGroup(ctx, customerId, locationId) ? located
    : refuse(capacityRefusals, 'capacity.no_place', { variant }, '/variant');
}

type Term = Readonly<Record<'startsOn' | 'minimumEndOn' | 'firstEndOn' | 'latestNoticeOn' | 'deleteOn', string>> & {
  readonly because: readonly Step[];
  readonly deleteBecause: readonly Step[];
};

/**
 * The first end a notice can reach, the last day to give it (A10 (3)), and the deletion (D5 (1)). That end lies after
 * the minimum term's where the minimum term is too short for the period of notice.
 */
function termFrom(startsOn: string, minimumMonths: number): Term {
  const { termEnd, endsOn, latestNotice, because } = endByNotice(
    { startsOn, minimumMonths, edition: defaultEdition.id }, startsOn);
  const deletion = deletionAfterEnd.compute({ endedOn: endsOn }, { edition: editionById(defaultEdition.id) });
  return {
    startsOn, minimumEndOn: termEnd, firstEndOn: endsOn, latestNoticeOn: latestNotice, because,
    deleteOn: deletion.deleteOn, deleteBecause: deletion.because,
  };
}

/** What may be down in a whole year of this class (C 6.1). */
function availabilityOf(availabilityClass: Choice['availabilityClass'], today: string) {
  const { year } = Temporal.PlainDate.from(today);
  const { allowedDowntimeHours, because } = allowedDowntime.compute({ class: availabilityClass, year });
  return { percent: defaultEdition.values.availability[availabilityClass], year, allowedDowntimeHours, because };
}

/** The month's rest and the set-up (A9 (3)), invoiced on the first of the next month, and when that is due (A9 (5)). */
function firstInvoice(today: string, items: readonly PricedItem[], vatPercent: string) {
  const month = Temporal.PlainDate.from(today).toPlainYearMonth();
  const issuedOn = month.add({ months: 1 }).toPlainDate({ day: 1 }).toString();
  const lines = billMonth(items.map((item, index) => ({
    id: items.length > 1 ? `server-${index + 1}` : 'server', description: itemTitle(item), quantity: 1,
    monthlyNet: item.monthlyNet, setupNet: item.setupNet, liveFrom: today, liveUntil: null,
  })), month.toString(), defaultEdition);
  const totals = totalsOf(lines, vatPercent);
  const { dueOn, because } = paymentDefault.compute({
    invoiceDate: issuedOn, gross: formatMoney(totals.gross), paidOn: issuedOn,
  }, { edition: defaultEdition });
  return {
    ...totals, month: `${month.toString()}-01`, issuedOn, dueOn, dueBecause: upTo(because, dueOn),
    because: [...lines.flatMap((line) => line.because), vatStep(totals, vatPercent)],
  };
}

export type Reckoned = ReturnType<typeof reckon>;
export type Amounts = ReturnType<typeof reckonAmounts>;
