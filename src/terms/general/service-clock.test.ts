import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatInstant, msPerMinute, parseInstant } from '../../kernel/zone.ts';
import { calculate } from '../calculate.ts';
import type { WireStep } from '../clause.ts';

const day = [['08:00', '17:00']];
const hours = { mon: day, tue: day, wed: day, thu: day, fri: day };
const office = { timezone: 'Europe/Berlin', hours };

function run(clause: string, input: object): Record<string, unknown> & { readonly because: readonly WireStep[] } {
  const outcome = calculate(clause, input);
  if ('error' in outcome) throw new Error(outcome.error.message);
  return outcome.result;
}

function step(clause: string, input: object, id: string): WireStep | undefined {
  return run(clause, input).because.find((one) => one.clause === id);
}

const late = '2026-11-27T18:00:00Z';

describe('a clock can be checked by hand', () => {
  test.each([
    ['clock.deadline', { businessMinutes: 60 }],
    ['clock.elapsed', { end: '2026-12-02T08:00:00Z' }],
    ['clock.businessDays', { businessDays: 1 }],
  ])('%s names its calendar and moves the start to the next opening', (clause, own) => {
    const holidays = ['2026-11-29', '2026-11-30', '2026-12-25'];
    const input = { calendar: { ...office, holidays }, start: late, ...own };
    expect(step(clause, input, 'clock.start')).toMatchObject({
      inputs: { start: late },
      value: '2026-12-01T07:00:00Z',
      text: expect.stringContaining('nächste Öffnung Di 01.12.2026 08:00'),
    });
    // A Sunday is closed anyway, and Christmas lies after the end.
    const calendar = { ...office, holidays: ['2026-11-30'] };
    expect(step(clause, input, clause)?.inputs).toMatchObject({ calendar });
    expect(step(clause, { ...input, start: '2026-11-27T10:00:00Z' }, 'clock.start')).toBeUndefined();
  });

  test('each pause is named with the open minutes it takes, an overlap once', () => {
    const pauses = [
      ['2026-03-27T09:00:00Z', '2026-03-27T09:30:00Z'],
      ['2026-03-27T08:30:00Z', '2026-03-27T09:15:00Z'],
      ['2026-03-27T20:00:00Z', '2026-03-27T21:00:00Z'],
    ];
    const input = { calendar: office, start: '2026-03-27T08:00:00Z', pauses };
    const expected = {
      inputs: {
        pauses: [
          { from: '2026-03-27T08:30:00Z', until: '2026-03-27T09:15:00Z', minutes: 45 },
          { from: '2026-03-27T09:00:00Z', until: '2026-03-27T09:30:00Z', minutes: 15 },
          { from: '2026-03-27T20:00:00Z', until: '2026-03-27T21:00:00Z', minutes: 0 },
        ],
      },
      value: 60,
    };
    const elapsed = { ...input, end: '2026-03-27T10:00:00Z' };
    expect(step('clock.elapsed', elapsed, 'clock.pauses')).toMatchObject(expected);
    expect(step('clock.deadline', { ...input, businessMinutes: 60 }, 'clock.pauses')).toMatchObject(expected);
    const one = { ...elapsed, pauses: pauses.slice(0, 1) };
    expect(step('clock.elapsed', one, 'clock.pauses')?.text).toMatch(/^Pause Fr 27.03.2026 10:00 bis .*: 30 min$/);
  });

  test('the open stretches add up to the minutes asked for', () => {
    const input = { calendar: office, start: '2026-03-27T15:30:00Z', businessMinutes: 60 };
    expect(step('clock.deadline', input, 'clock.open')).toMatchObject({
      inputs: {
        stretches: [
          { from: '2026-03-27T15:30:00Z', until: '2026-03-27T16:00:00Z', minutes: 30 },
          { from: '2026-03-30T06:00:00Z', until: '2026-03-30T06:30:00Z', minutes: 30 },
        ],
      },
      value: 60,
    });
    const long = step('clock.deadline', { ...input, businessMinutes: 54_000 }, 'clock.open') as WireStep;
    const { stretches, others } = long.inputs as { stretches: { minutes: number }[]; others: { minutes: number } };
    expect(stretches).toHaveLength(6);
    expect(others).toMatchObject({ stretches: 95, minutes: 51_300 });
    expect(stretches.reduce((sum, { minutes }) => sum + minutes, others.minutes)).toBe(54_000);
    expect(long.text).toContain('95 weitere: 51300 min');
  });

  test('business days name the open days and the move at the end', () => {
    const calendar = { ...office, hours: { ...hours, tue: [['12:00', '17:00']] } };
    const input = { calendar, start: '2026-11-30T08:00:00Z', businessDays: 1 };
    const { because, deadline } = run('clock.businessDays', input);
    expect(deadline).toBe('2026-12-01T11:00:00Z');
    expect(because.map(({ clause, value }) => [clause, value])).toEqual([
      ['clock.openDays', '2026-12-01T08:00:00Z'],
      ['clock.businessDays', '2026-12-01T11:00:00Z'],
    ]);
    expect(because[0]?.text).toContain('1 offener Tag nach Mo 30.11.2026 09:00: Di 01.12.2026');
    const many = step('clock.businessDays', { ...input, businessDays: 30 }, 'clock.openDays');
    expect(many?.inputs['openDays']).toHaveLength(6);
    expect(many?.inputs['others']).toBe(24);
  });
});

