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
  'backup.server_not_in_service': {
    status: 409,
    message: {
      de: 'Der Server ist im Zustand „{state}“; gesichert und wiederhergestellt wird nur, solange er läuft oder steht.',
      en: 'The server is “{state}”; it is backed up and restored only while it runs or stands still.',
    },
    next: { de: 'Den Zustand des Servers ansehen.', en: 'Look at the state of the server.' },
  },
} satisfies RefusalTable<string>;
