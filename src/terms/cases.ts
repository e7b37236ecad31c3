import { a02Cases } from './a02-conclusion.cases.ts';
import { a03Cases } from './a03-performance.cases.ts';
import { a04Cases } from './a04-availability.cases.ts';
import { a06Cases } from './a06-faults.cases.ts';
import { a08Cases } from './a08-acceptance.cases.ts';
import { a09Cases } from './a09-terms.cases.ts';
import { a10Cases } from './a10-term.cases.ts';
import { a11Cases } from './a11-warranty.cases.ts';
import { linesCases } from './b-lines.cases.ts';
import type { ClauseCase } from './case.ts';
import { cloudCases } from './cloud/cloud.cases.ts';
import { desktopCases } from './desktop/desktop.cases.ts';
import { colocationAndHardwareCases } from './e-f.cases.ts';
import { generalCases } from './general/general.cases.ts';

/** Every worked example, in the order of the documents. One test runs them all; the page shows them. */
export const cases: readonly ClauseCase[] = [
  ...generalCases,
  ...a02Cases,
  ...a03Cases,
  ...a04Cases,
  ...a06Cases,
  ...a08Cases,
  ...a09Cases,
  ...a10Cases,
  ...a11Cases,
  ...linesCases,
  ...cloudCases,
  ...colocationAndHardwareCases,
  ...desktopCases,
];