describe('a clock that does not get there', () => {
  const closed = { timezone: 'Europe/Berlin', hours: {} };

  test('nothing elapses where nothing opens', () => {
    const { businessMinutes } = run('clock.elapsed', { calendar: closed, start: late, end: '2026-12-02T08:00:00Z' });
    expect(businessMinutes).toBe(0);
    for (const own of [{ businessMinutes: 0 }, { businessMinutes: 1 }]) {
      expect(calculate('clock.deadline', { calendar: closed, start: late, ...own })).toMatchObject({
        error: { code: 'contradiction', path: '/calendar/hours' },
      });
    }
  });

  test('the search ends after a century, and says no more than that', () => {
    const calendar = { timezone: 'Europe/Berlin', hours: { mon: [['08:00', '08:01']] } };
    const outcome = calculate('clock.deadline', { calendar, start: late, businessMinutes: 100_000 });
    expect(outcome).toMatchObject({ error: { code: 'contradiction', path: '/calendar' } });
    const { message } = (outcome as { error: { message: string } }).error;
    expect(message).not.toMatch(/\bnie\b/);
    expect(message).toContain('hundert Jahre');
  });
});

test('stretches, pauses and the rest add up for any start, length and pauses', () => {
  const start = parseInstant('2026-03-20T00:00:00Z') as number;
  const minute = fc.integer({ min: 0, max: 20 * 24 * 60 });
  const at = (offset: number) => formatInstant(start + offset * msPerMinute);
  fc.assert(
    fc.property(minute, fc.nat(6000), fc.array(fc.tuple(minute, fc.nat(900)), { maxLength: 4 }), (from, length, cuts) => {
      const pauses = cuts.map(([begin, long]) => [at(begin), at(begin + long)]);
      const input = { calendar: office, start: at(from), pauses };
      const deadline = run('clock.deadline', { ...input, businessMinutes: length });
      const open = deadline.because.find((one) => one.clause === 'clock.open') as WireStep;
      expect(open.value).toBe(length);
      const { stretches, others } = open.inputs as { stretches: { minutes: number }[]; others?: { minutes: number } };
      expect(stretches.reduce((sum, { minutes }) => sum + minutes, others?.minutes ?? 0)).toBe(length);
      const end = deadline['deadline'] as string;
      const taken = deadline.because.find((one) => one.clause === 'clock.pauses')?.value ?? 0;
      const unpaused = run('clock.elapsed', { calendar: office, start: at(from), end });
      expect(unpaused['businessMinutes']).toBe(length + (taken as number));
    }),
    { numRuns: 300 },
  );
});
