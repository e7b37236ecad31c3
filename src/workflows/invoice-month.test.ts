import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatMoney } from '../kernel/money.ts';
import { must } from '../kernel/result.ts';
import { changeItem, readItems, terminateContract } from '../modules/contracts/index.ts';
import { invoiceMonth } from './invoice-month.ts';
import { contractInService, openTestSale, type TestSale } from './test-sale.ts';

let sale: TestSale;
beforeAll(async () => {
  sale = await openTestSale();
});
afterAll(() => sale.database.drop());

async function netOf(number: string): Promise<string> {
  const { net } = await sale.database.db.selectFrom('invoice').select('net').where('number', '=', number)
    .executeTakeFirstOrThrow();
  return formatMoney(net);
}

// math: live from 14 July 2026 to 13 July 2027 inclusive: July 2027 has 13 of 31 days, 89.00 × 13 / 31 = 37.32; a bill
//       that waits for the machines to be stopped would charge the whole month, 89.00
test('A9.3, A10.3 the last month is billed to the end of the term, though the service was not yet shut down', async () => {
  const contractId = await contractInService(sale, '2026-07-14');
  const { endsOn } = await sale.on('2026-11-20', async (ctx) => must(await terminateContract(ctx, contractId)));
  expect(endsOn).toBe('2027-07-13');
  const number = await sale.on('2027-08-01', (ctx) => invoiceMonth(ctx, contractId, '2027-08-01')) ?? '';
  expect(await netOf(number)).toBe('37.32');
  const open = await sale.database.db.selectFrom('deadline').select('dueOn').where('action', '=', 'invoice-month')
    .where('subjectId', '=', contractId).where('state', '=', 'open').execute();
  expect(open).toEqual([]);
});

test('C-4.2.1.change the next invoice shows both sizes of the month, each with its days, and says why', async () => {
  const contractId = await contractInService(sale, '2026-07-14');
  await sale.on('2026-08-20', async (ctx) => {
    const [item] = await readItems(ctx, contractId);
    await changeItem(ctx, item?.id ?? '', { flavour: 'normal-m', monthlyNet: 13900n });
  });
  const number = await sale.on('2026-09-01', (ctx) => invoiceMonth(ctx, contractId, '2026-09-01')) ?? '';
  // math: 1 to 19 August 19 days, 89.00 × 19 / 31 = 54.55; 20 to 31 August 12 days, 139.00 × 12 / 31 = 53.81; together
  //       108.36. The whole month at the new price would be 139.00.
  expect(await netOf(number)).toBe('108.36');
  const { bytes } = await sale.database.db.selectFrom('documentContent')
    .innerJoin('document', 'document.id', 'documentContent.documentId').select('bytes')
    .where('document.number', '=', number).where('kind', '=', 'invoice-xml').executeTakeFirstOrThrow();
  const xml = bytes.toString('utf8');
  expect(xml.split('geändert zum 20.08.2026: bis zum Tag davor „Virtueller Server Normal S')).toHaveLength(3);
});
