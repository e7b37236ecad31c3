import { useCallback, useMemo } from 'react';
import type { RowOf } from '../../account/read.ts';
import { workflowName } from '../../account/things/run-words.ts';
import { showShortTime } from '../../account/things/times.ts';
import { Chart } from '../../ui/chart.tsx';
import { secondsOf, showNumber } from '../../ui/format.ts';
import { useLanguage } from '../../ui/language.tsx';

type Run = Pick<RowOf<'/api/v1/runs'>, 'workflow' | 'createdAt' | 'endedAt'>;

const LEAST_RUNS = 3;
const MILLISECONDS = 1000;
/** As many colours as a chart tells apart. */
const WORKFLOWS_AT_MOST = 4;

/**
 * When runs began, oldest first, and how many seconds each took, by workflow: the four that ran most often. Of two runs
 * of a workflow that began at once the longer one.
 */
export function durationsOf(runs: readonly Run[]) {
  const ended = runs.flatMap(({ workflow, createdAt, endedAt }) => {
    if (endedAt === null) return [];
    const begin = secondsOf(createdAt);
    return [{ workflow, begin, length: secondsOf(endedAt) - begin }];
  });
  const byWorkflow = [...Map.groupBy(ended, ({ workflow }) => workflow)]
    .toSorted(([, a], [, b]) => b.length - a.length).slice(0, WORKFLOWS_AT_MOST);
  const begins = byWorkflow.flatMap(([, some]) => some.map(({ begin }) => begin));
  const times = [...new Set(begins)].toSorted((a, b) => a - b);
  const workflows = byWorkflow.map(([workflow, some]) => {
    const longest = new Map<number, number>();
    for (const { begin, length } of some) longest.set(begin, Math.max(longest.get(begin) ?? 0, length));
    return { workflow, seconds: times.map((time) => longest.get(time) ?? null) };
  });
  return { times, workflows };
}

/** How long the runs listed took: one that takes longer than others of its kind is seen before it is read. */
export function RunDurations({ runs }: { readonly runs: readonly RowOf<'/api/v1/runs'>[] }) {
  const { t, language } = useLanguage();
  // The chart is drawn anew when one of these changes, and only then.
  const { times, workflows } = useMemo(() => durationsOf(runs), [runs]);
  const series = useMemo(() => workflows.map(({ workflow, seconds }) => ({
    title: workflowName(workflow)[language], values: seconds, isDots: true,
  })), [workflows, language]);
  const show = useCallback((value: number) => (value < 1 && value > 0
    ? `${showNumber(Math.round(value * MILLISECONDS), language)}\u00a0ms` : `${showNumber(value, language)}\u00a0s`), [language]);
  const showTime = useCallback((time: number) => showShortTime(time, language), [language]);
  if (times.length < LEAST_RUNS) return null;
  return (
    <Chart label={t({ de: 'Dauer der beendeten Vorgänge dieser Seite', en: 'Length of the ended runs of this page' })}
      times={times} series={series} show={show} showTime={showTime} />
  );
}
