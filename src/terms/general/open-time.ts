import {
  hoursOf,
  type Interval,
  openOn,
  type ServiceCalendar,
  subtractIntervals,
} from '../../kernel/service-hours.ts';
import type { Day } from '../../kernel/civil.ts';
import { type InstantMs, localOf } from '../../kernel/zone.ts';

/** Stretches and days written out before the rest is only summed. */
const MOST_NAMED = 5;

/** A list cut short for a reader: the first few, the last, and how many lie between them. */
export interface Shortened<T> {
  readonly named: readonly T[];
  readonly others: number;
}

export interface OpenTime {
  /** Open, unpaused stretches in order. */
  readonly stretches: Shortened<Interval>;
  readonly othersMs: number;
  readonly totalMs: number;
  /** Pauses by their start, each with the open time it takes and no earlier one took. */
  readonly pauses: readonly (Interval & { readonly takenMs: number })[];
}

/** Keeps the first few and the last of what is added. */
class Shortening<T> {
  readonly #first: T[] = [];
  #last: T | undefined;
  #count = 0;

  add(entry: T): void {
    this.#count++;
    if (this.#first.length < MOST_NAMED) this.#first.push(entry);
    else this.#last = entry;
  }

  end(): Shortened<T> {
    const named = this.#last === undefined ? this.#first : [...this.#first, this.#last];
    return { named, others: this.#count - named.length };
  }
}

/**
 * The open time of [from, until), stretch by stretch, walked once: what a person would write down to
 * check a clock. Memory is bounded by the pauses, not by the span.
 */
export function openTime(
  calendar: ServiceCalendar,
  from: InstantMs,
  until: InstantMs,
  pauses: readonly Interval[],
): OpenTime {
  const sorted = [...pauses].sort((a, b) => a.from - b.from).map((pause) => ({ ...pause, takenMs: 0 }));
  const cuts = withoutOverlap(sorted);
  const stretches = new Shortening<Interval>();
  let totalMs = 0;
  let next = 0;
  for (const open of openBetween(calendar, from, until)) {
    while (next < cuts.length && (cuts[next] as Cut).until <= open.from) next++;
    const inside: Cut[] = [];
    for (let i = next; i < cuts.length && (cuts[i] as Cut).from < open.until; i++) inside.push(cuts[i] as Cut);
    for (const cut of inside) {
      cut.pause.takenMs += Math.min(cut.until, open.until) - Math.max(cut.from, open.from);
    }
    for (const stretch of subtractIntervals([open], inside)) {
      stretches.add(stretch);
      totalMs += stretch.until - stretch.from;
    }
  }
  const short = stretches.end();
  const namedMs = short.named.reduce((sum, stretch) => sum + stretch.until - stretch.from, 0);
  return { stretches: short, othersMs: totalMs - namedMs, totalMs, pauses: sorted };
}

interface Cut extends Interval {
  readonly pause: { takenMs: number };
}

/** Each pause without what an earlier one already covers; empty ones are left out. */
function withoutOverlap(sorted: readonly (Interval & { takenMs: number })[]): Cut[] {
  const cuts: Cut[] = [];
  let covered = Number.NEGATIVE_INFINITY;
  for (const pause of sorted) {
    const from = Math.max(pause.from, covered);
    if (pause.until > from) cuts.push({ from, until: pause.until, pause });
    covered = Math.max(covered, pause.until);
  }
  return cuts;
}

/** Open intervals inside [from, until), pauses not regarded. */
export function* openBetween(calendar: ServiceCalendar, from: InstantMs, until: InstantMs): Generator<Interval> {
  if (until <= from) return;
  const lastDay = localOf(calendar.zone, until).day;
  for (let day = localOf(calendar.zone, from).day; day <= lastDay; day++) {
    for (const open of openOn(calendar, day)) {
      const part = { from: Math.max(open.from, from), until: Math.min(open.until, until) };
      if (part.until > part.from) yield part;
    }
  }
}

/** The `count` open days after `day`, shortened; the caller knows that there are so many. */
export function openDaysAfter(calendar: ServiceCalendar, day: Day, count: number): Shortened<Day> {
  const days = new Shortening<Day>();
  let at = day;
  for (let left = count; left > 0;) {
    at++;
    if (hoursOf(calendar, at).length === 0) continue;
    days.add(at);
    left--;
  }
  return days.end();
}
