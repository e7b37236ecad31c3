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
 *   left out, it is the current default. Store `edition.id` with the contract and `because` as it is.
 * - `calculate(id, input, { lang })` is the calculator as `POST /api/v1/clauses/{id}` answers it.
 * - `ruleFor(matter, facts)` names the clause that governs where an exception may apply (A1 (3)).
 */
export { renderBecause } from './clause.ts';
export type { Clause, Computed, ComputeOptions, Step, WireStep } from './clause.ts';
export { defaultEdition, editionById, publishedEditions } from './editions/default.ts';
export type { Edition, EditionValues, FaultClass, AvailabilityClass } from './editions/values.ts';
export { counterOffer, offerBinding } from './a02-conclusion.ts';
export { availability, creditRequest, outageCauses } from './a04-availability.ts';
export { acceptance } from './a08-acceptance.ts';
export { monthlyBilling } from './a09-billing-period.ts';
export { paymentDefault } from './a09-payment.ts';
export { ordinaryTermination } from './a10-term.ts';
export { deletionAfterEnd } from './d05-deletion.ts';
export { vatPercentOn } from './parameters/vat-rates.ts';
