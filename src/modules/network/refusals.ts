import type { RefusalTable } from '../../kernel/result.ts';

export const networkRefusals = {
  'network.no_free_address': {
    status: 409,
    message: { de: 'In keinem Netz ({network}) ist eine Adresse frei.', en: 'No network ({network}) has a free address left.' },
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
  'network.gateway_outside': {
    status: 422,
    message: {
      de: 'Das Gateway {gateway} ist keine nutzbare Adresse im Netz {network}.',
      en: 'Gateway {gateway} is not a usable address of network {network}.',
    },
    next: { de: 'Eine Adresse aus dem Netz wählen, etwa die erste.', en: 'Choose an address of the network, such as the first.' },
  },
  'network.overlap': {
    status: 409,
    message: { de: 'Das Netz {network} überschneidet sich mit {other}.', en: 'Network {network} overlaps {other}.' },
    next: { de: 'Ein anderes Netz wählen.', en: 'Choose another network.' },
  },
} satisfies RefusalTable<string>;
