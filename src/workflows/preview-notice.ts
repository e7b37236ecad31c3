import { Temporal } from 'temporal-polyfill';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { deletionAfterEnd, editionById, type Step } from '../terms/index.ts';
import type { Ctx } from '../database/index.ts';
import { billMonth } from '../modules/billing/index.ts';
import { contractRefusals, endByNotice, showContract } from '../modules/contracts/index.ts';
import type { Cents } from '../kernel/money.ts';
import { itemTitle } from './bargain.ts';

export interface NoticePreview {
  readonly contractNumber: string;
  /** Today, or the day on which notice was given already. */
  readonly noticeReceivedOn: string;
  readonly given: boolean;
  /** End of the term that runs; it may be too late for a notice to it. */
  readonly termEnd: string;
  /** The last day for a notice to `endsOn`. */
  readonly latestNoticeOn: string;
  readonly endsOn: string;
  readonly because: readonly Step[];
  readonly deleteOn: string;
  readonly deleteBecause: readonly Step[];
  readonly lastInvoice: {
    /** First day of the month it bills. */
    readonly month: string;
    readonly issuedOn: string;
    readonly net: Cents;
    readonly because: readonly Step[];
  };
}

/**
 * What a notice received today would do to a contract in service (A10 (3)), by the calculation that takes it
 * (terminateContract); of one that has received its notice, what that notice does. Changes nothing.
 */
export async function previewNotice(ctx: Ctx, contractId: string): Promise<Result<NoticePreview>> {
  const shown = await showContract(ctx, contractId, 'de');
  if (!shown.ok) return shown;
  const contract = shown.value;
  const { number, state, startsOn } = contract;
  if ((state !== 'active' && state !== 'terminated') || !startsOn) {
    return refuse(contractRefusals, 'contracts.not_active', { number, state });
  }
  const noticeReceivedOn = contract.noticeReceivedOn ?? ctx.today;
  const { endsOn, termEnd, latestNotice, because } = endByNotice({ ...contract, startsOn }, noticeReceivedOn);
  const edition = editionById(contract.edition);
  const deletion = deletionAfterEnd.compute({ endedOn: endsOn }, { edition });
  const liveUntil = Temporal.PlainDate.from(endsOn).add({ days: 1 }).toString();
  const month = Temporal.PlainDate.from(endsOn).toPlainYearMonth();
  // What ended before, as another size took its place, stays ended.
  const items = contract.items.map((item) => (
    { ...item, description: itemTitle(item), liveUntil: item.liveUntil ?? liveUntil }));
  const lines = billMonth(items, month.toString(), edition);
  return ok({
    contractNumber: number, noticeReceivedOn, given: state === 'terminated', termEnd, latestNoticeOn: latestNotice,
    endsOn, because, deleteOn: deletion.deleteOn, deleteBecause: deletion.because,
    lastInvoice: {
      month: `${month.toString()}-01`, issuedOn: month.add({ months: 1 }).toPlainDate({ day: 1 }).toString(),
      net: lines.reduce((sum, line) => sum + line.net, 0n), because: lines[0]?.because ?? [],
    },
  });
}
