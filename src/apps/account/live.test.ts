import { expect, test } from 'vitest';
import { isTouched } from './live.ts';

test.each([
  ['/api/v1/servers',                'server',     true],
  ['/api/v1/servers/{id}',           'run',        true],
  ['/api/v1/servers/{id}',           'invoice',    false],
  ['/api/v1/organisations/{id}/people', 'membership', true],
  ['/api/v1/clauses',                'server',     false],
  // A collection nobody listed is read again to be sure.
  ['/api/v1/novelties',              'server',     true],
])('what was read from %s is old after a change of a %s: %s', (path, entity, old) => {
  expect(isTouched(path, new Set([entity]))).toBe(old);
});
