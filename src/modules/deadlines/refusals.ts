import type { RefusalTable } from '../../kernel/result.ts';

export const deadlineRefusals = {
  'deadlines.unknown_alarm': {
    status: 404,
    message: { de: 'Diesen Alarm gibt es nicht.', en: 'There is no such alarm.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
} satisfies RefusalTable<string>;
