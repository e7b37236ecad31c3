import type { Text } from '../../../kernel/text.ts';
import { useLanguage } from '../../ui/language.tsx';
import { accessWords } from './access-words.ts';
import { ThingLink } from './thing-link.tsx';

const both = (de: string, en: string): Text => ({ de, en });

/** What isn't done to another organisation's data but causes entries and runs, too. */
const others: Readonly<Record<string, Text>> = {
  acceptInvitation: both('Einladung angenommen', 'accepted an invitation'),
  approveRequest: both('als zweite Person zugestimmt', 'agreed as the second person'),
  changeEmail: both('E-Mail-Adresse geändert', 'changed the e-mail address'),
  changeMe: both('Name oder Sprache geändert', 'changed name or language'),
  changePassword: both('Passwort geändert', 'changed the password'),
  completeSso: both('über Single Sign-on angemeldet', 'signed in by single sign-on'),
  confirmEmail: both('E-Mail-Adresse bestätigt', 'confirmed the e-mail address'),
  confirmTotp: both('Authenticator-App bestätigt', 'confirmed the authenticator app'),
  endAgreement: both('Auftragsverarbeitung beendet', 'ended a processing agreement'),
  issueKey: both('Schlüssel ausgestellt', 'issued a key'),
  refuseRequest: both('als zweite Person abgelehnt', 'refused as the second person'),
  registerAgreement: both('Auftragsverarbeitung eingetragen', 'registered a processing agreement'),
  registerPartner: both('Technikpartner aufgenommen', 'registered a technical partner'),
  registerPasskey: both('Passkey eingerichtet', 'registered a passkey'),
  registerReseller: both('Wiederverkäufer aufgenommen', 'registered a reseller'),
  removePasskey: both('Passkey entfernt', 'removed a passkey'),
  removeTotp: both('Authenticator-App entfernt', 'removed the authenticator app'),
  renewRecoveryCodes: both('Wiederherstellungscodes erneuert', 'renewed the recovery codes'),
  requestPasswordReset: both('Passwort vergessen', 'forgot the password'),
  resetPassword: both('neues Passwort gesetzt', 'set a new password'),
  revokeKey: both('Schlüssel widerrufen', 'revoked a key'),
  revokeSession: both('Sitzung beendet', 'ended a session'),
  setUpProvider: both('Angaben des Anbieters geändert', 'changed the provider’s particulars'),
  setUpTotp: both('Authenticator-App begonnen', 'began with an authenticator app'),
  showSecondFactor: both('zweiten Faktor gezeigt', 'showed a second factor'),
  signIn: both('angemeldet', 'signed in'),
  signInWithPasskey: both('mit Passkey angemeldet', 'signed in with a passkey'),
  signOut: both('abgemeldet', 'signed out'),
  'due': both('fällig geworden', 'fell due'),
  'erasure': both('Löschung von Personendaten', 'erasure'),
  'events': both('Ereignis', 'event'),
  'first start': both('erster Start', 'first start'),
  'invite': both('eingeladen', 'invited'),
  'moving': both('in die Ablage gebracht', 'moved to the store'),
  'outbox': both('E-Mail versendet', 'mail sent'),
  'probe': both('Messung', 'probe'),
  'reading': both('aus der Ablage gelesen', 'read from the store'),
  'store answers': both('Ablage antwortet wieder', 'store answers again'),
  'store fails': both('Ablage antwortet nicht', 'store does not answer'),
};

/** Why something was done: what somebody did through the API, or a link to the run or deadline it followed from. */
export function Cause({ cause }: { readonly cause: string }) {
  const { t } = useLanguage();
  const words = accessWords[cause] ?? others[cause];
  if (words) return t(words);
  return /^[a-z]{3}_[0-9A-Z]{26}$/.test(cause) ? <ThingLink id={cause} /> : cause;
}
