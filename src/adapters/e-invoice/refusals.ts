import type { RefusalTable } from '../../kernel/result.ts';

const correct = {
  de: 'Berichtigen Sie die Angabe und stellen Sie die Rechnung erneut aus.',
  en: 'Correct the value and issue the invoice again.',
};
const complete = {
  de: 'Ergänzen Sie die Angabe und stellen Sie die Rechnung erneut aus.',
  en: 'Add the value and issue the invoice again.',
};

/** Why an invoice cannot be written as an e-invoice. `{term}` is the business term of EN 16931. */
export const eInvoiceRefusals = {
  'e-invoice.missing': {
    status: 422,
    message: { de: 'In der Rechnung fehlt {term}.', en: 'The invoice lacks {term}.' },
    next: complete,
  },
  'e-invoice.invalid': {
    status: 422,
    message: { de: '{term} hat einen unzulässigen Wert: {value}.', en: '{term} has an invalid value: {value}.' },
    next: correct,
  },
  'e-invoice.unprintable': {
    status: 422,
    message: {
      de: '{term} enthält ein Steuerzeichen, das eine elektronische Rechnung nicht enthalten darf.',
      en: '{term} holds a control character, which an e-invoice must not.',
    },
    next: correct,
  },
  'e-invoice.duplicate': {
    status: 422,
    message: { de: '{term} kommt mehrfach vor: {value}.', en: '{term} occurs more than once: {value}.' },
    next: correct,
  },
  'e-invoice.arithmetic': {
    status: 422,
    message: {
      de: 'Der Nettobetrag der Position {line} ist {value}, aus Menge und Preis folgt {expected}.',
      en: 'The net amount of line {line} is {value}, but quantity and price give {expected}.',
    },
    next: correct,
  },
  'e-invoice.period': {
    status: 422,
    message: {
      de: '{term} endet am {lastDay}, vor dem Beginn am {firstDay}.',
      en: '{term} ends on {lastDay}, before it starts on {firstDay}.',
    },
    next: correct,
  },
} as const satisfies RefusalTable<string>;

export type EInvoiceRefusal = keyof typeof eInvoiceRefusals;
