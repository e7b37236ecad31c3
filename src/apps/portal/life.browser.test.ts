import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answered } from '../../api/client/index.ts';
import { playLife, type Life } from '../console/test-life.ts';
import {
  checkAxe, drawnViews, openTestBrowser, settle, shoot, views, visit, whyNoBrowser, type Screen, type TestBrowser, type View,
} from '../server/test-browser.ts';

const reason = whyNoBrowser();
/** Some twenty pages, each with a picture and axe, on a machine that does other things as well. */
const LONG_MILLISECONDS = 600_000;
const OWNER = 'j.rebstock@weinkontor.example';

describe.skipIf(reason !== null)(`a customer after a quarter of business${reason === null ? '' : `: ${reason}`}`, () => {
  let on: TestBrowser;
  let life: Life;
  let invoiceId: string;
  beforeAll(async () => {
    on = await openTestBrowser();
    life = await playLife(on.on);
    const { items: [invoice] } = await answered(on.on.api.GET('/api/v1/invoices', {
      params: { query: { contractId: life.contractId, limit: 1 } },
    }));
    invoiceId = invoice?.id ?? '';
  });
  afterAll(() => on?.close());
  let opened: Screen | null = null;
  afterEach(async () => { await opened?.page.context().close(); });

  const open = async (view: View): Promise<Screen> => {
    const screen = await on.open(view);
    opened = screen;
    await on.signIn(screen, OWNER);
    return screen;
  };

  /** Pages about one thing and lists that have something in them, by the names of their pictures. */
  const pages = async (): Promise<readonly (readonly [string, string])[]> => {
    const { serverId, contractId, openOfferId } = life;
    const { items: [run] } = await answered(on.on.api.GET('/api/v1/runs', {
      params: { query: { workflow: 'back-up-server', limit: 1 } },
    }));
    const month = on.on.clock.now().toString().slice(0, 7);
    return [
      ['overview', '/'], ['servers', '/servers'], ['servers-deleted', '/servers?state=deleted'], ['offers', '/offers'],
      ['server', `/servers/${serverId}`],
      ...['volumes', 'snapshots', 'network', 'settings', 'backups', 'handover', 'documents', 'trail']
        .map((tab) => [`server-${tab}`, `/servers/${serverId}?tab=${tab}`] as const),
      ['contracts', '/contracts'], ['contract', `/contracts/${contractId}`],
      ...['invoices', 'documents', 'declarations', 'trail'].map((tab) => [`contract-${tab}`, `/contracts/${contractId}?tab=${tab}`] as const),
      ['offer', `/offers/${openOfferId}`], ['invoices', '/invoices'], ['invoice', `/invoices/${invoiceId}`],
      ['projects', '/projects'], ['project', `/projects/${life.projectId}`], ['documents', '/documents?kind=invoice'], ['declarations', '/declarations'], ['audit', '/audit?entity=contract'],
      ['calendar', `/deadlines?month=${month}`], ['deadlines', '/deadlines?view=list&state=fired'], ['run', `/runs/${run?.id ?? ''}`],
    ];
  };

  test.each(drawnViews)('every page with something in it: $size, $language, $colours', async (view) => {
    const screen = await open(view);
    for (const [name, path] of await pages()) {
      await visit(screen, path);
      expect(await screen.page.getByRole('alert').count(), `${path} tells of an error`).toBe(0);
      await shoot(screen, `life-${name}`);
      await checkAxe(screen);
    }
  }, LONG_MILLISECONDS);

  test('what is being done about a server, or went wrong, stands on its page and its contract’s', async () => {
    const screen = await open(views[0] as View);
    const { page } = screen;
    for (const path of [`/servers/${life.serverId}`, `/contracts/${life.contractId}`]) {
      await visit(screen, path);
      await page.getByRole('heading', { name: 'Server neu starten' }).waitFor();
      await page.getByText('festgefahren', { exact: true }).waitFor();
    }
    await visit(screen, `/runs/${life.stuckRunId}`);
    await page.locator(`a[href="/servers/${life.serverId}"]`).waitFor();
  }, LONG_MILLISECONDS);

  test('A4.2 an outage shows as it begins and ends, with its downtime, what is left of the year’s, and why', async () => {
    const screen = await open(views[0] as View);
    const { page } = screen;
    await visit(screen, `/servers/${life.serverId}`);
    // One of no length, where a probe came while the life restarted it.
    const { outages: before } = await answered(on.on.api.GET('/api/v1/servers/{id}', { params: { path: { id: life.serverId } } }));
    await on.on.engine.breakServer(life.serverId);
    await page.getByText('nicht erreichbar', { exact: true }).waitFor(); // nobody loaded the page again
    await page.getByText('dauert an').waitFor();
    await shoot(screen, 'life-down');
    await checkAxe(screen);
    await page.getByRole('button', { name: 'Neu starten' }).click();
    await page.getByText('erreichbar', { exact: true }).waitFor();
    await page.getByText('dauert an').waitFor({ state: 'detached' });
    const outages = page.getByRole('table', { name: 'Ausfälle' });
    expect(await outages.locator('tbody tr').count()).toBe(before.length + 1);
    await page.getByText('Als Tabelle').click();
    await page.getByRole('button', { name: 'Warum? Erreicht' }).click();
    await page.getByText('100 −').first().waitFor(); // the arithmetic of A4 (2)
    await shoot(screen, 'life-why');
    await checkAxe(screen);
  }, LONG_MILLISECONDS);

  test('A9.3 an invoice tells of each line why, and its files are what was sent', async () => {
    const screen = await open(views[0] as View);
    const { page } = screen;
    await visit(screen, `/invoices/${invoiceId}`);
    await page.getByRole('button', { name: /^Warum\? Virtueller Server/ }).first().click();
    await page.locator('[popover]:popover-open').getByText('§ A9 Abs. 3').first().waitFor();
    await page.keyboard.press('Escape');
    const [download] = await Promise.all([
      page.waitForEvent('download'), page.getByRole('link', { name: /^Herunterladen ?: Rechnung$/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^RE-2027-\d{5}-invoice\.de\.pdf$/);
  }, LONG_MILLISECONDS);

  test('C-5.2 A8.3 a customer names the defects of a work package, then accepts it', async () => {
    const screen = await open(views[0] as View);
    const { page } = screen;
    await visit(screen, `/projects/${life.projectId}`);
    const part = page.getByRole('region', { name: /^2\. Komponenten bereitstellen/ });
    await part.getByRole('button', { name: /^Warum\?/ }).click();
    await page.locator('[popover]:popover-open').getByText('§ A8 Abs. 3').first().waitFor();
    await page.keyboard.press('Escape');
    await part.getByRole('button', { name: 'Mängel benennen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Was fehlt oder ist falsch?').fill('Der zweite Switch fehlt.');
    await shoot(screen, 'life-defects');
    await checkAxe(screen);
    await dialog.getByRole('button', { name: 'Mängel benennen' }).click();
    await part.getByText('Der zweite Switch fehlt.').waitFor();
    await part.getByText('Mängel benannt', { exact: true }).waitFor();
    await part.getByRole('button', { name: 'Abnehmen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Abnahme erklären' }).click();
    await part.getByText('abgenommen', { exact: true }).waitFor();
    await page.getByText('1 von 7 Arbeitspaketen').waitFor();
  }, LONG_MILLISECONDS);

  test('a list is searched, sorted and taken away as CSV; its address brings back the same', async () => {
    const screen = await open(views[0] as View);
    const { page } = screen;
    await visit(screen, '/contracts');
    await page.getByRole('searchbox').fill('weinshop');
    await page.waitForURL(/q=weinshop/);
    await page.getByRole('button', { name: 'Beginn' }).click();
    await page.waitForURL(/sort=startsOn/);
    await settle(page);
    expect(await page.locator('tbody tr').count()).toBe(1);
    await page.reload();
    await settle(page);
    expect(await page.locator('tbody tr').count()).toBe(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'), page.getByRole('button', { name: 'Als CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Verträge.csv');
  }, LONG_MILLISECONDS);
});
