import { z } from 'zod';
import { limits } from '../../kernel/limits.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Page } from '../../kernel/wire.ts';
import type { Ctx } from '../../database/index.ts';
import type { Asked, Endpoint } from '../../modules/identity/index.ts';
import type { HttpAnswer } from './answer.ts';
import { toCsv } from './csv.ts';

/** Whether an endpoint answers with pages of rows. */
export function isList({ answer, method }: Pick<Endpoint, 'answer' | 'method'>): boolean {
  return method === 'GET' && answer instanceof z.ZodObject && 'items' in answer.shape && 'next' in answer.shape;
}

/** Every row of a list with the filters asked for, as a file; limits.exportRows at most, and the header says if cut. */
export async function exportCsv(
  ctx: Ctx, endpoint: Endpoint, asked: Asked<unknown, unknown, unknown>,
): Promise<Result<HttpAnswer>> {
  const rows: Record<string, unknown>[] = [];
  let cursor: string | null = null;
  do {
    const query = { ...(asked.query as object), limit: limits.pageRows, cursor: cursor ?? undefined };
    const result = await endpoint.handle(ctx, { ...asked, query });
    if (!result.ok) return result;
    const page = z.encode(endpoint.answer as z.ZodType, result.value) as Page<Record<string, unknown>>;
    rows.push(...page.items);
    cursor = page.next;
  } while (cursor !== null && rows.length < limits.exportRows);
  const headers = {
    'content-disposition': `attachment; filename="${endpoint.path.split('/').at(-1)}-${ctx.today}.csv"`,
    'hafenamt-complete': String(cursor === null),
  };
  return ok({ status: 200, mediaType: 'text/csv; charset=utf-8', body: toCsv(rows), headers });
}
