import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../kernel/result.ts';
import { contractInService, openTestSale, type TestSale } from '../../workflows/test-sale.ts';
import { changeItem, endItem, firstItem, isItemLive, itemHistory } from './change-item.ts';
import { showContract } from './list-contracts.ts';
import { readItems } from './read-contract.ts';
import { terminateContract } from './terminate-contract.ts';

let sale: TestSale;
beforeAll(async () => {
  sale = await openTestSale();
});
afterAll(() => sale.database.drop());

async function inService(): Promise<{ contractId: string; itemId: string }> {
  const contractId = await contractInService(sale, '2026-07-14');
  const [item] = await sale.on('2026-07-14', (ctx) => readItems(ctx, contractId));
  return { contractId, itemId: item?.id ?? '' };
}
const lives = (contractId: string) => sale.on('2026-09-01', async (ctx) => (await readItems(ctx, contractId))
  .map(({ position, flavour, monthlyNet, setupNet, liveFrom, liveUntil }) =>
    `${position} ${flavour} ${monthlyNet}+${setupNet} ${liveFrom}..${liveUntil ?? ''}`));

test('C-4.2.1.change the old item ends, the new one begins on the same day and costs nothing once', async () => {
  const { contractId, itemId } = await inService();
  const { id } = await sale.on('2026-08-20', (ctx) =>
    changeItem(ctx, itemId, { flavour: 'normal-m', monthlyNet: 13900n }));
  expect(await lives(contractId)).toEqual([
    '1 normal-s 8900+4900 2026-07-14..2026-08-20', '2 normal-m 13900+0 2026-08-20..',
  ]);
  const [first, history] = await sale.on('2026-08-21', async (ctx) => [await firstItem(ctx, id), await itemHistory(ctx, id)]);
  expect([first, history.map((item) => item.flavour)]).toEqual([itemId, ['normal-m', 'normal-s']]);
  // math: what is billed now is 139.00; the sum of both items would be 228.00
  expect(must(await sale.on('2026-08-21', (ctx) => showContract(ctx, contractId, 'de'))).monthlyNet).toBe(13900n);
});

test('A10.3 a notice ends what is live, before or after it was changed, and leaves what ended before', async () => {
  const { contractId, itemId } = await inService();
  const { id } = await sale.on('2026-08-20', (ctx) => changeItem(ctx, itemId, { monthlyNet: 9900n }));
  await sale.on('2026-09-01', async (ctx) => must(await terminateContract(ctx, contractId)));
  await sale.on('2026-09-10', (ctx) => changeItem(ctx, id, { monthlyNet: 8900n }));
  expect(await lives(contractId)).toEqual([
    '1 normal-s 8900+4900 2026-07-14..2026-08-20', '2 normal-s 9900+0 2026-08-20..2026-09-10',
    '3 normal-s 8900+0 2026-09-10..2027-07-14',
  ]);
  expect(must(await sale.on('2026-09-11', (ctx) => showContract(ctx, contractId, 'de'))).monthlyNet).toBe(8900n);
});

test('what is not live is neither changed nor ended', async () => {
  const { itemId } = await inService();
  const live = (day: string) => sale.on(day, (ctx) => isItemLive(ctx, itemId));
  expect([await live('2026-07-13'), await live('2026-07-14')]).toEqual([false, true]);
  await sale.on('2026-08-01', (ctx) => endItem(ctx, itemId));
  expect([await live('2026-08-01'), await live('2026-08-02')]).toEqual([true, false]); // its last day is billed
  await expect(sale.on('2026-08-02', (ctx) => endItem(ctx, itemId))).rejects.toThrow('is not live on 2026-08-02');
  await expect(sale.on('2026-08-02', (ctx) => changeItem(ctx, itemId, { monthlyNet: 1n }))).rejects.toThrow('is not live');
});
