import type { RefusalTable } from '../../kernel/result.ts';
import { keyRefusals } from './key-refusals.ts';
import { passwordRefusals } from './password-refusals.ts';
import { peopleRefusals } from './people-refusals.ts';
import { ssoRefusals } from './sso-refusals.ts';

const signInRefusals = {
  'identity.wrong_credentials': {
    status: 401,
    message: {
      de: 'E-Mail-Adresse und Passwort passen nicht zusammen, oder es wurde zu oft falsch versucht.',
      en: 'E-mail address and password do not match, or there were too many wrong attempts.',
    },
    next: {
      de: 'Noch einmal eingeben. Nach fünf Fehlversuchen einige Minuten warten oder das Passwort zurücksetzen.',
      en: 'Enter them again. After five wrong attempts, wait a few minutes or reset the password.',
    },
  },
  'identity.wrong_code': {
    status: 401,
    message: {
      de: 'Der Code stimmt nicht, wurde schon benutzt, oder es wurde zu oft falsch versucht.',
      en: 'The code is wrong or was used already, or there were too many wrong attempts.',
    },
    next: {
      de: 'Den nächsten Code abwarten und eingeben. Nach fünf Fehlversuchen einige Minuten warten.',
      en: 'Wait for the next code and enter it. After five wrong attempts, wait a few minutes.',
    },
  },
  'identity.no_code_due': {
    status: 409,
    message: { de: 'Diese Anmeldung erwartet keinen zweiten Faktor.', en: 'This sign-in awaits no second factor.' },
    next: { de: 'Weiterarbeiten oder neu anmelden.', en: 'Carry on, or sign in again.' },
  },
  'identity.session_needed': {
    status: 403,
    message: {
      de: 'Das kann nur eine im Browser angemeldete Person, kein API-Schlüssel.',
      en: 'Only a person signed in with a browser can do this, no API key.',
    },
    next: { de: 'Im Portal anmelden.', en: 'Sign in to the portal.' },
  },
  'identity.sign_in_again': {
    status: 403,
    message: {
      de: 'Dafür muss die Anmeldung jünger als 15 Minuten sein.',
      en: 'For this, the sign-in must be younger than 15 minutes.',
    },
    next: { de: 'Noch einmal anmelden und wiederholen.', en: 'Sign in once more and try again.' },
  },
  'identity.unknown_session': {
    status: 404,
    message: { de: 'Diese Anmeldung gibt es nicht (mehr).', en: 'There is no such session (any more).' },
    next: { de: 'Die Liste der Anmeldungen neu laden.', en: 'Reload the list of sessions.' },
  },
  'identity.link_invalid': {
    status: 410,
    message: {
      de: 'Dieser Link wurde schon benutzt, ist abgelaufen oder unvollständig.',
      en: 'This link was used already, has expired, or is incomplete.',
    },
    next: { de: 'Einen neuen Link anfordern.', en: 'Ask for a new link.' },
  },
  'identity.email_taken': {
    status: 409,
    message: { de: 'Zu dieser E-Mail-Adresse gibt es schon ein Konto.', en: 'There is an account with this e-mail address.' },
    next: { de: 'Eine andere Adresse verwenden.', en: 'Use another address.' },
  },
  'identity.totp_not_started': {
    status: 409,
    message: {
      de: 'Die Einrichtung der Authenticator-App wurde nicht begonnen oder ist abgelaufen.',
      en: 'Setting up the authenticator app was not begun, or has expired.',
    },
    next: { de: 'Die Einrichtung neu beginnen.', en: 'Begin again.' },
  },
  'identity.unknown_totp': {
    status: 404,
    message: { de: 'Es ist keine Authenticator-App eingerichtet.', en: 'No authenticator app is set up.' },
    next: { de: 'Nichts weiter nötig.', en: 'Nothing else is needed.' },
  },
  'identity.no_factor': {
    status: 409,
    message: {
      de: 'Wiederherstellungscodes gibt es nur zu einer Authenticator-App oder einem Passkey.',
      en: 'There are recovery codes only beside an authenticator app or a passkey.',
    },
    next: { de: 'Zuerst einen zweiten Faktor einrichten.', en: 'Set up a second factor first.' },
  },
  'identity.last_factor': {
    status: 409,
    message: {
      de: 'Der zweite Faktor ist hier Pflicht; der letzte kann nicht entfernt werden.',
      en: 'The second factor is mandatory here; the last one cannot be removed.',
    },
    next: { de: 'Zuerst einen anderen einrichten.', en: 'Set up another one first.' },
  },
  'identity.challenge_gone': {
    status: 410,
    message: {
      de: 'Dieser Vorgang wurde schon abgeschlossen oder hat zu lange gedauert.',
      en: 'This was completed already, or took too long.',
    },
    next: { de: 'Noch einmal beginnen.', en: 'Begin again.' },
  },
  'identity.passkey_refused': {
    status: 401,
    message: { de: 'Der Passkey konnte nicht geprüft werden.', en: 'The passkey could not be verified.' },
    next: {
      de: 'Noch einmal versuchen oder mit Passwort anmelden.',
      en: 'Try again, or sign in with the password.',
    },
  },
  'identity.unknown_passkey': {
    status: 404,
    message: { de: 'Diesen Passkey gibt es nicht (mehr).', en: 'There is no such passkey (any more).' },
    next: { de: 'Die Liste der Passkeys neu laden.', en: 'Reload the list of passkeys.' },
  },
  'identity.too_many_passkeys': {
    status: 409,
    message: { de: 'Ein Konto hat höchstens {most} Passkeys.', en: 'An account has {most} passkeys at most.' },
    next: { de: 'Zuerst einen entfernen.', en: 'Remove one first.' },
  },
} satisfies RefusalTable<string>;

/** Every expected "no" of accounts, sign-in, people, keys and single sign-on. */
export const identityRefusals = {
  ...signInRefusals, ...passwordRefusals, ...keyRefusals, ...peopleRefusals, ...ssoRefusals,
} satisfies RefusalTable<string>;
