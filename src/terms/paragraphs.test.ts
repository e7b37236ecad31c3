import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { edition20260615 } from './editions/edition-2026-06-15.ts';
import { paragraphs } from './paragraphs.ts';
import { clauses } from './registry.ts';
import { everyParagraph, exists } from './structure.ts';

const known = new Set(clauses.map(({ id }) => id));

describe('every paragraph of the documents is accounted for', () => {
  test('each once, none besides them, in the documents’ order', () => {
    expect(paragraphs.map(({ id }) => id)).toEqual(everyParagraph());
  });

  test('each that computes names clauses that exist', () => {
    const dangling = paragraphs.filter(
      (entry) => entry.how === 'computes' && entry.clauses.some((id) => !known.has(id)),
    );
    expect(dangling).toEqual([]);
    expect(paragraphs.filter((entry) => entry.how === 'computes' && entry.clauses.length === 0)).toEqual([]);
  });

  test('each clause of the documents is claimed by a paragraph', () => {
    const claimed = new Set(paragraphs.flatMap((entry) => (entry.how === 'computes' ? entry.clauses : [])));
    const unclaimed = [...known].filter((id) => !claimed.has(id) && !id.startsWith('BGB.') && !id.startsWith('clock.'));
    expect(unclaimed).toEqual([]);
  });

  test('a paragraph that a clause computes is not exempted as only declaring or governing', () => {
    const byParagraph = new Map(paragraphs.map((entry) => [entry.id, entry.how]));
    const exempted = clauses
      .filter(({ paragraph }) => /^[A-FH][ \d]/.test(paragraph) && exists(paragraph))
      .filter(({ paragraph }) => byParagraph.get(paragraph) !== 'computes');
    expect(exempted.map(({ id, paragraph }) => `${id} ${paragraph}`)).toEqual([]);
  });

  test('a paragraph that promises something does not only declare', () => {
    const list = readFileSync(new URL('../../docs/promises.txt', import.meta.url), 'utf8');
    const promises = new Set(list.split('\n').filter((line) => !line.startsWith('#')));
    const exempted = paragraphs
      .filter(({ how }) => how === 'declares')
      .map(({ id }) => id.replace(/^([CH]) /, '$1-').replace(/ \((\d+)\)$/, '.$1'))
      .filter((id) => promises.has(id));
    expect(promises.size).toBeGreaterThan(200);
    expect(exempted).toEqual([]);
  });

  test('each that defines names values of the edition', () => {
    const names = new Set(Object.keys(edition20260615.values));
    const unknown = paragraphs.flatMap((entry) =>
      entry.how === 'defines' ? entry.parameters.filter((name) => !names.has(name)) : [],
    );
    expect(unknown).toEqual([]);
  });

  test('each paragraph says what it demands in both languages', () => {
    expect(paragraphs.filter(({ words }) => words.de === '' || words.en === '')).toEqual([]);
  });

  test.each([
    ['A4 (2)', true],
    ['A4 (7)', false],
    ['E7', false],
    ['C 4.4.4', true],
    ['C 4.5.4', false],
    ['C4 (3)', true],
    ['H Backup', true],
    ['Annex TOM', false],
    ['B', true],
  ])('reference %s exists: %s', (reference, expected) => {
    expect(exists(reference)).toBe(expected);
  });
});
