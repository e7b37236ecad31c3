import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { liveEntities } from '../server/live-entities.ts';
import { isTouched, watched } from './live.ts';

test.each([
  // what was read                      what changed  is it old?
  ['/api/v1/servers',                   'server',     true],
  ['/api/v1/servers/{id}',              'run',        true],
  ['/api/v1/servers/{id}',              'invoice',    false],
  ['/api/v1/organisations/{id}/people', 'membership', true],
  ['/api/v1/clauses',                   'server',     false],
  // A collection nobody listed is read again to be sure.
  ['/api/v1/novelties',                 'server',     true],
])('what was read from %s is old after a change of a %s: %s', (path, entity, old) => {
  expect(isTouched(path, new Set([entity]))).toBe(old);
});

test('every collection that can be read says what changes it, in the words of the events', () => {
  const endpoints = readFileSync(join(import.meta.dirname, '../../api/endpoints.txt'), 'utf8');
  const collections = [...endpoints.matchAll(/^GET \/api\/v1\/([^/ ]+)/gm)].map(([, name = '']) => name);
  expect(collections.length).toBeGreaterThan(20);
  expect([...new Set(collections)].filter((name) => !(name in watched))).toEqual([]);
  const told = new Set(Object.entries(liveEntities).map(([table, { as }]) => as ?? table));
  expect(Object.values(watched).flat().filter((entity) => !told.has(entity))).toEqual([]);
  // And nothing is told in vain.
  expect([...told].filter((entity) => !Object.values(watched).flat().includes(entity))).toEqual([]);
});
