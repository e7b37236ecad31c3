import { expect, test } from 'vitest';
import { mainThreadMilliseconds } from './read-trace.ts';

const main = { ph: 'M', name: 'thread_name', pid: 1, tid: 1, ts: 0, args: { name: 'CrRendererMain' } };
const task = (tid: number, ts: number, dur: number, tdur?: number) =>
  ({ ph: 'X', name: 'ThreadControllerImpl::RunTask', pid: 1, tid, ts, dur, ...(tdur === undefined ? {} : { tdur }) });

test.each([
  // what                                       events                                          milliseconds
  ['nothing happened',                          [],                                             0],
  ['processor time counts, not waiting',        [task(1, 0, 5000, 2000)],                       2],
  ['the wall where there is nothing else',      [task(1, 0, 5000)],                             5],
  ['a task inside another counts once',         [task(1, 0, 5000), task(1, 1000, 1000)],        5],
  // math: 5 + 3; the tempting wrong answer is the longest alone
  ['tasks one after the other add up',          [task(1, 5000, 3000), task(1, 0, 5000)],        8],
  ['other threads don’t count',                 [task(1, 0, 1000), task(2, 0, 9000)],           1],
])('%s', (_, events, milliseconds) => {
  expect(mainThreadMilliseconds(Buffer.from(JSON.stringify({ traceEvents: [main, ...events] })))).toBe(milliseconds);
});
