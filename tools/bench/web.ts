/**
 * What the screens cost a reader, in Debian's Chromium, on an estate of 25,000 servers: script of the first load of the
 * portal's list of servers (gzip), the browser's main thread in each navigation by its own trace, and how long the API
 * takes for a page of the list. Exit code 1 where something is above what was promised.
 *
 *   node tools/bench/web.ts [SERVERS]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { connect } from '../../src/database/connect.ts';
import { transaction, type DB } from '../../src/database/index.ts';
import { openInstallation } from '../../src/database/open-installation.ts';
import { estateId, seedEstate } from '../../src/database/test-estate.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { limits } from '../../src/kernel/limits.ts';
import { must, ok } from '../../src/kernel/result.ts';
import { addPerson, newTotp, totpCode, type Role } from '../../src/modules/identity/index.ts';
import { openArchive, makeWorkflows } from '../../src/workflows/index.ts';
import { buildWeb } from '../../src/apps/server/build-web.ts';
import { openChangeFeed } from '../../src/apps/server/change-feed.ts';
import { openHttp } from '../../src/apps/server/http.ts';
import { ROOT } from '../source-files.ts';
import { mainThreadMilliseconds } from './read-trace.ts';

const SERVERS = Number(process.argv[2] ?? 25_000);
const CUSTOMERS = Math.ceil(SERVERS / 10);
const CHROMIUM = '/usr/bin/chromium';
const PASSWORD = 'Sieben Fässer im Keller';
const sealKey = Buffer.alloc(32, 7);

/** What was promised: bytes of script, milliseconds of the main thread. */
const most = { scriptBytes: 130 * 1000, navigation: 100 } as const;
/** A navigation is over when this long nothing happened any more; nobody asks the page meanwhile. */
const SETTLE_MILLISECONDS = 1_200;
const ASKED = 60;

const directory = mkdtempSync(join(tmpdir(), 'hafenamt-bench-'));
const quiet = () => undefined;
const installation = must(await openInstallation({ dataDirectory: directory, clock: systemClock, log: quiet }));
const [ownerDb, db, walledDb] = [
  connect<DB>(installation.url), connect<DB>(installation.url, { role: 'hafenamt_app', reach: 'all' }),
  connect<DB>(installation.url, { role: 'hafenamt_app' }),
];
const feed = await openChangeFeed({ databaseUrl: installation.url, log: quiet });
const web = (await buildWeb(ROOT)).directory;
let failed = false;

function report(what: string, figure: number, unit: string, limit = Infinity): void {
  const isOver = figure > limit;
  failed ||= isOver;
  const shown = figure.toFixed(unit === 'ms' ? 1 : 0).padStart(9);
  console.log(`${what.padEnd(56)} ${shown} ${unit}${isOver ? `  ABOVE ${limit}` : ''}`);
}

const servesApi = () => openHttp({
  db, walledDb, clock: systemClock, feed, web,
  workflows: makeWorkflows({ engine: { name: 'simulated' } as never, secrets: undefined as never }),
  archive: openArchive({ db, clock: systemClock, store: null }),
  identity: { origin: 'http://localhost', rpName: 'Bench', sealKey },
  rates: { ...limits, requestsPerMinute: 1_000_000 }, log: (line) => console.log(line),
});

interface Reader {
  readonly email: string;
  readonly secret: string;
}

async function addReader(organisationId: string, ...roles: readonly Role[]): Promise<Reader> {
  const email = `${roles[0]}@${organisationId.slice(-4)}.example`;
  const { secret } = newTotp('Bench', email);
  const caller = { actor: 'system:bench', cause: 'bench', correlation: 'bench', clock: systemClock };
  must(await transaction(db, caller, async (ctx) => ok(await addPerson(
    ctx, { organisationId, name: 'Mara Prüfer', email, roles, password: PASSWORD, totpSecret: secret }, sealKey))));
  return { email, secret };
}

