import { useCallback, useMemo } from 'react';
import type { RowOf } from '../../account/read.ts';
import { showShortTime } from '../../account/things/times.ts';
import { Chart } from '../../ui/chart.tsx';
import { secondsOf, showNumber } from '../../ui/format.ts';
import { useLanguage } from '../../ui/language.tsx';

type Run = Pick<RowOf<'/api/v1/runs'>, 'createdAt' | 'endedAt'>;

const LEAST_RUNS = 3;

/** When runs began and how many seconds each took, oldest first; of two that began at once the longer one. */
export function durationsOf(runs: readonly Run[]): { readonly times: number[]; readonly seconds: number[] } {
  const longest = new Map<number, number>();
  for (const { createdAt, endedAt } of runs) {
    if (endedAt === null) continue;
    const begin = secondsOf(createdAt);
    longest.set(begin, Math.max(longest.get(begin) ?? 0, secondsOf(endedAt) - begin));
  }
  const sorted = [...longest].toSorted(([a], [b]) => a - b);
  return { times: sorted.map(([begin]) => begin), seconds: sorted.map(([, length]) => length) };
}

/** How long the runs listed took: one that takes longer than the others is seen before it is read. */
export function RunDurations({ runs }: { readonly runs: readonly RowOf<'/api/v1/runs'>[] }) {
  const { t, language } = useLanguage();
  const title = t({ de: 'Dauer', en: 'Length' });
  // The chart is drawn anew when one of these changes, and only then.
  const { times, seconds } = useMemo(() => durationsOf(runs), [runs]);
  const series = useMemo(() => [{ title, values: seconds }], [title, seconds]);
  const show = useCallback((value: number) => `${showNumber(value, language)} s`, [language]);
  const showTime = useCallback((time: number) => showShortTime(time, language), [language]);
  if (times.length < LEAST_RUNS) return null;
  return (
    <Chart label={t({ de: 'Dauer der beendeten Vorgänge dieser Seite', en: 'Length of the ended runs of this page' })}
      times={times} series={series} show={show} showTime={showTime} />
  );
}
