import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../kernel/result.ts';
import { contractInService, openTestSale, type TestSale } from '../../workflows/test-sale.ts';
import { terminateContract } from '../contracts/index.ts';
import { planDeletion } from './plan-deletion.ts';

let sale: TestSale;
beforeAll(async () => {
  sale = await openTestSale();
});
afterAll(() => sale.database.drop());

// math: the term ends at 24:00 of 13 July 2027; 14 × 24 h later it is 24:00 of 27 July, 22:00 UTC in summer. At the
//       beginning of the 27th thirteen days would have passed.
test('D5.1 everything goes when fourteen full days are over', async () => {
  const contractId = await contractInService(sale, '2026-07-14');
  const { endsOn } = await sale.on('2026-11-20', async (ctx) => must(await terminateContract(ctx, contractId)));
  const { id, deleteOn } = await sale.on('2027-07-14', (ctx) =>
    planDeletion(ctx, { id: contractId, tenant: sale.customerId, endsOn }));
  expect([endsOn, deleteOn]).toEqual(['2027-07-13', '2027-07-27']);
  const { dueAt } = await sale.database.db.selectFrom('deadline').select('dueAt').where('subjectId', '=', id)
    .executeTakeFirstOrThrow();
  expect(dueAt.toString()).toBe('2027-07-27T22:00:00Z');
});
