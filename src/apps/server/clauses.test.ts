import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../cli/installation.ts';
import { openTestApi, type TestApi } from './test-api.ts';

let on: TestApi;
beforeAll(async () => {
  on = await openTestApi();
});
afterAll(() => on.close());

function byCommand(id: string, input: object, language: string): unknown {
  const { stdout } = spawnSync(
    process.execPath, ['src/apps/cli/main.ts', 'clause', id, JSON.stringify(input), '--lang', language],
    { cwd: ROOT, encoding: 'utf8' });
  return JSON.parse(stdout);
}

test.each([
  ['A2.2',  { offerDate: '2026-11-27' },                                                                'de'],
  ['A9.5',  { invoiceDate: '2025-05-30', gross: '1190.00', paidOn: '2025-08-16' },                      'en'],
  ['D5.1',  { endedOn: '2026-12-31', lang: 'en' },                                                      'de'],
  ['A9.3',  { month: '2026-02', items: [{ id: 'vm', monthlyNet: '100.00', quantity: 1, from: '2026-02-15' }] }, 'de'],
] as const)('%s: the API answers what the command answers', async (id, input, language) => {
  const answer = await on.app.inject({
    method: 'POST', url: `/api/v1/clauses/${id}`, payload: input,
    headers: { authorization: `Bearer ${on.key}`, 'accept-language': language },
  });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual(byCommand(id, input, language));
});

test.each([
  ['A2.2',  {},                                             'de'],
  ['A2.2',  { offerDate: '2026-02-30' },                    'en'],
  ['D5.1',  { endedOn: '2026-12-31', nonsense: 1 },         'de'],
  ['Z1',    {},                                             'en'],
] as const)('%s %o: the API refuses as the command does', async (id, input, language) => {
  const answer = await on.app.inject({
    method: 'POST', url: `/api/v1/clauses/${id}`, payload: input,
    headers: { authorization: `Bearer ${on.key}`, 'accept-language': language },
  });
  const { code, detail: message, pointer: path } = answer.json<Record<string, string>>();
  expect({ error: { code, message, path } }).toEqual(byCommand(id, input, language));
});
