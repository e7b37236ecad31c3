import { type Day, formatDay, partsOf } from '../kernel/civil.ts';
import { latestNotice, type Period, periodEnd } from '../kernel/period.ts';
import type { Text } from '../kernel/text.ts';
import { clause, type Computation, type Sentence } from './clause.ts';
import { date, inOrder, optional, whole } from './fields.ts';
import { displayDate, displayPeriod } from './general/deadline.ts';
import { norms } from './general/norms.ts';

/** A hundred years. */
export const minimumMonths = whole(1, 1200);

const renewal: Sentence = {
  clause: 'A10.3',
  de: 'Nach der Mindestlaufzeit verlängert sich der Vertrag um jeweils zwölf Monate.',
  en: 'After the minimum term the contract renews by twelve months at a time.',
};

/** Last day of the n-th term (0 is the minimum term), counted from the start and never step by step. */
export function termEnd(startOn: Day, months: number, renewals: number, renewalMonths: number): Day {
  return periodEnd(startOn, { n: months + renewals * renewalMonths, unit: 'month' }, 'startOfDay');
}

/** promise A10.3 */
export const ordinaryTermination = clause({
  id: 'A10.3',
  paragraph: 'A10 (3)',
  title: { de: 'Laufzeit, Verlängerung und Kündigung', en: 'Term, renewal and termination' },
  demands: {
    de: 'Wird nicht mit drei Monaten Frist zum Ende der Laufzeit gekündigt, verlängert sich der Vertrag um zwölf Monate.',
    en: 'Unless terminated with three months’ notice to the end of the term, the contract renews by twelve months.',
  },
  parameters: ['renewalMonths', 'noticeMonths'],
  input: { startOn: date, minimumMonths, asOf: date, noticeReceivedOn: optional(date) },
  output: 'termEnd, latestNotice, endsOn|null',
  rule(input, on, own) {
    const { startOn, asOf, noticeReceivedOn } = input;
    inOrder(startOn, asOf, '/asOf', ['startOn', 'asOf']);
    const { renewalMonths, noticeMonths } = on.values;
    const notice: Period = { n: noticeMonths, unit: 'month' };
    const endOf = (renewals: number): Day => termEnd(startOn, input.minimumMonths, renewals, renewalMonths);
    const current = firstRenewal(asOf - startOn, renewalMonths, (k) => endOf(k) >= asOf);
    const end = endOf(current);
    noteTerm(on, startOn, input.minimumMonths, current, end);
    const latest = latestNotice(end, notice);
    noteLatest(on, own, end, latest, notice);
    const endsOn =
      noticeReceivedOn === undefined
        ? undefined
        : endOf(
            firstRenewal(
              noticeReceivedOn - startOn,
              renewalMonths,
              (k) => latestNotice(endOf(k), notice) >= noticeReceivedOn,
            ),
          );
    if (noticeReceivedOn !== undefined && endsOn !== undefined) noteNotice(on, own, noticeReceivedOn, endsOn, notice);
    return {
      termEnd: formatDay(end),
      latestNotice: formatDay(latest),
      endsOn: endsOn === undefined ? null : formatDay(endsOn),
    };
  },
});

/** Smallest number of renewals for which `fits` holds, started near `days` to stay cheap far out. */
function firstRenewal(days: number, renewalMonths: number, fits: (renewals: number) => boolean): number {
  let renewals = Math.max(0, Math.floor(days / (renewalMonths * 31)));
  while (renewals > 0 && fits(renewals - 1)) renewals--;
  while (!fits(renewals)) renewals++;
  return renewals;
}

function noteTerm(on: Computation, startOn: Day, minimum: number, renewals: number, end: Day): void {
  const { renewalMonths } = on.values;
  const [first, next, all] = [minimum, renewalMonths, minimum + renewals * renewalMonths].map((n) =>
    displayPeriod({ n, unit: 'month' }),
  ) as [Text, Text, Text];
  const from = displayDate(startOn);
  const to = displayDate(end);
  on.step(renewal, { startOn: formatDay(startOn), minimumMonths: minimum, renewals }, formatDay(end), {
    de: `${first.de} und ${renewals} × ${next.de} = ${all.de} ab ${from.de}: Laufzeitende ${to.de}`,
    en: `${first.en} and ${renewals} × ${next.en} = ${all.en} from ${from.en}: term ends ${to.en}`,
  });
  if (partsOf(startOn).day > 28) on.step(norms.bgb188, { startOn: formatDay(startOn) }, formatDay(end), to);
}

function noteLatest(on: Computation, own: Sentence, end: Day, latest: Day, notice: Period): void {
  const to = displayDate(end);
  const last = displayDate(latest);
  const words = displayPeriod(notice);
  on.step(own, { termEnd: formatDay(end), notice: `${notice.n} ${notice.unit}` }, formatDay(latest), {
    de: `letzter Eingang, nach dem noch ${words.de} bis ${to.de} bleiben: ${last.de}`,
    en: `last receipt that leaves ${words.en} until ${to.en}: ${last.en}`,
  });
  on.step(norms.noRoll, { day: formatDay(latest) }, formatDay(latest), {
    de: `${last.de} bleibt, auch an einem Wochenende oder Feiertag`,
    en: `${last.en} stays, weekend or holiday or not`,
  });
}

function noteNotice(on: Computation, own: Sentence, received: Day, endsOn: Day, notice: Period): void {
  const at = displayDate(received);
  const earliest = displayDate(periodEnd(received, notice));
  const to = displayDate(endsOn);
  on.step(own, { noticeReceivedOn: formatDay(received) }, formatDay(endsOn), {
    de: `Eingang ${at.de}, Frist bis ${earliest.de}: wirkt zum nächsten Laufzeitende ${to.de}`,
    en: `received ${at.en}, notice until ${earliest.en}: takes effect at the next end of a term, ${to.en}`,
  });
}
