import { lazy, Suspense } from 'react';
import { useLanguage } from './language.tsx';

export interface ChartSeries {
  readonly title: string;
  /** At each of the times; null where there is none. */
  readonly values: readonly (number | null)[];
  /** Values of single moments: dots, each of its own, with no line between them. */
  readonly isDots?: boolean;
}

export interface ChartProps {
  /** What it shows: its title. */
  readonly label: string;
  /** Seconds since 1970, ascending (`secondsOf`). */
  readonly times: readonly number[];
  readonly series: readonly ChartSeries[];
  /** A value as people read it: `(value) => '12 %'`. */
  readonly show: (value: number) => string;
  /** A time as people read it. */
  readonly showTime: (seconds: number) => string;
}

const Area = lazy(() => import('./chart-area.tsx'));

/** A line chart, whose code is loaded when it is shown, and the same numbers as a table. */
export function Chart(props: ChartProps) {
  const { t } = useLanguage();
  const { label, times, series, show, showTime } = props;
  return (
    <figure className="chart">
      <figcaption className="chart-title">{label}</figcaption>
      <Suspense fallback={<div className="chart-area" />}><Area {...props} /></Suspense>
      <details>
        <summary>{t({ de: 'Als Tabelle', en: 'As a table' })}</summary>
        <div className="chart-rows" role="region" tabIndex={0} aria-label={label}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t({ de: 'Zeit', en: 'Time' })}</th>
                {series.map(({ title }) => <th key={title} scope="col" className="align-end">{title}</th>)}
              </tr>
            </thead>
            <tbody>
              {times.map((time, i) => (
                <tr key={time}>
                  <th scope="row">{showTime(time)}</th>
                  {series.map(({ title, values }) => {
                    const value = values[i];
                    return <td key={title} className="align-end">{typeof value === 'number' ? show(value) : '–'}</td>;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
