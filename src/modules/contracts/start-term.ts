import { ok, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { readContract } from './read-contract.ts';

/**
 * promise A10.2: the ready-for-service notice starts the term; its items are billed from that day. Starting a
 * started contract changes nothing.
 */
export async function startTerm(ctx: Ctx, contractId: string): Promise<Result<string>> {
  const contract = await readContract(ctx, contractId);
  if (!contract.ok) return contract;
  if (contract.value.startsOn) return ok(contract.value.startsOn);
  const startsOn = ctx.today;
  await ctx.tx.updateTable('contract').set({ state: 'active', startsOn }).where('id', '=', contractId).execute();
  await ctx.tx.updateTable('contractItem').set({ liveFrom: startsOn }).where('contractId', '=', contractId).execute();
  return ok(startsOn);
}
