/**
 * The terms, executable. The only door of `src/terms` for the rest of the program.
 *
 *   import { deletionAfterEnd, paymentDefault } from '../../terms/index.ts';
 *
 *   const { deleteOn, because } = deletionAfterEnd.compute({ endedOn: '2026-12-31' }, { edition });
 *   // deleteOn: '2027-01-14'; because: Step[] { clause, sentence, inputs, value, text } (de and en)
 *
 * - Dates go in and come out as `YYYY-MM-DD` (Europe/Berlin), instants as ISO 8601 with `Z`, money as
 *   text with two decimals (`parseMoney`/`formatMoney` of the kernel).
 * - `compute` is typed and throws `RefusalError` (kernel) where the input is refused; use it with values
 *   the program itself holds. `evaluate(unknown)` returns a `Result` and is for input from outside.
 * - `{ edition }` is the edition the contract was signed under (`editionById(contract.edition)`);
 *   left out, it is the current default. Store `edition.id` with the contract and `because` as it is;
 *   `renderBecause(because, lang)` makes it one language for JSON and screens.
 * - `calculate(id, input, { lang })` is the calculator as `POST /api/v1/clauses/{id}` answers it.
 * - `ruleFor(matter, facts)` names the clause that governs where an exception may apply (A1 (3)).
 */
export { calculate } from './calculate.ts';
export type { Calculated, CalculateOptions, WireError } from './calculate.ts';
export { renderBecause } from './clause.ts';
export type { Clause, Computed, ComputeOptions, Step, WireStep } from './clause.ts';
export { defaultEdition, editionById, publishedEditions } from './editions/default.ts';
export type { AvailabilityClass, Edition, EditionValues, FaultClass } from './editions/values.ts';
export { describeTerms, exampleOf, type TermsPage } from './page/describe-terms.ts';
export { listClauses, type ListedClause } from './list.ts';
export { clauseById, clauses } from './registry.ts';
export { lockOf } from './editions/lock.ts';
export { parseEdition, readEditionFile, type EditionProblem, type EditionRead } from './editions/read-edition.ts';
export { type Finding, lint } from './lint.ts';
export { listParagraphs } from './paragraphs.ts';
export { type Silence, silences } from './silences.ts';
export { termsRefusals } from './refusals.ts';
export { type Facts, type Matter, type Rule, ruleFor } from './rules.ts';
export { backupKeep } from './desktop/h-backup-keep.ts';
export { descriptionChange } from './desktop/h-changes.ts';
export { seats } from './desktop/h-seats.ts';
export { backupStorage } from './cloud/c04-backup-storage.ts';
export { backupWindow } from './cloud/c04-backup-window.ts';
export { allowedDowntime } from './cloud/c06-availability-classes.ts';
export { bgbDeadline, bgbLatestNotice } from './general/bgb.ts';
export { clockBusinessDaysClause, clockDeadlineClause, clockElapsedClause } from './general/service-clock.ts';
export { counterOffer, offerBinding } from './a02-conclusion.ts';
export { minutesObjection } from './a03-performance.ts';
export { availability, creditRequest, outageCauses } from './a04-availability.ts';
export { creditEntitlement, maintenanceNotice } from './a04-credit.ts';
export { faultClocks, supportCalendar } from './a06-faults.ts';
export { acceptance, timesheetObjection } from './a08-acceptance.ts';
export { monthlyBilling, type ProRataLine } from './a09-billing-period.ts';
export { paymentDefault } from './a09-payment.ts';
export { priceChange, priceIndexation } from './a09-price-change.ts';
export { mealAllowance } from './a09-travel.ts';
export { returnOfLentThings, seriousDefault } from './a10-ending.ts';
export { ordinaryTermination } from './a10-term.ts';
export { defectNotice, warrantyLapse } from './a11-warranty.ts';
export { liabilityCap } from './a12-liability.ts';
export { siteSurvey } from './b03-survey.ts';
export { voipTermination } from './b08-termination.ts';
export { invoiceObjection } from './b09-objections.ts';
export { switchFees } from './b12-switch.ts';
export { portingActivation, portingRequest } from './c03-porting.ts';
export { fullBlock } from './c04-blocks.ts';
export { deletionAfterEnd } from './d05-deletion.ts';
export { providerSwitch } from './d06-switching.ts';
export { rackClearance } from './e05-clearance.ts';
export { lateDelivery } from './f01-delivery.ts';
export { releasableSecurity } from './f02-retention.ts';
export { hardwareReturn } from './f03-return.ts';
export { vatPercentOn } from './parameters/vat-rates.ts';