/** A page of a reader who is signed in, at rest on `path`, and the names of the scripts it loaded until then. */
async function openAt(browser: Browser, url: string, reader: Reader, path: string) {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 800 }, locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto('/sign-in');
  const code = totpCode(reader.secret, systemClock.now());
  await page.evaluate(async ([email, password, second]) => {
    const post = (to: string, body: object) => fetch(`/api/v1/session${to}`, {
      method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' },
    });
    await post('', { email, password });
    await post('/second-factor', { method: 'totp', code: second });
  }, [reader.email, PASSWORD, code] as const);
  const scripts = new Set<string>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.add(basename(new URL(response.url()).pathname));
  });
  await page.goto(path);
  await page.locator('main h1').first().waitFor();
  await pause(2 * SETTLE_MILLISECONDS);
  return { page, scripts };
}

/** As it comes over the line, with gzip as every client knows it. */
async function gzipBytes(url: string, script: string): Promise<number> {
  const answer = await fetch(`${url}/assets/${script}`, { headers: { 'accept-encoding': 'gzip' } });
  await answer.arrayBuffer();
  return Number(answer.headers.get('content-length'));
}

/** Clicks through the navigation, twice: the first time a page's script comes along. */
async function walk(browser: Browser, page: Page, face: string): Promise<void> {
  const hrefs = await page.evaluate<string[]>(
    '[...document.querySelectorAll(".rail nav a[href]")].map((a) => a.getAttribute("href"))');
  for (const round of ['first', 'again'] as const) {
    const times: number[] = [];
    for (const href of hrefs) {
      const milliseconds = await trace(browser, page, `document.querySelector('.rail nav a[href="${href}"]').click()`);
      times.push(milliseconds);
      report(`${face} ${href} (${round})`, milliseconds, 'ms', most.navigation);
    }
    report(`${face}: slowest navigation (${round})`, Math.max(...times), 'ms', most.navigation);
  }
}

/** Main-thread milliseconds of what `script` sets off in the page. */
async function trace(browser: Browser, page: Page, script: string): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await page.evaluate(script);
  await pause(SETTLE_MILLISECONDS);
  return mainThreadMilliseconds(await browser.stopTracing());
}

/** Milliseconds until the API answered with a page of the list of servers. */
async function askList(page: Page, query: string): Promise<void> {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const times: number[] = [];
  for (let n = 0; n < ASKED; n++) {
    const started = performance.now();
    const answer = await fetch(`${new URL(page.url()).origin}/api/v1/servers?${query}`, { headers: { cookie } });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${query}: ${answer.status}`);
    times.push(performance.now() - started);
  }
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(ASKED * 0.95) - 1] ?? Number.NaN;
  report(`API: 100 of ${SERVERS} servers, ${query || 'as they come'} (p95)`, p95, 'ms');
}

const app = await servesApi();
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
try {
  await seedEstate(ownerDb, { customers: CUSTOMERS, servers: SERVERS });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://localhost:${(app.server.address() as AddressInfo).port}`;
  const owner = await addReader(estateId('org', 7), 'owner');
  const staff = await addReader(estateId('org', 0), 'management', 'operations', 'sales', 'billing');
  const portal = await openAt(browser, url, owner, '/servers');
  let bytes = 0;
  for (const script of portal.scripts) bytes += await gzipBytes(url, script);
  report(`portal /servers: script of the first load (${portal.scripts.size} files)`, bytes, 'bytes', most.scriptBytes);
  await walk(browser, portal.page, 'portal');
  const console = await openAt(browser, url, staff, '/console/servers');
  await walk(browser, console.page, 'console');
  for (const query of ['', 'sort=hostname', 'sort=-monthlyNet', 'q=kasse']) await askList(console.page, query);
} finally {
  await browser.close();
  await app.close();
  await feed.close();
  await Promise.all([ownerDb, db, walledDb].map((one) => one.destroy()));
  await installation.stop();
  rmSync(directory, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
