import type { RefusalTable } from '../../kernel/result.ts';

export const keyRefusals = {
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
    next: { de: 'Die Kennung in der Liste der Schlüssel nachsehen.', en: 'Look the id up in the list of keys.' },
  },
  'identity.bad_expiry': {
    status: 422,
    message: {
      de: 'Ein Schlüssel läuft frühestens morgen und spätestens in einem Jahr ab.',
      en: 'A key expires tomorrow at the earliest and in a year at the latest.',
    },
    next: { de: 'Ein Datum dazwischen wählen.', en: 'Choose a date between.' },
  },
  'identity.scope_not_held': {
    status: 403,
    message: {
      de: 'Mehr, als Sie selbst dürfen, können Sie nicht weitergeben ({what}).',
      en: 'You cannot pass on more than you may do yourself ({what}).',
    },
    next: {
      de: 'Weniger Rechte wählen oder den Inhaber der Organisation bitten.',
      en: 'Choose fewer rights, or ask the owner of the organisation.',
    },
  },
  'identity.too_many_keys': {
    status: 409,
    message: { de: 'Ein Konto hat höchstens {most} gültige Schlüssel.', en: 'An account has {most} valid keys at most.' },
    next: { de: 'Zuerst einen widerrufen.', en: 'Revoke one first.' },
  },
  'identity.unknown_service_account': {
    status: 404,
    message: { de: 'Dieses Dienstkonto gibt es nicht (mehr).', en: 'There is no such service account (any more).' },
    next: { de: 'Die Liste der Dienstkonten neu laden.', en: 'Reload the list of service accounts.' },
  },
} satisfies RefusalTable<string>;
