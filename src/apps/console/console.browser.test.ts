import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered } from '../../api/client/index.ts';
import {
  arrive, checkAxe, drawnViews, openTestBrowser, shoot, visit, whyNoBrowser, type Screen, type TestBrowser,
} from '../server/test-browser.ts';
import { sshKey } from '../server/test-api.ts';
import { playLife, type Life } from './test-life.ts';

const reason = whyNoBrowser();
/** Some thirty pages, each with a picture and axe, on a machine that does other things as well. */
const LONG_MILLISECONDS = 600_000;

const MANAGEMENT = 'k.lotse@hafenstadt-it.example';

/** What the console's own table of pages says; its rows load screens, which only a browser can. */
interface PageRow {
  readonly path: string;
  readonly isPublic?: boolean;
}

const routes = './routes.ts';

describe.skipIf(reason !== null)(`the console in a browser${reason === null ? '' : `: ${reason}`}`, () => {
  let on: TestBrowser;
  let life: Life;
  let networkId: string;
  let pages: readonly PageRow[];
  beforeAll(async () => {
    on = await openTestBrowser();
    ({ consolePages: pages } = await import(/* @vite-ignore */ routes) as { consolePages: readonly PageRow[] });
    life = await playLife(on.on);
    const { items: [network] } = await answered(on.on.api.GET('/api/v1/networks', { params: { query: { q: '203.' } } }));
    networkId = network?.id ?? '';
  });
  afterAll(() => on?.close());

  const nameOf = (path: string) => (path === '/' ? 'today' : path.slice(1).replaceAll(/[/?=]/g, '-'));

  async function look(screen: Screen, path: string, name = nameOf(path)): Promise<void> {
    await visit(screen, `/console${path}`);
    expect(new URL(screen.page.url()).pathname, 'sent elsewhere').toBe(`/console${path}`.split('?')[0]);
    await shoot(screen, `console-${name}`);
    await checkAxe(screen);
  }

  /** Pages about one thing, by the name of their picture. */
  const details = (): Readonly<Record<string, string>> => ({
    'customer': `/customers/${life.customerId}`,
    ...Object.fromEntries(['contacts', 'people', 'offers', 'contracts', 'servers', 'runs', 'invoices', 'documents', 'deadlines',
      'quota', 'audit', 'support', 'parties', 'privacy'].map((tab) => [`customer-${tab}`, `/customers/${life.customerId}?tab=${tab}`])),
    'server': `/servers/${life.serverId}`,
    'server-well': `/servers/${life.serverId}?tab=well`,
    'server-backups': `/servers/${life.serverId}?tab=backups`,
    'server-settings': `/servers/${life.serverId}?tab=settings`,
    'server-placement': `/servers/${life.serverId}?tab=placement`,
    'network': `/networks/${networkId}`,
    'server-isolation': `/servers/${life.serverId}?tab=isolation`,
    'server-network': `/servers/${life.serverId}?tab=network`,
    'contract': `/contracts/${life.contractId}`,
    'contract-deadlines': `/contracts/${life.contractId}?tab=deadlines`,
    'run-stuck': `/runs/${life.stuckRunId}`,
    'offer': `/offers/${life.openOfferId}`,
    'offer-new': `/offers/new?customerId=${life.customerId}`,
    'invoice': `/invoices/${life.invoiceId}`,
    'deletion': `/deletions/${life.deletionId}`,
    'approval': `/approvals/${life.approvalId}`,
    'project': `/projects/${life.projectId}`,
    'project-new': `/projects/new?customerId=${life.customerId}`,
    'server-care': `/servers/${life.serverId}?tab=care`,
    'clause': '/clauses?clause=A2.2&input=%7B%22offerDate%22%3A%222026-11-27%22%7D',
  });

  test.each(drawnViews)('lists and pages without a thing of their own: $size, $language, $colours', async (view) => {
    const screen = await on.open(view);
    await on.signIn(screen, MANAGEMENT);
    const paths = pages.filter(({ isPublic, path }) => isPublic !== true && !path.includes('$')).map(({ path }) => path);
    for (const path of paths) await look(screen, path);
  }, LONG_MILLISECONDS);

  test.each(drawnViews)('pages about one thing: $size, $language, $colours', async (view) => {
    const screen = await on.open(view);
    await on.signIn(screen, MANAGEMENT);
    for (const [name, path] of Object.entries(details())) await look(screen, path, name);
  }, LONG_MILLISECONDS);

  test.each<readonly [email: string, sees: readonly string[], notSees: readonly string[]]>([
    [MANAGEMENT,                            ['Kunden', 'Angebote', 'Freigaben', 'Prüfprotokoll'], []],
    ['o.anker@hafenstadt-it.example',       ['Server', 'Vorgänge', 'Netze', 'Alarme'],            ['Angebote', 'Rechnungen', 'Preisliste']],
    ['b.kontor@hafenstadt-it.example',      ['Rechnungen', 'Verträge', 'Dokumente'],              ['Server', 'Netze', 'Prüfprotokoll']],
    ['r.siegel@hafenstadt-it.example',      ['Prüfprotokoll', 'Zugriffsprotokoll', 'Rechnungen'], []],
    ['n.handel@systemhaus-suedpfalz.example', ['Kunden', 'Angebote', 'Preisliste', 'Rechnungen'],  ['Netze', 'Alarme', 'Freigaben', 'Partner']],
    ['t.strom@rechenwerk-rheinland.example', ['Kunden', 'Server', 'Vorgänge', 'Sicherungen'],      ['Angebote', 'Verträge', 'Rechnungen', 'Preisliste']],
  ])('H-roles %s is shown what its role may see, and no more', async (email, sees, notSees) => {
    const screen = await on.open();
    await on.signIn(screen, email);
    await visit(screen, '/console/');
    const nav = screen.page.getByRole('navigation', { name: 'Hauptnavigation' });
    for (const name of sees) await expect.poll(() => nav.getByRole('link', { name, exact: true }).count(), { message: name }).toBe(1);
    for (const name of notSees) expect(await nav.getByRole('link', { name, exact: true }).count(), name).toBe(0);
    await shoot(screen, `console-today-of-${email.split('@')[0]}`);
    await checkAxe(screen);
  });

  test('H-roles a reseller sees its customer and not the provider’s; a partner sees servers without prices', async () => {
    const reseller = await on.open();
    await on.signIn(reseller, 'n.handel@systemhaus-suedpfalz.example');
    await visit(reseller, '/console/customers');
    expect(await reseller.page.getByRole('row').allInnerTexts()).toEqual([expect.anything(), expect.stringContaining('Zahnzentrum')]);
    await visit(reseller, `/console/customers/${life.customerId}`);
    await reseller.page.getByRole('alert').waitFor();
    const partner = await on.open();
    await on.signIn(partner, 't.strom@rechenwerk-rheinland.example');
    await visit(partner, '/console/servers');
    await partner.page.getByRole('link', { name: 'praxis' }).waitFor();
    expect(await partner.page.getByRole('link', { name: 'weinshop' }).count()).toBe(0);
    expect(await partner.page.getByText('€').count()).toBe(0);
    const listed = await (await partner.page.request.get('/api/v1/servers?sort=monthlyNet')).json() as { items: object[] };
    expect(listed.items, 'an order by prices would tell them').toEqual([]);
    const answer = await (await partner.page.request.get('/api/v1/servers')).json() as { items: { monthlyNet: unknown }[] };
    expect(answer.items.map(({ monthlyNet }) => monthlyNet)).toEqual([null]);
  });

  test('Ctrl-K finds a server by its name and its address, and goes there by keyboard alone', async () => {
    const screen = await on.open();
    const { page } = screen;
    await on.signIn(screen, MANAGEMENT);
    await visit(screen, '/console/');
    for (const words of ['weinsh', '203.0.113.2']) {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill(words);
      await page.getByRole('option', { name: /weinshop/ }).first().waitFor();
      await checkAxe(screen);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/console/servers/${life.serverId}`);
      await page.goBack();
    }
  });

  test('keys lead through the console, are listed, and can be switched off', async () => {
    const screen = await on.open();
    const { page } = screen;
    await on.signIn(screen, MANAGEMENT);
    await visit(screen, '/console/');
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.waitForURL('**/console/contracts');
    await arrive(page, 'Verträge');
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.type')).toBe('search');
    await page.keyboard.type('g s');
    expect(new URL(page.url()).pathname, 'keys in a field are text').toBe('/console/contracts');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Tastenkürzel' });
    await help.waitFor();
    await shoot(screen, 'console-shortcuts');
    await checkAxe(screen);
    await help.getByLabel('Einzelne Tasten befolgen').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    expect(new URL(page.url()).pathname).toBe('/console/contracts');
  });

  test('alarms are settled with what was done, and leave a colleague’s first screen without reloading', async () => {
    const colleague = await on.open();
    await on.signIn(colleague, 'r.siegel@hafenstadt-it.example');
    await visit(colleague, '/console/');
    await colleague.page.getByText('E-Mail nicht zugestellt').waitFor();
    const screen = await on.open();
    const { page } = screen;
    await on.signIn(screen, MANAGEMENT);
    await visit(screen, '/console/alarms');
    const done = {
      'E-Mail nicht zugestellt': 'Angerufen; neue Adresse notiert.', 'Anbindung antwortet nicht': 'Gemeldet.',
      'Abnahme verweigert': 'Lüfter getauscht.',
    };
    for (const [kind, what] of Object.entries(done)) {
      const row = page.getByRole('row').filter({ hasText: kind });
      await row.getByRole('button', { name: 'Erledigen' }).click();
      await page.getByRole('textbox', { name: 'Getan' }).fill(what);
      await page.getByRole('button', { name: 'Als erledigt vermerken' }).click();
      await row.waitFor({ state: 'detached' });
    }
    await page.getByText('Dazu gibt es nichts.').waitFor();
    const { data } = await on.on.api.GET('/api/v1/alarms', { params: { query: { open: 'false' } } });
    expect(data?.items.map(({ settlement }) => settlement).toSorted()).toEqual(Object.values(done).toSorted());
    await colleague.page.getByText('Ruhige See: kein Alarm ist offen.').waitFor();
  });

  test('new bank details wait for a second person, who sees the difference and agrees', async () => {
    const asking = await on.open();
    await on.signIn(asking, MANAGEMENT);
    await visit(asking, '/console/provider');
    await asking.page.getByLabel('IBAN').fill('DE02500105170137075030');
    await asking.page.getByRole('button', { name: 'Speichern' }).click();
    await asking.page.getByText('Noch ist nichts geschehen').waitFor();
    await shoot(asking, 'console-provider-waits');
    await asking.page.getByRole('link', { name: 'Zur Freigabe' }).click();
    await asking.page.getByRole('button', { name: 'Zustimmen und ausführen' }).waitFor();
    expect(await asking.page.getByRole('button', { name: 'Zustimmen und ausführen' }).getAttribute('aria-disabled')).toBe('true');
    await checkAxe(asking);
    const { pathname } = new URL(asking.page.url());
    const second = await on.open({ size: 'phone', language: 'en', colours: 'dark' });
    await on.signIn(second, 'r.siegel@hafenstadt-it.example');
    await visit(second, pathname);
    await second.page.getByText('DE02500105170137075030').waitFor();
    await shoot(second, 'console-approval-second');
    await second.page.getByRole('button', { name: 'Approve and do it' }).click();
    await second.page.getByText('approved', { exact: true }).waitFor();
    const { data } = await on.on.api.GET('/api/v1/provider');
    expect(data?.iban).toBe('DE02500105170137075030');
  });

  test('A2.3 an order that came by letter is taken, and its run watched without reloading', async () => {
    const screen = await on.open();
    const { page } = screen;
    await on.signIn(screen, MANAGEMENT);
    await visit(screen, `/console/offers/${life.openOfferId}`);
    await page.getByRole('button', { name: 'Auftrag annehmen' }).click();
    await page.getByLabel('Eingegangen per').selectOption('letter');
    await page.getByLabel('Rechnername').fill('Kein Name!');
    await page.getByRole('button', { name: 'Annehmen und bestätigen' }).click();
    await page.getByText('muss ein Rechnername', { exact: false }).first().waitFor();
    await shoot(screen, 'console-order-refused');
    await checkAxe(screen);
    await page.getByLabel('Rechnername').fill('lager-neu');
    await page.getByLabel('SSH-Schlüssel').fill(sshKey);
    await page.getByRole('button', { name: 'Annehmen und bestätigen' }).click();
    await page.waitForURL('**/console/contracts/ctr_*');
    await page.getByText('in Bereitstellung').or(page.getByText('läuft', { exact: true })).first().waitFor();
    // Nobody reloads: the server tells of the steps, and the page follows.
    await page.locator('main').getByText('läuft', { exact: true }).first().waitFor({ timeout: 60_000 });
    await checkAxe(screen);
  });

  test('a clause is computed; the address holds the calculation; what is impossible is said at its field', async () => {
    const screen = await on.open({ language: 'en' });
    const { page } = screen;
    await on.signIn(screen, MANAGEMENT);
    await visit(screen, '/console/clauses?clause=A2.2');
    await page.getByLabel('offerDate').fill('2026-11-27');
    await page.getByLabel('weeks').fill('1000');
    await page.getByRole('button', { name: 'Compute', exact: true }).click();
    await page.locator('.field-fault').waitFor();
    await page.getByLabel('weeks').fill('');
    await page.getByRole('button', { name: 'Compute', exact: true }).click();
    // math: 27 November + 4 weeks = Friday 25 December, a holiday (so is Saturday); the next working day is Monday 28.
    await page.getByText('Mon, 28 December 2026').waitFor();
    const shared = await on.open({ language: 'en' });
    await on.signIn(shared, 'b.kontor@hafenstadt-it.example');
    await shared.page.goto(page.url());
    await shared.page.getByText('Mon, 28 December 2026').waitFor();
    await checkAxe(shared);
  });

  test('H-seller-admin a support access is opened with its reason, seen by the customer in the portal and ended there', async () => {
    const staff = await on.open();
    await on.signIn(staff, 'o.anker@hafenstadt-it.example');
    await visit(staff, `/console/customers/${life.customerId}`);
    await staff.page.getByRole('button', { name: 'Support-Zugriff öffnen' }).click();
    await staff.page.getByLabel('Grund').fill('Ticket: Der Webshop antwortet seit 14 Uhr nicht.');
    await checkAxe(staff);
    await staff.page.getByRole('button', { name: 'Öffnen und Kunden benachrichtigen' }).click();
    await staff.page.getByText('Geöffnet. Der Kunde hat eine E-Mail.').waitFor();
    const owner = await on.open();
    await on.signIn(owner, 'j.rebstock@weinkontor.example');
    await visit(owner, '/support-accesses');
    await owner.page.getByText('Ticket: Der Webshop antwortet').waitFor();
    await owner.page.getByRole('button', { name: 'Jetzt beenden' }).click();
    await visit(staff, '/console/support-accesses');
    await staff.page.getByText('beendet', { exact: true }).first().waitFor();
  });

  test('a new price is entered for a later day and stands beside the one of now', async () => {
    const screen = await on.open();
    const { page } = screen;
    await on.signIn(screen, MANAGEMENT);
    await visit(screen, '/console/prices');
    await page.getByLabel('gilt ab').fill('2028-01-01');
    await page.getByLabel('Normal S im Monat').fill('95.00');
    await page.getByRole('button', { name: 'Eintragen', exact: true }).click();
    await page.getByRole('row', { name: /Normal S/ }).getByText('95,00').waitFor();
    await checkAxe(screen);
  });
});
