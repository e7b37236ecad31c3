import { Temporal } from 'temporal-polyfill';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { editionById, ordinaryTermination, type Step } from '../../terms/index.ts';
import type { Ctx } from '../../database/index.ts';
import { contractRefusals } from './refusals.ts';

export async function readContract(ctx: Ctx, contractId: string) {
  const row = await ctx.tx.selectFrom('contract').selectAll().where('id', '=', contractId).forUpdate()
    .executeTakeFirst();
  return row ? ok(row) : refuse(contractRefusals, 'contracts.unknown_contract');
}

export async function readItems(ctx: Ctx, contractId: string) {
  return ctx.tx.selectFrom('contractItem').selectAll().where('contractId', '=', contractId)
    .orderBy('position').execute();
}

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

export interface Termination {
  readonly contractNumber: string;
  /** Last day of the term. */
  readonly endsOn: string;
  readonly because: readonly Step[];
}

/**
 * promise A10.3: a notice received today ends the contract at the first end of term it is in time for. The notice
 * itself is a declaration (A10.6, A16.1) and recorded as one by the caller.
 */
export async function terminateContract(ctx: Ctx, contractId: string): Promise<Result<Termination>> {
  const contract = await readContract(ctx, contractId);
  if (!contract.ok) return contract;
  const { number, state, startsOn, minimumMonths, edition } = contract.value;
  if (state !== 'active' || !startsOn) return refuse(contractRefusals, 'contracts.not_active', { number, state });
  const noticeReceivedOn = ctx.today;
  const { endsOn, because } = ordinaryTermination.compute(
    { startOn: startsOn, minimumMonths, asOf: noticeReceivedOn, noticeReceivedOn }, { edition: editionById(edition) },
  );
  if (!endsOn) throw new Error('A10.3 gives an end for every notice');
  await ctx.tx.updateTable('contract').set({ state: 'terminated', noticeReceivedOn, endsOn })
    .where('id', '=', contractId).execute();
  return ok({ contractNumber: number, endsOn, because });
}

/** The term is over: items are live up to and including its last day. */
export async function endContract(ctx: Ctx, contractId: string): Promise<Result<string>> {
  const contract = await readContract(ctx, contractId);
  if (!contract.ok) return contract;
  const { number, state, endsOn } = contract.value;
  if (state !== 'terminated' || !endsOn) return refuse(contractRefusals, 'contracts.not_active', { number, state });
  await ctx.tx.updateTable('contract').set({ state: 'ended' }).where('id', '=', contractId).execute();
  const liveUntil = Temporal.PlainDate.from(endsOn).add({ days: 1 }).toString();
  await ctx.tx.updateTable('contractItem').set({ liveUntil })
    .where('contractId', '=', contractId).where('liveFrom', 'is not', null).execute();
  return ok(endsOn);
}
