import { Temporal } from 'temporal-polyfill';
import { percentOf, formatMoney, parseMoney, type Cents } from '../../kernel/money.ts';
import { monthlyBilling, type Edition, type Step } from '../../terms/index.ts';
import { changeSteps } from './describe-change.ts';

/** A contract item as billing sees it. `liveUntil` is exclusive. */
export interface BillableItem {
  readonly id: string;
  readonly description: string;
  readonly quantity: number;
  readonly monthlyNet: Cents;
  readonly setupNet: Cents;
  readonly liveFrom: string | null;
  readonly liveUntil: string | null;
  /** The item it took the place of, where something agreed was changed. */
  readonly replacesId?: string | null;
}

export interface ComputedLine {
  readonly contractItemId: string;
  readonly kind: 'recurring' | 'setup';
  readonly clause: string;
  readonly description: string;
  readonly periodFrom: string;
  /** Exclusive. */
  readonly periodUntil: string;
  readonly days: number;
  readonly daysInMonth: number;
  readonly quantity: number;
  readonly unitNet: Cents;
  readonly net: Cents;
  readonly because: readonly Step[];
}

type LiveItem = BillableItem & { readonly liveFrom: string };

/**
 * The lines of a calendar month (promise A9.3): each item for the days it was live, and its set-up fee in the
 * month it went live. Items that were not live have no line; one that was changed on its first day has been live for no
 * day. `month` is `YYYY-MM`; `edition` is the contract's. Pure.
 */
export function billMonth(items: readonly BillableItem[], month: string, edition: Edition): ComputedLine[] {
  const start = Temporal.PlainDate.from(`${month}-01`);
  const end = start.add({ months: 1 });
  const begun = items.filter((item): item is LiveItem => item.liveFrom !== null && item.liveFrom < end.toString());
  const live = begun.filter(({ liveFrom, liveUntil }) =>
    liveUntil === null || (liveUntil > start.toString() && liveUntil > liveFrom));
  const recurring = recurringLines(live, items, start, edition);
  return begun.flatMap((item) => {
    const line = recurring.get(item.id);
    const setUp = item.setupNet > 0n && item.liveFrom >= start.toString();
    return [...(setUp ? [setupLine(item, start.daysInMonth)] : []), ...(line ? [line] : [])];
  });
}

/** The line of each item that was live, by the item's id. */
function recurringLines(
  live: readonly LiveItem[], all: readonly BillableItem[], start: Temporal.PlainDate, edition: Edition,
): Map<string, ComputedLine> {
  if (live.length === 0) return new Map();
  const [first, end] = [start.toString(), start.add({ months: 1 }).toString()];
  const computed = monthlyBilling.compute({
    month: first.slice(0, 'YYYY-MM'.length),
    items: live.map((item) => ({
      id: item.id, monthlyNet: formatMoney(item.monthlyNet), quantity: item.quantity, from: item.liveFrom,
      ...(item.liveUntil ? { until: item.liveUntil } : {}),
    })),
  }, { edition });
  return new Map(live.map((item, index) => {
    const line = computed.lines[index];
    if (line?.id !== item.id) throw new Error('A9.3 answers one line per item, in order');
    return [item.id, {
      contractItemId: item.id, quantity: item.quantity, daysInMonth: line.daysInMonth, kind: 'recurring',
      clause: 'A9.3', description: item.description, periodFrom: item.liveFrom > first ? item.liveFrom : first,
      periodUntil: item.liveUntil && item.liveUntil < end ? item.liveUntil : end,
      days: line.days, unitNet: item.monthlyNet, net: parseMoney(line.net),
      because: [...changeSteps(item, all, first, end), ...computed.because],
    }];
  }));
}

function setupLine(item: LiveItem, daysInMonth: number): ComputedLine {
  const next = Temporal.PlainDate.from(item.liveFrom).add({ days: 1 }).toString();
  const net = item.setupNet * BigInt(item.quantity);
  return {
    contractItemId: item.id, quantity: item.quantity, daysInMonth, kind: 'setup', clause: 'A9.1',
    description: `Einrichtung: ${item.description}`, periodFrom: item.liveFrom, periodUntil: next, days: 1,
    unitNet: item.setupNet, net, because: [setupStep(item, net)],
  };
}

/** promise A9.1: the price of the order confirmation, times the quantity; there is nothing else to compute. */
function setupStep(item: LiveItem, net: Cents): Step {
  const [unit, total] = [formatMoney(item.setupNet), formatMoney(net)];
  return {
    clause: 'A9.1',
    sentence: {
      de: 'Es gelten die Preise der Auftragsbestätigung.', en: 'The prices of the order confirmation apply.',
    },
    inputs: { setupNet: unit, quantity: item.quantity, liveFrom: item.liveFrom },
    value: total,
    text: {
      de: `einmalig mit der Bereitstellung: ${item.quantity} × ${decimalComma(unit)} € = ${decimalComma(total)} €`,
      en: `once, when the service is ready: ${item.quantity} × ${unit} EUR = ${total} EUR`,
    },
  };
}

const decimalComma = (amount: string) => amount.replace('.', ',');

export interface Totals {
  readonly net: Cents;
  readonly tax: Cents;
  readonly gross: Cents;
}

/** Lines are rounded one by one, tax once on their sum (BR-CO-10, BR-CO-17). */
export function totalsOf(lines: readonly ComputedLine[], vatPercent: string): Totals {
  const net = lines.reduce((sum, line) => sum + line.net, 0n);
  const tax = percentOf(net, vatPercent);
  return { net, tax, gross: net + tax };
}
