import type { ListQuery } from '../../kernel/wire.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { listRows, reaches, type Ctx, type ListTable } from '../../database/index.ts';
import { nameDocument } from '../contracts/index.ts';
import type { FileAnswer } from '../identity/index.ts';
import { privacyRefusals } from './refusals.ts';
import { touches } from './store.ts';

export const agreementList = {
  tenant: 'processingAgreement.tenant', id: 'processingAgreement.id',
  sortable: {
    signedOn: { column: 'processingAgreement.signedOn', kind: 'date' },
    processor: { column: 'processingAgreement.processor', kind: 'name' },
  },
  sort: 'processor', searchable: ['processingAgreement.processor', 'processingAgreement.purpose'],
} as const satisfies ListTable;

/**
 * promise A13: the agreements with processors, by name: all for the provider, for everybody else those that touch their
 * services. The register is open (schema.sql, agreement_is_known), so the tenant is not asked.
 */
export async function listAgreements(ctx: Ctx, query: ListQuery) {
  return listRows({ ...ctx, reach: 'all' }, agreementList, query, await open(ctx));
}

export async function readAgreement(ctx: Ctx, agreementId: string) {
  const row = await (await open(ctx)).where('processingAgreement.id', '=', agreementId).executeTakeFirst();
  return row ? ok(row) : refuse(privacyRefusals, 'privacy.unknown_agreement');
}

/** promise A13: the signed agreement itself, viewable on request. */
export async function readAgreementDocument(ctx: Ctx, agreementId: string): Promise<Result<FileAnswer>> {
  const agreement = await readAgreement(ctx, agreementId);
  if (!agreement.ok) return agreement;
  const { documentId } = agreement.value;
  return documentId === null ? refuse(privacyRefusals, 'privacy.no_document')
    : nameDocument({ ...ctx, reach: 'all' }, documentId);
}

async function open(ctx: Ctx) {
  const all = ctx.tx.selectFrom('processingAgreement').select(['processingAgreement.id', 'processor', 'country',
    'purpose', 'data', 'services', 'documentId', 'signedOn', 'endedOn', 'processingAgreement.createdAt']);
  if (ctx.reach === 'all') return all;
  const used = await ctx.tx.selectFrom('contractItem').innerJoin('contract', 'contract.id', 'contractItem.contractId')
    .select('product').distinct().where('contract.state', '<>', 'ended').where(reaches(ctx, 'contract.tenant'))
    .execute();
  return all.where(touches(used.map(({ product }) => product)));
}
