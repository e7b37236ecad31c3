import { newId, type IdOf } from '../../kernel/ids.ts';
import { must } from '../../kernel/result.ts';
import { deletionAfterEnd, editionById, type Step } from '../../terms/index.ts';
import type { Ctx } from '../../database/index.ts';
import { readContract } from '../contracts/index.ts';
import { setDeadline } from '../deadlines/index.ts';

/**
 * promise D5.1: fourteen days after the contract's last day everything that belongs to it is deleted. The contract ends
 * at the close of its last day, so the fourteen days are over at the close of `deleteOn` (§§ 187, 188 BGB) and the
 * deletion starts then: at the day's beginning the customer would have had thirteen days only.
 */
export async function planDeletion(
  ctx: Ctx, contract: { readonly id: string; readonly tenant: string; readonly endsOn: string },
): Promise<{ id: IdOf<'deletion'>; deleteOn: string; because: readonly Step[] }> {
  const { edition } = must(await readContract(ctx, contract.id));
  const { deleteOn, because } = deletionAfterEnd.compute(
    { endedOn: contract.endsOn }, { edition: editionById(edition) },
  );
  const id = newId('deletion', ctx.clock);
  await ctx.tx.insertInto('deletion')
    .values({ id, tenant: contract.tenant, contractId: contract.id, deleteOn, state: 'planned' }).execute();
  await setDeadline(ctx, {
    tenant: contract.tenant, clause: 'D5.1', subjectId: id, action: 'delete-data', dueOn: deleteOn,
    because,
  });
  return { id, deleteOn, because };
}

export interface DeletedThing {
  readonly id: string;
  readonly kind: 
    | 'server' | 'volume' | 'nic' | 'address' | 'network' | 'firewall' | 'snapshot' | 'backup' | 'key' | 'credential';
  /** How its absence was seen. */
  readonly proof: string;
}

/** Records that a thing is gone and how that was seen. The same thing again changes nothing. */
export async function recordDeleted(ctx: Ctx, deletion: { id: string; tenant: string }, thing: DeletedThing) {
  await ctx.tx.insertInto('deletionItem')
    .values({ tenant: deletion.tenant, deletionId: deletion.id, deletedAt: ctx.now, ...thing })
    .onConflict((conflict) => conflict.column('id').doNothing()).execute();
}

/** Everything is gone and was seen to be gone. */
export async function markProved(ctx: Ctx, deletionId: string): Promise<void> {
  await ctx.tx.updateTable('deletion').set({ state: 'proved', provedAt: ctx.now })
    .where('id', '=', deletionId).where('state', '=', 'planned').execute();
}

export async function readDeletion(ctx: Ctx, deletionId: string) {
  const deletion = await ctx.tx.selectFrom('deletion').selectAll().where('id', '=', deletionId)
    .executeTakeFirstOrThrow();
  const items = await ctx.tx.selectFrom('deletionItem').select(['id', 'kind', 'deletedAt', 'proof'])
    .where('deletionId', '=', deletionId).orderBy('kind').orderBy('id').execute();
  return { ...deletion, items };
}
