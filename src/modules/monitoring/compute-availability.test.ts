import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../kernel/result.ts';
import { newId } from '../../kernel/ids.ts';
import { contractInService, openTestSale, SSH_KEY, type TestSale } from '../../workflows/test-sale.ts';
import { terminateContract } from '../contracts/index.ts';
import { computeAvailability, latestAvailability } from './compute-availability.ts';
import { downtimeBudget } from './downtime-budget.ts';
import { watchServer } from './watch-server.ts';

let sale: TestSale;
let contractId: string;
let serverId: string;
beforeAll(async () => {
  sale = await openTestSale();
  contractId = await contractInService(sale, '2026-07-14');
  serverId = await sale.on('2026-07-14', async (ctx) => {
    const item = await ctx.tx.selectFrom('contractItem').select('id').where('contractId', '=', contractId)
      .executeTakeFirstOrThrow();
    const server = { id: newId('server', ctx.clock), tenant: sale.customerId };
    await ctx.tx.insertInto('server').values({
      ...server, contractItemId: item.id, hostname: 'pruefstand', flavour: 'normal-s', vcpus: 2,
      memoryBytes: 8n * 1024n ** 3n, image: 'debian-12', managed: false, authorizedKeys: [SSH_KEY], engine: 'none',
      state: 'running',
    }).execute();
    await watchServer(ctx, { ...server, address: '198.51.100.2' });
    return server.id;
  });
  await sale.on('2026-11-20', async (ctx) => must(await terminateContract(ctx, contractId)));
});
afterAll(() => sale.database.drop());

function outage(from: string, until: string | null) {
  return sale.on('2026-07-14', (ctx) => ctx.tx.insertInto('outage').values({
    id: newId('outage', ctx.clock), tenant: sale.customerId, serverId, cause: 'provider',
    fromAt: Temporal.Instant.from(from), untilAt: until === null ? null : Temporal.Instant.from(until),
  }).execute());
}

const inYear = (day: string, year: number) => sale.on(day, async (ctx) => {
  const { periodHours, downtimeHours, availabilityPercent } = await computeAvailability(ctx, serverId, year);
  return [periodHours, downtimeHours, availabilityPercent];
});

test('A4.2 the year shown is this one, or the last one of the service; a year without service is refused', async () => {
  const shown = (day: string) => sale.on(day, (ctx) => latestAvailability(ctx, serverId));
  expect(await shown('2026-12-31')).toMatchObject({ year: 2026 });
  expect(await shown('2027-01-01')).toMatchObject({ year: 2027 });
  expect(await shown('2028-03-01')).toMatchObject({ year: 2027 });
  expect(await sale.on('2028-03-01', (ctx) => latestAvailability(ctx, 'srv_none'))).toBeNull();
  await expect(inYear('2028-03-01', 2028)).rejects.toThrow();
});

test('A4.2 a running year counts to today, the last year to the end of the term', async () => {
  await outage('2026-07-16T10:00:00+02:00', '2026-07-16T14:00:00+02:00');
  // math: 14 to 20 July are 7 days = 168 h; 100 − 4 × 100 / 168 = 97.619048; up to the end of the year it would be 99.90
  expect(await inYear('2026-07-20', 2026)).toEqual(['168.000000', '4.000000', '97.619048']);

  await outage('2027-07-13T23:00:00+02:00', null); // noticed by nobody until August
  // math: 1 January to 13 July 2027 are 194 days = 4,656 h, less one for summer time; of the outage only the hour
  //       before midnight of 13 July counts: 100 − 100 / 4,655 = 99.978518
  expect(await inYear('2027-08-01', 2027)).toEqual(['4655.000000', '1.000000', '99.978518']);
  // math: 14 July to 31 December 2026 are 171 days = 4,104 h and one more when summer time ends; 100 − 400 / 4,105
  expect(await inYear('2027-08-01', 2026)).toEqual(['4105.000000', '4.000000', '99.902558']);
});

test('the budget is the class’s share of the year’s service, less what was down; not the description’s rounded hours', async () => {
  const budget = () => sale.on('2028-03-01', (ctx) => downtimeBudget(ctx, serverId));
  // math: 1 January to 13 July 2027 are 4,655 h; 0.2 % = 9.31 h; of the open outage one hour counts; 8.31 are left.
  expect(await budget()).toMatchObject({
    class: 'business', percent: '99.8', year: 2027, allowedHours: '9.310000', usedHours: '1.000000', leftHours: '8.310000',
  });
  await outage('2027-02-01T00:00:00+01:00', '2027-02-01T10:00:00+01:00');
  // math: ten hours more: 9.31 − 11 = −1.69
  expect(await budget()).toMatchObject({ usedHours: '11.000000', leftHours: '-1.690000' });
  expect((await budget())?.because.map(({ clause }) => clause)).toEqual(expect.arrayContaining(['C-6.1', 'A4.2']));
  expect(await sale.on('2028-03-01', (ctx) => downtimeBudget(ctx, 'srv_none'))).toBeNull();
});
