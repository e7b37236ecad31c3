import { z } from 'zod';
import { date, oneOf, words } from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { calculate, describeTerms, exampleOf, listClauses, termsRefusals } from '../../terms/index.ts';
import { endpoint, someOf, type Endpoint } from '../identity/index.ts';

const clause = z.object({
  id: words('A2.2'), paragraph: words('A2 (2)'), title: words('Bindung an das Angebot'),
  demands: words('Ein Angebot bindet vier Wochen.'),
  input: z.record(z.string(), z.string()).describe('Input name (with `?` where it may be left out) → kind.'),
  output: words('bindingUntil: date'),
  example: z.record(z.string(), z.unknown()).nullable().meta({ examples: [{ offerDate: '2026-11-27' }] })
    .describe('Input of its first worked example.'),
});

const paragraph = z.object({
  id: words('A2 (2)'), how: oneOf('computes', 'defines', 'governs', 'declares'),
  words: words('Ein verbindliches Angebot bindet vier Wochen.'),
  account: words('Verträge und Erklärungen').describe('The room it governs, or why nothing runs; empty otherwise.'),
  clauses: z.array(words('A2.2')),
  values: z.array(z.object({
    name: words('offerWeeks'), meaning: words('Bindung eines Angebots in Wochen'), value: words('4'),
  })),
  notes: z.array(z.object({
    id: words('A2.2-offer-date'), finding: words('Der Absatz sagt nicht …'), reading: words('Es gilt …'),
    why: words('Weil …'),
    open: z.boolean().meta({ examples: [false] }),
  })).describe('Where the documents are silent or wrong, and how they are read.'),
});

/** The executable terms as a page shows them. */
const terms = z.object({
  edition: z.object({
    id: words('2026-06-15'), name: words('Fassung Juni 2026'), validFrom: date,
    documents: z.array(words('Allgemeine Geschäftsbedingungen')),
  }),
  sections: z.array(z.object({ id: words('A2'), title: words('Vertragsschluss'), paragraphs: z.array(paragraph) })),
});

/** What a clause computes depends on the clause; `GET /clauses` says it. */
const result = z.record(z.string(), z.unknown());

export const clauseRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/clauses', operationId: 'listClauses', permission: 'clause:compute', tag: 'clauses',
    summary: 'Every clause that computes, with its inputs and results', answer: z.object({ items: z.array(clause) }),
    handle: async (_, { language }) =>
      ok({
      items: listClauses(language).map((one) => ({ ...one, input: { ...one.input }, example: exampleOf(one.id) })),
    }),
  }),
  endpoint({
    method: 'GET', path: '/terms', operationId: 'readTerms', permission: 'clause:compute', tag: 'clauses',
    summary: 'Every paragraph of the documents in plain words, with what the program does about it',
    description: 'The words are the program’s, not the contract’s; in doubt the contract governs.', answer: terms,
    handle: async (_, { language }) => ok(describeTerms(language)),
  }),
  endpoint({
    method: 'POST', path: '/clauses/{id}', operationId: 'calculateClause', permission: 'clause:compute', tag: 'clauses',
    summary: 'Computes a clause of the terms',
    description: 'The same answer as `hafenamt clause ID`, with `because`: each step with its sentence and numbers.',
    params: z.object({ id: z.string().min(1).max(80).meta({ examples: ['A2.2'] }) }),
    body: result.meta({ examples: [{ offerDate: '2026-11-27' }] }),
    answer: result.meta({ examples: [{ bindingUntil: '2026-12-28', because: [] }] }),
    refusals: someOf(
      termsRefusals, 'missing-field', 'unknown-field', 'wrong-type', 'impossible-value', 'impossible-date',
      'out-of-order', 'contradiction', 'unknown-reference', 'missing-parameter', 'unknown-clause', 'too-large',
      'no-rule', 'two-rules',
    ),
    handle: async (_, { params, body, language }) => {
      const outcome = calculate(params.id, body, { lang: language });
      return 'error' in outcome ? { ok: false, refusal: outcome.refusal } : ok(outcome.result);
    },
  }),
];
