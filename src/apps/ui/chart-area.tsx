import { useEffect, useRef } from 'react';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { ChartProps } from './chart.tsx';
import { useLanguage } from './language.tsx';

const HEIGHT = 220;
// Of the axis' writing, in pixels: a digit is about so wide, and the longest text is never cut.
const DIGIT = 7;
const LEAST_AXIS = 40;
// The last time of the axis reaches beyond it by half its width.
const PADDING: UPlot.Padding = [12, 48, 0, 0];

// Distinct in lightness too, for those who don't tell the colours apart; drawn on a canvas, which knows no variables.
const strokes = ['--busy', '--warn', '--good', '--bad'];

function widthOf(_: UPlot, values: readonly string[] | null): number {
  const longest = Math.max(0, ...(values ?? []).map((text) => text.length));
  return Math.max(LEAST_AXIS, longest * DIGIT + 2 * DIGIT);
}

/** The picture of a chart; its words and numbers stand beside it in the document. */
export default function ChartArea({ times, series, show, showTime }: ChartProps) {
  const { t } = useLanguage();
  const time = t({ de: 'Zeit', en: 'Time' });
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = place.current as HTMLDivElement;
    const colour = (name: string) => {
      // A new one each time: a colour that changes would still be on its way from the one before.
      const probe = document.createElement('span');
      probe.style.color = `var(${name})`;
      box.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    };
    const axis = {
      stroke: colour('--ink-quiet'), grid: { stroke: colour('--line'), width: 1 }, ticks: { show: false },
    };
    const chart = new UPlot({
      width: box.clientWidth, height: HEIGHT, cursor: { points: { size: 6 } }, padding: PADDING,
      axes: [
        { ...axis, values: (_, splits) => splits.map((seconds) => showTime(seconds)), space: 110 },
        { ...axis, values: (_, splits) => splits.map((value) => show(value)), size: widthOf },
      ],
      series: [
        { label: time, value: (_, seconds) => (seconds ? showTime(seconds) : '–') },
        ...series.map(({ title, isDots = false }, i) => ({
          label: title, stroke: colour(strokes[i % strokes.length] as string), width: 2,
          ...(isDots ? { paths: () => null, points: { show: true, size: 7 } } : {}),
          value: (_: UPlot, value: number | null) => (value === null ? '–' : show(value)),
        })),
      ],
    }, [[...times], ...series.map(({ values }) => [...values])] as UPlot.AlignedData, box);
    const watcher = new ResizeObserver(() => chart.setSize({ width: box.clientWidth, height: HEIGHT }));
    watcher.observe(box);
    return () => {
      watcher.disconnect();
      chart.destroy();
    };
  }, [times, series, show, showTime, time]);
  return <div className="chart-area" ref={place} aria-hidden="true" />;
}
