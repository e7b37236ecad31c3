import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '../../kernel/limits.ts';
import { allEndpoints } from './endpoints.ts';
import { sample } from '../../workflows/gates/sample.ts';
import { depthOf } from './parse-json.ts';
import { makeSale, openTestApi, provider, testIdentity, type TestApi } from './test-api.ts';

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, {
    readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example: unknown }>> };
    readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  }>>>>;
}

const document = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../api/openapi.json'), 'utf8')) as Document;

/** Values that have broken programs before. */
const nasty: readonly unknown[] = [
  null, true, 0, -1, 1.5, 1e308, 2 ** 53, '', ' ', '\u0000', '\ud800', '𝒳'.repeat(300),
  '../../etc/passwd', "'; drop table organisation; --", '{{name}}', '<script>alert(1)</script>', '%s%n', '\r\nBcc: all@example.com', '-0.00',
  '99999999999999.99', 'NaN', '2026-02-30', '0000-00-00', '9999-12-31', 'toString', [], {}, [null], { $gt: '' },
  'x'.repeat(20_000),
];

let on: TestApi;
beforeAll(async () => {
  on = await openTestApi({ rates: { ...limits, requestsPerMinute: 1e6, secretsPerMinute: 1e6 } });
  await makeSale(on);
});
afterAll(() => on.close());

/** Every body that differs from `example` in one place, at any depth. */
function* spoilt(example: unknown): Generator<unknown> {
  yield* nasty;
  if (typeof example !== 'object' || example === null || Array.isArray(example)) return;
  const entries = Object.entries(example);
  for (const [name, value] of entries) {
    yield Object.fromEntries(entries.filter(([other]) => other !== name));
    for (const other of spoilt(value)) yield { ...example, [name]: other };
  }
}

const writes = Object.entries(document.paths).flatMap(([path, operations]) => Object.entries(operations)
  .filter(([, operation]) => operation.requestBody)
  .map(([method, operation]) => ({
    method: method.toUpperCase() as 'POST' | 'PUT', path,
    example: operation.requestBody?.content['application/json']?.example,
  })));

/** Of each endpoint's bodies and of each path's queries; all of them with `./hafenamt test --all`. */
const BODIES_PER_ENDPOINT = 120;
const URLS_PER_PATH = 80;
const SEED = 4;

const GHOST = '01K0Y3ZJ8QXW5T7N2M4P6R8S9V';
const prefixes: Readonly<Record<string, string>> = { customers: 'org', contracts: 'ctr', backups: 'bak' };

/** A path with an id of the right form that names nothing; a clause that exists. */
function concrete(path: string): string {
  const [, , , collection = ''] = path.split('/');
  return path.replace('{id}', collection === 'clauses' ? 'A2.2' : `${prefixes[collection] ?? 'srv'}_${GHOST}`);
}

test.each(writes)('$method $path takes any body without failing', async ({ method, path, example }) => {
  const failed: unknown[] = [];
  let count = 0;
  const bodies = [...spoilt(example)];
  for (const body of process.env['HAFENAMT_ALL'] ? bodies : sample(bodies, BODIES_PER_ENDPOINT, SEED)) {
    const answer = await on.app.inject({
      method, url: concrete(path), payload: JSON.stringify(body),
      headers: { authorization: `Bearer ${on.key}`, 'content-type': 'application/json' },
    });
    count++;
    if (answer.statusCode >= 500) failed.push([body, answer.json()]);
  }
  expect(failed).toEqual([]);
  expect(count).toBeGreaterThanOrEqual(Math.min(nasty.length, BODIES_PER_ENDPOINT));
});

// A request of the largest size can nest half a million times; whoever walks it by recursion falls over.
test.each([
  ['arrays',  (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`],
  ['objects', (depth: number) => `${'{"a":'.repeat(depth / 5)}1${'}'.repeat(depth / 5)}`],
])('deeply nested %s are refused, not stumbled over', async (_, nest) => {
  for (const [path, field] of [['/customers', 'name'], ['/clauses/A2.2', 'offerDate'], ['/clauses/A9.3', 'items']]) {
    for (const headers of [{}, { 'idempotency-key': 'deep' }]) {
      const { statusCode } = await on.app.inject({
        method: 'POST', url: `/api/v1${path}`, payload: `{"${field}":${nest(500_000)}}`,
        headers: { authorization: `Bearer ${on.key}`, 'content-type': 'application/json', ...headers },
      });
      expect([400, 422], `${path} ${statusCode}`).toContain(statusCode);
    }
  }
});

test.each([
  ['1', 0], ['"[[["', 0], [String.raw`"\"[["`, 0], ['[]', 1], ['{"a":[{}]}', 3], ['[[],[[]]]', 3], ['[{"]":1}', 2],
] as const)('%s nests %i deep', (text, depth) => {
  expect(depthOf(text)).toBe(depth);
});

test('queries and ids take any text without failing', async () => {
  const failed: string[] = [];
  for (const [path, operations] of Object.entries(document.paths)) {
    const names = (operations['get']?.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name);
    const urls = nasty.filter((one): one is string => typeof one === 'string').map(encode).flatMap((value) =>
      [path.replace('{id}', value), ...names.map((name) => `${concrete(path)}?${name}=${value}`)]);
    const asked = process.env['HAFENAMT_ALL'] ? urls : sample(urls, URLS_PER_PATH, SEED);
    const isStream = path === '/api/v1/events'; // it answers for as long as one listens: live-events.test.ts
    for (const url of operations['get'] && !isStream ? asked : []) {
      const { statusCode } = await on.app.inject({ url, headers: { authorization: `Bearer ${on.key}` } });
      if (statusCode >= 500) failed.push(`${statusCode} ${url}`);
    }
  }
  expect(failed).toEqual([]);
  expect(on.log.filter((line) => line.includes('failed'))).toEqual([]);
}, 600_000);

function encode(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text.slice(0, 500)) : '%ED%A0%80';
}

test('every example body is one that its endpoint understands', () => {
  const endpoints = allEndpoints(on.system.workflows, testIdentity);
  expect(writes.length).toBe(endpoints.filter(({ body }) => body).length);
  for (const { method, path, example } of writes) {
    const endpoint = endpoints.find((one) => `/api/v1${one.path}` === path && one.method === method);
    expect(endpoint?.body?.safeParse(example).error, `${method} ${path}`).toBeUndefined();
  }
});

test('five that set up the provider at once make one; nobody is told of the inside', async () => {
  const fresh = await openTestApi();
  const answers = await Promise.all(Array.from({ length: 5 }, () => fresh.app.inject({
    method: 'PUT', url: '/api/v1/provider', payload: provider, headers: { authorization: `Bearer ${fresh.key}` },
  })));
  const codes = answers.map((answer) => answer.statusCode === 200 ? 'ok' : answer.json<{ code: string }>().code);
  expect(codes).toContain('ok');
  // The others would change what they never saw.
  expect(codes.filter((code) => !['ok', 'api.conflict', 'api.precondition_required'].includes(code))).toEqual([]);
  const rows = await fresh.system.db.selectFrom('organisation').select('id').execute();
  expect(rows).toHaveLength(1);
  await fresh.close();
});
