import type { Text } from '../../kernel/text.ts';

/** What is not done before a second person agreed, and why. Each is the reason its endpoint's `fourEyes` gives. */
export const fourEyes = {
  'bank-details': {
    de: 'Die Bankverbindung des Anbieters ändert sich: eine falsche leitet das Geld aller Kunden um.',
    en: 'The provider’s bank details change: wrong ones lead every customer’s money astray.',
  },
  'customer-deletion': {
    de: 'Ein Kunde wird gelöscht: seine Personen und Kontakte sind danach unkenntlich und nicht wiederherstellbar.',
    en: 'A customer is deleted: its people and contacts are beyond recognition and recovery afterwards.',
  },
  'legal-hold-set': {
    de: 'Eine Löschsperre wird gesetzt: geschuldete Löschungen unterbleiben.',
    en: 'A legal hold is set: deletions that are owed are not done.',
  },
  'legal-hold-lifted': {
    de: 'Eine Löschsperre wird aufgehoben: Beweismittel können danach gelöscht werden.',
    en: 'A legal hold is lifted: evidence may be deleted afterwards.',
  },
  'unowned-removal': {
    de: 'Etwas wird gelöscht, das die Engine hat und keine Zeile kennt: gehört es doch jemandem, sind dessen Daten fort.',
    en: 'Something the engine has and no row knows is deleted: should it be somebody’s after all, their data is gone.',
  },
} as const satisfies Readonly<Record<string, Text>>;
