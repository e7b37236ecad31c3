import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dayOf } from './civil.ts';
import {
  formatInstant,
  instantOf,
  isTimeZone,
  localOf,
  msPerDay,
  msPerMinute,
  offsetAt,
  parseInstant,
  parseLocal,
  parseTimeOfDay,
} from './zone.ts';

const zones = [
  'Europe/Berlin',
  'Etc/UTC',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
];
const instants = fc.integer({ min: Date.UTC(1980, 0, 1) / msPerMinute, max: Date.UTC(2040, 0, 1) / msPerMinute });

describe('time zones agree with Temporal', () => {
  test('instant → local', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, minute) => {
        const at = minute * msPerMinute;
        const judge = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
        expect(offsetAt(zone, at) * 1e6).toBe(judge.offsetNanoseconds);
        const { day, msOfDay } = localOf(zone, at);
        expect(day).toBe(dayOf(judge.year, judge.month, judge.day));
        expect(msOfDay).toBe((judge.hour * 60 + judge.minute) * msPerMinute);
      }),
    );
  });

  test('local → instant: the first of two, the gap forward', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, minute) => {
        const wall = Temporal.PlainDateTime.from('1970-01-01').add({ minutes: minute });
        const judge = wall.toZonedDateTime(zone, { disambiguation: 'compatible' });
        const at = instantOf(
          zone,
          dayOf(wall.year, wall.month, wall.day),
          (wall.hour * 60 + wall.minute) * msPerMinute,
        );
        expect(at).toBe(judge.epochMilliseconds);
      }),
    );
  });

  test.each([
    [dayOf(2026, 3, 29), '02:30', '2026-03-29T01:30:00Z'],
    [dayOf(2026, 10, 25), '02:30', '2026-10-25T00:30:00Z'],
    [dayOf(2026, 10, 25), '03:00', '2026-10-25T02:00:00Z'],
    [dayOf(2026, 10, 24), '24:00', '2026-10-24T22:00:00Z'],
  ])('day %i %s in Berlin is %s', (day, time, expected) => {
    expect(formatInstant(instantOf('Europe/Berlin', day, parseTimeOfDay(time) as number))).toBe(expected);
  });
});

describe('ISO 8601', () => {
  test.each([
    ['2026-03-29T01:30:00Z', '2026-03-29T01:30:00Z'],
    ['2026-03-29T01:30Z', '2026-03-29T01:30:00Z'],
    ['2026-03-29T03:30:00+02:00', '2026-03-29T01:30:00Z'],
    ['2026-03-28T20:30:00-05:00', '2026-03-29T01:30:00Z'],
    ['2026-03-29T01:30:00.250Z', '2026-03-29T01:30:00.250Z'],
    ['2026-03-29T01:30:00.000000Z', '2026-03-29T01:30:00Z'],
  ])('%s reads as %s', (text, expected) => {
    expect(formatInstant(parseInstant(text) as number)).toBe(expected);
  });

  test.each([
    '2026-03-29',
    '2026-03-29T01:30:00',
    '2026-02-30T00:00:00Z',
    '2026-03-29T24:00:00Z',
    '2026-03-29T00:60:00Z',
    '2026-03-29T00:00:60Z',
    '2026-03-29T00:00:00.0001Z',
    '2026-03-29T00:00:00+25:00',
    '2026-03-29 00:00:00Z',
    '',
  ])('“%s” is no instant', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  test('local times have no zone', () => {
    expect(parseLocal('2026-03-29T08:15')).toEqual({ day: dayOf(2026, 3, 29), msOfDay: (8 * 60 + 15) * msPerMinute });
    expect(parseLocal('2026-03-29T08:15Z')).toBeUndefined();
    expect(parseTimeOfDay('24:00')).toBe(msPerDay);
    expect(parseTimeOfDay('24:01')).toBeUndefined();
    expect(parseTimeOfDay('8:00')).toBeUndefined();
    expect(isTimeZone('Europe/Berlin')).toBe(true);
    expect(isTimeZone('Europe/Ludwigshafen')).toBe(false);
  });
});
