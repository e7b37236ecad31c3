import type { RefusalTable } from '../../kernel/result.ts';

export const credentialRefusals = {
  'credentials.gone': {
    status: 410,
    message: {
      de: 'Dieser Link wurde schon benutzt, ist abgelaufen, wurde durch einen neueren ersetzt oder ist unvollständig.',
      en: 'This link was used already, has expired, was replaced by a newer one, or is incomplete.',
    },
    next: {
      de: 'Im Portal beim Server neue Zugangsdaten ausgeben. Haben Sie den Link nicht selbst benutzt, melden Sie es dem Anbieter.',
      en: 'Issue new credentials on the server’s page of the portal. If you did not use the link yourself, tell the provider.',
    },
  },
  'credentials.managed': {
    status: 409,
    message: {
      de: 'Für einen Server, den der Anbieter betreibt, werden keine Zugangsdaten ausgegeben (C 5).',
      en: 'No credentials are issued for a server that the provider operates (C 5).',
    },
    next: { de: 'Den Anbieter beauftragen, das Nötige zu tun.', en: 'Ask the provider to do what is needed.' },
  },
  'credentials.no_agent': {
    status: 409,
    message: {
      de: 'Im Betriebssystem dieses Servers läuft kein Agent; von hier aus kann niemand ein Kennwort setzen.',
      en: 'No agent runs in this server’s operating system; nobody can set a password from here.',
    },
    next: {
      de: 'An der Konsole im Portal anmelden und das Kennwort dort ändern.',
      en: 'Log in at the console in the portal and change the password there.',
    },
  },
} satisfies RefusalTable<string>;
