import type { RefusalTable } from '../../kernel/result.ts';

export const backupRefusals = {
  'backup.unknown': {
    status: 404,
    message: { de: 'Diese Sicherung gibt es nicht.', en: 'There is no such backup.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'backup.not_verified': {
    status: 409,
    message: {
      de: 'Die Sicherung ist im Zustand „{state}“; wiederhergestellt wird nur eine geprüfte.',
      en: 'The backup is “{state}”; only a verified one is restored.',
    },
    next: { de: 'Eine geprüfte Sicherung wählen.', en: 'Choose a verified backup.' },
  },
  'backup.cannot_look_inside': {
    status: 409,
    message: {
      de: 'In diesem Betriebssystem kann von hier aus niemand nachsehen; geprüft wird so nur ein Linux mit Agenten.',
      en: 'Nobody can look into this operating system from here; only a Linux with an agent is checked like this.',
    },
    next: {
      de: 'Den Anbieter bitten, die Sicherung daneben wiederherzustellen und an der Konsole anzusehen.',
      en: 'Ask the provider to restore the backup beside it and to look at it at the console.',
    },
  },
  'backup.server_not_in_service': {
    status: 409,
    message: {
      de: 'Der Server ist im Zustand „{state}“; gesichert und wiederhergestellt wird nur, solange er läuft oder steht.',
      en: 'The server is “{state}”; it is backed up and restored only while it runs or stands still.',
    },
    next: { de: 'Den Zustand des Servers ansehen.', en: 'Look at the state of the server.' },
  },
} satisfies RefusalTable<string>;
