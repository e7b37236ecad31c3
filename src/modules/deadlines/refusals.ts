import type { RefusalTable } from '../../kernel/result.ts';

export const deadlineRefusals = {
  'deadlines.unknown': {
    status: 404,
    message: { de: 'Diese Frist gibt es nicht.', en: 'There is no such deadline.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'deadlines.not_failed': {
    status: 409,
    message: {
      de: 'Die Frist ist im Zustand „{state}“; nur eine gescheiterte wird erneut fällig gestellt.',
      en: 'The deadline is “{state}”; only one that failed for good is made due again.',
    },
    next: { de: 'Nichts zu tun.', en: 'Nothing to do.' },
  },
  'deadlines.unknown_alarm': {
    status: 404,
    message: { de: 'Diesen Alarm gibt es nicht.', en: 'There is no such alarm.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
} satisfies RefusalTable<string>;
