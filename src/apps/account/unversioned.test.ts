import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hasVersion, unversioned } from './unversioned.ts';

test('exactly what can be changed but not read has no version', () => {
  const rows = readFileSync('src/api/endpoints.txt', 'utf8').split('\n').map((line) => line.split(' '));
  const pathsOf = (...methods: string[]) => rows.flatMap(([method = '', path = '']) => (methods.includes(method) ? [path] : []));
  const readable = new Set(pathsOf('GET'));
  expect([...unversioned]).toEqual(pathsOf('PUT', 'PATCH', 'DELETE').filter((path) => !readable.has(path)).toSorted());
  expect([hasVersion('/api/v1/session'), hasVersion('/api/v1/sessions/ses_1'), hasVersion('/api/v1/customers/org_1')])
    .toEqual([false, false, true]);
});
