import { must } from '../kernel/result.ts';
import { tellOfAge, tellOfExpiry } from '../modules/catalogue/index.ts';
import { deemAccepted, expireOffer } from '../modules/contracts/index.ts';
import type { Ctx } from '../database/index.ts';
import { raiseAlarm, type DeadlineAction, type DueDeadline, type Outcome } from '../modules/deadlines/index.ts';
import { readDeletion } from '../modules/exit/index.ts';
import { HELD_UP, isHeld } from '../modules/privacy/index.ts';
import { deemPackageAccepted } from '../modules/projects/index.ts';
import type { DeleteData } from './delete-data.ts';
import { serversOf, type EndService } from './end-service.ts';
import { invoiceMonth } from './invoice-month.ts';
import { startRun } from './runtime/index.ts';
import { tellOfOldSnapshot } from './snapshot-ages.ts';

export interface StartableWorkflows {
  readonly endService: EndService;
  readonly deleteData: DeleteData;
}

type Handler = (ctx: Ctx, deadline: DueDeadline, workflows: StartableWorkflows) => Promise<Outcome>;

/**
 * What is done when a deadline is due: one line an action. A handler works in the transaction that marks the
 * deadline fired and returns the outcome; anything that touches the world is a run that it starts.
 */
export const deadlineActions: Readonly<Record<DeadlineAction, Handler>> = {
  // promise A2.2
  'offer-expires': async (ctx, { subjectId }) =>
    (await expireOffer(ctx, subjectId)
      ? { de: 'Angebot erloschen', en: 'offer lapsed' }
      : { de: 'Angebot war schon beauftragt', en: 'offer was ordered already' }),

  // promise A8.3
  'acceptance-deemed': async (ctx, { subjectId }) => must(await deemAccepted(ctx, subjectId)),

  // promise A9.3
  'invoice-month': async (ctx, { subjectId, dueOn }) =>
    (await invoiceMonth(ctx, subjectId, dueOn)) ?? { de: 'nichts zu berechnen', en: 'nothing to bill' },

  // promise A9.5: a fixed due date needs no reminder (§ 286 (2) no. 1 BGB)
  'payment-due': async () => ({ de: 'Zahlungsziel abgelaufen', en: 'time to pay is over' }),

  // promise A10.3
  'contract-ends': async (ctx, { subjectId, tenant }, { endService }) => {
    const serverIds = await serversOf(ctx, subjectId);
    return startRun(ctx, endService, {
      key: `end:${subjectId}`, tenant, parameters: { contractId: subjectId, serverIds },
    });
  },

  // promise C-4.6.11
  'snapshot-ages': (ctx, { subjectId }) => tellOfOldSnapshot(ctx, subjectId),

  // promise D5.1
  'delete-data': async (ctx, { subjectId, tenant }, { deleteData }) => {
    if (await isHeld(ctx, tenant)) return holdUp(ctx, subjectId, tenant);
    const { contractId } = await readDeletion(ctx, subjectId);
    const serverIds = await serversOf(ctx, contractId);
    return startRun(ctx, deleteData, {
      key: `delete:${subjectId}`, tenant, parameters: { deletionId: subjectId, contractId, serverIds },
    });
  },

  // promise C-3.1
  'certificate-expires': (ctx, { subjectId }) => tellOfExpiry(ctx, subjectId),

  // promise C-5.2, A8.3
  'work-accepted': async (ctx, { subjectId }) => must(await deemPackageAccepted(ctx, subjectId)),

  // promise C-4.1
  'image-ages': (ctx, { subjectId }) => tellOfAge(ctx, subjectId),
};

/** Nothing is deleted while a legal hold is set; lifting it makes the deadline due again (privacy/legal-hold.ts). */
async function holdUp(ctx: Ctx, deletionId: string, tenant: string): Promise<Outcome> {
  await raiseAlarm(ctx, {
    tenant, kind: 'deletion-held', subjectId: deletionId,
    sentence: {
      de: 'Heute sind Daten zu löschen (D5.1), aber für den Kunden gilt eine Löschsperre. Klären Sie, ob sie bestehen bleiben'
        + ' muss; wer sie aufhebt, löscht die Daten.',
      en: 'Data is to be deleted today (D5.1), but there is a legal hold on the customer. Find out whether it must'
        + ' go on; lifting it deletes the data.',
    },
  });
  return HELD_UP;
}
