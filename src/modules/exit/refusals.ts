import type { RefusalTable } from '../../kernel/result.ts';

export const exitRefusals = {
  'exit.unknown_deletion': {
    status: 404,
    message: { de: 'Diese Löschung gibt es nicht.', en: 'There is no such deletion.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
} satisfies RefusalTable<string>;
