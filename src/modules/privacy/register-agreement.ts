import { newId, type IdOf } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { nextNumber, type Ctx } from '../../database/index.ts';
import { archiveDocument, PDF_BYTES, readPdf } from '../contracts/index.ts';
import { readProvider } from '../parties/index.ts';
import { privacyRefusals } from './refusals.ts';

export interface NewAgreement {
  readonly processor: string;
  /** Where the data is processed, ISO 3166-1. */
  readonly country: string;
  readonly purpose: string;
  /** Categories of personal data. */
  readonly data: string;
  /** Products it has a part in. */
  readonly services: readonly string[];
  readonly signedOn: string;
  /** The signed agreement as a PDF in base64. */
  readonly pdf?: string;
}

/**
 * promise A13: keeps the agreement with a subcontractor who processes personal data (A3 (5), Art. 28 GDPR), linked to
 * the services it has a part in. With its PDF, customers can read it.
 */
export async function registerAgreement(
  ctx: Ctx, { pdf, services, ...agreement }: NewAgreement,
): Promise<Result<IdOf<'processingAgreement'>>> {
  const provider = await readProvider(ctx);
  if (!provider.ok) return provider;
  const id = newId('processingAgreement', ctx.clock);
  const documentId = pdf === undefined ? ok(null) : await archive(ctx, provider.value.id, id, pdf);
  if (!documentId.ok) return documentId;
  await ctx.tx.insertInto('processingAgreement').values({
    id, tenant: provider.value.id, ...agreement, services: [...new Set(services)], documentId: documentId.value,
  }).execute();
  return ok(id);
}

async function archive(ctx: Ctx, tenant: string, subjectId: string, pdf: string): Promise<Result<string>> {
  const bytes = readPdf(pdf);
  if (bytes === null) return refuse(privacyRefusals, 'privacy.not_a_pdf', { most: PDF_BYTES }, '/pdf');
  const { id } = await archiveDocument(ctx, {
    tenant, kind: 'processing-agreement', number: await nextNumber(ctx, 'AV'), language: 'de',
    mediaType: 'application/pdf', bytes, subjectId,
  });
  return ok(id);
}

/** The agreement ends: the processor has no part in any service after that day. */
export async function endAgreement(ctx: Ctx, agreementId: string, endedOn: string): Promise<Result<{ id: string }>> {
  const row = await ctx.tx.selectFrom('processingAgreement').select(['signedOn', 'endedOn'])
    .where('id', '=', agreementId).forUpdate().executeTakeFirst();
  if (!row) return refuse(privacyRefusals, 'privacy.unknown_agreement');
  if (row.endedOn !== null) return refuse(privacyRefusals, 'privacy.agreement_ended', { endedOn: row.endedOn });
  if (endedOn < row.signedOn) return refuse(privacyRefusals, 'privacy.bad_end', { signedOn: row.signedOn }, '/endedOn');
  await ctx.tx.updateTable('processingAgreement').set({ endedOn }).where('id', '=', agreementId).execute();
  return ok({ id: agreementId });
}
