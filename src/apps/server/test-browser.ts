import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { limits } from '../../kernel/limits.ts';
import { must, ok } from '../../kernel/result.ts';
import { transaction } from '../../database/index.ts';
import { totpCode } from '../../modules/identity/index.ts';
import { loadCast } from '../cast/load-cast.ts';
import { readCast } from '../cast/read-cast.ts';
import type { SignIn } from '../cast/sign-ins.ts';
import { buildWeb } from './build-web.ts';
import { openTestApi, testIdentity, type TestApi } from './test-api.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** Debian's; its package is in tools/debian-packages-test.txt. */
const CHROMIUM = '/usr/bin/chromium';
/** Screenshots of the last run, to be looked at. */
const SCREENS = join(ROOT, 'test-output/screens');

/** Why the screens cannot be tested here, said loudly; null if they can. Where CI runs, they must. */
export function whyNoBrowser(): string | null {
  if (existsSync(CHROMIUM)) return null;
  const reason = `no ${CHROMIUM}`;
  if (process.env['CI']) throw new Error(`the screens must be tested in CI: ${reason}`);
  console.warn(`the screens are NOT tested here: ${reason}`);
  return reason;
}

export interface View {
  readonly size: 'desktop' | 'phone';
  readonly language: 'de' | 'en';
  readonly colours: 'light' | 'dark';
}

const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;

/** Both sizes in both languages; each colour scheme is in half of them. */
const everyView: readonly View[] = [
  { size: 'desktop', language: 'de', colours: 'light' },
  { size: 'desktop', language: 'en', colours: 'dark' },
  { size: 'phone', language: 'de', colours: 'light' },
  { size: 'phone', language: 'en', colours: 'dark' },
];

/** Each size, language and colour scheme once or more; every combination with `./hafenamt test --all`. */
export const views = process.env['HAFENAMT_ALL'] ? everyView
  : everyView.filter(({ size, language }) => (size === 'desktop') === (language === 'de'));

/** For sweeps over many pages: an ordinary run draws one of its views, `--all` opens every page in all of them. */
export const drawnViews = process.env['HAFENAMT_ALL'] ? everyView : [views[randomInt(views.length)] as View];

/** A page with its view, and what went wrong in it. */
export interface Screen {
  readonly page: Page;
  readonly view: View;
  /** Errors of scripts, and whatever the content security policy refused. */
  readonly faults: string[];
}

/** The whole server with its built portal and console, the cast in its database, and a browser. */
export interface TestBrowser {
  readonly on: TestApi;
  readonly url: string;
  readonly browser: Browser;
  /** How each of the cast signs in, by address. */
  readonly people: ReadonlyMap<string, SignIn>;
  /** A browser of its own for the present test: no cookies, nothing remembered. It is closed with the test. */
  open(view?: Partial<View>): Promise<Screen>;
  /** Signs in by the API, as the screen would, with both factors where two are a must. */
  signIn(screen: Screen, email: string): Promise<void>;
  /** Notes with a person's account which language it reads; who signs in sees that one. */
  speak(email: string, language: View['language']): Promise<void>;
  /** The code the person's authenticator app shows next; each works once, so the clock moves on. */
  nextCode(email: string): string;
  close(): Promise<void>;
}

const TOTP_SECONDS = 30;
const SETTLE_MILLISECONDS = 15_000;

