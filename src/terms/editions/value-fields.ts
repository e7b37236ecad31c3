import { parseTimeOfDay } from '../../kernel/zone.ts';
import { decimal, type Field, listOf, number, objectOf, oneOf, optional, text } from '../fields.ts';
import { reject } from '../refusals.ts';

const timeWords = { expectedDe: 'eine Uhrzeit wie "08:00"', expectedEn: 'a time of day such as "08:00"' };
export const timeOfDay: Field<string, number> = {
  kind: '"HH:MM"',
  isOptional: false,
  read: (value, path) => {
    if (typeof value !== 'string') return reject('wrong-type', path, timeWords);
    return parseTimeOfDay(value) ?? reject('impossible-date', path, { value: value.slice(0, 40), ...timeWords });
  },
};

/** Exactly two times of day. */
export function timePair(inOneDay: boolean): Field<readonly [string, string], readonly [number, number]> {
  const times = listOf(timeOfDay, 2);
  return {
    kind: '["HH:MM", "HH:MM"]',
    isOptional: false,
    read: (value, path) => {
      const [opens, closes] = times.read(value, path);
      if (opens === undefined || closes === undefined) {
        return reject('wrong-type', path, { expectedDe: 'zwei Uhrzeiten', expectedEn: 'two times of day' });
      }
      if (inOneDay && closes <= opens) {
        return reject('out-of-order', `${path}/1`, {
          whyDe: 'Das Ende muss nach dem Anfang liegen.',
          whyEn: 'The end must lie after the start.',
        });
      }
      return [opens, closes];
    },
  };
}

const dayHours = optional(listOf(timePair(true), 12));
export const weekHours = objectOf({
  mon: dayHours,
  tue: dayHours,
  wed: dayHours,
  thu: dayHours,
  fri: dayHours,
  sat: dayHours,
  sun: dayHours,
});

/** null, or what `field` reads. */
export function orNull<Wire, Parsed>(field: Field<Wire, Parsed>): Field<Wire | null, Parsed | null> {
  return {
    kind: `${field.kind} | null`,
    isOptional: false,
    read: (value, path) => (value === null ? null : field.read(value, path)),
  };
}

/** An object of any names, each read by `field`. */
export function recordOf<Wire, Parsed>(
  field: Field<Wire, Parsed>,
): Field<Record<string, Wire>, Record<string, Parsed>> {
  return {
    kind: `{name: ${field.kind}}`,
    isOptional: false,
    read: (value, path) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return reject('wrong-type', path, { expectedDe: 'ein Objekt', expectedEn: 'an object' });
      }
      return Object.fromEntries(
        Object.entries(value).map(([name, entry]) => [text.read(name, path), field.read(entry, `${path}/${name}`)]),
      );
    },
  };
}

const percentWords = {
  expectedDe: 'ein Prozentsatz als Text wie "99.9"',
  expectedEn: 'a percentage as text such as "99.9"',
};
const anyDecimal = decimal();
/** A percentage text; `max` in whole percent. */
export function percent(max: number): Field<string, string> {
  return {
    kind: `percent ≤ ${max}`,
    isOptional: false,
    read: (value, path) => {
      if (typeof value !== 'string') return reject('wrong-type', path, percentWords);
      const { units, scale } = anyDecimal.read(value, path);
      return units <= BigInt(max) * scale ? value : reject('impossible-value', path, { value, ...percentWords });
    },
  };
}

const faultTimes = objectOf({
  reactionHours: number(0.25, 720),
  clock: oneOf(['always', 'serviceHours']),
  resolution: orNull(oneOf(['nextBusinessDay'])),
});
export const faultProfile = objectOf({ critical: faultTimes, major: faultTimes, other: faultTimes, minor: faultTimes });
export const creditStep = objectOf({ belowPercent: percent(100), creditPercent: percent(100) });
