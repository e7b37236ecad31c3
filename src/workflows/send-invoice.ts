import { renderTemplate, renderText } from '../adapters/documents/index.ts';
import { must } from '../kernel/result.ts';
import { renderZugferd, checkInvoice, writeUbl } from '../adapters/e-invoice/index.ts';
import type { Ctx } from '../database/index.ts';
import type { IssuedInvoice } from '../modules/billing/index.ts';
import { archiveDocument, sendDeclaration } from '../modules/contracts/index.ts';
import { toEInvoice, toInvoiceLetter } from './describe-invoice.ts';
import { readCorrespondents } from './letters.ts';

/**
 * Writes an issued invoice as XRechnung (UBL) and as ZUGFeRD PDF/A-3, archives both and sends them. What the norm
 * would reject is refused here, before anything leaves the house.
 */
export async function sendInvoice(
  ctx: Ctx, contract: { id: string; tenant: string; number: string; orderId: string }, invoice: IssuedInvoice,
): Promise<void> {
  const between = await readCorrespondents(ctx, contract.tenant);
  const { number: orderNumber } = await ctx.tx.selectFrom('productOrder').select('number')
    .where('id', '=', contract.orderId).executeTakeFirstOrThrow();
  const subject = { contractNumber: contract.number, orderNumber };
  const electronic = must(checkInvoice(toEInvoice(invoice, between, subject)));
  const letter = renderTemplate('invoice', 'de', toInvoiceLetter(invoice, between, subject));
  const pdf = await renderZugferd(letter, electronic, { createdAt: ctx.now.toString() });
  const common = { tenant: contract.tenant, number: invoice.number, language: 'de', subjectId: invoice.id } as const;
  const documents = [
    await archiveDocument(ctx, { ...common, kind: 'invoice', mediaType: 'application/pdf', bytes: pdf }),
    await archiveDocument(ctx, {
      ...common, kind: 'invoice-xml', mediaType: 'application/xml', bytes: Buffer.from(writeUbl(electronic)),
    }),
  ];
  await sendDeclaration(ctx, {
    tenant: contract.tenant, kind: 'invoice', byName: between.provider.name, subjectId: invoice.id,
    content: renderText(letter), recipient: between.contact.email, subject: letter.title,
    documentIds: documents.map((document) => document.id),
  });
}
