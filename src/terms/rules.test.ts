import { describe, expect, test } from 'vitest';
import { calculate } from './calculate.ts';
import { rankOf, type Rule, ruleFor, rules } from './rules.ts';
import { exists } from './structure.ts';

describe('A1.3 which rule governs', () => {
  test.each([
    ['ordinaryTermination', { product: 'cloud' }, 'A10.3'],
    ['ordinaryTermination', {}, 'A10.3'],
    ['ordinaryTermination', { product: 'voipLineBusiness', minimumTermOver: false }, 'A10.3'],
    ['ordinaryTermination', { product: 'voipLineBusiness', minimumTermOver: true }, 'B8.1'],
    ['ordinaryTermination', { product: 'internetConnect', minimumTermOver: true }, 'A10.3'],
    ['ordinaryTermination', { product: 'internetConnect', tacitlyRenewed: true }, 'B8.1'],
    ['deletionAfterEnd', { product: 'cloud' }, 'D5.1'],
    ['deletionAfterEnd', { product: 'cloud', leavesByDataAct: true }, 'D6'],
    ['returnAfterEnd', { product: 'cloud' }, 'A10.7'],
    ['returnAfterEnd', { product: 'colocation' }, 'E5.3'],
    ['block', { product: 'internetConnect' }, 'B11'],
    ['block', { product: 'voipLineBusiness' }, 'C4.3'],
    ['liabilityCap', { product: 'cloud' }, 'A12.2'],
    ['liabilityCap', { product: 'opticalLine' }, 'B10'],
  ] as const)('%s %o: %s', (matter, facts, clause) => {
    const found = ruleFor(matter, facts);
    expect(found.ok && found.value.clause).toBe(clause);
  });

  test('A1.3 none is an error, never a default', () => {
    expect(ruleFor('deletionAfterEnd', { product: 'colocation' })).toMatchObject({
      ok: false,
      refusal: { code: 'no-rule' },
    });
    expect(ruleFor('block', {})).toMatchObject({ ok: false, refusal: { code: 'no-rule' } });
  });

  test('A1.3 two of equal rank are an error, never the first', () => {
    const twice: Rule[] = [
      { matter: 'block', clause: 'B11', paragraph: 'B11 (1)', applies: () => true },
      { matter: 'block', clause: 'C4.3', paragraph: 'C4 (3)', applies: () => true },
    ];
    expect(ruleFor('block', {}, twice)).toMatchObject({
      ok: false,
      refusal: { code: 'two-rules', details: { rules: 'B11, C4.3' } },
    });
  });

  test('A1.3 special before general before service description, without an exception being named', () => {
    const ranks: Rule[] = [
      { matter: 'block', clause: 'C-7', paragraph: 'C 7', applies: () => true },
      { matter: 'block', clause: 'A6', paragraph: 'A6 (3)', applies: () => true },
    ];
    const general = ruleFor('block', {}, ranks);
    expect(general.ok && general.value.clause).toBe('A6');
    expect(['C 7', 'A6 (3)', 'C4 (3)', 'H Backup', 'F3 (3)'].map(rankOf)).toEqual([1, 2, 3, 1, 3]);
  });

  test('every rule stands in the documents and every exception names a rule of its matter', () => {
    for (const { paragraph, matter, exceptionTo = [] } of rules) {
      expect(exists(paragraph), paragraph).toBe(true);
      for (const id of exceptionTo)
        expect(
          rules.some((rule) => rule.clause === id && rule.matter === matter),
          id,
        ).toBe(true);
    }
  });

  test('D6.8 D6 displaces D5, and the two give different days', () => {
    expect(calculate('D5.1', { endedOn: '2027-01-20' })).toMatchObject({ result: { deleteOn: '2027-02-03' } });
    expect(calculate('D6', { announcedOn: '2026-11-20', choice: 'erase' })).toMatchObject({
      result: { deleteOn: '2027-01-21' },
    });
  });
});
