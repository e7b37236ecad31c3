import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import type { Ctx } from '../../database/index.ts';
import { contractInService, openTestSale, SSH_KEY, type TestSale } from '../../workflows/test-sale.ts';
import { computeAvailability } from './compute-availability.ts';
import { isDown, pauseWatch, resumeWatch } from './pause-watch.ts';
import { recordProbe, unwatchServer, watchedServers, watchServer } from './watch-server.ts';

let sale: TestSale;
let serverId = '';
beforeAll(async () => {
  sale = await openTestSale();
});
beforeEach(async () => {
  const contractId = await contractInService(sale, '2026-07-14');
  const { id: contractItemId } = await sale.database.db.selectFrom('contractItem').select('id')
    .where('contractId', '=', contractId).executeTakeFirstOrThrow();
  serverId = await at(0, async (ctx) => {
    const server = { id: newId('server', ctx.clock), tenant: sale.customerId };
    await ctx.tx.insertInto('server').values({
      ...server, contractItemId, hostname: 'pruefstand', flavour: 'normal-s', vcpus: 2, memoryBytes: 8n * 1024n ** 3n,
      image: 'debian-12', managed: false, authorizedKeys: [SSH_KEY], engine: 'none', state: 'running',
    }).execute();
    await watchServer(ctx, { ...server, address: '198.51.100.2' });
    await recordProbe(ctx, server.id, 'up');
    return server.id;
  });
});
afterAll(() => sale.database.drop());

/** `work` so many minutes after midnight of 14 July in Berlin, where the service of all these tests begins. */
function at<T>(minutes: number, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const now = Temporal.Instant.from('2026-07-13T22:00:00Z').add({ minutes });
  return sale.on('2026-07-14', (ctx) => work({ ...ctx, now }));
}

const down = async (from: number) => {
  for (const minute of [from, from + 1, from + 2]) await at(minute, (ctx) => recordProbe(ctx, serverId, 'down'));
};
const outages = async () => (await sale.database.db.selectFrom('outage').select(['cause', 'fromAt', 'untilAt'])
  .where('serverId', '=', serverId).orderBy('fromAt').execute()).map(({ cause, fromAt, untilAt }) =>
  `${cause} ${minuteOf(fromAt)}..${untilAt ? minuteOf(untilAt) : ''}`);
const minuteOf = (instant: Temporal.Instant) => instant.since('2026-07-13T22:00:00Z').total('minutes');

test('A4.4 what is off on purpose is watched by nobody and counts with its cause until it is to answer again', async () => {
  await at(60, (ctx) => pauseWatch(ctx, serverId, 'customer'));
  await down(61);
  expect(await watchedServers(sale.database.db)).not.toContainEqual(expect.objectContaining({ id: serverId }));
  await at(70, (ctx) => pauseWatch(ctx, serverId, 'customer')); // once more is the same pause
  await at(90, (ctx) => resumeWatch(ctx, serverId));
  expect(await outages()).toEqual(['customer 60..90']);
  await down(90);
  expect(await outages()).toEqual(['customer 60..90', 'provider 90..']);
  expect(await at(93, (ctx) => isDown(ctx, serverId))).toBe(true);
});

test('A4.3 an outage that nobody asked for ends when its customer has the server stopped, and counts until then', async () => {
  await down(10);
  await at(70, (ctx) => pauseWatch(ctx, serverId, 'customer'));
  await at(130, (ctx) => resumeWatch(ctx, serverId));
  expect(await outages()).toEqual(['provider 10..70', 'customer 70..130']);
  // math: of two hours off only the first hour is downtime: 1 h, not 2
  const { downtimeHours } = await sale.on('2026-07-16', (ctx) => computeAvailability(ctx, serverId, 2026));
  expect(downtimeHours).toBe('1.000000');
});

test('another cause takes the place of the one before; the end of the service ends either', async () => {
  await at(10, (ctx) => pauseWatch(ctx, serverId, 'planned'));
  await at(20, (ctx) => pauseWatch(ctx, serverId, 'customer'));
  await at(30, (ctx) => unwatchServer(ctx, serverId));
  await at(40, (ctx) => pauseWatch(ctx, serverId, 'provider'));
  await at(50, (ctx) => resumeWatch(ctx, serverId));
  expect(await outages()).toEqual(['planned 10..20', 'customer 20..30']);
});
