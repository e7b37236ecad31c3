import type { RefusalTable } from '../../kernel/result.ts';

export const networkRefusals = {
  'network.no_free_address': {
    status: 409,
    message: { de: 'Im Netz {network} ist keine Adresse mehr frei.', en: 'Network {network} has no free address left.' },
    next: {
      de: 'Ein weiteres Netz anlegen oder warten, bis eine Adresse ausgeruht ist.',
      en: 'Add another network or wait until an address has rested.',
    },
  },
  'network.no_pool': {
    status: 409,
    message: { de: 'Es ist noch kein Adressnetz angelegt.', en: 'No address network has been set up yet.' },
    next: { de: 'Zuerst ein öffentliches IPv4-Netz anlegen.', en: 'Set up a public IPv4 network first.' },
  },
} satisfies RefusalTable<string>;
