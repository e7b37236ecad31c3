import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calculate } from '../calculate.ts';
import { lint } from '../lint.ts';
import { checkValues } from './check-values.ts';
import { defaultEdition, editionById, publishedEditions } from './default.ts';
import { definitions } from './definitions.ts';
import { lockOf } from './lock.ts';
import { parseEdition } from './read-edition.ts';

const locks = JSON.parse(readFileSync(new URL('locks.json', import.meta.url), 'utf8')) as Record<string, string>;

describe('published editions', () => {
  test.each(publishedEditions)('$id never changes: its hash is the committed one', (edition) => {
    // A new edition is a new file with a new id and a new line in locks.json; no line is ever edited.
    expect(locks[edition.id]).toBe(lockOf(edition));
  });
  test('every lock belongs to an edition that is still computable', () => {
    expect(Object.keys(locks).map((id) => editionById(id).id)).toEqual(publishedEditions.map(({ id }) => id));
  });
  test.each(publishedEditions)('$id has every value, each possible', ({ values }) => {
    expect(checkValues({ ...values })).toEqual([]);
    expect(Object.keys(values).sort()).toEqual(Object.keys(definitions).sort());
  });
  test('only content counts for a lock, not the order of keys', () => {
    expect(lockOf({ a: 1, b: [2, { d: 3, c: undefined }] })).toBe(lockOf({ b: [2, { d: 3 }], a: 1 }));
    expect(lockOf({ a: 1 })).not.toBe(lockOf({ a: 2 }));
  });
});

const good = `
id: hafen-2027
name: Hafen 2027
validFrom: 2027-01-01
values:
  state: DE-HH
  paymentDays: 30
  creditSchedule:
    - { belowPercent: "99.9", creditPercent: "5" }
settles:
  E2.2-E7: Gemeint ist E6 Absatz 1.
`;

describe('a provider’s own edition', () => {
  test('takes what it says and keeps the rest of the published one', () => {
    const read = parseEdition(good);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.edition.values.paymentDays).toBe(30);
    expect(read.edition.values.deletionDays).toBe(defaultEdition.values.deletionDays);
    const { edition } = read;
    expect(
      calculate('A9.5', { invoiceDate: '2026-03-02', gross: '1.00', paidOn: '2026-03-02' }, { edition }),
    ).toMatchObject({
      result: { dueOn: '2026-04-01' },
    });
    // Corpus Christi is no holiday in Hamburg; the published edition rolls it.
    expect(calculate('A2.2', { offerDate: '2026-05-07' }, { edition })).toMatchObject({
      result: { bindingUntil: '2026-06-04' },
    });
    expect(calculate('A2.2', { offerDate: '2026-05-07' })).toMatchObject({ result: { bindingUntil: '2026-06-05' } });
    expect(lint(edition).find(({ where }) => where === 'E2 (2)')?.reading?.de).toBe('Gemeint ist E6 Absatz 1.');
    expect(lint(edition).some(({ where }) => where === 'creditSchedule')).toBe(false);
  });

  test('A4.6 a credit schedule gives the amount: the lowest step the availability falls under', () => {
    const steps = '- { belowPercent: "99.5", creditPercent: "10" }\n    - { belowPercent: "99.9", creditPercent: "5" }';
    const read = parseEdition(good.replace('- { belowPercent: "99.9", creditPercent: "5" }', steps));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const credit = (availabilityPercent: string): unknown =>
      calculate(
        'A4.6.credit',
        { promisedPercent: '99.9', availabilityPercent, fee: '33.33' },
        { edition: read.edition },
      );
    expect(credit('99.7')).toMatchObject({ result: { entitled: true, creditPercent: '5', credit: '1.67' } });
    expect(credit('99.5')).toMatchObject({ result: { credit: '1.67' } });
    expect(credit('99.499999')).toMatchObject({ result: { creditPercent: '10', credit: '3.33' } });
    expect(credit('99.9')).toMatchObject({ result: { entitled: false, credit: null } });
  });

  test('B3 Werktag may include Saturday', () => {
    const read = parseEdition(good.replace('paymentDays: 30', 'werktagIncludesSaturday: true'));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(
      calculate('B3', { orderReceivedOn: '2026-12-21', contactedOn: '2026-12-21' }, { edition: read.edition }),
    ).toMatchObject({
      result: { surveyBy: '2027-01-02' },
    });
  });

  test.each([
    ['paymentDays: 30', 'paymentDays: 90', 7, '/values/paymentDays', '90'],
    ['paymentDays: 30', 'paymentDays: thirty', 7, '/values/paymentDays', 'ganze Zahl'],
    ['paymentDays: 30', 'paymentDay: 30', 7, '/values/paymentDay', 'paymentDay'],
    ['state: DE-HH', 'state: Hamburg', 6, '/values/state', 'Hamburg'],
    ['paymentDays: 30', 'retrievalDays: 29', 7, '/values/retrievalDays', '29'],
    ['paymentDays: 30', 'switchNoticeMonths: 3', 7, '/values/switchNoticeMonths', '3'],
    ['paymentDays: 30', 'faultProfile: gold', 7, '/values/faultProfile', 'gold'],
    ['paymentDays: 30', 'serviceHours: { mon: [["08:00", "25:00"]] }', 7, '/values/serviceHours/mon/0/1', '25:00'],
    [
      'paymentDays: 30',
      'availability: { enterprise: 99.9, business: "99.8", standard: "99.5" }',
      7,
      '/values/availability/enterprise',
      'Prozentsatz',
    ],
    ['belowPercent: "99.9"', 'belowPercent: "101"', 9, '/values/creditSchedule/0/belowPercent', '101'],
    ['E2.2-E7:', 'E2.2-E8:', 11, '/settles/E2.2-E8', 'E2.2-E8'],
    ['id: hafen-2027', 'id: "2026-06-15"', 2, '/id', 'veröffentlichten'],
    ['validFrom: 2027-01-01', 'validFrom: 2027-02-30', 4, '/validFrom', 'Datum'],
    ['name: Hafen 2027', 'title: Hafen 2027', 3, '/title', 'title'],
  ])('refuses “%s” → “%s” and names line %i, %s', (from, to, line, path, word) => {
    const read = parseEdition(good.replace(from, to));
    if (read.ok) throw new Error('accepted');
    const problem = read.problems.find((candidate) => candidate.path === path);
    expect(problem).toMatchObject({ line });
    expect(problem?.de).toContain(word);
  });

  test.each([
    ['broken YAML', 'id: [1,'],
    ['a key given twice', 'id: a\nid: b\n'],
    ['a list', '- 1\n'],
    ['nothing', ''],
    ['aliases that multiply', `a: &a [1,1]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]\n`],
    ['two million bytes', `id: ${'x'.repeat(2_000_000)}`],
  ])('refuses %s without a crash', (_, text) => {
    expect(parseEdition(text).ok).toBe(false);
  });
});
