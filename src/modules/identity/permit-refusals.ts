import type { RefusalTable } from '../../kernel/result.ts';

/** Why somebody is not let in. */
export const permitRefusals = {
  'identity.not_signed_in': {
    status: 401,
    message: { de: 'Sie sind nicht angemeldet.', en: 'You are not signed in.' },
    next: {
      de: 'Anmelden, oder einen API-Schlüssel senden: „Authorization: Bearer hfn_…“.',
      en: 'Sign in, or send an API key: “Authorization: Bearer hfn_…”.',
    },
  },
  'identity.second_factor_needed': {
    status: 403,
    message: { de: 'Der zweite Faktor fehlt noch.', en: 'The second factor is still missing.' },
    next: { de: 'Den Code der Authenticator-App eingeben.', en: 'Enter the code of your authenticator app.' },
  },
  'identity.enrolment_needed': {
    status: 403,
    message: { de: 'Für dieses Konto ist ein zweiter Faktor Pflicht.', en: 'This account must have a second factor.' },
    next: { de: 'Eine Authenticator-App oder einen Passkey einrichten.', en: 'Set up an authenticator app or a passkey.' },
  },
  'identity.no_person': {
    status: 403,
    message: {
      de: 'Dieser Schlüssel gehört der Installation und keinem Konto.',
      en: 'This key belongs to the installation and to no account.',
    },
    next: { de: 'Mit einem Konto anmelden.', en: 'Sign in with an account.' },
  },
  'identity.out_of_scope': {
    status: 403,
    message: { de: 'Dieser Schlüssel darf „{permission}“ nicht.', en: 'This key may not “{permission}”.' },
    next: { de: 'Einen Schlüssel mit diesem Umfang ausstellen.', en: 'Issue a key with this scope.' },
  },
  'identity.not_permitted': {
    status: 403,
    message: { de: 'Ihre Rolle erlaubt das nicht.', en: 'Your role does not allow this.' },
    next: { de: 'Das dürfen: {de}.', en: 'Allowed for: {en}.' },
  },
} satisfies RefusalTable<string>;
