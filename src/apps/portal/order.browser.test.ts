import { createPrivateKey, createPublicKey } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answered } from '../../api/client/index.ts';
import { sshKey } from '../server/test-api.ts';
import {
  checkAxe, openTestBrowser, settle, shoot, views, visit, whyNoBrowser, type Screen, type TestBrowser, type View,
} from '../server/test-browser.ts';

const reason = whyNoBrowser();
/** A journey of a dozen screens, each with a picture and axe, on a machine that does other things as well. */
const LONG_MILLISECONDS = 300_000;
const RUN_MILLISECONDS = 60_000;

const OWNER = 'j.rebstock@weinkontor.example';
const TECHNICIAN = 'm.keller@weinkontor.example';
const ACCOUNTANT = 'p.fass@weinkontor.example';
const STAFF = 'k.lotse@hafenstadt-it.example';
const NEIGHBOUR = 'c.weiss@zahnzentrum-speyer.example';

/** `PublicKey = …` of a configuration of WireGuard. */
const valueOf = (configuration: string, name: string) => new RegExp(`^${name} = (.*)$`, 'm').exec(configuration)?.[1] ?? '';

// DER of an X25519 private key (RFC 8410) before its 32 bytes.
const PRIVATE_KEY_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');

/** The other half of a private key of X25519; both in base64. */
function publicKeyOf(privateKey: string): string {
  const key = Buffer.concat([PRIVATE_KEY_HEAD, Buffer.from(privateKey, 'base64')]);
  const { x = '' } = createPublicKey(createPrivateKey({ key, format: 'der', type: 'pkcs8' })).export({ format: 'jwk' });
  return Buffer.from(x, 'base64url').toString('base64');
}

