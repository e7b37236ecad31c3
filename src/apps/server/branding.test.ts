import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBranding } from './branding.ts';
import { openHttp } from './http.ts';
import { openTestApi, provider, testIdentity, type TestApi } from './test-api.ts';

const directory = mkdtempSync(join(tmpdir(), 'hafenamt-branding-'));
const write = (name: string, text: string) => {
  writeFileSync(join(directory, name), text);
  return join(directory, name);
};

let on: TestApi;
beforeAll(async () => {
  on = await openTestApi();
});
afterAll(async () => {
  await on.close();
  rmSync(directory, { recursive: true });
});

test('before there is a provider the screens are Hafenamt’s own; then they are the provider’s', async () => {
  const ask = async () => (await on.app.inject('/api/v1/branding')).json<Record<string, unknown>>();
  expect(await ask()).toMatchObject({ name: 'Hafenamt', phone: null, logoUrl: null, colours: { accent: '#0b5c7a' } });
  await on.api.PUT('/api/v1/provider', { body: provider });
  expect(await ask()).toMatchObject({ name: provider.name, phone: provider.phone, email: provider.email });
});

test('colour and logo come from the file; a drawing may do nothing when it is opened by itself', async () => {
  write('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const branding = readBranding(write('branding.yaml', 'accent: "#a01020"\nlogo: logo.svg\n'));
  const app = await openHttp({ ...on.system, clock: on.clock, identity: testIdentity, branding, log: () => undefined });
  const { colours, logoUrl } = (await app.inject('/api/v1/branding')).json<{ colours: object; logoUrl: string }>();
  expect([colours, logoUrl]).toEqual([{ accent: '#a01020' }, '/api/v1/branding/logo']);
  const logo = await app.inject(logoUrl);
  expect(logo.headers['content-type']).toContain('image/svg+xml');
  expect(logo.headers['content-security-policy']).toContain('sandbox');
  expect(logo.headers['content-security-policy']).not.toContain('script-src');
  await app.close();
});

test.each([
  ['accent: red\n'], ['logo: ../../etc/passwd\n'], ['logo: logo.html\n'], ['colour: "#ffffff"\n'],
])('a file that says %j is refused at the start, with its place', (text) => {
  expect(() => readBranding(write('bad.yaml', text))).toThrow('bad.yaml');
});