export async function openTestBrowser(
  given: Pick<NonNullable<Parameters<typeof openTestApi>[0]>, 'consoleSocket'> = {},
): Promise<TestBrowser> {
  const { directory: web } = await buildWeb(ROOT);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const on = await openTestApi({ ...given, web, origin: url, rates: { ...limits, secretsPerMinute: 10_000 } });
  await on.app.listen({ port, host: '127.0.0.1' });
  const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock: on.clock };
  const cast = await loadCast(on.system.db, caller, testIdentity.sealKey, readCast(), () => undefined);
  const people = new Map(cast.map((one) => [one.email, one]));
  const browser = await chromium.launch({
    // Names of files with umlauts, whatever the machine's own language.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'],
  });
  const nextCode = (email: string): string => {
    on.clock.advanceTo(on.clock.now().add({ seconds: TOTP_SECONDS }));
    return totpCode(people.get(email)?.totpSecret ?? '', on.clock.now());
  };
  const speak = async (email: string, language: string): Promise<void> => {
    must(await transaction(on.system.db, caller, async ({ tx }) =>
      ok(await tx.updateTable('account').set({ language }).where('email', '=', email).execute())));
  };
  return {
    on, url, browser, people, nextCode, speak,
    async open(view = {}) {
      const screen = await openScreen(browser, url, { ...(views[0] as View), ...view });
      // A page that stays open keeps following the server's events, and an account may follow only so often.
      onTestFinished(() => screen.page.context().close());
      return screen;
    },
    async signIn(screen, email) {
      const person = people.get(email);
      if (!person) throw new Error(`nobody of the cast has the address ${email}`);
      await speak(email, screen.view.language);
      await screen.page.goto('/sign-in');
      await post(screen.page, '/api/v1/session', { email, password: person.password });
      if (person.totpSecret === null) return;
      await post(screen.page, '/api/v1/session/second-factor', { method: 'totp', code: nextCode(email) });
    },
    async close() {
      await browser.close();
      await on.close();
    },
  };
}

/** The address is part of what passkeys are bound to, so it must be known before the server starts. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

async function openScreen(browser: Browser, url: string, view: View): Promise<Screen> {
  const context = await browser.newContext({
    baseURL: url, viewport: sizes[view.size], colorScheme: view.colours, reducedMotion: 'reduce',
    locale: view.language === 'de' ? 'de-DE' : 'en-GB', timezoneId: 'Europe/Berlin',
    hasTouch: view.size === 'phone', isMobile: view.size === 'phone',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    // A refusal of the API is an answer; the browser calls every one an error.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text());
  });
  return { page, view, faults };
}

/** Opens an address of this site and waits until what it shows is all there. */
export async function visit({ page }: Screen, path: string): Promise<void> {
  await page.goto(path);
  await settle(page);
}

/** Waits until the page has its heading and nothing in it is still being read. */
export async function settle(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await expect.poll(() => page.locator('[aria-busy=true]').count(), { timeout: SETTLE_MILLISECONDS }).toBe(0);
}

/** Waits for the page with this heading: after a click the address changes first, and the old page stays meanwhile. */
export async function arrive(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  await settle(page);
}

/** As the screens' own scripts do it: same origin, cookies kept by the browser. */
async function post(page: Page, path: string, body: object): Promise<void> {
  const status = await page.evaluate(async ([to, text]) => {
    const answer = await fetch(to, { method: 'POST', body: text, headers: { 'content-type': 'application/json' } });
    return answer.status < 300 ? 'ok' : `${answer.status} ${await answer.text()}`;
  }, [path, JSON.stringify(body)] as const);
  expect(status, path).toBe('ok');
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * WCAG 2.2 A and AA and axe's best practices: no finding at all. Also: nothing is cut off at this width, and no script
 * failed.
 */
export async function checkAxe({ page, view, faults }: Screen): Promise<void> {
  const where = `${new URL(page.url()).pathname} (${view.size}, ${view.language}, ${view.colours})`;
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary ?? ''}`));
  expect(found, where).toEqual([]);
  const [wide, width] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, innerWidth]');
  expect(wide, `${where} scrolls sideways`).toBeLessThanOrEqual(width);
  expect(await page.evaluate('document.documentElement.lang'), where).toBe(view.language);
  expect(faults, where).toEqual([]);
}

/** Keeps a picture of the whole page: `portal-servers-desktop-de.png`. */
export async function shoot({ page, view }: Screen, name: string): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, `${name}-${view.size}-${view.language}-${view.colours}.png`), fullPage: true });
}
