import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered } from '../../api/client/index.ts';
import { measureTraffic, syncInventory, waitForRun } from '../../workflows/index.ts';
import { sshKey } from '../server/test-api.ts';
import {
  checkAxe, openTestBrowser, settle, shoot, visit, whyNoBrowser, type Screen, type TestBrowser,
} from '../server/test-browser.ts';

const reason = whyNoBrowser();
const LONG_MILLISECONDS = 300_000;
const RUN_MILLISECONDS = 60_000;
const OWNER = 'j.rebstock@weinkontor.example';

describe.skipIf(reason !== null)(`a customer's server in the portal${reason === null ? '' : `: ${reason}`}`, () => {
  let on: TestBrowser;
  let serverId: string;
  let screen: Screen;

  beforeAll(async () => {
    on = await openTestBrowser();
    const { api, system } = on.on;
    const { items: [buyer] } = await answered(api.GET('/api/v1/customers', { params: { query: { q: 'Weinkontor' } } }));
    const path = { params: { path: { id: buyer?.id ?? '' } } };
    const { items: [contact] } = await answered(api.GET('/api/v1/customers/{id}/contacts', path));
    const wish = {
      flavour: 'normal-s', image: 'debian-12', managed: false, availabilityClass: 'business', minimumMonths: 12,
    } as const;
    const quote = await answered(api.POST('/api/v1/customers/{id}/quotes', { ...path, body: wish }));
    const { runId } = await answered(api.POST('/api/v1/customers/{id}/server-orders', {
      ...path,
      body: {
        ...wish, hostname: 'keller', sshKeys: [sshKey], orderedBy: contact?.id ?? '', topology: 'private', acceptTerms: true,
        agreedMonthlyNet: quote.monthly.net, agreedSetupNet: quote.setup.net,
      },
    }));
    await waitForRun(system.db, runId, RUN_MILLISECONDS);
    const { items: [server] } = await answered(api.GET('/api/v1/servers', { params: { query: { q: 'keller' } } }));
    serverId = server?.id ?? '';
  });
  afterAll(() => on?.close());

  const open = async (tab: string) => {
    screen = await on.open();
    await on.signIn(screen, OWNER);
    await visit(screen, `/servers/${serverId}?tab=${tab}`);
    return screen.page;
  };
  const look = async (name: string) => {
    await settle(screen.page);
    await shoot(screen, `server-${name}`);
    await checkAxe(screen);
  };

  test('C-4.6.2 a volume is ordered at its price, attached, and grown', async () => {
    const page = await open('volumes');
    await page.getByRole('button', { name: 'Volume bestellen' }).click();
    await page.getByLabel('Name').fill('daten');
    await page.getByRole('dialog').getByText('Im Monat, netto').waitFor();
    await look('order-volume');
    await page.getByLabel('Klasse', { exact: true }).selectOption('individual');
    await page.getByRole('dialog').getByText('Bitten Sie Hafenstadt IT GmbH um ein Angebot').waitFor();
    expect(await page.getByRole('button', { name: 'Kostenpflichtig bestellen' }).getAttribute('aria-disabled')).toBe('true');
    await look('order-individual');
    await page.getByLabel('Klasse', { exact: true }).selectOption('essential');
    await page.getByRole('dialog').getByText('Im Monat, netto').waitFor();
    await page.getByRole('button', { name: 'Kostenpflichtig bestellen' }).click();
    const row = page.getByRole('row', { name: /daten/ });
    await row.getByText('bereit').waitFor({ timeout: RUN_MILLISECONDS }); // nobody loaded the page again
    await row.getByRole('button', { name: 'Vergrößern' }).click();
    await page.getByRole('dialog').getByText('Bisher im Monat, netto').waitFor();
    await page.getByRole('button', { name: 'Zu diesem Preis vergrößern' }).click();
    await row.getByText(/200/).first().waitFor({ timeout: RUN_MILLISECONDS });
    await look('volumes');
  }, LONG_MILLISECONDS);

  test('C-4.6.11 a snapshot is taken; going back asks for the name and says what is lost', async () => {
    const page = await open('snapshots');
    await page.getByRole('button', { name: 'Snapshot anlegen' }).click();
    await page.getByLabel('Name').fill('vor dem Update');
    await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
    const item = page.getByRole('listitem').filter({ hasText: 'vor dem Update' });
    await item.getByText('vollständig').waitFor({ timeout: RUN_MILLISECONDS });
    await item.getByRole('button', { name: 'Zurücksetzen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Auf den Snapshot zurücksetzen' });
    await dialog.getByLabel(/Zur Bestätigung/).fill('falsch');
    await dialog.getByRole('button', { name: 'Zurücksetzen' }).click();
    await dialog.locator('[aria-invalid=true]').waitFor();
    await look('revert-refused');
    await dialog.getByLabel(/Zur Bestätigung/).fill('vor dem Update');
    await dialog.getByRole('button', { name: 'Zurücksetzen' }).click();
    await dialog.waitFor({ state: 'detached' });
  }, LONG_MILLISECONDS);

  test('C-4.2.8 a port of the firewall is opened and closed', async () => {
    const page = await open('network');
    await page.getByText('TCP 22 → 22').waitFor();
    await page.getByRole('button', { name: 'Port öffnen' }).click();
    await page.getByLabel('Öffentlicher Port').fill('443');
    await page.getByLabel('Port am Server').fill('8443');
    await page.getByRole('button', { name: 'Öffnen', exact: true }).click();
    const item = page.getByRole('listitem').filter({ hasText: 'TCP 443 → 8443' });
    await item.waitFor({ timeout: RUN_MILLISECONDS });
    await expect.poll(() => item.getByRole('button', { name: 'Schließen' }).getAttribute('aria-disabled'), {
      timeout: RUN_MILLISECONDS,
    }).toBeNull();
    await look('network'); // not while buttons change their colour
    await item.getByRole('button', { name: 'Schließen' }).click();
    await item.waitFor({ state: 'detached', timeout: RUN_MILLISECONDS });
  }, LONG_MILLISECONDS);

  test('where the browser makes no keys for a VPN access, the device’s own is taken, if it is one', async () => {
    screen = await on.open();
    // As browsers do that don't know X25519.
    await screen.page.addInitScript(() => {
      const generateKey = () => Promise.reject(new DOMException('X25519', 'NotSupportedError'));
      Object.assign(crypto.subtle, { generateKey });
    });
    await on.signIn(screen, OWNER);
    await visit(screen, `/servers/${serverId}?tab=network`);
    const { page } = screen;
    const section = page.getByRole('region', { name: 'VPN-Zugänge' });
    await section.getByText('Noch kein VPN-Zugang').waitFor();
    await section.getByRole('button', { name: 'Zugang öffnen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Dieser Browser kann kein Schlüsselpaar').waitFor();
    await dialog.getByLabel('Name').fill('Telefon Keller');
    await dialog.getByLabel('Öffentlicher Schlüssel').fill('kein Schlüssel');
    await dialog.getByRole('button', { name: 'Öffnen', exact: true }).click();
    await dialog.locator('[aria-invalid=true][name=publicKey]').waitFor();
    await look('vpn-own-key');
    await dialog.getByLabel('Öffentlicher Schlüssel').fill('xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=');
    await dialog.getByRole('button', { name: 'Öffnen', exact: true }).click();
    const row = section.getByRole('listitem');
    await row.getByText('offen', { exact: true }).waitFor({ timeout: RUN_MILLISECONDS });
    expect(await section.locator('pre').count(), 'there is no private key to show').toBe(0);
    await visit(screen, `/servers/${serverId}?tab=network`);
    const saved = page.waitForEvent('download');
    await row.getByRole('button', { name: 'Konfiguration' }).click();
    await dialog.getByRole('button', { name: 'Als Datei sichern' }).click();
    expect((await saved).suggestedFilename()).toBe('Telefon-Keller.conf');
    await look('vpn-access');

    // The staff have the same at hand.
    screen = await on.open();
    await on.signIn(screen, 'o.anker@hafenstadt-it.example');
    await visit(screen, `/console/servers/${serverId}?tab=network`);
    const seen = screen.page.getByRole('region', { name: 'VPN-Zugänge' }).getByRole('listitem');
    await seen.getByRole('button', { name: 'Schließen' }).click();
    await screen.page.getByRole('dialog').getByRole('button', { name: 'Zugang schließen' }).click();
    await seen.waitFor({ state: 'detached', timeout: RUN_MILLISECONDS });
    await section.getByText('Noch kein VPN-Zugang').waitFor(); // nor has the customer loaded the page again
  }, LONG_MILLISECONDS);

  test('C-4.2.7 the customer sees its traffic, and that and why it harms others', async () => {
    const { api, system, clock, engine } = on.on;
    const nic = await system.db.selectFrom('nic').select('id').where('serverId', '=', serverId).executeTakeFirstOrThrow();
    await engine.passTraffic(nic.id, { toGuest: 3 * 2 ** 30, fromGuest: 5 * 2 ** 40 });
    await measureTraffic(system.db, clock, engine);
    const { id } = await answered(api.POST('/api/v1/servers/{id}/fair-use-cases', {
      params: { path: { id: serverId } }, body: { reason: 'Der Datenverkehr lastet die Anbindung aus.' },
    }));
    const page = await open('network');
    await page.getByText('Der Datenverkehr lastet die Anbindung aus.').waitFor();
    await page.getByText('3 GiB zum Server, 5 TiB vom Server.').waitFor();
    await look('fair-use');
    await answered(api.POST('/api/v1/fair-use-cases/{id}/closing', { params: { path: { id } }, body: { because: 'Erledigt.' } }));
    await page.getByText('Der Datenverkehr lastet die Anbindung aus.').waitFor({ state: 'detached' }); // nobody loaded it again
  }, LONG_MILLISECONDS);

  test('C-4.2.8 C-1.variants another server joins the network, on hosts of one’s own where some are reserved', async () => {
    const { api, system, clock, engine } = on.on;
    await syncInventory(system.db, clock, engine); // with the first hosts comes the first location
    const { items: [location] } = await answered(api.GET('/api/v1/locations'));
    const { items: [buyer] } = await answered(api.GET('/api/v1/customers', { params: { query: { q: 'Weinkontor' } } }));
    const { id: added } = await answered(api.POST('/api/v1/target-groups', {
      body: { name: 'eigene', locationId: location?.id ?? '' },
    }));
    await answered(api.PUT('/api/v1/target-groups/{id}', {
      params: { path: { id: added }, header: { 'if-match': '*' } },
      body: { locationId: location?.id ?? '', reservedFor: buyer?.id ?? '', cpuOvercommitPercent: 100, memoryOvercommitPercent: 100 },
    }));
    screen = await on.open();
    await on.signIn(screen, OWNER);
    await visit(screen, '/order');
    const { page } = screen;
    await page.getByText('Nur auf den Hosts, die für Sie reserviert sind.').click();
    await page.getByText(', Dedicated').waitFor();
    await page.getByText('Hinter unserer Firewall').click();
    await page.getByLabel('Privates Netz').selectOption({ label: 'keller (10.0.0.0/24, 1 Server)' });
    expect(await page.getByLabel('IPv6 dazu').count(), 'IPv6 is for public addresses').toBe(0);
    await look('order-joins');
  }, LONG_MILLISECONDS);

  test('C-4.2.1 another size says beforehand what it costs and that the server restarts', async () => {
    const page = await open('settings');
    await look('settings');
    await page.getByRole('button', { name: 'Größe ändern' }).click();
    const dialog = page.getByRole('dialog', { name: 'Größe ändern' });
    await dialog.getByLabel('Neue Größe').selectOption('normal-m');
    await dialog.getByText('Der Server startet dabei neu.').waitFor();
    await look('resize');
    // A snapshot from before, the volumes: whatever stands against it is said there, and nothing is changed unseen.
    await dialog.getByText(/149|158/).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Neu aufsetzen' }).click();
    await page.getByText('was den vereinbarten Preis nicht ändert').waitFor();
    expect(await page.getByLabel('Betriebssystem').getByRole('option').allInnerTexts()).toEqual(['Debian 12']);
    await look('rebuild');
  }, LONG_MILLISECONDS);

  test('whoever of the staff switches a server off says why, since that decides on downtime', async () => {
    screen = await on.open();
    await on.signIn(screen, 'o.anker@hafenstadt-it.example');
    await visit(screen, `/console/servers/${serverId}`);
    const { page } = screen;
    await page.getByRole('button', { name: 'Herunterfahren' }).click();
    const dialog = page.getByRole('dialog', { name: 'Herunterfahren' });
    await dialog.getByLabel('Ursache').selectOption('emergency');
    await look('staff-stops');
    await dialog.getByRole('button', { name: 'Herunterfahren' }).click();
    await page.getByText('gestoppt').first().waitFor({ timeout: RUN_MILLISECONDS }); // nobody loaded the page again
    const { outages } = await answered(on.on.api.GET('/api/v1/servers/{id}', { params: { path: { id: serverId } } }));
    expect(outages.at(-1)).toMatchObject({ cause: 'emergency', untilAt: null });
  }, LONG_MILLISECONDS);
});
