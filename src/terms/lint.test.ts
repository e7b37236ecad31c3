import { describe, expect, test } from 'vitest';
import { defaultEdition } from './editions/default.ts';
import { lint, renderFindings } from './lint.ts';
import { silences } from './silences.ts';
import { exists } from './structure.ts';

describe('the lint finds what leads nowhere', () => {
  const findings = lint();
  test.each([
    ['E2 (2)', 'reference'],
    ['B8 (3)', 'reference'],
    ['C 4.6.6', 'reference'],
    ['C4 (3)', 'reference'],
    ['C 6.1', 'contradiction'],
    ['H Service-Level', 'document'],
    ['H Sicherheit', 'document'],
    ['creditSchedule', 'parameter'],
    ['A9 (5)', 'parameter'],
  ])('%s: %s', (where, kind) => {
    expect(findings.filter((finding) => finding.where === where && finding.kind === kind)).toHaveLength(1);
  });

  test('what is missing and cannot be read into the documents stays open', () => {
    const open = findings.filter(({ settled }) => !settled).map(({ where }) => where);
    expect(open).toContain('H Service-Level');
    expect(open).toContain('A9 (5)');
    expect(open).not.toContain('E2 (2)');
  });

  test('a value that was removed is found', () => {
    const { paymentDays: _, ...values } = defaultEdition.values;
    const broken = lint({ ...defaultEdition, values: values as typeof defaultEdition.values });
    expect(broken.some(({ kind, where }) => kind === 'parameter' && where === 'paymentDays')).toBe(true);
    expect(broken.some(({ kind, where }) => kind === 'value' && where === '/paymentDays')).toBe(true);
  });

  test('is readable in both languages', () => {
    expect(renderFindings(findings, 'de')).toContain('E2 (2) verweist auf „E7“');
    expect(renderFindings(findings, 'en')).toContain('E2 (2) refers to “E7”');
  });
});

describe('the register of silences', () => {
  test('ids are unique, places exist, readings that name a paragraph name one that exists', () => {
    expect(new Set(silences.map(({ id }) => id)).size).toBe(silences.length);
    for (const { id, where, means } of silences) {
      for (const place of where) expect(exists(place), `${id}: ${place}`).toBe(true);
      if (means !== undefined) expect(exists(means), `${id}: ${means}`).toBe(true);
    }
  });

  test('each says finding, reading and reason in both languages', () => {
    for (const { finding, reading, why } of silences) {
      for (const { de, en } of [finding, reading, why]) expect([de, en]).not.toContain('');
    }
  });
});
