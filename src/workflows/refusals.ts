import type { RefusalTable } from '../kernel/result.ts';

export const workflowRefusals = {
  'servers.unknown': {
    status: 404,
    message: { de: 'Diesen Server gibt es nicht.', en: 'There is no such server.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'servers.wrong_state': {
    status: 409,
    message: {
      de: 'Der Server ist im Zustand „{state}“; das geht nur in: {allowed}.',
      en: 'The server is “{state}”; this needs one of: {allowed}.',
    },
    next: { de: 'Den Zustand des Servers ansehen.', en: 'Look at the state of the server.' },
  },
  'servers.not_handed_over': {
    status: 409,
    message: {
      de: 'Der Server wird gerade bereitgestellt und ist noch nicht übergeben.',
      en: 'The server is being provisioned and has not been handed over yet.',
    },
    next: { de: 'Die Bereitstellungsanzeige abwarten.', en: 'Wait for the ready-for-service notice.' },
  },
  'runs.unknown': {
    status: 404,
    message: { de: 'Diesen Ablauf gibt es nicht.', en: 'There is no such run.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'runs.not_stuck': {
    status: 409,
    message: {
      de: 'Der Ablauf ist im Zustand „{state}“; nur ein festsitzender oder zurückgenommener wird neu versucht, und der nur einmal.',
      en: 'The run is “{state}”; only a stuck or an undone one is tried again, and that only once.',
    },
    next: { de: 'Nichts zu tun: er geht von selbst weiter oder ist zu Ende.', en: 'Nothing to do: it goes on by itself or has ended.' },
  },
} satisfies RefusalTable<string>;
