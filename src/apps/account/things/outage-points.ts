import { secondsOf } from '../../ui/format.ts';

interface Outage {
  readonly fromAt: string;
  readonly untilAt: string | null;
  readonly cause: string;
}

const SECONDS_AN_HOUR = 3600;

/**
 * Downtime that counts (A4 (3)) as it added up, hours at each moment: from the first day watched to the last probe, a
 * point where each outage began and ended.
 */
export function outagePoints(
  outages: readonly Outage[], watchedFrom: string, probedAt: string,
): { readonly times: number[]; readonly hours: number[] } {
  const times = [secondsOf(watchedFrom)];
  const hours = [0];
  const add = (time: number, sum: number) => {
    if (time <= (times.at(-1) as number)) return;
    times.push(time);
    hours.push(sum);
  };
  let sum = 0;
  const counted = outages.filter(({ cause }) => cause === 'provider')
    .toSorted((a, b) => secondsOf(a.fromAt) - secondsOf(b.fromAt));
  for (const { fromAt, untilAt } of counted) {
    const [from, until] = [secondsOf(fromAt), secondsOf(untilAt ?? probedAt)];
    add(from, sum);
    sum += Math.max(0, until - from) / SECONDS_AN_HOUR;
    add(until, sum);
  }
  add(secondsOf(probedAt), sum);
  return { times, hours };
}
