import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, dayOf, formatDay, parseDay } from '../kernel/civil.ts';
import { parseMoney } from '../kernel/money.ts';
import { formatInstant } from '../kernel/zone.ts';
import { interestSegments, interestWeight } from './a09-payment.ts';
import { calculate } from './calculate.ts';
import { cases } from './cases.ts';
import {
  acceptance,
  availability,
  bgbDeadline,
  deletionAfterEnd,
  faultClocks,
  monthlyBilling,
  offerBinding,
  ordinaryTermination,
  priceChange,
  providerSwitch,
  siteSurvey,
  switchFees,
  voipTermination,
} from './index.ts';

const day = fc.integer({ min: dayOf(2020, 1, 1), max: dayOf(2090, 12, 31) });
const parse = (text: string): Day => parseDay(text) as Day;
const months = fc.integer({ min: 1, max: 60 });

describe('contracts end in order', () => {
  test('A10.3 a later notice never ends a contract earlier, and each ends at a term’s end', () => {
    fc.assert(
      fc.property(
        day,
        months,
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 0, max: 400 }),
        (start, minimumMonths, first, later) => {
          const startOn = formatDay(start);
          const end = (received: number): string =>
            ordinaryTermination.compute({
              startOn,
              minimumMonths,
              asOf: startOn,
              noticeReceivedOn: formatDay(received),
            }).endsOn as string;
          const early = end(start + first);
          const late = end(start + first + later);
          expect(late >= early).toBe(true);
          const at = ordinaryTermination.compute({ startOn, minimumMonths, asOf: early });
          expect(at.termEnd).toBe(early);
          expect(at.latestNotice >= formatDay(start + first)).toBe(true);
        },
      ),
    );
  });

  test('A10.3 the term that contains a day contains it, whatever the start', () => {
    fc.assert(
      fc.property(day, months, fc.integer({ min: 0, max: 8000 }), (start, minimumMonths, later) => {
        const asOf = formatDay(start + later);
        const { termEnd } = ordinaryTermination.compute({ startOn: formatDay(start), minimumMonths, asOf });
        expect(termEnd >= asOf).toBe(true);
        expect(parse(termEnd) - parse(asOf)).toBeLessThan(Math.max(minimumMonths, 12) * 31 + 1);
      }),
    );
  });

  test('B8.1 a later notice never ends a contract earlier', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 400, max: 2000 }), fc.integer({ min: 0, max: 60 }), (start, first, later) => {
        const end = (received: number): string =>
          voipTermination.compute({
            startOn: formatDay(start),
            minimumMonths: 12,
            noticeReceivedOn: formatDay(received),
          }).endsOn;
        expect(end(start + first + later) >= end(start + first)).toBe(true);
      }),
    );
  });
});

const YEAR_START = Date.UTC(2026, 0, 1) / 1000;
const interval = fc
  .tuple(fc.integer({ min: -86_400, max: 366 * 86_400 }), fc.integer({ min: 0, max: 40 * 86_400 }))
  .map(([from, length]) => ({
    from: formatInstant((YEAR_START + from) * 1000),
    until: formatInstant((YEAR_START + from + length) * 1000),
  }));
const outages = fc.array(
  fc
    .record({ span: interval, cause: fc.constantFrom('provider', 'provider', 'customer', 'thirdParty') })
    .map(({ span, cause }) => ({ ...span, cause })),
  { maxLength: 8 },
) as fc.Arbitrary<{ from: string; until: string; cause: 'provider' | 'customer' }[]>;
const maintenance = fc.array(
  interval.map((span) => ({ ...span, kind: 'planned' as const })),
  { maxLength: 4 },
);

describe('A4.2 availability', () => {
  const percent = (input: Parameters<typeof availability.compute>[0]): number =>
    Number(availability.compute(input).availabilityPercent);

  test('A4.2 lies between 0 and 100, falls with each outage, rises with each maintenance', () => {
    fc.assert(
      fc.property(outages, maintenance, interval, (list, windows, extra) => {
        const base = percent({ year: 2026, outages: list, maintenance: windows });
        expect(base).toBeGreaterThanOrEqual(0);
        expect(base).toBeLessThanOrEqual(100);
        const worse = percent({
          year: 2026,
          outages: [...list, { ...extra, cause: 'provider' }],
          maintenance: windows,
        });
        expect(worse).toBeLessThanOrEqual(base);
        const better = percent({ year: 2026, outages: list, maintenance: [...windows, { ...extra, kind: 'planned' }] });
        expect(better).toBeGreaterThanOrEqual(base);
        const excused = percent({
          year: 2026,
          outages: [...list, { ...extra, cause: 'thirdParty' }],
          maintenance: windows,
        });
        expect(excused).toBeGreaterThanOrEqual(base);
      }),
    );
  });

  test('A4.2 order and repetition of outages do not matter', () => {
    fc.assert(
      fc.property(outages, maintenance, (list, windows) => {
        const turned = percent({
          year: 2026,
          outages: [...list, ...list].reverse(),
          maintenance: [...windows].reverse(),
        });
        expect(turned).toBe(percent({ year: 2026, outages: list, maintenance: windows }));
      }),
    );
  });
});

