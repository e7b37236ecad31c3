import { refuse, type RefusalTable, type Refusal } from '../kernel/result.ts';

const correctInput = {
  de: 'Die Eingabe an der genannten Stelle berichtigen und erneut senden.',
  en: 'Correct the input at the place named and send it again.',
};

/** Everything a clause can answer instead of a result. The codes are stable. */
export const termsRefusals = {
  'missing-field': {
    status: 422,
    message: { de: 'Die Angabe „{field}“ fehlt.', en: 'The field “{field}” is missing.' },
    next: correctInput,
  },
  'unknown-field': {
    status: 422,
    message: { de: 'Die Angabe „{field}“ ist hier nicht bekannt.', en: 'The field “{field}” is not known here.' },
    next: correctInput,
  },
  'wrong-type': {
    status: 422,
    message: { de: 'Erwartet wird {expectedDe}.', en: 'Expected {expectedEn}.' },
    next: correctInput,
  },
  'impossible-value': {
    status: 422,
    message: { de: '„{value}“ ist nicht möglich: {expectedDe}.', en: '“{value}” is not possible: {expectedEn}.' },
    next: correctInput,
  },
  'impossible-date': {
    status: 422,
    message: {
      de: '„{value}“ ist kein Datum oder Zeitpunkt, den es gibt: {expectedDe}.',
      en: '“{value}” is no date or time that exists: {expectedEn}.',
    },
    next: correctInput,
  },
  'out-of-order': {
    status: 422,
    message: { de: '{whyDe}', en: '{whyEn}' },
    next: correctInput,
  },
  contradiction: {
    status: 422,
    message: { de: '{whyDe}', en: '{whyEn}' },
    next: correctInput,
  },
  'unknown-reference': {
    status: 422,
    message: { de: '„{value}“ kommt in der Eingabe nicht vor.', en: '“{value}” does not occur in the input.' },
    next: correctInput,
  },
  'missing-parameter': {
    status: 422,
    message: { de: 'Der Wert fehlt: {whatDe}.', en: 'The value is missing: {whatEn}.' },
    next: {
      de: 'Den Wert mit Quelle nachtragen; er wird nie geschätzt.',
      en: 'Enter the value with its source; it is never estimated.',
    },
  },
  'unknown-clause': {
    status: 404,
    message: { de: 'Die Klausel „{value}“ gibt es nicht.', en: 'There is no clause “{value}”.' },
    next: { de: 'Die Liste der Klauseln ansehen.', en: 'See the list of clauses.' },
  },
  'malformed-json': {
    status: 400,
    message: { de: 'Das ist kein gültiges JSON-Objekt.', en: 'This is not a valid JSON object.' },
    next: correctInput,
  },
  'too-large': {
    status: 413,
    message: {
      de: 'Die Eingabe ist größer als {limit} Bytes.',
      en: 'The input is larger than {limit} bytes.',
    },
    next: { de: 'Die Eingabe teilen.', en: 'Split the input.' },
  },
  'no-rule': {
    status: 422,
    message: {
      de: 'Für „{matter}“ ist keine Regel anwendbar.',
      en: 'No rule applies to “{matter}”.',
    },
    next: { de: 'Den Sachverhalt ergänzen.', en: 'Complete the facts.' },
  },
  'two-rules': {
    status: 422,
    message: {
      de: 'Für „{matter}“ sind mehrere Regeln gleichen Rangs anwendbar: {rules}.',
      en: 'Several rules of equal rank apply to “{matter}”: {rules}.',
    },
    next: {
      de: 'Den Widerspruch in den Regeln auflösen (A1 (3)).',
      en: 'Resolve the conflict of the rules (A1 (3)).',
    },
  },
} as const satisfies RefusalTable<string>;

export type TermsRefusalCode = keyof typeof termsRefusals;

/** Thrown inside a computation and turned into a value at its door (`clause.evaluate`). */
export class InputRefused extends Error {
  readonly refusal: Refusal;
  constructor(code: TermsRefusalCode, path: string, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = 'InputRefused';
    this.refusal = refuse(termsRefusals, code, details, path).refusal;
  }
}

/** Refuses with `code` at a JSON pointer into the input. */
export function reject(code: TermsRefusalCode, path: string, details: Readonly<Record<string, unknown>> = {}): never {
  throw new InputRefused(code, path, details);
}
