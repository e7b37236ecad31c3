import { expect, test } from 'vitest';
import { noFaults, seededDraw, setFaults, strike, type Fault, type Op } from './faults.ts';

type AskedFor = readonly [Op, string];

function hits(list: readonly Fault[], requests: readonly AskedFor[]): boolean[] {
  const faults = noFaults();
  setFaults(faults, list);
  return requests.map(([op, text]) => strike(faults, [op], text) !== null);
}

test('a fault strikes its operation, its match, as often as told', () => {
  const fault: Fault = { op: 'create-volume', match: 'dsk_1', mode: 'never', times: 2 };
  const right: AskedFor = ['create-volume', 'dsk_1'];
  const requests: AskedFor[] = [['delete-volume', 'dsk_1'], ['create-volume', 'dsk_2'], right, right, right];
  expect(hits([fault], requests)).toEqual([false, false, true, true, false]);
});

test('a star strikes every operation', () => {
  expect(hits([{ op: '*', mode: 'late' }], [['probe', ''], ['create-nic', 'x']])).toEqual([true, true]);
});

test('a name summons a failure always, or once for each name', () => {
  const always: AskedFor = ['start-server', '"web-fails-at-start-server"'];
  const one: AskedFor = ['start-server', '"a-fails-once-at-start-server" a-fails-once-at-start-server'];
  const two: AskedFor = ['start-server', '"b-fails-once-at-start-server"'];
  const other: AskedFor = ['stop-server', '"web-fails-at-start-server"'];
  expect(hits([], [always, always, one, one, two, two, other])).toEqual([true, true, true, false, true, false, false]);
});

test('a rate strikes about as often as it says, the same requests for the same seed', () => {
  const requests = Array.from({ length: 2000 }, () => ['probe', ''] as AskedFor);
  const run = (seed: number) => hits([{ op: 'probe', mode: 'never', rate: 0.1, seed }], requests);
  const count = run(7).filter(Boolean).length;
  // math: 2000 × 0.1 = 200; one standard deviation is √(2000 × 0.1 × 0.9) ≈ 13.4, five are 67.
  expect(count).toBeGreaterThan(133);
  expect(count).toBeLessThan(267);
  expect(run(7)).toEqual(run(7));
  expect(run(7)).not.toEqual(run(8));
});

test('draws lie in 0 ≤ x < 1', () => {
  const draw = seededDraw(-5);
  for (let i = 0; i < 1000; i++) {
    const x = draw();
    expect(x >= 0 && x < 1).toBe(true);
  }
});
