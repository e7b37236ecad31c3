import { must } from '../kernel/result.ts';
import { deemAccepted, expireOffer } from '../modules/contracts/index.ts';
import type { Ctx } from '../database/index.ts';
import type { DeadlineAction, DueDeadline } from '../modules/deadlines/index.ts';
import { readDeletion } from '../modules/exit/index.ts';
import type { DeleteData } from './delete-data.ts';
import { serversOf, type EndService } from './end-service.ts';
import { invoiceMonth } from './invoice-month.ts';
import { startRun } from './runtime/index.ts';

export interface StartableWorkflows {
  readonly endService: EndService;
  readonly deleteData: DeleteData;
}

type Handler = (ctx: Ctx, deadline: DueDeadline, workflows: StartableWorkflows) => Promise<string>;

/**
 * What is done when a deadline is due: one line an action. A handler works in the transaction that marks the
 * deadline fired and returns the outcome; anything that touches the world is a run that it starts.
 */
export const deadlineActions: Readonly<Record<DeadlineAction, Handler>> = {
  // promise A2.2
  'offer-expires': async (ctx, { subjectId }) =>
    (await expireOffer(ctx, subjectId)) ? 'Angebot erloschen' : 'Angebot war schon beauftragt',

  // promise A8.3
  'acceptance-deemed': async (ctx, { subjectId }) => must(await deemAccepted(ctx, subjectId)),

  // promise A9.3
  'invoice-month': (ctx, { subjectId, dueOn }) => invoiceMonth(ctx, subjectId, dueOn),

  // promise A9.5: a fixed due date needs no reminder (§ 286 (2) no. 1 BGB)
  'payment-due': async () => 'Zahlungsziel abgelaufen',

  // promise A10.3
  'contract-ends': async (ctx, { subjectId, tenant }, { endService }) => {
    const serverIds = await serversOf(ctx, subjectId);
    return startRun(ctx, endService, {
      key: `end:${subjectId}`, tenant, parameters: { contractId: subjectId, serverIds },
    });
  },

  // promise D5.1
  'delete-data': async (ctx, { subjectId, tenant }, { deleteData }) => {
    const { contractId } = await readDeletion(ctx, subjectId);
    const serverIds = await serversOf(ctx, contractId);
    return startRun(ctx, deleteData, {
      key: `delete:${subjectId}`, tenant, parameters: { deletionId: subjectId, contractId, serverIds },
    });
  },
};
