import { refuse, type Result } from '../kernel/result.ts';
import { termsRefusals } from './refusals.ts';

/** What a rule decision looks at. Unknown facts are left out, never guessed. */
export interface Facts {
  /** Product of the contract item, e.g. `voipLineBusiness`, `internetConnect`, `cloud`, `desktop`, `colocation`. */
  readonly product?: string;
  readonly minimumTermOver?: boolean;
  /** The contract was renewed tacitly (§ 56 (3) TKG). */
  readonly tacitlyRenewed?: boolean;
  /** The contract ends by a switch or erasure under D6. */
  readonly leavesByDataAct?: boolean;
}

export interface Rule {
  readonly matter: Matter;
  readonly clause: string;
  /** Paragraph, for the rank of A1 (3). */
  readonly paragraph: string;
  readonly applies: (facts: Facts) => boolean;
  /** Clauses this one displaces where it applies. */
  readonly exceptionTo?: readonly string[];
}

export const matters = ['ordinaryTermination', 'deletionAfterEnd', 'returnAfterEnd', 'block', 'liabilityCap'] as const;
export type Matter = (typeof matters)[number];

const lines = new Set(['voipLineBusiness', 'internetConnect', 'ethernetLink', 'opticalLine']);
const isLine = ({ product }: Facts): boolean => product !== undefined && lines.has(product);
const always = (): boolean => true;

/** Which clause governs what; exceptions keep the documents' shape. promise A1.3 */
export const rules: readonly Rule[] = [
  { matter: 'ordinaryTermination', clause: 'A10.3', paragraph: 'A10 (3)', applies: always },
  {
    matter: 'ordinaryTermination',
    clause: 'B8.1',
    paragraph: 'B8 (1)',
    exceptionTo: ['A10.3'],
    // § 56 (3) TKG: after a tacit renewal the month's notice holds for every public telecom service.
    applies: (facts) =>
      (facts.product === 'voipLineBusiness' && facts.minimumTermOver === true) ||
      (facts.product === 'internetConnect' && facts.tacitlyRenewed === true),
  },
  { matter: 'deletionAfterEnd', clause: 'D5.1', paragraph: 'D5 (1)', applies: ({ product }) => product === 'cloud' },
  {
    matter: 'deletionAfterEnd',
    clause: 'D6',
    paragraph: 'D6 (8)',
    exceptionTo: ['D5.1'],
    applies: ({ product, leavesByDataAct }) => product === 'cloud' && leavesByDataAct === true,
  },
  { matter: 'returnAfterEnd', clause: 'A10.7', paragraph: 'A10 (7)', applies: always },
  {
    matter: 'returnAfterEnd',
    clause: 'E5.3',
    paragraph: 'E5 (3)',
    exceptionTo: ['A10.7'],
    applies: ({ product }) => product === 'colocation',
  },
  { matter: 'block', clause: 'B11', paragraph: 'B11 (1)', applies: isLine },
  {
    matter: 'block',
    clause: 'C4.3',
    paragraph: 'C4 (3)',
    exceptionTo: ['B11'],
    applies: ({ product }) => product === 'voipLineBusiness',
  },
  { matter: 'liabilityCap', clause: 'A12.2', paragraph: 'A12 (2)', applies: always },
  { matter: 'liabilityCap', clause: 'B10', paragraph: 'B10 (1)', exceptionTo: ['A12.2'], applies: isLine },
];

/** Special terms (B–F) before the general ones (A) before service descriptions (A1 (3)). */
export function rankOf(paragraph: string): number {
  // "C 7" and "H Backup" are sections of service descriptions, "C4 (3)" a paragraph of part C.
  if (/^[B-F]\d/.test(paragraph)) return 3;
  return /^A\d/.test(paragraph) ? 2 : 1;
}

/**
 * The one clause that governs `matter` for these facts: exceptions displace what they except, then the
 * higher rank wins. None, or two of equal rank, is a refusal and never a default.
 */
export function ruleFor(matter: Matter, facts: Facts, table: readonly Rule[] = rules): Result<Rule> {
  const applicable = table.filter((rule) => rule.matter === matter && rule.applies(facts));
  const displaced = new Set(applicable.flatMap(({ exceptionTo }) => exceptionTo ?? []));
  const left = applicable.filter(({ clause }) => !displaced.has(clause));
  const highest = Math.max(...left.map(({ paragraph }) => rankOf(paragraph)));
  const governing = left.filter(({ paragraph }) => rankOf(paragraph) === highest);
  const [only, second] = governing;
  if (only === undefined) return refuse(termsRefusals, 'no-rule', { matter });
  if (second !== undefined) {
    return refuse(termsRefusals, 'two-rules', { matter, rules: governing.map(({ clause }) => clause).join(', ') });
  }
  return { ok: true, value: only };
}
