import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../kernel/result.ts';
import { defaultEdition } from '../terms/index.ts';
import { addPrices } from '../modules/catalogue/index.ts';
import { listContractDays, terminateContract } from '../modules/contracts/index.ts';
import { readProvider } from '../modules/parties/index.ts';
import { noticeTerms } from './hand-over.ts';
import { previewNotice } from './preview-notice.ts';
import { quoteServer } from './quote-server.ts';
import { contractInService, openTestSale, type TestSale } from './test-sale.ts';

const START = '2026-11-20';
let sale: TestSale;

beforeAll(async () => {
  sale = await openTestSale();
  await sale.on(START, async (ctx) => must(await addPrices(ctx, must(await readProvider(ctx)).id, START, [
    { flavour: 'normal-s', managed: false, availabilityClass: 'business', monthlyNet: 8900n, setupNet: 0n },
  ])));
});

afterAll(() => sale.database.drop());

// months  minimum end    first end      notice by      deleted on     math
test.each([
  // 19.12.2026 less three months lies before the start: 1 + 12 months; not 19.12.2026 by a notice on 19.09.2026.
  [1,       '2026-12-19', '2027-12-19', '2027-09-19', '2028-01-02', '1 + 12 months; 19.12. + 14 = 2 January, a Sunday: deletion does not roll'],
  [3,       '2027-02-19', '2028-02-19', '2027-11-19', '2028-03-04', '19.11.2026 is the day before the start; 19 + 14 - 29 February days = 4 March'],
  [4,       '2027-03-19', '2027-03-19', '2026-12-19', '2027-04-02', 'still in time'],
  [12,      '2027-11-19', '2027-11-19', '2027-08-19', '2027-12-03', '19.11. + 14 days'],
  [24,      '2028-11-19', '2028-11-19', '2028-08-19', '2028-12-03', '19.11. + 14 - 30 days'],
  [36,      '2029-11-19', '2029-11-19', '2029-08-19', '2029-12-03', '19.11. + 14 days'],
])('A10.3 a quote for %i months names the first end that notice can reach', async (minimumMonths, minimumEndOn, firstEndOn, latestNoticeOn, deleteOn, math) => {
  const quote = must(await sale.on(START, (ctx) => quoteServer(ctx, sale.customerId, {
    flavour: 'normal-s', image: 'debian-12', managed: false, availabilityClass: 'business', minimumMonths,
  })));
  expect(quote.term, math).toMatchObject({ minimumEndOn, firstEndOn, latestNoticeOn, deleteOn });
  expect(quote.term.because.map(({ value }) => value)).toContain(latestNoticeOn);
  expect(quote.term.because.at(-1)?.value, 'the last step is the end').toBe(firstEndOn);
});

test.each([1, 12])('A10.3 quote, contract, ready-for-service notice and notice agree for %i months', async (minimumMonths) => {
  const { term } = must(await sale.on(START, (ctx) => quoteServer(ctx, sale.customerId, {
    flavour: 'normal-s', image: 'debian-12', managed: false, availabilityClass: 'business', minimumMonths,
  })));
  const contractId = await contractInService(sale, START, { minimumMonths });
  const seen = must(await sale.on(START, (ctx) => previewNotice(ctx, contractId)));
  expect(seen).toMatchObject({
    given: false, termEnd: term.minimumEndOn, endsOn: term.firstEndOn, latestNoticeOn: term.latestNoticeOn, deleteOn: term.deleteOn,
  });
  const letter = noticeTerms(START, minimumMonths, defaultEdition.id);
  expect(letter.minimumTermEnd.value).toBe(term.minimumEndOn);
  expect((letter.laterEnd ?? letter.minimumTermEnd).value).toBe(term.firstEndOn);
  expect(letter.latestNotice.value).toBe(term.latestNoticeOn);
  const dayOn = (day: string) => sale.on(day, async (ctx) => (await listContractDays(ctx, { contractId, limit: 1 })).items);
  expect(await dayOn(START)).toMatchObject([{ action: 'notice-ends', dueOn: term.latestNoticeOn, endsOn: term.firstEndOn }]);
  // A notice on the last day named reaches the end named.
  const given = must(await sale.on(term.latestNoticeOn, (ctx) => terminateContract(ctx, contractId)));
  expect(given.endsOn).toBe(term.firstEndOn);
  expect(await dayOn(term.latestNoticeOn), 'D5.1').toMatchObject([{ action: 'delete-data', dueOn: term.deleteOn }]);
});
