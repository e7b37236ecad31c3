import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { decideProbe, type MonitorState } from './decide-probe.ts';

const start = Temporal.Instant.from('2026-07-14T08:00:00Z');

/** Plays a string of probes (u up, d down, ? unknown), one a second; returns the turns as `second to`. */
function turns(probes: string): string[] {
  let monitor: MonitorState = { state: 'unknown', sameProbes: 0, firstContrary: null };
  const seen = { u: 'up', d: 'down', '?': 'unknown' } as const;
  return [...probes].flatMap((probe, second) => {
    const decision = decideProbe(monitor, seen[probe as 'u'], start.add({ seconds: second }));
    monitor = decision.monitor;
    return decision.turn ? [`${decision.turn.at.since(start).total('seconds')} ${decision.turn.to}`] : [];
  });
}

// probes          turns                              what it shows
test.each([
  ['uuuu',         ['0 up'],                          'the first answer needs no confirmation'],
  ['udu',          ['0 up'],                          'one lost packet is no outage'],
  ['uddu',         ['0 up'],                          'nor are two'],
  ['uddd',         ['0 up', '1 down'],                'three are, counted from the first'],
  ['udddduuu',     ['0 up', '1 down', '5 up'],        'it ends with the first answered probe'],
  ['udd?d',        ['0 up', '1 down'],                "the prober's failure neither counts nor interrupts"],
  ['u????',        ['0 up'],                          'a blind prober makes no outage'],
  ['dddu',         ['0 down'],                        'a server that never answered is down from its first probe'],
  ['udddudduuu',   ['0 up', '1 down', '7 up'],        'flapping does not end the outage early'],
])('A4.3 %s: %j, %s', (probes, expected) => {
  expect(turns(probes)).toEqual(expected);
});
