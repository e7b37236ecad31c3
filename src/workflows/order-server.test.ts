import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../kernel/result.ts';
import { makeOffer } from '../modules/contracts/index.ts';
import { offerServer } from './offer-server.ts';
import { orderServer, type ReceivedOrder } from './order-server.ts';
import { provisionServer } from './provision-server.ts';
import { testSecrets } from './test-secrets.ts';
import { openTestSale, SSH_KEY, wish, type TestSale } from './test-sale.ts';

let sale: TestSale;
beforeAll(async () => {
  sale = await openTestSale();
});
afterAll(() => sale.database.drop());

// Nothing here executes the run, so of the engine only its name is needed.
const provision = provisionServer({ engine: { name: 'simulated' } as never, secrets: testSecrets });

const order = (offerId: string, changes: Partial<ReceivedOrder> = {}): ReceivedOrder => ({
  offerId, channel: 'email', orderedBy: sale.contactId, hostname: 'pruefstand', sshKeys: [SSH_KEY], ...changes,
});

async function letterOf(subjectId: string, kind: string): Promise<string> {
  const { content } = await sale.database.db.selectFrom('declaration').select('content')
    .where('subjectId', '=', subjectId).where('kind', '=', kind).executeTakeFirstOrThrow();
  return content.replaceAll(/\s+/g, ' ');
}

const deadlinesOf = (subjectId: string) => sale.database.db.selectFrom('deadline').select(['action', 'dueOn', 'state'])
  .where('subjectId', '=', subjectId).execute();

test('A2.1 an offer that does not bind has no last day, no deadline, and says how the contract is made', async () => {
  const offer = await sale.on('2026-07-01', async (ctx) => must(await offerServer(ctx, wish(sale, { binding: false }))));
  expect(offer).toMatchObject({ bindingUntil: null, because: [] });
  expect(await deadlinesOf(offer.id)).toEqual([]);
  const letter = await letterOf(offer.id, 'offer');
  expect(letter).toContain('Dieses Angebot ist unverbindlich');
  expect(letter).toContain('der Vertrag kommt erst mit unserer Auftragsbestätigung zustande');
  expect(letter).not.toContain('gebunden');
});

test('A2.2 a binding offer binds for four weeks and says that the order makes the contract', async () => {
  const offer = await sale.on('2026-07-01', async (ctx) => must(await offerServer(ctx, wish(sale))));
  expect(offer.bindingUntil).toBe('2026-07-29');
  expect(await deadlinesOf(offer.id)).toEqual([{ action: 'offer-expires', dueOn: '2026-07-29', state: 'open' }]);
  expect(await letterOf(offer.id, 'offer')).toContain('Der Vertrag kommt zustande, wenn Sie das Angebot schriftlich');
});

test('A2.1 a time for which it binds is refused for an offer that does not', async () => {
  const made = await sale.on('2026-07-01', (ctx) => makeOffer(ctx, wish(sale, { binding: false, weeks: 8 })));
  expect(made).toMatchObject({ ok: false, refusal: { code: 'contracts.weeks_without_binding', path: '/weeks' } });
});

// math: 1 July + four weeks = Wednesday 29 July, the last day a binding offer of that day would be open
test.each([
  ['2026-07-29', true],
  ['2026-07-30', false],
] as const)('A2.1 an order of 1 July’s non-binding offer on %s is accepted without asking: %s', async (day, accepted) => {
  const { id } = await sale.on('2026-07-01', async (ctx) => must(await makeOffer(ctx, wish(sale, { binding: false }))));
  const made = await sale.on(day, (ctx) => orderServer(ctx, order(id), provision));
  expect(made).toMatchObject(accepted ? { ok: true } : { refusal: { code: 'contracts.offer_outdated' } });
  if (!made.ok) return;
  expect(await letterOf(made.value.contractId, 'order-confirmation')).toContain('Wir nehmen ihn hiermit an');
});

test('A2.3, A16.1 the declaration is of the person who ordered, in the words received', async () => {
  const { id } = await sale.on('2026-07-01', async (ctx) => must(await makeOffer(ctx, wish(sale))));
  const content = 'Hiermit beauftragen wir Ihr Angebot.';
  const { contractId } = await sale.on('2026-07-02', async (ctx) =>
    must(await orderServer(ctx, order(id, { orderedBy: sale.otherContactId, content }), provision)));
  const declared = await sale.database.db.selectFrom('declaration').select(['byName', 'content', 'channel', 'direction'])
    .where('subjectId', '=', contractId).where('kind', '=', 'order').execute();
  // Not Mara Prüfer, who is the named contact and gets the confirmation.
  expect(declared).toEqual([{ byName: 'Otto Order', content, channel: 'email', direction: 'received' }]);
});

test('A2.5, C-5 the confirmation has the reference as such; the server gets the keys as checked', async () => {
  const { id } = await sale.on('2026-07-01', async (ctx) => must(await makeOffer(ctx, wish(sale))));
  const { contractId, runId } = await sale.on('2026-07-02', async (ctx) =>
    must(await orderServer(ctx, order(id, { sshKeys: [`  ${SSH_KEY} \n`] }), provision)));
  const letter = await letterOf(contractId, 'order-confirmation');
  expect(letter).toContain('Der Vertrag ist damit geschlossen');
  expect(letter).toContain('Ihre Referenz: 04011000-12345-34');
  expect(letter).not.toContain('Bestellnummer');
  expect(letter).not.toContain('Sicherung');
  const run = await sale.database.db.selectFrom('run').select('parameters').where('id', '=', runId).executeTakeFirstOrThrow();
  expect(run.parameters).toMatchObject({ authorizedKeys: [SSH_KEY] });
});
