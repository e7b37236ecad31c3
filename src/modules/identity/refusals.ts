import type { RefusalTable } from '../../kernel/result.ts';

export const identityRefusals = {
  'identity.bad_name': {
    status: 422,
    message: { de: '„{name}“ ist kein Name für einen Schlüssel.', en: '“{name}” is no name for a key.' },
    next: {
      de: 'Höchstens 64 Buchstaben, Ziffern, Leerzeichen und . _ @ - verwenden; mit Buchstabe oder Ziffer beginnen.',
      en: 'Use up to 64 letters, digits, blanks and . _ @ -, beginning with a letter or digit.',
    },
  },
  'identity.name_taken': {
    status: 409,
    message: { de: 'Ein gültiger Schlüssel heißt schon „{name}“.', en: 'A valid key is already called “{name}”.' },
    next: { de: 'Einen anderen Namen wählen oder den alten widerrufen.', en: 'Choose another name, or revoke the old one.' },
  },
  'identity.unknown_key': {
    status: 404,
    message: { de: 'Einen Schlüssel {id} gibt es nicht.', en: 'There is no key {id}.' },
    next: { de: 'Die Kennung nachsehen: ./hafenamt admin keys', en: 'Look the id up: ./hafenamt admin keys' },
  },
} satisfies RefusalTable<string>;
