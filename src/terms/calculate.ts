import type { Refusal } from '../kernel/result.ts';
import { refuse } from '../kernel/result.ts';
import type { Language } from '../kernel/text.ts';
import { type ComputeOptions, renderBecause, type Step, type WireStep } from './clause.ts';
import { termsRefusals } from './refusals.ts';
import { clauseById } from './registry.ts';

export interface CalculateOptions extends ComputeOptions {
  /** Language of `because` and of error messages; the input's own `lang` wins. German if left out. */
  readonly lang?: Language;
}

export interface WireError {
  readonly code: string;
  readonly message: string;
  /** JSON pointer into `input`. */
  readonly path: string;
}

/** What the calculator answers: the clause's result with `because` in one language, or an error. */
export type Calculated =
  | { readonly result: Readonly<Record<string, unknown>> & { readonly because: readonly WireStep[] } }
  | { readonly error: WireError; readonly refusal: Refusal };

/**
 * The calculator: clause `id` on JSON input, as `hafenamt clause`, `--batch` and
 * `POST /api/v1/clauses/{id}` answer it. Never throws for bad input.
 */
export function calculate(id: string, input: unknown, options: CalculateOptions = {}): Calculated {
  const found = clauseById(id);
  if (found === undefined) {
    return failed(
      refuse(termsRefusals, 'unknown-clause', { value: id.slice(0, 80) }, '').refusal,
      options.lang ?? 'de',
    );
  }
  const chosen = chooseLanguage(input, options.lang ?? 'de');
  if ('error' in chosen) return chosen;
  const outcome = found.evaluate(chosen.input, options);
  if (!outcome.ok) return failed(outcome.refusal, chosen.lang);
  const { because, ...result } = outcome.value as { readonly because: readonly Step[] };
  return { result: { ...result, because: renderBecause(because, chosen.lang) } };
}

type Chosen = { readonly input: unknown; readonly lang: Language } | (Calculated & { readonly error: WireError });

/** Takes `lang` out of the input; every clause knows it, none computes with it. */
function chooseLanguage(input: unknown, fallback: Language): Chosen {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, 'lang')) return { input, lang: fallback };
  const { lang, ...rest } = input as Record<string, unknown>;
  if (lang === 'de' || lang === 'en') return { input: rest, lang };
  const expected = { expectedDe: 'eines von de · en', expectedEn: 'one of de · en' };
  return failed(
    typeof lang === 'string'
      ? refuse(termsRefusals, 'impossible-value', { value: lang.slice(0, 40), ...expected }, '/lang').refusal
      : refuse(termsRefusals, 'wrong-type', expected, '/lang').refusal,
    fallback,
  );
}

export function failed(refusal: Refusal, lang: Language): Calculated & { readonly error: WireError } {
  return { error: { code: refusal.code, message: refusal.message[lang], path: refusal.path ?? '' }, refusal };
}
