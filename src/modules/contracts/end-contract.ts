import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { readContract } from './read-contract.ts';
import { contractRefusals } from './refusals.ts';

/** The term is over. What was live until when has been fixed by the notice. Answers with the last day of the term. */
export async function endContract(ctx: Ctx, contractId: string): Promise<Result<string>> {
  const contract = await readContract(ctx, contractId);
  if (!contract.ok) return contract;
  const { number, state, endsOn } = contract.value;
  if (state !== 'terminated' || !endsOn) return refuse(contractRefusals, 'contracts.not_active', { number, state });
  await ctx.tx.updateTable('contract').set({ state: 'ended' }).where('id', '=', contractId).execute();
  return ok(endsOn);
}
