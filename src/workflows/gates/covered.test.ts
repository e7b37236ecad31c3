import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeWorkflows, type SecretServices } from '../index.ts';
import { testSecrets } from '../test-secrets.ts';

test('each durable workflow is a subject of the gates', () => {
  const sources = readdirSync(import.meta.dirname).filter((file) => /^[a-z-]+\.ts$/.test(file))
    .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n');
  const tried = new Set([...sources.matchAll(/\bworkflow: \(.*?\) => (\w+)\(/g)].map(([, name]) => name));
  // Bound to no world: only their names are looked at.
  const workflows = makeWorkflows({ engine: {}, secrets: testSecrets } as SecretServices);
  expect(tried.size).toBeGreaterThan(30);
  expect(Object.keys(workflows).filter((name) => !tried.has(name))).toEqual([]);
});
