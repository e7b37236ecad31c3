import { vi } from 'vitest';
import { answered, type Api } from '../../api/client/index.ts';
import { transaction } from '../../database/index.ts';
import { must, ok } from '../../kernel/result.ts';
import { waitForRun } from '../../workflows/index.ts';
import { at, driveTo } from '../demo/drive-clock.ts';
import { sshKey, type TestApi } from '../server/test-api.ts';
import { playTraffic, playUplinks } from './test-traffic.ts';

/** What the staff's pages are looked at with: the cast's customers after a quarter of business. */
export interface Life {
  readonly customerId: string;
  readonly serverId: string;
  readonly contractId: string;
  readonly stuckRunId: string;
  readonly openOfferId: string;
  readonly invoiceId: string;
  readonly deletionId: string;
  readonly approvalId: string;
  readonly projectId: string;
}

const RUN_MILLISECONDS = 60_000;
const path = (id: string) => ({ params: { path: { id } } });

interface Wish {
  readonly hostname: string;
  readonly minimumMonths: number;
  readonly flavour: string;
}

/** Offers and orders a server as the staff would, and waits until it runs. */
async function sell({ api, system }: TestApi, customerId: string, { hostname, minimumMonths, flavour }: Wish) {
  const offer = await makeOffer(api, customerId, { minimumMonths, flavour });
  const order = await answered(api.POST('/api/v1/orders', {
    body: { offerId: offer.id, channel: 'email', orderedBy: offer.contactId, hostname, sshKeys: [sshKey], content: 'Bitte so.' },
  }));
  await waitForRun(system.db, order.runId, RUN_MILLISECONDS);
  const servers = await answered(api.GET('/api/v1/servers', { params: { query: { contractId: order.contractId } } }));
  return { ...order, serverId: servers.items[0]?.id ?? '' };
}

async function makeOffer(api: Api, customerId: string, { minimumMonths, flavour }: Omit<Wish, 'hostname'>) {
  const contacts = await answered(api.GET('/api/v1/customers/{id}/contacts', path(customerId)));
  return answered(api.POST('/api/v1/offers', { body: {
    customerId, contactId: contacts.items[0]?.id ?? '', binding: true, minimumMonths,
    server: {
      flavour, image: 'debian-12', managed: false, availabilityClass: 'business', publicIpv4: true, monthlyNet: '89.00',
      setupNet: '49.00',
    },
  } }));
}

/** Offers, orders, a server that was down, backups, a notice, invoices, a deletion, alarms, a request for four eyes. */
export async function playLife(on: TestApi): Promise<Life> {
  const { api, system, engine, clock } = on;
  const customers = await answered(api.GET('/api/v1/customers', { params: { query: { sort: 'name' } } }));
  const [wine, teeth] = customers.items.map(({ id }) => id) as [string, string];
  const shop = await sell(on, wine, { hostname: 'weinshop', minimumMonths: 12, flavour: 'normal-s' });
  const old = await sell(on, wine, { hostname: 'altes-lager', minimumMonths: 1, flavour: 'normal-xs' });
  await sell(on, teeth, { hostname: 'praxis', minimumMonths: 24, flavour: 'highmem-s' });
  const { runId } = await answered(api.POST('/api/v1/servers/{id}/backups', path(shop.serverId)));
  await waitForRun(system.db, runId, RUN_MILLISECONDS);
  await engine.breakServer(shop.serverId);
  const restart = await answered(api.POST('/api/v1/servers/{id}/restart', path(shop.serverId)));
  await waitForRun(system.db, restart.runId, RUN_MILLISECONDS);
  const { endsOn } = await answered(api.POST('/api/v1/contracts/{id}/termination', {
    ...path(old.contractId), body: { channel: 'letter', byName: 'Jonas Rebstock', content: 'Wir kündigen zum nächsten Termin.' },
  }));
  await driveTo(system.db, clock, at(endsOn, 12).add({ hours: 24 * 20 }));
  await playTraffic(on, shop.serverId);
  await playUplinks(on);
  const open = await makeOffer(api, wine, { minimumMonths: 12, flavour: 'highcpu-m' });
  await bounce(api);
  const changed = await changeBank(on);
  const invoices = await answered(api.GET('/api/v1/invoices'));
  const deletions = await answered(api.GET('/api/v1/deletions'));
  return {
    customerId: wine, serverId: shop.serverId, contractId: shop.contractId, openOfferId: open.id,
    stuckRunId: await getStuck(on, restart.runId), invoiceId: invoices.items[0]?.id ?? '',
    deletionId: deletions.items[0]?.id ?? '', approvalId: changed, projectId: await build(api, wine),
  };
}

