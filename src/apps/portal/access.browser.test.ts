import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered } from '../../api/client/index.ts';
import { waitForRun } from '../../workflows/index.ts';
import { sshKey } from '../server/test-api.ts';
import { openTestPicture } from '../server/test-picture.ts';
import { soon } from '../server/test-stream.ts';
import { keepMails, tokenMailedTo } from '../server/test-visitor.ts';
import {
  checkAxe, openTestBrowser, shoot, views, visit, whyNoBrowser, type Screen, type TestBrowser,
} from '../server/test-browser.ts';

const reason = whyNoBrowser();
const OWNER = 'j.rebstock@weinkontor.example';
const RUN_MILLISECONDS = 60_000;

describe.skipIf(reason !== null)(`ways into a server in a browser${reason === null ? '' : `: ${reason}`}`, () => {
  let on: TestBrowser;
  let screenOf: Awaited<ReturnType<typeof openTestPicture>>;
  let directory: string;
  let serverId = '';
  let mailedTo = '';
  let path: string | null;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'hafenamt-picture-'));
    screenOf = await openTestPicture(directory);
    ({ path } = screenOf);
    on = await openTestBrowser({ consoleSocket: async () => path });
    await keepMails(on.on);
    const { api, system } = on.on;
    const { items: customers } = await answered(api.GET('/api/v1/customers', { params: { query: { q: 'Weinkontor' } } }));
    const customerId = customers[0]?.id ?? '';
    const { items: [contact] } = await answered(api.GET('/api/v1/customers/{id}/contacts', { params: { path: { id: customerId } } }));
    mailedTo = contact?.email ?? '';
    const offer = await answered(api.POST('/api/v1/offers', { body: {
      customerId, contactId: contact?.id ?? '', binding: true, minimumMonths: 12,
      server: {
        flavour: 'normal-s', image: 'debian-12', managed: false, availabilityClass: 'business', publicIpv4: true,
        monthlyNet: '89.00', setupNet: '49.00',
      },
    } }));
    const order = await answered(api.POST('/api/v1/orders', {
      body: { offerId: offer.id, channel: 'email', orderedBy: contact?.id ?? '', hostname: 'weinshop', sshKeys: [sshKey] },
    }));
    expect(await waitForRun(system.db, order.runId, RUN_MILLISECONDS)).toMatchObject({ state: 'done' });
    const servers = await answered(api.GET('/api/v1/servers', { params: { query: { contractId: order.contractId } } }));
    serverId = servers.items[0]?.id ?? '';
  });
  afterAll(async () => {
    await on?.close();
    await screenOf?.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const say = ({ view }: Screen, de: string, en: string) => (view.language === 'de' ? de : en);

  test.each(views)('D2.1 the password is shown by a button, not by the link: $size, $language, $colours', async (view) => {
    const issued = await answered(on.on.api.POST('/api/v1/servers/{id}/credentials', { params: { path: { id: serverId } } }));
    expect(await waitForRun(on.on.system.db, issued.runId, RUN_MILLISECONDS)).toMatchObject({ state: 'done' });
    const token = await tokenMailedTo(on.on, mailedTo);
    const screen = await on.open(view);
    const { page, faults } = screen;
    await visit(screen, `/secret#token=${token}`);
    const show = page.getByRole('button', { name: say(screen, 'Kennwort anzeigen', 'Show the password') });
    await show.waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await checkAxe(screen);
    const unread = await on.on.system.db.selectFrom('credential').select('openedAt').where('sealed', 'is not', null).execute();
    expect(unread).toEqual([{ openedAt: null }]);
    await show.click();
    const password = page.locator('p').filter({ hasText: say(screen, 'Kennwort:', 'Password:') }).locator('code');
    await password.waitFor();
    const shown = (await password.innerText()).trim();
    expect(await on.on.engine.hasPassword(serverId, { user: 'root', password: shown })).toBe(true);
    await shoot(screen, 'secret-opened');
    await checkAxe(screen);
    const again = await on.open(view);
    await visit(again, `/secret#token=${token}`);
    await again.page.getByRole('button').filter({ hasText: say(screen, 'Kennwort anzeigen', 'Show the password') }).click();
    await again.page.getByRole('alert').waitFor();
    expect(await again.page.getByRole('alert').innerText()).toMatch(/schon benutzt|used already/);
    expect(faults).toEqual([]);
  });

  test.each(views)('C-5.admin the console shows the screen and takes the keys: $size, $language, $colours', async (view) => {
    const screen = await on.open(view);
    const { page, faults } = screen;
    await on.signIn(screen, OWNER);
    await visit(screen, `/servers/${serverId}`);
    await page.getByRole('link', { name: say(screen, 'im Browser öffnen', 'open in the browser') }).click();
    const open = page.getByRole('button', { name: say(screen, 'Konsole öffnen', 'Open the console') });
    await open.waitFor();
    await checkAxe(screen);
    await open.click();
    const canvas = page.locator('.screen-place canvas');
    const pixel = () => canvas.evaluate((one: HTMLCanvasElement) => [...one.getContext('2d')?.getImageData(5, 5, 1, 1).data ?? []]);
    await canvas.waitFor();
    await soon(pixel).toEqual([255, 0, 0, 255]);
    await shoot(screen, 'screen-open');
    await checkAxe(screen);
    const before = screenOf.keys.length;
    await page.keyboard.press('a');
    await soon(() => screenOf.keys.slice(before)).toEqual([0x61]);
    await soon(pixel).toEqual([0, 128, 0, 255]);
    // The keyboard is the guest's until the page is asked for it back.
    const isAtScreen = () => page.evaluate(() => document.activeElement?.tagName === 'CANVAS');
    await page.keyboard.press('Tab');
    expect(await isAtScreen()).toBe(true);
    await page.keyboard.press('Control+Alt+Home');
    expect(await isAtScreen()).toBe(false);
    screenOf.turnOff();
    await page.getByText(say(screen, 'ausgeschaltet oder neu gestartet', 'switched off or restarted')).waitFor();
    path = null;
    await page.getByRole('button', { name: say(screen, 'Wieder öffnen', 'Open again') }).click();
    await page.getByText(say(screen, 'keinen Bildschirm', 'no screen')).waitFor();
    ({ path } = screenOf);
    await shoot(screen, 'screen-none');
    // noVNC notes in the browser's log that it was turned away; nothing else went wrong.
    expect(faults.filter((fault) => !fault.includes('reason: no-screen'))).toEqual([]);
  });
});
