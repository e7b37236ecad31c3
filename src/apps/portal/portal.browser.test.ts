import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ok } from '../../kernel/result.ts';
import { transaction } from '../../database/index.ts';
import {
  arrive, checkAxe, openTestBrowser, settle, shoot, views, visit, whyNoBrowser, type Screen, type TestBrowser,
} from '../server/test-browser.ts';

const reason = whyNoBrowser();
const OWNER = 'j.rebstock@weinkontor.example';

/** What the portal's own table of pages says; its rows load screens, which only a browser can. */
interface PageRow {
  readonly path: string;
  readonly isPublic?: boolean;
}

const routes = './routes.ts';

describe.skipIf(reason !== null)(`the portal in a browser${reason === null ? '' : `: ${reason}`}`, () => {
  let on: TestBrowser;
  let pages: readonly PageRow[];
  beforeAll(async () => {
    on = await openTestBrowser();
    ({ portalPages: pages } = await import(/* @vite-ignore */ routes) as { portalPages: readonly PageRow[] });
  });
  afterAll(() => on?.close());

  /** The words of a screen in its language. */
  const words = ({ view }: Screen) => (de: string, en: string) => (view.language === 'de' ? de : en);
  const nameOf = (path: string) => (path === '/' ? 'overview' : path.slice(1).replaceAll('/', '-'));

  async function look(screen: Screen, path: string): Promise<void> {
    await visit(screen, path);
    expect(new URL(screen.page.url()).pathname, 'sent elsewhere').toBe(path);
    await shoot(screen, `portal-${nameOf(path)}`);
    await checkAxe(screen);
  }

  test.each(views)('pages before the sign-in: $size, $language, $colours', async (view) => {
    const screen = await on.open(view);
    for (const { path } of pages.filter((page) => page.isPublic === true && page.path !== '/second-factor')) await look(screen, path);
  });

  test.each(views)('pages of a customer that has nothing yet: $size, $language, $colours', async (view) => {
    const screen = await on.open(view);
    await on.signIn(screen, OWNER);
    for (const { path } of pages.filter((page) => page.isPublic !== true && !page.path.includes('$'))) await look(screen, path);
  });

  test.each(views)('signing in by the form, with the keyboard alone: $size, $language, $colours', async (view) => {
    const screen = await on.open(view);
    const { page } = screen;
    const say = words(screen);
    await on.speak(OWNER, view.language);
    await visit(screen, '/servers');
    expect(page.url(), 'a page that is for nobody is behind the sign-in').toContain('/sign-in?to=%2Fservers');
    const fill = async (password: string): Promise<void> => {
      await page.getByLabel(say('E-Mail-Adresse', 'E-mail address'), { exact: true }).focus();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(OWNER);
      await page.keyboard.press('Tab');
      await page.keyboard.type(password);
      await page.keyboard.press('Enter');
    };
    await fill('not this one');
    await page.getByRole('alert').first().waitFor();
    await shoot(screen, 'portal-sign-in-wrong');
    await checkAxe(screen);
    await fill(on.people.get(OWNER)?.password ?? '');
    await page.waitForURL('**/servers');
    await arrive(page, say('Server', 'Servers'));
    await checkAxe(screen);
  });

  test('H-mfa staff is asked for the second factor; a code works once', async () => {
    const screen = await on.open();
    const { page } = screen;
    const email = 'k.lotse@hafenstadt-it.example';
    await visit(screen, '/sign-in');
    await page.getByLabel('E-Mail-Adresse', { exact: true }).fill(email);
    await page.getByLabel('Passwort', { exact: true }).fill(on.people.get(email)?.password ?? '');
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    const code = page.getByLabel('Code aus Ihrer Authenticator-App');
    await code.waitFor();
    await shoot(screen, 'portal-second-step');
    await checkAxe(screen);
    const right = on.nextCode(email);
    await code.fill(right);
    await page.getByRole('button', { name: 'Bestätigen' }).click();
    await page.waitForURL('**/console/');
    const again = await on.open();
    await visit(again, '/sign-in');
    await again.page.getByLabel('E-Mail-Adresse', { exact: true }).fill(email);
    await again.page.getByLabel('Passwort', { exact: true }).fill(on.people.get(email)?.password ?? '');
    await again.page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await again.page.getByLabel('Code aus Ihrer Authenticator-App').fill(right);
    await again.page.getByRole('button', { name: 'Bestätigen' }).click();
    await again.page.getByRole('alert').first().waitFor();
    await checkAxe(again);
  });

  test('a passkey is made, signs in with both factors at once, and is removed', async () => {
    const screen = await on.open();
    const { page } = screen;
    const client = await page.context().newCDPSession(page);
    await client.send('WebAuthn.enable');
    await client.send('WebAuthn.addVirtualAuthenticator', { options: {
      protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true,
      automaticPresenceSimulation: true,
    } });
    await on.signIn(screen, 'm.keller@weinkontor.example');
    await visit(screen, '/account/security');
    await page.getByLabel('Name des Passkeys').fill('Notebook');
    await page.getByRole('button', { name: 'Passkey anlegen' }).click();
    await page.getByRole('list', { name: 'Wiederherstellungscodes' }).waitFor();
    await shoot(screen, 'portal-passkey-made');
    await checkAxe(screen);
    await page.context().clearCookies();
    await visit(screen, '/sign-in');
    await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await visit(screen, '/account/security');
    await page.getByRole('button', { name: 'Entfernen: Notebook' }).click();
    await page.getByRole('button', { name: 'Entfernen: Notebook' }).waitFor({ state: 'detached' });
    expect(screen.faults).toEqual([]);
  });

  test('an authenticator app is set up by its secret and asked for from then on', async () => {
    const screen = await on.open({ size: 'phone' });
    const { page } = screen;
    const email = 'p.fass@weinkontor.example';
    await on.signIn(screen, email);
    await visit(screen, '/account/security');
    await page.getByRole('button', { name: 'App einrichten' }).click();
    await page.getByRole('img', { name: 'QR-Code für die Authenticator-App' }).waitFor();
    await shoot(screen, 'portal-totp-setup');
    await checkAxe(screen);
  });

  test('a session is seen on another device and ended there', async () => {
    const [here, there] = [await on.open(), await on.open({ size: 'phone' })];
    for (const screen of [here, there]) await on.signIn(screen, 'c.weiss@zahnzentrum-speyer.example');
    await visit(there, '/account');
    await visit(here, '/account/security');
    await here.page.getByRole('button', { name: /^Beenden: / }).click();
    await here.page.getByRole('button', { name: /^Beenden: / }).waitFor({ state: 'detached' });
    // Its stream of events ended, and the next thing it asks for is refused.
    await there.page.goto('/account');
    await there.page.waitForURL('**/sign-in?to=%2Faccount');
  });

  test('what happens elsewhere is seen without loading the page again, and a role taken away at once', async () => {
    const [here, there] = [await on.open(), await on.open()];
    await on.signIn(here, OWNER);
    await on.signIn(there, 'm.keller@weinkontor.example');
    await visit(here, '/people');
    await visit(there, '/webhooks');
    const row = here.page.getByRole('row').filter({ hasText: 'm.keller@weinkontor.example' });
    await row.getByText('Technik').waitFor();
    const { db } = on.on.system;
    const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock: on.on.clock };
    const give = (role: string) => transaction(db, caller, async ({ tx }) => ok(await tx.updateTable('membership')
      .set({ roles: [role] }).where('accountId', 'in', tx.selectFrom('account').select('id')
        .where('email', '=', 'm.keller@weinkontor.example')).execute()));
    await give('billing');
    await row.getByText('Kaufmännisch').waitFor();
    // She was looking at something that is no longer hers to see.
    const way = there.page.getByRole('navigation').getByRole('link', { name: 'Webhooks' });
    await way.waitFor({ state: 'detached' });
    await settle(there.page);
    await shoot(there, 'portal-role-taken-away');
    await checkAxe(there);
    await give('technical');
    await row.getByText('Technik').waitFor();
    await way.waitFor();
    expect(here.faults).toEqual([]);
  });
});
