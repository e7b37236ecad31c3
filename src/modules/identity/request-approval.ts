import { newId, type IdOf } from '../../kernel/ids.ts';
import { limits } from '../../kernel/limits.ts';
import type { Language, Text } from '../../kernel/text.ts';
import { json, type Ctx } from '../../database/index.ts';

/** A request as it is kept until a second person decides: the endpoint, and the parts as they came. */
export interface KeptRequest {
  readonly operation: string;
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  /** Of an update: its URL and the tag of what its sender saw, which must still hold when it is done. */
  readonly url?: string;
  readonly ifMatch?: string;
}

/** Keeps a request for a second person to decide (four eyes). It lapses when nobody does. */
export async function requestApproval(
  ctx: Ctx, { operation, ...request }: KeptRequest, reason: Text, language: Language,
): Promise<IdOf<'approval'>> {
  const provider = await ctx.tx.selectFrom('organisation').select('id').where('kind', '=', 'provider')
    .executeTakeFirstOrThrow();
  const id = newId('approval', ctx.clock);
  await ctx.tx.insertInto('approval').values({
    id, tenant: provider.id, operation, request: json(request), reason: reason[language], state: 'open',
    requestedBy: ctx.actor, expiresAt: ctx.now.add({ hours: 24 * limits.approvalDays }),
  }).execute();
  return id;
}
