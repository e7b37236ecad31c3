import { expect, test } from 'vitest';
import { durationsOf } from './run-durations.tsx';

test('lengths of ended runs, oldest first; the longest of those that began at once', () => {
  const runs = [
    { createdAt: '2026-07-01T09:00:10Z', endedAt: '2026-07-01T09:00:40Z' },
    { createdAt: '2026-07-01T09:00:00Z', endedAt: '2026-07-01T09:00:05Z' },
    { createdAt: '2026-07-01T09:00:10Z', endedAt: '2026-07-01T09:00:12Z' },
    { createdAt: '2026-07-01T10:00:00Z', endedAt: null },
  ];
  const { times, seconds } = durationsOf(runs);
  expect(seconds).toEqual([5, 30]); // 5 s, and of 30 s and 2 s the longer
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBe(10);
});
