import type { Text } from '../../kernel/text.ts';

interface Letter {
  readonly subject: Text;
  readonly body: Text;
}

/** A change somebody may not have made himself: what happened, and what to do then. */
function notice(subject: Text, happened: Text): Letter {
  return {
    subject,
    body: {
      de: `Guten Tag {name},\n\n${happened.de}\n\nWaren Sie das nicht? Dann setzen Sie sofort Ihr Passwort zurück `
        + '(auf der Anmeldeseite: „Passwort vergessen“) und melden Sie sich bei {provider}.',
      en: `Hello {name},\n\n${happened.en}\n\nWas that not you? Then reset your password at once `
        + '(on the sign-in page: “Forgot your password?”) and get in touch with {provider}.',
    },
  };
}

/** Mails about accounts. {provider} is the provider's name; what other placeholders stand for, the sender says. */
export const accountLetters = {
  'invitation': {
    subject: { de: 'Einladung: {organisation} bei {provider}', en: 'Invitation: {organisation} at {provider}' },
    body: {
      de: 'Guten Tag {name},\n\n{inviter} lädt Sie ein, für {organisation} im Portal von {provider} zu arbeiten.\n\n'
        + 'Einladung annehmen (einmal, bis {until}):\n{link}\n\nErwarten Sie keine Einladung, so ist nichts zu tun.',
      en: 'Hello {name},\n\n{inviter} invites you to work for {organisation} in the portal of {provider}.\n\n'
        + 'Accept the invitation (once, until {until}):\n{link}\n\nIf you expect no invitation, there is nothing to do.',
    },
  },
  'password-reset': {
    subject: { de: 'Passwort zurücksetzen', en: 'Reset your password' },
    body: {
      de: 'Guten Tag {name},\n\nmit diesem Link vergeben Sie ein neues Passwort (einmal, bis {until}):\n{link}\n\n'
        + 'Haben Sie das nicht verlangt, so ist nichts zu tun; Ihr Passwort gilt weiter.',
      en: 'Hello {name},\n\nwith this link you choose a new password (once, until {until}):\n{link}\n\n'
        + 'If you did not ask for it, there is nothing to do; your password stays as it is.',
    },
  },
  'server-credentials': {
    subject: { de: 'Zugangsdaten für Ihren Server {server}', en: 'Credentials for your server {server}' },
    body: {
      de: 'Guten Tag {name},\n\nfür Ihren Server {server} ({address}) wurde ein eigenes Kennwort gesetzt. Dieser Link '
        + 'zeigt es ein einziges Mal (bis {until}):\n{link}\n\n{how}\n\nWurde der Link schon benutzt, und nicht von Ihnen? Dann geben Sie im Portal beim Server neue '
        + 'Zugangsdaten aus und melden Sie sich bei {provider}.',
      en: 'Hello {name},\n\na password of its own was set for your server {server} ({address}). This link shows it one '
        + 'single time (until {until}):\n{link}\n\n{how}\n\nWas the link used already, '
        + 'and not by you? Then issue new credentials on the server’s page of the portal, and get in touch with {provider}.',
    },
  },
  'sign-on-instead': {
    subject: { de: 'Passwort zurücksetzen', en: 'Reset your password' },
    body: {
      de: 'Guten Tag {name},\n\nIhr Konto hat kein Passwort: Sie melden sich über den Anmeldedienst Ihrer Organisation '
        + 'an. Auf der Anmeldeseite genügt dazu Ihre E-Mail-Adresse.\n\nHaben Sie nichts verlangt, so ist nichts zu tun.',
      en: 'Hello {name},\n\nYour account has no password: you sign in through the identity provider of your '
        + 'organisation. On the sign-in page, your e-mail address is enough for that.\n\nIf you asked for nothing, there '
        + 'is nothing to do.',
    },
  },
  'email-change': {
    subject: { de: 'Neue E-Mail-Adresse bestätigen', en: 'Confirm your new e-mail address' },
    body: {
      de: 'Guten Tag {name},\n\nmit diesem Link bestätigen Sie, dass dies Ihre neue Adresse ist (einmal, bis {until}):\n'
        + '{link}\n\nBis dahin gilt die alte.',
      en: 'Hello {name},\n\nwith this link you confirm that this is your new address (once, until {until}):\n'
        + '{link}\n\nUntil then the old one stays in use.',
    },
  },
  'email-change-asked': notice(
    { de: 'Ihre E-Mail-Adresse soll geändert werden', en: 'Your e-mail address is to be changed' },
    { de: 'für Ihr Konto wurde eine neue E-Mail-Adresse angegeben. Sie gilt, sobald sie bestätigt ist.',
      en: 'a new e-mail address was given for your account. It takes effect as soon as it is confirmed.' }),
  'email-changed': notice(
    { de: 'Ihre E-Mail-Adresse wurde geändert', en: 'Your e-mail address was changed' },
    { de: 'Ihr Konto hat jetzt eine andere E-Mail-Adresse. An diese hier schreiben wir Ihnen nicht mehr.',
      en: 'your account now has another e-mail address. We will not write to this one any more.' }),
  'password-changed': notice(
    { de: 'Ihr Passwort wurde geändert', en: 'Your password was changed' },
    { de: 'das Passwort Ihres Kontos wurde geändert. Alle anderen Anmeldungen wurden beendet.',
      en: 'the password of your account was changed. All other sessions were ended.' }),
  'totp-added': notice(
    { de: 'Authenticator-App eingerichtet', en: 'Authenticator app set up' },
    { de: 'für Ihr Konto wurde eine Authenticator-App eingerichtet.',
      en: 'an authenticator app was set up for your account.' }),
  'totp-removed': notice(
    { de: 'Authenticator-App entfernt', en: 'Authenticator app removed' },
    { de: 'die Authenticator-App Ihres Kontos wurde entfernt.',
      en: 'the authenticator app of your account was removed.' }),
  'passkey-added': notice(
    { de: 'Passkey hinzugefügt', en: 'Passkey added' },
    { de: 'zu Ihrem Konto wurde ein Passkey hinzugefügt.', en: 'a passkey was added to your account.' }),
  'passkey-removed': notice(
    { de: 'Passkey entfernt', en: 'Passkey removed' },
    { de: 'von Ihrem Konto wurde ein Passkey entfernt.', en: 'a passkey was removed from your account.' }),
  'recovery-codes-replaced': notice(
    { de: 'Neue Wiederherstellungscodes', en: 'New recovery codes' },
    { de: 'für Ihr Konto wurden neue Wiederherstellungscodes ausgegeben. Die alten gelten nicht mehr.',
      en: 'new recovery codes were issued for your account. The old ones are void.' }),
  'factors-reset': notice(
    { de: 'Zweiter Faktor zurückgesetzt', en: 'Second factor reset' },
    { de: 'Ihr zweiter Faktor wurde von einer Person zurückgesetzt, die das darf. Authenticator-App, Passkeys und '
      + 'Wiederherstellungscodes gelten nicht mehr, und alle Anmeldungen wurden beendet.',
      en: 'your second factor was reset by somebody who may do so. Authenticator app, passkeys and recovery codes are '
      + 'void, and all sessions were ended.' }),
  'recovery-code-used': notice(
    { de: 'Wiederherstellungscode benutzt', en: 'Recovery code used' },
    { de: 'bei Ihrem Konto hat sich jemand mit einem Wiederherstellungscode angemeldet.',
      en: 'somebody signed in to your account with a recovery code.' }),
} as const satisfies Readonly<Record<string, Letter>>;

export type AccountLetter = keyof typeof accountLetters;
