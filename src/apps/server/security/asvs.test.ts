import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asvsIds } from './gates/asvs-ids.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const text = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
const rows = [...text.matchAll(/^\| (V[\d.]+) \| (.+?) \| (.+) \|$/gm)].map(([, id = '', state = '', how = '']) => ({ id, state, how }));

test('every requirement of ASVS 5.0.0, levels 1 and 2, stands in docs/security.md once, with a state and its reason', () => {
  expect(asvsIds).toHaveLength(253);
  expect(rows.map(({ id }) => id)).toEqual(asvsIds);
  for (const { id, state, how } of rows) {
    expect(['met', 'not applicable', '**not met**'], id).toContain(state);
    expect(how.length, id).toBeGreaterThan(5);
  }
  const count = (wanted: string) => rows.filter(({ state }) => state === wanted).length;
  expect(text).toContain(`${rows.length} requirements: ${count('met')} met, ${count('**not met**')} not met,`);
});

test('every file docs/security.md names is there', () => {
  const named = [...text.matchAll(/`((?:src|docs|tools|cases)\/[^`]+|package-lock\.json)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
