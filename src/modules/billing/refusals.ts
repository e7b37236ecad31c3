import type { RefusalTable } from '../../kernel/result.ts';

export const billingRefusals = {
  'billing.unknown_invoice': {
    status: 404,
    message: { de: 'Diese Rechnung gibt es nicht.', en: 'There is no such invoice.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
} satisfies RefusalTable<string>;
