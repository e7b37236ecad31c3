import { Temporal } from 'temporal-polyfill';
import { percentOf, formatMoney, parseMoney, type Cents } from '../../kernel/money.ts';
import { monthlyBilling, type Edition, type Step } from '../../terms/index.ts';

/** A contract item as billing sees it. `liveUntil` is exclusive. */
export interface BillableItem {
  readonly id: string;
  readonly description: string;
  readonly quantity: number;
  readonly monthlyNet: Cents;
  readonly setupNet: Cents;
  readonly liveFrom: string | null;
  readonly liveUntil: string | null;
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

/**
 * The lines of a calendar month (promise A9.3): each item for the days it was live, and its set-up fee in the
 * month it went live. Items that were not live have no line. `month` is `YYYY-MM`; `edition` is the contract's. Pure.
 */
export function billMonth(items: readonly BillableItem[], month: string, edition: Edition): ComputedLine[] {
  const start = Temporal.PlainDate.from(`${month}-01`);
  const end = start.add({ months: 1 });
  const live = items.filter((item): item is BillableItem & { liveFrom: string } =>
    item.liveFrom !== null && item.liveFrom < end.toString()
    && (item.liveUntil === null || item.liveUntil > start.toString()));
  if (live.length === 0) return [];
  const computed = monthlyBilling.compute({
    month,
    items: live.map((item) => ({
      id: item.id, monthlyNet: formatMoney(item.monthlyNet), quantity: item.quantity, from: item.liveFrom,
      ...(item.liveUntil ? { until: item.liveUntil } : {}),
    })),
  }, { edition });
  return live.flatMap((item, index) => {
    const line = computed.lines[index];
    if (line?.id !== item.id) throw new Error('A9.3 answers one line per item, in order');
    const common = { contractItemId: item.id, quantity: item.quantity, daysInMonth: line.daysInMonth };
    const periodFrom = item.liveFrom > start.toString() ? item.liveFrom : start.toString();
    const periodUntil = item.liveUntil && item.liveUntil < end.toString() ? item.liveUntil : end.toString();
    const recurring: ComputedLine = {
      ...common, kind: 'recurring', clause: 'A9.3', description: item.description, periodFrom, periodUntil,
      days: line.days, unitNet: item.monthlyNet, net: parseMoney(line.net), because: computed.because,
    };
    if (item.setupNet === 0n || item.liveFrom < start.toString()) return [recurring];
    return [setupLine(item, common), recurring];
  });
}

function setupLine(
  item: BillableItem & { liveFrom: string }, common: { contractItemId: string; quantity: number; daysInMonth: number },
): ComputedLine {
  const next = Temporal.PlainDate.from(item.liveFrom).add({ days: 1 }).toString();
  const net = item.setupNet * BigInt(item.quantity);
  return {
    ...common, kind: 'setup', clause: 'A9.1', description: `Einrichtung: ${item.description}`,
    periodFrom: item.liveFrom,
    periodUntil: next, days: 1, unitNet: item.setupNet, net, because: [setupStep(item, net)],
  };
}

/** promise A9.1: the price of the order confirmation, times the quantity; there is nothing else to compute. */
function setupStep(item: BillableItem & { liveFrom: string }, net: Cents): Step {
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