describe.skipIf(reason !== null)(`a customer's errands in the portal${reason === null ? '' : `: ${reason}`}`, () => {
  let on: TestBrowser;
  beforeAll(async () => { on = await openTestBrowser(); });
  afterAll(() => on?.close());

  let opened: Screen | null = null;
  // A person has only so many streams of events at a time.
  afterEach(async () => { await opened?.page.context().close(); });

  const open = async (view: View, email: string): Promise<Screen> => {
    const screen = await on.open(view);
    opened = screen;
    await on.signIn(screen, email);
    return screen;
  };
  const words = ({ view }: Screen) => (de: string, en: string) => (view.language === 'de' ? de : en);
  const look = async (screen: Screen, name: string): Promise<void> => {
    await settle(screen.page);
    await shoot(screen, `errand-${name}`);
    await checkAxe(screen);
  };
  /** On a cluster's page: lets a device in with a pair of keys the browser makes, and out again. */
  const comeInByVpn = async (screen: Screen): Promise<void> => {
    const { page } = screen;
    const say = words(screen);
    const section = page.getByRole('region', { name: say('VPN-Zugänge', 'VPN accesses') });
    const dialog = page.getByRole('dialog');
    const row = section.getByRole('listitem');
    const openFor = async (name: string, picture?: string) => {
      await section.getByRole('button', { name: say('Zugang öffnen', 'Open an access') }).click();
      await dialog.getByLabel('Name').fill(name);
      if (picture !== undefined) await look(screen, picture);
      await dialog.getByRole('button', { name: say('Öffnen', 'Open'), exact: true }).click();
    };
    const readAccess = () => on.on.system.db.selectFrom('vpnAccess')
      .innerJoin('firewall', 'firewall.networkId', 'vpnAccess.networkId').where('vpnAccess.state', '=', 'live')
      .select(['vpnAccess.id', 'vpnAccess.networkId', 'publicKey', 'firewall.id as firewallId']).executeTakeFirstOrThrow();
    await openFor('Laptop Rebstock', 'vpn-open');
    await row.getByText(say('offen', 'open'), { exact: true }).waitFor({ timeout: RUN_MILLISECONDS });
    const shown = await section.locator('pre').innerText({ timeout: RUN_MILLISECONDS }); // nobody loaded the page again
    await look(screen, 'vpn-configuration');
    const { publicKey, firewallId } = await readAccess();
    const firewall = await on.on.engine.readFirewall(firewallId);
    expect(valueOf(shown, 'PublicKey'), 'the endpoint is known by its key').toBe(firewall?.vpn?.publicKey);
    expect(publicKeyOf(valueOf(shown, 'PrivateKey')), 'what was sent is half of what is shown').toBe(publicKey);
    await section.getByRole('button', { name: say('Ich habe sie gesichert', 'I have kept it') }).click();
    await row.getByRole('button', { name: say('Konfiguration', 'Configuration') }).click();
    const again = await dialog.locator('pre').innerText();
    expect(again.replace(say('<Ihr privater Schlüssel>', '<your private key>'), valueOf(shown, 'PrivateKey'))).toBe(shown);
    await page.keyboard.press('Escape');
    await row.getByRole('button', { name: say('Schließen', 'Close') }).click();
    await dialog.getByRole('button', { name: say('Zugang schließen', 'Close access') }).click();
    await row.waitFor({ state: 'detached', timeout: RUN_MILLISECONDS });

    // Whoever waits for a configuration that can't come any more is told.
    await openFor('Telefon');
    await section.locator('pre').waitFor({ timeout: RUN_MILLISECONDS });
    const { id: accessId, networkId: id } = await readAccess();
    await answered(on.on.api.DELETE('/api/v1/private-networks/{id}/vpn-accesses/{accessId}', {
      params: { path: { id, accessId } },
    }));
    await section.getByText(say('konnte nicht geöffnet werden oder wurde', 'could not be opened, or was')).waitFor();
    await section.getByRole('button', { name: say('Verstanden', 'Understood') }).click();
  };
  /** On a cluster's page: orders a node more, at the price that is shown, and sees it come up. */
  const addNode = async (screen: Screen, name: string): Promise<void> => {
    const { page } = screen;
    const say = words(screen);
    await page.getByRole('button', { name: say('Knoten hinzufügen', 'Add nodes') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(say('Im Monat, brutto', 'A month, gross')).waitFor();
    await look(screen, 'add-nodes');
    await dialog.getByRole('button', { name: say('Kostenpflichtig bestellen', 'Order with obligation to pay') }).click();
    const row = page.getByRole('row').filter({ hasText: name });
    await row.getByText(say('läuft', 'running'), { exact: true }).waitFor({ timeout: RUN_MILLISECONDS });
  };
  const firstView = views[0] as View;

  test.each(views)('a server is chosen, ordered and watched until it runs: $size, $language, $colours', async (view) => {
    const screen = await open(view, OWNER);
    const { page } = screen;
    const say = words(screen);
    await visit(screen, '/');
    await page.getByRole('link', { name: say('Server bestellen', 'Order a server') }).first().click();
    await page.getByRole('radio', { name: 'High Mem S', exact: true }).check();
    await page.getByRole('radio', { name: /^Enterprise/ }).check();
    const total = page.getByText(/213[.,]00/).first(); // 189 for the size and 24 for the class
    await total.waitFor();
    await look(screen, 'order');
    expect(page.url(), 'a choice can be shown to a colleague').toContain('size=highmem-s&class=enterprise');

    const name = `shop-${view.size}-${view.language}`;
    await page.getByLabel(say('Rechnername', 'Host name')).fill('Mein Shop');
    await page.getByLabel(say('Öffentlicher SSH-Schlüssel', 'Public SSH key')).fill('ssh-ed25519 AAAA');
    await page.getByLabel(say('Wir bestellen zahlungspflichtig', 'We order with an obligation to pay')).check();
    const order = page.getByRole('button', { name: say('Zahlungspflichtig bestellen', 'Order with obligation to pay') });
    await order.click();
    await page.locator('[aria-invalid=true][name=hostname]').waitFor();
    await look(screen, 'order-bad-name');
    await page.getByLabel(say('Rechnername', 'Host name')).fill(name);
    await order.click();
    await page.locator('[aria-invalid=true][name=sshKeys]').waitFor();
    await page.getByLabel(say('Öffentlicher SSH-Schlüssel', 'Public SSH key')).fill(sshKey);
    await order.click();

    await page.waitForURL(/\/contracts\/ctr_/);
    await page.locator('.progress, .notice-good').first().waitFor();
    await shoot(screen, 'errand-provisioning');
    await page.locator('.notice-good').waitFor({ timeout: RUN_MILLISECONDS }); // nobody loaded the page again
    await page.getByText(/^ssh root@/).waitFor();
    await look(screen, 'contract');
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await look(screen, 'server');
  }, LONG_MILLISECONDS);

  test.each([firstView, views.at(-1) as View])('a cluster is ordered as one thing and watched until it is complete: $size, $language', async (view) => {
    const screen = await open(view, OWNER);
    const { page } = screen;
    const say = words(screen);
    await visit(screen, '/clusters');
    await page.getByRole('link', { name: say('Cluster bestellen', 'Order a cluster') }).first().click();
    await page.getByLabel(say('Knoten', 'Nodes'), { exact: true }).selectOption('1');
    await page.waitForURL(/nodes=1/);
    await page.getByLabel(say('Name des Clusters', 'Name of the cluster')).fill(`kelter-${view.size}`);
    await page.getByLabel(say('Öffentlicher SSH-Schlüssel', 'Public SSH key')).fill(sshKey);
    await page.getByLabel(say('Wir bestellen zahlungspflichtig', 'We order with an obligation to pay')).check();
    await look(screen, 'order-cluster');
    await page.getByRole('button', { name: say('Zahlungspflichtig bestellen', 'Order with obligation to pay') }).click();
    await page.waitForURL(/\/clusters\/clu_/);
    await page.getByRole('heading', { name: `kelter-${view.size}`, level: 1 }).waitFor();
    await shoot(screen, 'errand-cluster-incomplete'); // for as long as its servers are made
    await page.getByText(say('Noch nicht vollständig', 'Not complete yet')).waitFor({ state: 'detached', timeout: RUN_MILLISECONDS });
    await page.getByText(`kelter-${view.size}-node-1`).first().waitFor();
    await look(screen, 'cluster');
    await addNode(screen, `kelter-${view.size}-node-2`);
    await comeInByVpn(screen);
    const { pathname } = new URL(page.url());
    await visit(screen, '/clusters');
    await look(screen, 'clusters');
    const staff = await on.open(view);
    await on.signIn(staff, STAFF);
    for (const path of ['/clusters', pathname]) {
      await visit(staff, `/console${path}`);
      await look(staff, path === pathname ? 'console-cluster' : 'console-clusters');
    }
    await staff.page.context().close();
  }, LONG_MILLISECONDS);

  test('what is wrong with one half of the choice is known before it is signed: the price is the list’s, whatever the address says', async () => {
    const screen = await open(firstView, OWNER);
    const { page } = screen;
    await visit(screen, '/order?size=nonsense&class=platinum&months=-5&managed=yes');
    // Normal S, Business, 12 months, managed: 80 + 9 + 45.
    await page.getByText('134,00').first().waitFor();
    await look(screen, 'order-odd-address');
  }, LONG_MILLISECONDS);

  test('A3.3 whoever has named nobody is told so and names somebody on the spot', async () => {
    const { api } = on.on;
    const customers = await answered(api.GET('/api/v1/customers'));
    const customer = customers.items.find((one) => one.name.startsWith('Zahnzentrum'));
    const id = customer?.id ?? '';
    const path = { params: { path: { id } } };
    const { items: [contact] } = await answered(api.GET('/api/v1/customers/{id}/contacts', path));
    await answered(api.PATCH('/api/v1/contacts/{id}', {
      params: { path: { id: contact?.id ?? '' }, header: { 'if-match': '*' } }, body: { left: true },
    }));
    const screen = await open(views.at(-1) as View, NEIGHBOUR);
    const { page } = screen;
    const say = words(screen);
    await visit(screen, '/order');
    await page.getByRole('heading', { name: say('Zuerst: Wen dürfen wir fragen?', 'First: whom may we ask?') }).waitFor();
    await look(screen, 'order-no-contact');
    await page.getByLabel(say('Telefon', 'Phone')).fill('+49 6232 5550 4');
    await page.getByRole('button', { name: say('Benennen', 'Name this person') }).click();
    await page.getByLabel(say('Rechnername', 'Host name')).waitFor();
    const named = await answered(api.GET('/api/v1/customers/{id}/contacts', path));
    expect(named.items.filter(({ leftAt }) => leftAt === null).map(({ phone }) => phone)).toEqual(['+49 6232 5550 4']);
  }, LONG_MILLISECONDS);

  test('a backup is made, its restore is checked, a server is accepted and its contract terminated', async () => {
    const screen = await open(firstView, OWNER);
    const { page } = screen;
    await visit(screen, '/servers?q=shop-desktop-de');
    await page.getByRole('link', { name: 'shop-desktop-de' }).click();
    await page.getByRole('button', { name: 'Jetzt sichern' }).click();
    await page.getByRole('tab', { name: 'Sicherungen' }).click();
    await page.getByText('geprüft', { exact: true }).waitFor({ timeout: RUN_MILLISECONDS });
    await look(screen, 'backups');
    await page.getByRole('button', { name: 'Wiederherstellung prüfen' }).click();
    await page.getByLabel('Dateien').fill('/etc/hostname');
    await look(screen, 'restore-check');
    await page.getByRole('button', { name: 'Prüfen', exact: true }).click();
    await page.waitForURL(/\/runs\/run_/);
    await page.getByText('Dateien in der Sicherung').waitFor({ timeout: RUN_MILLISECONDS });
    await look(screen, 'restore-checked');

    await visit(screen, '/contracts?q=shop-desktop-de');
    await page.getByRole('link', { name: /^V-/ }).click();
    await page.getByRole('button', { name: 'Verweigern' }).click();
    await look(screen, 'acceptance-refuse');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Abnehmen', exact: true }).click();
    await page.getByRole('button', { name: 'Abnahme erklären' }).click();
    await page.getByText('abgenommen', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Kündigen', exact: true }).click();
    // Twelve months from 1 July 2026; the notice of today is in time for the first end (A10 (3)).
    await page.getByRole('dialog').getByText('30. Juni 2027').waitFor();
    await look(screen, 'notice');
    const give = page.getByRole('button', { name: 'Verbindlich kündigen' });
    expect(await give.getAttribute('aria-disabled'), 'nobody gives notice by a slip').toBe('true');
    const number = await page.getByRole('heading', { level: 1 }).textContent();
    await page.getByLabel('Vertragsnummer').fill(number ?? '');
    await give.click();
    await page.getByText('gekündigt', { exact: true }).waitFor();
    await look(screen, 'terminated');
  }, LONG_MILLISECONDS);

  test.each([
    // who          what the navigation has                              what it lacks                         may order
    [OWNER,        ['Server', 'Verträge', 'Rechnungen', 'Prüfprotokoll'], [],                                   true],
    [TECHNICIAN,   ['Server', 'Prüfprotokoll'],                          ['Verträge', 'Rechnungen', 'Angebote'], false],
    [ACCOUNTANT,   ['Verträge', 'Rechnungen', 'Fristen'],                ['Prüfprotokoll'],                    false],
  ])('H-roles %s sees what the role is for', async (email, has, lacks, mayOrder) => {
    const screen = await open(firstView, email);
    const { page } = screen;
    await visit(screen, '/');
    const navigation = page.getByRole('navigation', { name: 'Hauptnavigation' }).first();
    for (const name of has) await navigation.getByRole('link', { name, exact: true }).waitFor();
    for (const name of lacks) expect(await navigation.getByRole('link', { name, exact: true }).count(), name).toBe(0);
    expect(await page.getByRole('link', { name: 'Server bestellen' }).count() > 0).toBe(mayOrder);
    await look(screen, `overview-${email.split('.')[0]}`);
  }, LONG_MILLISECONDS);
});
