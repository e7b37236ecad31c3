import { expect, test } from 'vitest';
import { durationsOf } from './run-durations.tsx';

const run = (workflow: string, from: string, until: string | null) => ({
  workflow, createdAt: `2026-07-01T${from}Z`, endedAt: until === null ? null : `2026-07-01T${until}Z`,
});

test('lengths of ended runs by workflow, oldest first; the longest of those that began at once', () => {
  const { times, workflows } = durationsOf([
    run('back-up-server', '09:00:10', '09:00:40'),
    run('back-up-server', '09:00:00', '09:00:05'),
    run('back-up-server', '09:00:10', '09:00:12'),
    run('provision-server', '09:00:05', '09:01:05'),
    run('provision-server', '10:00:00', null),
  ]);
  const [first = 0] = times;
  expect(times.map((time) => time - first)).toEqual([0, 5, 10]);
  expect(workflows).toEqual([
    { workflow: 'back-up-server', seconds: [5, null, 30] }, // 5 s, and of 30 s and 2 s the longer
    { workflow: 'provision-server', seconds: [null, 60, null] },
  ]);
});

test('a chart has four workflows at most: those that ran most often', () => {
  const often = ['a', 'b', 'c', 'd'].flatMap((name) => [run(name, '09:00:00', '09:00:01'), run(name, '09:00:02', '09:00:03')]);
  const { times, workflows } = durationsOf([run('rare', '08:00:00', '08:00:01'), ...often]);
  expect(workflows.map(({ workflow }) => workflow)).toEqual(['a', 'b', 'c', 'd']);
  expect(times).toHaveLength(2); // no time of a workflow that isn't shown
});
