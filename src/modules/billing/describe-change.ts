import type { Step } from '../../terms/index.ts';
import type { BillableItem } from './bill-month.ts';

/** The clause under which an item is changed; its step is the sentence that an invoice shows beside the line. */
export const CHANGE_CLAUSE = 'C-4.2.1';

/**
 * promise C-4.2.1.change: why a month has two lines for one thing: when it was changed, from what to what. For the item
 * that ended and for the one that took its place, each in the month of the change (`first` to `end`, exclusive).
 */
export function changeSteps(
  item: BillableItem, items: readonly BillableItem[], first: string, end: string,
): readonly Step[] {
  const before = billedBefore(item, items);
  const after = items.find((one) => one.liveFrom !== one.liveUntil && billedBefore(one, items)?.id === item.id);
  const pairs = [[before, item], [item, after]] as const;
  return pairs.flatMap(([old, next]) =>
    (old && next?.liveFrom && next.liveFrom >= first && next.liveFrom < end ? [step(old, next, next.liveFrom)] : []));
}

/** What it took the place of; what was replaced on its own first day was never billed. */
function billedBefore(item: BillableItem, items: readonly BillableItem[]): BillableItem | undefined {
  const before = items.find(({ id }) => id === item.replacesId);
  return before && before.liveFrom === before.liveUntil ? billedBefore(before, items) : before;
}

function step(old: BillableItem, next: BillableItem, on: string): Step {
  const german = on.split('-').toReversed().join('.');
  return {
    clause: CHANGE_CLAUSE,
    sentence: {
      de: 'Abgerechnet werden die beauftragten Ressourcen; eine Änderung steht in der nächsten Abrechnung.',
      en: 'The resources ordered are billed; a change shows in the next billing period.',
    },
    inputs: { before: old.description, after: next.description },
    value: on,
    text: {
      de: `geändert zum ${german}: bis zum Tag davor „${old.description}“, seitdem „${next.description}“`,
      en: `changed on ${on}: until the day before “${old.description}”, since then “${next.description}”`,
    },
  };
}
