import { Temporal } from 'temporal-polyfill';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { editionById, ordinaryTermination, type Step } from '../../terms/index.ts';
import type { Ctx } from '../../database/index.ts';
import { readContract } from './read-contract.ts';
import { contractRefusals } from './refusals.ts';

export interface Termination {
  readonly contractNumber: string;
  /** Last day of the term. */
  readonly endsOn: string;
  readonly because: readonly Step[];
}

/**
 * promise A10.3: a notice received today ends the contract at the first end of term it is in time for. From now on
 * its items are live up to and including that day: billing must not wait for the machines to be stopped, which may
 * happen late. The notice itself is a declaration (A10.6, A16.1) and recorded as one by the caller.
 */
export async function terminateContract(ctx: Ctx, contractId: string): Promise<Result<Termination>> {
  const contract = await readContract(ctx, contractId);
  if (!contract.ok) return contract;
  const { number, state, startsOn, minimumMonths, edition } = contract.value;
  if (state !== 'active' || !startsOn) return refuse(contractRefusals, 'contracts.not_active', { number, state });
  const noticeReceivedOn = ctx.today;
  const { endsOn, because } = endByNotice({ startsOn, minimumMonths, edition }, noticeReceivedOn);
  await ctx.tx.updateTable('contract').set({ state: 'terminated', noticeReceivedOn, endsOn })
    .where('id', '=', contractId).execute();
  const liveUntil = Temporal.PlainDate.from(endsOn).add({ days: 1 }).toString();
  await ctx.tx.updateTable('contractItem').set({ liveUntil }).where('contractId', '=', contractId).execute();
  return ok({ contractNumber: number, endsOn, because });
}

/** When a notice received on a day ends a contract in service, and the last day for a notice to its next end. */
export function endByNotice(
  contract: { readonly startsOn: string; readonly minimumMonths: number; readonly edition: string },
  noticeReceivedOn: string,
) {
  const { startsOn, minimumMonths, edition } = contract;
  const { endsOn, ...end } = ordinaryTermination.compute(
    { startOn: startsOn, minimumMonths, asOf: noticeReceivedOn, noticeReceivedOn }, { edition: editionById(edition) },
  );
  if (!endsOn) throw new Error('A10.3 gives an end for every notice');
  return { ...end, endsOn };
}
