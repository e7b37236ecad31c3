import type { ListQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { listRows, reaches, type Ctx, type ListTable } from '../../database/index.ts';
import type { KeptRecord } from './kept-records.ts';
import { privacyRefusals } from './refusals.ts';

export const erasureList = {
  tenant: 'erasure.tenant', id: 'erasure.id', sortable: { doneAt: { column: 'erasure.id', kind: 'text' } },
  sort: '-doneAt', searchable: ['erasure.id', 'erasure.subjectId', 'erasure.reason'],
} as const satisfies ListTable;

/** Records of erasures, newest first. */
export async function listErasures(ctx: Ctx, query: ListQuery & { readonly subjectId?: string | undefined }) {
  const { items, next } = await listRows(ctx, erasureList, query, ctx.tx.selectFrom('erasure').selectAll('erasure'),
    { 'erasure.subjectId': query.subjectId });
  return { items: items.map(typed), next };
}

/** What was erased, and what is kept by which law until when. */
export async function readErasure(ctx: Ctx, erasureId: string) {
  const row = await ctx.tx.selectFrom('erasure').selectAll().where('id', '=', erasureId)
    .where(reaches(ctx, 'erasure.tenant')).executeTakeFirst();
  return row ? ok(typed(row)) : refuse(privacyRefusals, 'privacy.unknown_erasure');
}

function typed<Row extends { readonly erased: unknown; readonly kept: unknown }>(row: Row) {
  return { ...row, erased: row.erased as Record<string, number>, kept: row.kept as KeptRecord[] };
}
