import { MissingData, type State } from '../kernel/holidays.ts';
import type { Refusal, Result } from '../kernel/result.ts';
import { RefusalError } from '../kernel/result.ts';
import { NeverOpen } from '../kernel/service-hours.ts';
import type { Language, Text } from '../kernel/text.ts';
import { defaultEdition } from './editions/default.ts';
import type { Edition, EditionValues } from './editions/values.ts';
import { type Fields, type ParsedInput, readFields, type WireInput } from './fields.ts';
import { InputRefused } from './refusals.ts';

/** The sentence a step relies on: where it stands, and what it demands in the program's own words. */
export interface Sentence extends Text {
  /** Clause or norm id: `A2.2`, `BGB.193`. */
  readonly clause: string;
}

/** One step of a calculation that a person can check by hand. */
export interface Step {
  readonly clause: string;
  readonly sentence: Text;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** One value of the result as it stands there, where the step gives one: letters find their footnote by it. */
  readonly value: unknown;
  /** The step as a line of arithmetic. */
  readonly text: Text;
}

/** What a computation has at hand: the edition's numbers and the paper it writes its steps on. */
export interface Computation {
  readonly values: EditionValues;
  /** The state whose holidays count: the input's, else the edition's. */
  readonly state: State;
  readonly faultProfile: string;
  readonly because: Step[];
  step(sentence: Sentence, inputs: Readonly<Record<string, unknown>>, value: unknown, text: Text): void;
}

/** How a paragraph is accounted for (see `paragraphs.ts`). */
export interface ClauseHead {
  /** `A2.2`; stable, used by the API, the calculator and every `because`. */
  readonly id: string;
  /** As the document writes it: `A2 (2)`. */
  readonly paragraph: string;
  readonly title: Text;
  /** What the sentence demands, in the program's own words. */
  readonly demands: Text;
  /** Edition values the clause reads; shown on the page and checked by the lint. */
  readonly parameters?: readonly (keyof EditionValues)[];
  /** Other paragraphs this one refers to; the lint resolves them. */
  readonly cites?: readonly string[];
  /** Shape of the result, for `--list`. */
  readonly output: string;
}

export interface ComputeOptions {
  /** The edition the contract was signed under; the current default if left out. */
  readonly edition?: Edition;
  /** Name of the fault profile of the service (`A6`); the edition's own if left out. */
  readonly faultProfile?: string;
}

export type Computed<Out> = Out & { readonly because: readonly Step[] };

export interface Clause<Wire, Out> extends ClauseHead {
  readonly input: Fields;
  /** For business code: the result, or a thrown `RefusalError` where the input is refused. */
  readonly compute: (input: Wire, options?: ComputeOptions) => Computed<Out>;
  /** For input from outside: refusals are values with a JSON pointer. Never throws for bad input. */
  readonly evaluate: (input: unknown, options?: ComputeOptions) => Result<Computed<Out>>;
}

// The registry holds clauses of every input type; callers by id go through `evaluate`.
export type AnyClause = Clause<never, object>;

class Paper implements Computation {
  readonly values: EditionValues;
  readonly state: State;
  readonly faultProfile: string;
  readonly because: Step[] = [];

  constructor(edition: Edition, state: State | undefined, faultProfile: string | undefined) {
    this.values = edition.values;
    this.state = state ?? edition.values.state;
    this.faultProfile = faultProfile ?? edition.values.faultProfile;
  }

  step(sentence: Sentence, inputs: Readonly<Record<string, unknown>>, value: unknown, text: Text): void {
    this.because.push({ clause: sentence.clause, sentence, inputs, value, text });
  }
}

/** Makes a clause from its data and its rule; the rule sees parsed input and may `reject`. */
export function clause<F extends Fields, Out extends object>(
  definition: ClauseHead & {
    readonly input: F;
    readonly rule: (input: ParsedInput<F>, on: Computation, own: Sentence) => Out;
  },
): Clause<WireInput<F>, Out> {
  const { rule, ...head } = definition;
  const own: Sentence = { clause: head.id, ...head.demands };
  const dated = firstDated(head.input);
  const run = (input: unknown, options: ComputeOptions): Computed<Out> => {
    const parsed = readFields(head.input, input, '');
    const on = new Paper(options.edition ?? defaultEdition, (parsed as { state?: State }).state, options.faultProfile);
    const result = rule(parsed, on, own);
    return { ...result, because: on.because };
  };
  const evaluate = (input: unknown, options: ComputeOptions = {}): Result<Computed<Out>> => {
    try {
      return { ok: true, value: run(input, options) };
    } catch (error) {
      return { ok: false, refusal: refusalOf(error, dated) };
    }
  };
  const compute = (input: WireInput<F>, options: ComputeOptions = {}): Computed<Out> => {
    const result = evaluate(input, options);
    if (result.ok) return result.value;
    throw new RefusalError(result.refusal);
  };
  return { ...head, compute, evaluate };
}

const DATED = /^(date|month|instant|local date-time)\b/;

/** Pointer of the first field that holds a date: the one to blame where a year has no data. */
function firstDated(fields: Fields): string {
  const name = Object.keys(fields).find((candidate) => DATED.test(fields[candidate]?.kind ?? ''));
  return name === undefined ? '' : `/${name}`;
}

/** The refusal inside an expected error; anything else is a defect and is thrown on. */
function refusalOf(error: unknown, dated: string): Refusal {
  if (error instanceof InputRefused) return error.refusal;
  if (error instanceof MissingData) {
    const { de: whatDe, en: whatEn } = error.what;
    return new InputRefused('missing-parameter', dated, { whatDe, whatEn }).refusal;
  }
  if (error instanceof NeverOpen) {
    return new InputRefused('contradiction', '/calendar', {
      whyDe: 'Auch hundert Jahre nach dem Beginn ist die verlangte Zeit nicht erreicht; weiter wird nicht gesucht.',
      whyEn: 'Even a hundred years after the start the time asked for is not reached; the search ends there.',
    }).refusal;
  }
  throw error;
}

/** A step as the calculator writes it: one language, ready to print. */
export interface WireStep {
  readonly clause: string;
  readonly sentence: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly value: unknown;
  readonly text: string;
}

/** `because` in one language, for JSON and for screens. */
export function renderBecause(steps: readonly Step[], language: Language): WireStep[] {
  return steps.map(({ clause: id, sentence, inputs, value, text }) => ({
    clause: id,
    sentence: sentence[language],
    inputs,
    value,
    text: text[language],
  }));
}
