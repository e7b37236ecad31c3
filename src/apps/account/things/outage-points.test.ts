import { expect, test } from 'vitest';
import { outagePoints } from './outage-points.ts';

const from = '2026-07-01T00:00:00Z';
const probed = '2026-07-02T00:00:00Z';
const start = Date.UTC(2026, 6, 1) / 1000;
const at = (hour: number) => start + hour * 3600;
const outage = (fromHour: string, untilHour: string | null, cause = 'provider') =>
  ({ fromAt: `2026-07-01T${fromHour}:00Z`, untilAt: untilHour === null ? null : `2026-07-01T${untilHour}:00Z`, cause });

test.each([
  ['nothing happened', [], [at(0), at(24)], [0, 0]],
  ['one outage', [outage('06:00', '07:30')], [at(0), at(6), at(7.5), at(24)], [0, 0, 1.5, 1.5]],
  ['one that goes on counts up to the last probe', [outage('22:00', null)], [at(0), at(22), at(24)], [0, 0, 2]],
  ['maintenance is no downtime (A4 (4))', [outage('06:00', '07:30', 'planned')], [at(0), at(24)], [0, 0]],
  ['two in whatever order', [outage('10:00', '11:00'), outage('02:00', '03:00')],
    [at(0), at(2), at(3), at(10), at(11), at(24)], [0, 0, 1, 1, 2, 2]],
])('%s', (_, outages, times, hours) => {
  expect(outagePoints(outages, from, probed)).toEqual({ times, hours });
});
