import { Temporal } from 'temporal-polyfill';

/** What the monitor of one server remembers between probes. */
export interface MonitorState {
  readonly state: 'unknown' | 'up' | 'down';
  /** Consecutive probes that contradict the state. */
  readonly sameProbes: number;
  /** When the first of those was sent. */
  readonly firstContrary: Temporal.Instant | null;
}

export interface Decision {
  readonly monitor: MonitorState;
  /** An outage began or ended, at this moment. */
  readonly turn: { readonly to: 'up' | 'down'; readonly at: Temporal.Instant } | null;
}

/** A turn needs this many probes in a row; one lost packet is no outage. */
const CONFIRMING_PROBES = 3;

/**
 * Folds one observation into the monitor. A confirmed outage counts from its first unanswered probe (promise
 * A4.3: from when the service does not answer) and ends with the first answered one. `unknown` is the
 * prober's own failure: it neither proves nor disproves anything.
 */
export function decideProbe(
  monitor: MonitorState, seen: 'up' | 'down' | 'unknown', at: Temporal.Instant,
): Decision {
  if (seen === 'unknown') return { monitor, turn: null };
  if (seen === monitor.state) return { monitor: { state: seen, sameProbes: 0, firstContrary: null }, turn: null };
  const firstContrary = monitor.firstContrary ?? at;
  const sameProbes = monitor.sameProbes + 1;
  // The very first answer needs no confirmation: there is no state yet that it would contradict.
  const confirmed = sameProbes >= CONFIRMING_PROBES || (monitor.state === 'unknown' && seen === 'up');
  if (!confirmed) return { monitor: { state: monitor.state, sameProbes, firstContrary }, turn: null };
  return {
    monitor: { state: seen, sameProbes: 0, firstContrary: null },
    turn: { to: seen, at: firstContrary },
  };
}
