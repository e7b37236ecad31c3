import type { RefusalTable } from '../../kernel/result.ts';

export const ssoRefusals = {
  'identity.no_sso': {
    status: 404,
    message: {
      de: 'Für diese Adresse ist kein eigener Anmeldedienst eingerichtet.',
      en: 'No single sign-on is set up for this address.',
    },
    next: { de: 'Mit Passwort oder Passkey anmelden.', en: 'Sign in with a password or a passkey.' },
  },
  'identity.bad_issuer': {
    status: 422,
    message: {
      de: 'Die Adresse des Anmeldedienstes muss mit https:// beginnen und öffentlich erreichbar sein.',
      en: 'The address of the identity provider must begin with https:// and be public.',
    },
    next: { de: 'Die Adresse prüfen (Issuer).', en: 'Check the address (issuer).' },
  },
  'identity.domain_not_yours': {
    status: 422,
    message: {
      de: 'Die Domain {domain} ist nicht die der hinterlegten E-Mail-Adresse der Organisation.',
      en: 'The domain {domain} is not that of the organisation’s e-mail address on record.',
    },
    next: {
      de: 'Die Domain der hinterlegten Adresse verwenden oder diese vom Anbieter ändern lassen.',
      en: 'Use the domain of the address on record, or have the provider change that.',
    },
  },
  'identity.domain_taken': {
    status: 409,
    message: { de: 'Für {domain} ist schon ein Anmeldedienst eingerichtet.', en: 'There is a single sign-on for {domain} already.' },
    next: { de: 'Den Anbieter fragen.', en: 'Ask the provider.' },
  },
  'identity.secret_needed': {
    status: 422,
    message: { de: 'Das Client-Secret fehlt.', en: 'The client secret is missing.' },
    next: { de: 'Es vom Anmeldedienst übernehmen.', en: 'Take it from the identity provider.' },
  },
  'identity.sso_failed': {
    status: 502,
    message: {
      de: 'Der Anmeldedienst hat die Anmeldung nicht bestätigt.',
      en: 'The identity provider did not confirm the sign-in.',
    },
    next: {
      de: 'Noch einmal versuchen; bleibt es dabei, die Einstellungen des Anmeldedienstes prüfen lassen.',
      en: 'Try again; if it stays so, have the settings of the single sign-on checked.',
    },
  },
  'identity.sso_busy': {
    status: 503,
    message: { de: 'Gerade melden sich zu viele zugleich an.', en: 'Too many are signing in at once.' },
    next: { de: 'In einigen Sekunden noch einmal versuchen.', en: 'Try again in a few seconds.' },
  },
  'identity.sso_not_for_account': {
    status: 403,
    message: {
      de: 'Dieses Konto darf sich nicht über diesen Anmeldedienst anmelden.',
      en: 'This account must not sign in through this identity provider.',
    },
    next: {
      de: 'Mit Passwort oder Passkey anmelden: Das Konto gehört auch zu anderen Organisationen, oder seine Adresse ist nicht bestätigt.',
      en: 'Sign in with a password or a passkey: the account belongs to other organisations too, or its address is not verified.',
    },
  },
} satisfies RefusalTable<string>;
