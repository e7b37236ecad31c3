import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  arrive, checkAxe, openTestBrowser, settle, shoot, views, visit, whyNoBrowser, type Screen, type TestBrowser,
} from '../server/test-browser.ts';

const reason = whyNoBrowser();
const OWNER = 'j.rebstock@weinkontor.example';

describe.skipIf(reason !== null)(`account and organisation in a browser${reason === null ? '' : `: ${reason}`}`, () => {
  let on: TestBrowser;
  beforeAll(async () => { on = await openTestBrowser(); });
  afterAll(() => on?.close());

  let screens: Screen[] = [];
  afterEach(async () => {
    // Each of them follows the changes, and an account may only have so many that do.
    for (const { page } of screens) await page.close();
    screens = [];
  });
  const opened = async (path: string, view: Parameters<TestBrowser['open']>[0] = {}): Promise<Screen> => {
    const screen = await on.open(view);
    screens.push(screen);
    await on.signIn(screen, OWNER);
    await visit(screen, path);
    return screen;
  };

  test.each(views)('somebody is invited; what is wrong is told in the dialog: $size, $language, $colours', async (view) => {
    const screen = await opened('/people', view);
    const { page } = screen;
    const say = (de: string, en: string) => (view.language === 'de' ? de : en);
    const email = `neu-${view.size}-${view.language}@weinkontor.example`;
    await page.getByRole('button', { name: say('Jemanden einladen', 'Invite somebody') }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('Name', { exact: true }).evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
    await dialog.getByLabel('Name', { exact: true }).fill('Neu Hier');
    await dialog.getByLabel(say('E-Mail-Adresse', 'E-mail address')).fill(email);
    await dialog.getByRole('button', { name: say('Einladen', 'Invite') }).click();
    // Without a role: the server says so, at the roles and with what to do.
    await dialog.getByRole('alert').waitFor();
    await dialog.locator('.check-group .field-fault').waitFor();
    await shoot(screen, 'account-invite-without-role');
    await checkAxe(screen);
    await dialog.getByRole('checkbox', { name: say('Technik', 'Technical') }).check();
    await dialog.getByRole('button', { name: say('Einladen', 'Invite') }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(email).first().waitFor();
    await checkAxe(screen);
  });

  test('the last owner stays one: the refusal is told where it was asked', async () => {
    const screen = await opened('/people');
    const { page } = screen;
    const row = page.getByRole('row').filter({ hasText: OWNER });
    await row.getByRole('button', { name: 'Rollen ändern' }).click();
    await page.getByRole('dialog').getByRole('checkbox', { name: 'Inhaber' }).uncheck();
    await page.getByRole('dialog').getByRole('checkbox', { name: 'Nur lesen' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
    const alert = page.getByRole('dialog').getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/Es wurde nichts geändert/);
    await checkAxe(screen);
  });

  test('a key is shown once, opens what its owner may see, and nothing once it is revoked', async () => {
    const screen = await opened('/keys');
    const { page } = screen;
    await page.getByRole('button', { name: 'Schlüssel ausstellen' }).click();
    await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Browsertest');
    await page.getByRole('dialog').getByRole('button', { name: 'Ausstellen' }).click();
    const key = await page.getByText(/^hfn_/).innerText();
    await shoot(screen, 'account-key-issued');
    await checkAxe(screen);
    const ask = async () => (await on.on.app.inject({
      url: '/api/v1/servers', headers: { authorization: `Bearer ${key}` },
    })).statusCode;
    expect(await ask()).toBe(200);
    await visit(screen, '/keys');
    expect(await page.getByText(key).count()).toBe(0);
    await page.getByRole('button', { name: 'Widerrufen: Browsertest' }).click();
    await page.getByRole('button', { name: 'Widerrufen: Browsertest' }).waitFor({ state: 'detached' });
    expect(await ask()).toBe(401);
  });

  test('a chosen language is kept with the account and met on another device', async () => {
    const screen = await opened('/account');
    const { page } = screen;
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
    await page.getByRole('main').getByRole('combobox', { name: 'Sprache' }).selectOption('en');
    await saved;
    await page.getByRole('heading', { name: 'My account' }).waitFor();
    expect(await page.title()).toMatch(/^My account · /);
    const stored = await page.context().storageState({ indexedDB: false });
    const other = await on.open(); // a browser whose own language is German
    await other.page.context().addCookies(stored.cookies);
    await visit(other, '/account');
    await other.page.getByRole('heading', { name: 'My account' }).waitFor();
  });

  test('a request that got lost is sent again under the same key; the screen says that this is safe', async () => {
    const screen = await opened('/keys');
    const { page } = screen;
    const keys: (string | undefined)[] = [];
    await page.route('**/api/v1/api-keys', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      keys.push(route.request().headers()['idempotency-key']);
      return keys.length === 1 ? route.abort() : route.continue();
    });
    await page.getByRole('button', { name: 'Schlüssel ausstellen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('Verloren');
    await dialog.getByRole('button', { name: 'Ausstellen' }).click();
    await dialog.getByText('Es wird nichts doppelt getan', { exact: false }).waitFor();
    await shoot(screen, 'account-no-connection');
    await dialog.getByRole('button', { name: 'Ausstellen' }).click();
    await page.getByText(/^hfn_/).waitFor();
    expect(keys).toHaveLength(2);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).toBe(keys[0]);
  });

  test('what another changed meanwhile is not overwritten', async () => {
    const screen = await opened('/account');
    const { page } = screen;
    await page.route('**/api/v1/events', (route) => route.abort()); // nobody tells this screen
    const name = page.getByLabel('So werden Sie genannt');
    await on.on.system.db.updateTable('account').set({ failedSignIns: 0 }).where('email', '=', OWNER).execute();
    const other = await opened('/account', { size: 'phone' });
    await other.page.getByLabel('So werden Sie genannt').fill('Jonas R.');
    await other.page.getByRole('button', { name: 'Speichern' }).click();
    await other.page.getByText('Name geändert.').waitFor();
    await name.fill('J. Rebstock');
    const refused = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
    await page.getByRole('button', { name: 'Speichern' }).click();
    expect((await refused).status()).toBe(412);
    await page.getByRole('alert').waitFor();
    await checkAxe(screen);
  });

  test('what another changes appears without asking for it', async () => {
    const [here, there] = [await opened('/people'), await opened('/people', { size: 'phone' })];
    const rowOf = ({ page }: Screen) => page.getByRole('row').filter({ hasText: 'p.fass@weinkontor.example' });
    expect(await rowOf(here).innerText()).not.toMatch(/Nur lesen/);
    await rowOf(there).getByRole('button', { name: 'Rollen ändern' }).click();
    await there.page.getByRole('dialog').getByRole('checkbox', { name: 'Nur lesen' }).check();
    await there.page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
    await rowOf(here).getByText('Nur lesen', { exact: false }).waitFor();
  });

  test('an invitation is accepted by its link, once; roles that end close the door at once', async () => {
    // A mail that went out is wiped; the postman comes tomorrow.
    await sql`alter table mail alter column next_attempt_at set default hafenamt_now() + interval '1 day'`
      .execute(on.on.database.ownerDb);
    const owner = await opened('/people');
    const email = 'g.ast@weinkontor.example';
    await owner.page.getByRole('button', { name: 'Jemanden einladen' }).click();
    const dialog = owner.page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('Gerda Ast');
    await dialog.getByLabel('E-Mail-Adresse').fill(email);
    await dialog.getByRole('checkbox', { name: 'Nur lesen' }).check();
    await dialog.getByRole('button', { name: 'Einladen' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const { body } = await on.on.system.db.selectFrom('mail').select('body').where('recipient', '=', email)
      .executeTakeFirstOrThrow();
    const link = /http:\S+/.exec(body)?.[0] ?? '';

    const guest = await on.open({ size: 'phone', colours: 'dark' });
    const password = 'sieben Segel im Abendwind';
    await guest.page.goto(link);
    await guest.page.getByRole('heading', { name: 'Einladung zu Weinkontor Pfalz GmbH' }).waitFor();
    expect(await guest.page.getByLabel('Ihr Name').inputValue()).toBe('Gerda Ast');
    expect(guest.page.url(), 'the secret stays in the address').not.toContain('token');
    await shoot(guest, 'account-invitation');
    await checkAxe(guest);
    await guest.page.getByLabel('Neues Passwort').fill(password);
    await guest.page.getByRole('button', { name: 'Einladung annehmen' }).click();
    await guest.page.waitForURL((url) => url.pathname === '/');
    await visit(guest, '/people');
    // A reader sees the buttons and why they are not for it.
    const invite = guest.page.getByRole('button', { name: 'Jemanden einladen' });
    expect(await invite.getAttribute('aria-disabled')).toBe('true');
    await invite.focus();
    await guest.page.getByRole('tooltip').filter({ hasText: 'Ihre Rolle erlaubt das nicht' }).first().waitFor();
    await checkAxe(guest);
    const second = await on.open();
    await second.page.goto(link);
    await second.page.getByRole('alert').waitFor();

    await owner.page.getByRole('row').filter({ hasText: email }).getByRole('button', { name: 'Entfernen' }).click();
    await owner.page.getByRole('dialog').getByRole('button', { name: 'Entfernen' }).click();
    await owner.page.getByText('Gerda Ast gehört nicht mehr dazu.').waitFor();
    await visit(guest, '/people');
    await guest.page.getByRole('heading', { name: 'Keine Organisation' }).waitFor();
    await checkAxe(guest);
  });

  test('the first load of the server list needs less than 130 KB of script, packed by gzip', async () => {
    const screen = await opened('/account');
    const names = new Set<string>();
    screen.page.on('request', (request) => {
      const name = /\/assets\/(.+\.js)$/.exec(request.url())?.[1];
      if (name) names.add(name);
    });
    await visit(screen, '/servers');
    const sizes = await Promise.all([...names].map(async (name) => (await on.on.app.inject({
      url: `/assets/${name}`, headers: { 'accept-encoding': 'gzip' },
    })).rawPayload.length));
    const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
    expect(kilobytes).toBeGreaterThan(70); // React alone is that big: less was not counted
    expect(kilobytes).toBeLessThan(130);
  });

  test('by keyboard alone: skip link, navigation, heading, dialog', async () => {
    const screen = await opened('/people');
    const { page } = screen;
    const focused = () => page.evaluate('document.activeElement.textContent');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Zum Inhalt');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name: 'Schlüssel' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/keys');
    await arrive(page, 'Schlüssel');
    await expect.poll(focused).toBe('Schlüssel'); // the heading, so that a reader begins there
    const open = page.getByRole('button', { name: 'Konto anlegen' });
    await open.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await focused()).toBe('Konto anlegen');
    await page.goBack();
    await page.getByRole('heading', { name: 'Personen und Rollen' }).waitFor();
  });

  test('on a phone the navigation is a drawer that closes when a page was chosen', async () => {
    const screen = await opened('/people', { size: 'phone', colours: 'dark' });
    const { page } = screen;
    await page.getByRole('button', { name: 'Menü' }).click();
    await shoot(screen, 'account-drawer');
    await checkAxe(screen);
    await page.getByRole('link', { name: 'Webhooks' }).click();
    await page.getByRole('heading', { name: 'Webhooks' }).waitFor();
    await page.locator('.drawer').waitFor({ state: 'hidden' });
  });

  test('light or dark is chosen and stays chosen', async () => {
    const screen = await opened('/account', { colours: 'light' });
    const { page } = screen;
    const paper = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const before = await paper();
    await page.getByRole('main').getByRole('combobox', { name: 'Darstellung' }).selectOption('dark');
    await expect.poll(paper).not.toBe(before); // it is painted a moment later
    const after = await paper();
    await page.reload();
    await settle(page);
    expect(await paper()).toBe(after);
    await checkAxe(screen);
  });
});