const cents = fc
  .integer({ min: 0, max: 10_000_000 })
  .map((value) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`);

describe('money', () => {
  test('A9.3 the parts of a month sum to the month within a cent per line', () => {
    fc.assert(
      fc.property(
        cents,
        fc.integer({ min: 1, max: 9 }),
        day,
        fc.uniqueArray(fc.integer({ min: 1, max: 27 }), { maxLength: 5 }),
        (monthlyNet, quantity, any, cuts) => {
          const month = formatDay(any).slice(0, 7);
          const edges = [...cuts].sort((a, b) => a - b).map((cut) => `${month}-${String(cut + 1).padStart(2, '0')}`);
          const items = [undefined, ...edges].map((from, i) => ({
            id: `part-${i}`,
            monthlyNet,
            quantity,
            ...(from === undefined ? {} : { from }),
            ...(edges[i] === undefined ? {} : { until: edges[i] }),
          }));
          const { lines, net } = monthlyBilling.compute({ month, items });
          const whole = parseMoney(monthlyNet) * BigInt(quantity);
          expect(lines.reduce((sum, line) => sum + line.days, 0)).toBe(lines[0]?.daysInMonth);
          const gap = Number(parseMoney(net) - whole);
          expect(Math.abs(gap)).toBeLessThanOrEqual(lines.length);
        },
      ),
    );
  });

  test('A9.5 interest over [a,c) is that over [a,b) and [b,c), before rounding', () => {
    const known = fc.integer({ min: dayOf(2020, 1, 1), max: dayOf(2026, 6, 30) });
    fc.assert(
      fc.property(
        fc.tuple(known, known, known).map((three) => three.sort((a, b) => a - b)),
        ([a, b, c]) => {
          const weight = (from: number, until: number): bigint =>
            interestWeight(interestSegments(from, until, new Map()), '9');
          const [x, y, z] = [a, b, c] as [number, number, number];
          expect(weight(x, z)).toBe(weight(x, y) + weight(y, z));
        },
      ),
    );
  });

  test('B12.2 caused by the customer is twice the half, within a cent a month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 200 }), cents, (ended, later, monthlyNet) => {
        const input = { contractEndedOn: formatDay(ended), serviceEndedOn: formatDay(ended + later), monthlyNet };
        const half = switchFees.compute({ ...input, customerCaused: false });
        const full = switchFees.compute({ ...input, customerCaused: true });
        expect(half.lines.reduce((sum, { days }) => sum + days, 0)).toBe(later);
        const gap = Number(parseMoney(full.net) - 2n * parseMoney(half.net));
        expect(Math.abs(gap)).toBeLessThanOrEqual(full.lines.length);
      }),
    );
  });
});

describe('deadlines lie after their events', () => {
  test('A2.2 A8.3 A9.6 B3 D5.1 D6 and never on a day off where they roll', () => {
    fc.assert(
      fc.property(day, (event) => {
        const on = formatDay(event);
        expect(offerBinding.compute({ offerDate: on }).bindingUntil > on).toBe(true);
        expect(deletionAfterEnd.compute({ endedOn: on }).deleteOn).toBe(formatDay(event + 14));
        const { objectUntil, acceptedOn } = acceptance.compute({ presentedOn: on });
        expect(acceptedOn !== null && acceptedOn > objectUntil && objectUntil > on).toBe(true);
        const survey = siteSurvey.compute({ orderReceivedOn: on, contactedOn: on });
        expect(survey.reactBy > on && survey.surveyBy > survey.reactBy && survey.extendedBy > survey.surveyBy).toBe(
          true,
        );
        const change = priceChange.compute({ announcedOn: on, effectiveOn: on, increase: true });
        expect(change.valid).toBe(false);
        const again = priceChange.compute({ announcedOn: on, effectiveOn: change.earliestEffective, increase: true });
        expect(again.valid).toBe(true);
        const exit = providerSwitch.compute({ announcedOn: on, completedOn: formatDay(event + 100) });
        expect(exit.bindingOn > on && (exit.switchBy as string) > exit.bindingOn).toBe(true);
        expect((exit.retrievalUntil as string) > (exit.switchBy as string)).toBe(true);
        expect(parse(exit.deleteOn as string)).toBe(parse(exit.retrievalUntil as string) + 1);
      }),
    );
  });

  test('rolling twice moves no further', () => {
    fc.assert(
      fc.property(day, (event) => {
        const roll = (start: string): string =>
          bgbDeadline.compute({
            start,
            period: { n: 1, unit: 'day' },
            mode: 'startOfDay',
            state: 'DE-RP',
            roll193: true,
          }).deadline;
        const once = roll(formatDay(event));
        expect(roll(once)).toBe(once);
      }),
    );
  });

  test('A6 the reaction never comes before the report, nor the resolution before the answer', () => {
    const instant = fc
      .integer({ min: Date.UTC(2020, 0, 1) / 1000, max: Date.UTC(2090, 0, 1) / 1000 })
      .map((seconds) => seconds * 1000);
    fc.assert(
      fc.property(
        instant,
        fc.constantFrom('critical', 'major', 'other', 'minor'),
        fc.integer({ min: 0, max: 1_000_000 }),
        (at, faultClass, later) => {
          const receivedAt = formatInstant(at);
          const answeredAt = formatInstant(at + later * 1000);
          const { reactionDue, resolutionDue } = faultClocks.compute({
            receivedAt,
            class: faultClass as 'major',
            answeredAt,
          });
          expect(reactionDue > receivedAt).toBe(true);
          expect(resolutionDue === null || resolutionDue > answeredAt).toBe(true);
        },
      ),
    );
  });
});

test('recomputing gives the same, to the byte', () => {
  for (const { clause, input } of cases) {
    expect(JSON.stringify(calculate(clause, input))).toBe(JSON.stringify(calculate(clause, structuredClone(input))));
  }
});
