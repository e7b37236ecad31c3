import { counterOffer, offerBinding } from './a02-conclusion.ts';
import { minutesObjection } from './a03-performance.ts';
import { availability, creditRequest } from './a04-availability.ts';
import { creditEntitlement, maintenanceNotice } from './a04-credit.ts';
import { faultClocks } from './a06-faults.ts';
import { acceptance, timesheetObjection } from './a08-acceptance.ts';
import { monthlyBilling } from './a09-billing-period.ts';
import { paymentDefault } from './a09-payment.ts';
import { priceChange, priceIndexation } from './a09-price-change.ts';
import { mealAllowance } from './a09-travel.ts';
import { returnOfLentThings, seriousDefault } from './a10-ending.ts';
import { ordinaryTermination } from './a10-term.ts';
import { defectNotice, warrantyLapse } from './a11-warranty.ts';
import { liabilityCap } from './a12-liability.ts';
import { siteSurvey } from './b03-survey.ts';
import { voipTermination } from './b08-termination.ts';
import { invoiceObjection } from './b09-objections.ts';
import { switchFees } from './b12-switch.ts';
import { portingActivation, portingRequest } from './c03-porting.ts';
import { fullBlock } from './c04-blocks.ts';
import type { ClauseHead, Computed, ComputeOptions } from './clause.ts';
import { backupStorage } from './cloud/c04-backup-storage.ts';
import { backupWindow } from './cloud/c04-backup-window.ts';
import { allowedDowntime } from './cloud/c06-availability-classes.ts';
import { deletionAfterEnd } from './d05-deletion.ts';
import { providerSwitch } from './d06-switching.ts';
import { backupKeep } from './desktop/h-backup-keep.ts';
import { descriptionChange } from './desktop/h-changes.ts';
import { seats } from './desktop/h-seats.ts';
import { rackClearance } from './e05-clearance.ts';
import { lateDelivery } from './f01-delivery.ts';
import { releasableSecurity } from './f02-retention.ts';
import { hardwareReturn } from './f03-return.ts';
import type { Fields } from './fields.ts';
import { bgbDeadline, bgbLatestNotice } from './general/bgb.ts';
import { clockBusinessDaysClause, clockDeadlineClause, clockElapsedClause } from './general/service-clock.ts';
import type { Result } from '../kernel/result.ts';

/** A clause as the calculator sees it: any input, any result. */
export interface RegisteredClause extends ClauseHead {
  readonly input: Fields;
  readonly evaluate: (input: unknown, options?: ComputeOptions) => Result<Computed<object>>;
}

/** Every clause that computes, in the order of the documents; law and clocks first. */
export const clauses: readonly RegisteredClause[] = [
  bgbDeadline,
  bgbLatestNotice,
  clockDeadlineClause,
  clockElapsedClause,
  clockBusinessDaysClause,
  offerBinding,
  counterOffer,
  minutesObjection,
  availability,
  maintenanceNotice,
  creditRequest,
  creditEntitlement,
  faultClocks,
  acceptance,
  timesheetObjection,
  monthlyBilling,
  mealAllowance,
  paymentDefault,
  priceChange,
  priceIndexation,
  ordinaryTermination,
  seriousDefault,
  returnOfLentThings,
  defectNotice,
  warrantyLapse,
  liabilityCap,
  siteSurvey,
  voipTermination,
  invoiceObjection,
  switchFees,
  portingRequest,
  portingActivation,
  fullBlock,
  backupWindow,
  backupStorage,
  allowedDowntime,
  deletionAfterEnd,
  providerSwitch,
  rackClearance,
  lateDelivery,
  releasableSecurity,
  hardwareReturn,
  descriptionChange,
  seats,
  backupKeep,
];

const byId = new Map(clauses.map((entry) => [entry.id, entry]));

export function clauseById(id: string): RegisteredClause | undefined {
  return byId.get(id);
}
