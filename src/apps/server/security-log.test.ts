import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '../../kernel/limits.ts';
import { openHttp } from './http.ts';
import { openSecurityLog } from './security-log.ts';
import { openTestApi, testIdentity, type TestApi } from './test-api.ts';

let on: TestApi;
const directory = mkdtempSync(join(tmpdir(), 'hafenamt-log-'));
beforeAll(async () => {
  on = await openTestApi();
});
afterAll(async () => {
  await on.close();
  rmSync(directory, { recursive: true });
});

test('who was not let in is told with time, code, address and correlation, and without secrets', async () => {
  const lines: string[] = [];
  const app = await openHttp({
    ...on.system, clock: on.clock, identity: testIdentity, log: () => undefined, security: (line) => lines.push(line),
  });
  const wrong = await app.inject({
    method: 'POST', url: '/api/v1/session?x=geheim', headers: { 'sec-fetch-site': 'same-origin' },
    payload: { email: 'niemand@example.de', password: 'kanarienvogel im hafen' },
  });
  const signIn = await app.inject({
    method: 'POST', url: '/api/v1/session', headers: { 'sec-fetch-site': 'same-origin' },
    payload: { email: 'niemand@example.de', password: 'kanarienvogel im hafen' },
  });
  await app.inject({ url: '/api/v1/customers', headers: { authorization: `Bearer hfn_${'A'.repeat(43)}` } });
  await app.inject('/api/v1/customers'); // a stranger: nothing to tell
  await app.inject({ url: '/api/v1/customers', headers: { authorization: `Bearer ${on.key}` } });
  await app.close();
  expect([wrong.statusCode, signIn.statusCode]).toEqual([422, 401]);
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { event: 'refused', status: 401, method: 'POST', path: '/api/v1/session', correlation: signIn.headers['x-correlation-id'] },
    { event: 'refused', code: 'api.unauthenticated', status: 401, path: '/api/v1/customers', address: '127.0.0.1' },
  ]);
  expect(lines.join()).not.toMatch(/kanarienvogel|niemand|hfn_|geheim/);
});

test('the file is for this user alone, is added to, and makes room for the next when it is full', () => {
  const file = join(directory, 'security.log');
  openSecurityLog(file)('one');
  openSecurityLog(file)('two');
  expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const log = openSecurityLog(file);
  log('x'.repeat(limits.securityLogBytes));
  log('three');
  expect(readFileSync(file, 'utf8')).toBe('three\n');
  expect(readFileSync(`${file}.1`, 'utf8').startsWith('one\ntwo\n')).toBe(true);
});
