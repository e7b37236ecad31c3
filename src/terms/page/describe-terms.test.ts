import { expect, test } from 'vitest';
import { calculate } from '../calculate.ts';
import { paragraphs } from '../paragraphs.ts';
import { clauses } from '../registry.ts';
import { describeTerms, exampleOf } from './describe-terms.ts';

test('every paragraph stands on the page once, in the documents’ order', () => {
  const shown = describeTerms('de').sections.flatMap((section) => section.paragraphs);
  expect(shown.map(({ id }) => id)).toEqual(paragraphs.map(({ id }) => id));
  for (const { id, how, account, clauses: ids, values } of shown) {
    expect([account !== '', ids.length > 0 || how !== 'computes', values.length > 0 || how !== 'defines'], id)
      .toEqual([how === 'governs' || how === 'declares', true, true]);
  }
});

test('every clause has an example that computes', () => {
  for (const { id } of clauses) {
    const example = exampleOf(id);
    expect(example, id).not.toBeNull();
    expect(calculate(id, example, { lang: 'de' }), id).toHaveProperty('result');
  }
});
