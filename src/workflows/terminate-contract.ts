import { ok, type Result } from '../kernel/result.ts';
import { deletionAfterEnd, editionById } from '../terms/index.ts';
import { nextNumber, type Ctx } from '../database/index.ts';
import { serviceName } from '../modules/compute/index.ts';
import { readContract, receiveDeclaration, terminateContract, type Termination } from '../modules/contracts/index.ts';
import { setDeadline } from '../modules/deadlines/index.ts';
import { footnoted, letterFrame, readCorrespondents, sendLetter } from './letters.ts';

export interface Notice {
  readonly contractId: string;
  readonly channel: 'email' | 'letter' | 'portal' | 'api';
  readonly byName: string;
  readonly content: string;
}

/**
 * Takes a notice of termination received today: it is kept as a declaration (promise A10.6, A16.1), the end is
 * computed (A10.3), confirmed to the customer and set as a deadline.
 */
export async function receiveNotice(ctx: Ctx, notice: Notice): Promise<Result<Termination>> {
  const terminated = await terminateContract(ctx, notice.contractId);
  if (!terminated.ok) return terminated;
  const { endsOn, contractNumber, because } = terminated.value;
  const contract = await readContract(ctx, notice.contractId);
  if (!contract.ok) return contract;
  const { id: subjectId, tenant } = contract.value;
  const { byName, channel, content } = notice;
  await receiveDeclaration(ctx, { tenant, kind: 'termination', byName, channel, subjectId, content });
  await setDeadline(ctx, { tenant, clause: 'A10.3', subjectId, action: 'contract-ends', dueOn: endsOn, because });

  const between = await readCorrespondents(ctx, tenant);
  const deletion = deletionAfterEnd.compute({ endedOn: endsOn }, { edition: editionById(contract.value.edition) });
  await sendLetter(ctx, between, {
    kind: 'termination-confirmation', subjectId, tenant,
    data: {
      ...letterFrame(between, { number: await nextNumber(ctx, 'KB'), date: ctx.today, contractNumber }),
      serviceName: await serviceName(ctx, subjectId), noticeReceivedOn: ctx.today, endsOn: footnoted(endsOn, because),
      deleteOn: footnoted(deletion.deleteOn, deletion.because), returnBy: null,
    },
  }, 'termination-confirmation');
  return ok(terminated.value);
}
