import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { invoiceMonth } from './invoice-month.ts';
import { contractInService, openTestSale, type TestSale } from './test-sale.ts';

let sale: TestSale;
let contractId: string;
let number: string;
beforeAll(async () => {
  sale = await openTestSale();
  contractId = await contractInService(sale, '2026-07-14');
  number = await sale.on('2026-08-01', (ctx) => invoiceMonth(ctx, contractId, '2026-08-01')) ?? '';
});
afterAll(() => sale.database.drop());

test('A9.2 our order number is BT-14 and called ours in the letter; the buyer’s (BT-13) is not made up', async () => {
  const { rows } = await sql<{ xml: string }>`
    select convert_from(content.bytes, 'UTF8') as xml from document
    join document_content content on content.document_id = document.id
    where document.number = ${number} and document.kind = 'invoice-xml'`.execute(sale.database.db);
  expect(rows[0]?.xml).toMatch(/<cbc:ID>NA<\/cbc:ID>\s*<cbc:SalesOrderID>AU-2026-\d{5}<\/cbc:SalesOrderID>/);
  expect(rows[0]?.xml).toContain('Zahlbar bis 17.08.2026');
  const { content } = await sale.database.db.selectFrom('declaration').select('content').where('kind', '=', 'invoice')
    .executeTakeFirstOrThrow();
  expect(content).toMatch(/Unsere Auftragsnummer: AU-2026-\d{5}/);
  expect(content).not.toContain('Bestellnummer');
  expect(content).toContain('Einrichtung: Virtueller Server');
});

test('A9.1, A9.3 each line and the deadline of the next invoice say where they come from', async () => {
  const lines = await sale.database.db.selectFrom('invoiceLine').select(['kind', 'net', 'because']).orderBy('kind').execute();
  expect(lines.map(({ kind, because }) => [kind, (because as { clause: string }[])[0]?.clause]))
    .toEqual([['recurring', 'A9.3'], ['setup', 'A9.1']]);
  const deadline = await sale.database.db.selectFrom('deadline').select(['dueOn', 'because'])
    .where('action', '=', 'invoice-month').where('state', '=', 'open').executeTakeFirstOrThrow();
  expect(deadline.dueOn).toBe('2026-09-01');
  expect(deadline.because).toMatchObject([{ clause: 'A9.3', value: '2026-09-01', text: { de: expect.stringContaining('01.09.2026') } }]);
});
