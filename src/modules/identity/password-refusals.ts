import type { RefusalTable } from '../../kernel/result.ts';

const LONGER = {
  de: 'Ein längeres wählen: mehrere Wörter, die nichts miteinander zu tun haben, sind gut zu merken.',
  en: 'Choose a longer one: several words that have nothing to do with each other are easy to remember.',
};

export const passwordRefusals = {
  'identity.password_short': {
    status: 422,
    message: { de: 'Das Passwort hat weniger als 12 Zeichen.', en: 'The password has fewer than 12 characters.' },
    next: LONGER,
  },
  'identity.password_long': {
    status: 422,
    message: { de: 'Das Passwort hat mehr als 128 Zeichen.', en: 'The password has more than 128 characters.' },
    next: { de: 'Ein kürzeres wählen.', en: 'Choose a shorter one.' },
  },
  'identity.password_common': {
    status: 422,
    message: {
      de: 'Dieses Passwort steht auf den Listen, die Angreifer zuerst durchprobieren.',
      en: 'This password is on the lists attackers try first.',
    },
    next: LONGER,
  },
  'identity.password_personal': {
    status: 422,
    message: {
      de: 'Das Passwort besteht fast nur aus Ihrem Namen, Ihrer Adresse oder einem Wort, das jeder zuerst versucht.',
      en: 'The password is little more than your name, your address or a word everybody tries first.',
    },
    next: LONGER,
  },
  'identity.password_simple': {
    status: 422,
    message: {
      de: 'Das Passwort ist fast nur eine Wiederholung oder eine Folge auf der Tastatur.',
      en: 'The password is little more than a repetition or a run on the keyboard.',
    },
    next: LONGER,
  },
  'identity.wrong_password': {
    status: 403,
    message: {
      de: 'Das jetzige Passwort stimmt nicht, oder es wurde zu oft falsch versucht.',
      en: 'The present password is wrong, or there were too many wrong attempts.',
    },
    next: {
      de: 'Noch einmal eingeben oder das Passwort über die Anmeldeseite zurücksetzen.',
      en: 'Enter it again, or reset the password from the sign-in page.',
    },
  },
  'identity.password_needed': {
    status: 422,
    message: {
      de: 'Für das neue Konto fehlen Name und Passwort.',
      en: 'The new account needs a name and a password.',
    },
    next: { de: 'Beides angeben.', en: 'Give both.' },
  },
} satisfies RefusalTable<string>;
