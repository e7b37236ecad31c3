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
  // What was changed or given up before has ended already.
  await ctx.tx.updateTable('contractItem').set({ liveUntil }).where('contractId', '=', contractId)
    .where('liveUntil', 'is', null).execute();
  return ok({ contractNumber: number, endsOn, because });
}

/**
 * When a notice received on a day ends a contract in service (A10 (3)), and the last day for a notice to that end. The
 * term that runs on that day may end earlier (`termEnd`), but too soon for the period of notice: a minimum term of one
 * month is over before three months' notice could be given, so its contract binds for thirteen.
 */
export function endByNotice(
  contract: { readonly startsOn: string; readonly minimumMonths: number; readonly edition: string },
  noticeReceivedOn: string,
) {
  const { startsOn, minimumMonths, edition } = contract;
  const of = (asOf: string, received?: string) => ordinaryTermination.compute(
    { startOn: startsOn, minimumMonths, asOf, noticeReceivedOn: received }, { edition: editionById(edition) },
  );
  const now = of(noticeReceivedOn, noticeReceivedOn);
  const { endsOn, termEnd } = now;
  if (!endsOn) throw new Error('A10.3 gives an end for every notice');
  if (endsOn === termEnd) return { ...now, endsOn };
  const reached = of(endsOn);
  const because: readonly Step[] = [...now.because.slice(0, -1), ...reached.because, ...now.because.slice(-1)];
  return { termEnd, latestNotice: reached.latestNotice, endsOn, because };
}
