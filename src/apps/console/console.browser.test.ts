import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  checkAxe, openTestBrowser, shoot, views, visit, whyNoBrowser, type Screen, type TestBrowser,
} from '../server/test-browser.ts';
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
  let pages: readonly PageRow[];
  beforeAll(async () => {
    on = await openTestBrowser();
    ({ consolePages: pages } = await import(/* @vite-ignore */ routes) as { consolePages: readonly PageRow[] });
    life = await playLife(on.on);
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
      'audit', 'support', 'parties', 'privacy'].map((tab) => [`customer-${tab}`, `/customers/${life.customerId}?tab=${tab}`])),
    'server': `/servers/${life.serverId}`,
    'server-well': `/servers/${life.serverId}?tab=well`,
    'server-backups': `/servers/${life.serverId}?tab=backups`,
    'contract': `/contracts/${life.contractId}`,
    'contract-deadlines': `/contracts/${life.contractId}?tab=deadlines`,
    'run-stuck': `/runs/${life.stuckRunId}`,
    'offer': `/offers/${life.openOfferId}`,
    'offer-new': `/offers/new?customerId=${life.customerId}`,
    'invoice': `/invoices/${life.invoiceId}`,
    'deletion': `/deletions/${life.deletionId}`,
    'approval': `/approvals/${life.approvalId}`,
    'clause': '/clauses?clause=A2.2&input=%7B%22offerDate%22%3A%222026-11-27%22%7D',
  });

  test.each(views)('lists and pages without a thing of their own: $size, $language, $colours', async (view) => {
    const screen = await on.open(view);
    await on.signIn(screen, MANAGEMENT);
    const paths = pages.filter(({ isPublic, path }) => isPublic !== true && !path.includes('$')).map(({ path }) => path);
    for (const path of paths) await look(screen, path);
  }, LONG_MILLISECONDS);

  test.each(views)('pages about one thing: $size, $language, $colours', async (view) => {
    const screen = await on.open(view);
    await on.signIn(screen, MANAGEMENT);
    for (const [name, path] of Object.entries(details())) await look(screen, path, name);
  }, LONG_MILLISECONDS);
});
