import { z } from 'zod';
import { words } from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { calculate, listClauses, termsRefusals } from '../../terms/index.ts';
import { endpoint, someOf, type Endpoint } from '../identity/index.ts';

const clause = z.object({
  id: words('A2.2'), paragraph: words('A2 (2)'), title: words('Bindung an das Angebot'),
  demands: words('Ein Angebot bindet vier Wochen.'),
  input: z.record(z.string(), z.string()).describe('Input name (with `?` where it may be left out) → kind.'),
  output: words('bindingUntil: date'),
});

/** What a clause computes depends on the clause; `GET /clauses` says it. */
const result = z.record(z.string(), z.unknown());

export const clauseRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/clauses', operationId: 'listClauses', permission: 'clause:compute', tag: 'clauses',
    summary: 'Every clause that computes, with its inputs and results', answer: z.object({ items: z.array(clause) }),
    handle: async (_, { language }) =>
      ok({ items: listClauses(language).map((one) => ({ ...one, input: { ...one.input } })) }),
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
