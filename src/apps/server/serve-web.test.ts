import fastify, { type FastifyInstance } from 'fastify';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerWeb } from './serve-web.ts';

let app: FastifyInstance;
let directory: string;

const page = (name: string) => `<title>${name}</title><script type="module" src="/assets/a.js" nonce="NONCE"></script>`;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'hafenamt-web-'));
  for (const face of ['portal', 'console']) {
    mkdirSync(join(directory, face));
    writeFileSync(join(directory, face, 'index.html'), page(face));
  }
  mkdirSync(join(directory, 'assets'));
  writeFileSync(join(directory, 'assets/a-1.js'), 'plain');
  writeFileSync(join(directory, 'assets/a-1.js.br'), 'brotli');
  writeFileSync(join(directory, 'assets/a-1.js.gz'), 'gzip');
  writeFileSync(join(directory, 'assets/b-1.css'), 'only plain');
  writeFileSync(join(directory, 'secret.txt'), 'secret');
  app = fastify();
  app.setNotFoundHandler((_, reply) => reply.code(404).send('refused'));
  app.get('/api/v1/health', () => 'api');
  await registerWeb(app, { directory });
});

afterAll(async () => {
  await app.close();
  rmSync(directory, { recursive: true });
});

test.each([
  // address                       status  what it answers with
  ['/',                             200, '<title>portal'],
  ['/servers/srv_1?tab=backups',    200, '<title>portal'],
  ['/console',                      200, '<title>console'],
  ['/console/',                     200, '<title>console'],
  ['/console/runs/run_1',           200, '<title>console'],
  ['/consolecontrol',               200, '<title>portal'],
  ['/assets/a-1.js',                200, 'plain'],
  ['/assets/nothing.js',            404, 'refused'],
  ['/assets/a-1.js.br',             404, 'refused'],
  ['/assets/..%2Fsecret.txt',       404, 'refused'],
  ['/assets/../secret.txt',         200, '<title>portal'],
  ['/api/v1/health',                200, 'api'],
  ['/api/v1/nothing',               404, 'refused'],
  ['/api',                          404, 'refused'],
])('%s is answered with %i %s', async (url, status, begins) => {
  const response = await app.inject({ url });
  expect(response.statusCode).toBe(status);
  expect(response.body.startsWith(begins)).toBe(true);
});

test('a page bears a nonce of its own, which its policy names; it is kept by nobody', async () => {
  const answers = [await app.inject('/'), await app.inject('/')];
  const nonces = answers.map(({ body }) => /nonce="([^"]+)"/.exec(body)?.[1]);
  expect(nonces[0]).not.toBe(nonces[1]);
  for (const [i, { headers }] of answers.entries()) {
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain(`script-src 'self' 'nonce-${nonces[i]}'`);
    for (const part of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers['cache-control']).toBe('no-store');
  }
});

test.each([
  // asked for                    sent
  ['gzip, deflate, br, zstd',     'br', 'brotli'],
  ['gzip',                        'gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5',          'gzip', 'gzip'],
  ['identity',                    undefined, 'plain'],
  [undefined,                     undefined, 'plain'],
])('a file asked for with %s is sent as %s', async (wished, coding, body) => {
  const response = await app.inject({
    url: '/assets/a-1.js', ...(wished === undefined ? {} : { headers: { 'accept-encoding': wished } }),
  });
  expect(response.headers['content-encoding']).toBe(coding);
  expect(response.body).toBe(body);
  expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(response.headers['vary']).toBe('accept-encoding');
  expect(response.headers['content-type']).toBe('text/javascript; charset=utf-8');
});

test('a file that has no packed form is sent as it is', async () => {
  const response = await app.inject({ url: '/assets/b-1.css', headers: { 'accept-encoding': 'br' } });
  expect([response.headers['content-encoding'], response.body]).toEqual([undefined, 'only plain']);
});