/** A project under way: one package with defects, one presented, one in work. */
async function build(api: Api, customerId: string): Promise<string> {
  const { id, workPackages } = await answered(api.POST('/api/v1/projects', { body: {
    customerId, name: 'Eigene Hosts in Ludwigshafen', channel: 'letter', byName: 'Jonas Rebstock',
    content: 'Hiermit beauftragen wir den Aufbau.', extraPackages: ['Anbindung des Lagers in Neustadt'],
  } }));
  const [hardware, components, operation] = workPackages.map((one) => one.id) as [string, string, string];
  for (const one of [hardware, components, operation]) await answered(api.POST('/api/v1/work-packages/{id}/start', path(one)));
  const pdf = Buffer.from('%PDF-1.7\nVerkabelungsplan\n').toString('base64');
  for (const one of [components, operation]) {
    await answered(api.POST('/api/v1/work-packages/{id}/presentation', {
      ...path(one), body: { note: 'Zwei Hosts, ein Speicher, zwei Switche.\nVerkabelt nach Plan.', pdf },
    }));
  }
  await answered(api.POST('/api/v1/work-packages/{id}/acceptance', { ...path(operation), body: {
    channel: 'email', byName: 'Jonas Rebstock', content: 'Ein Lüfter meldet Fehler.', verdict: 'refused',
  } }));
  return id;
}

/** A mail that came back: an alarm. The outbox sends it in its own time. */
async function bounce(api: Api): Promise<void> {
  const messageId = await vi.waitFor(async () => {
    const { items } = await answered(api.GET('/api/v1/declarations', { params: { query: { kind: 'invoice' } } }));
    const sent = items.find(({ mail }) => mail?.state === 'sent')?.mail;
    if (!sent) throw new Error('no invoice was sent yet');
    return sent.messageId;
  }, { timeout: RUN_MILLISECONDS, interval: 200 });
  await answered(api.POST('/api/v1/mail-bounces', { body: { messageId, report: '550 5.1.1 No such user' } }));
}

/** New bank details of the provider: a request that waits for a second person. */
async function changeBank({ api }: TestApi): Promise<string> {
  const { id: _, vatId, taxNumber, ...provider } = await answered(api.GET('/api/v1/provider'));
  const asked = await answered(api.PUT('/api/v1/provider', {
    params: { header: { 'if-match': '*' } },
    body: { ...provider, vatId: vatId ?? '', taxNumber: taxNumber ?? '', iban: 'DE75512108001245126199', bic: 'SOGEDEFFXXX' },
  }));
  return 'approvalId' in asked ? String(asked.approvalId) : '';
}

/** As if a step of it had failed until a person was called. */
async function getStuck({ system, clock }: TestApi, runId: string): Promise<string> {
  const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock };
  must(await transaction(system.db, caller, async (ctx) => {
    await ctx.tx.updateTable('runStep').set({ state: 'doing', attempts: 5, error: 'the engine did not answer' })
      .where('runId', '=', runId).where('name', '=', 'start-server').execute();
    return ok(await ctx.tx.updateTable('run').set({ state: 'stuck', error: 'the engine did not answer' })
      .where('id', '=', runId).execute());
  }));
  return runId;
}
