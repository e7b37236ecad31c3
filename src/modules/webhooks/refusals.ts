import type { RefusalTable } from '../../kernel/result.ts';

const unknown = { de: 'Kennung prüfen.', en: 'Check the id.' };

export const webhookRefusals = {
  'webhooks.unknown_organisation': {
    status: 404,
    message: { de: 'Diese Organisation gibt es nicht.', en: 'There is no such organisation.' },
    next: unknown,
  },
  'webhooks.unknown': {
    status: 404,
    message: { de: 'Diesen Webhook gibt es nicht.', en: 'There is no such webhook.' },
    next: unknown,
  },
  'webhooks.unknown_delivery': {
    status: 404,
    message: { de: 'Diese Zustellung gibt es nicht.', en: 'There is no such delivery.' },
    next: unknown,
  },
  'webhooks.bad_target': {
    status: 422,
    message: { de: 'An diese Adresse wird nicht zugestellt: {de}.', en: 'Nothing is delivered to this address: {en}.' },
    next: {
      de: 'Eine https-Adresse eines im Internet erreichbaren Servers angeben, Port 443 oder 8443.',
      en: 'Give an https address of a server that the internet reaches, port 443 or 8443.',
    },
  },
  'webhooks.too_many': {
    status: 409,
    message: { de: 'Es gibt schon {most} Webhooks; mehr sind nicht vorgesehen.', en: 'There are {most} webhooks already; no more are provided for.' },
    next: { de: 'Einen löschen, der nicht mehr gebraucht wird.', en: 'Delete one that is no longer needed.' },
  },
  'webhooks.paused': {
    status: 409,
    message: { de: 'Der Webhook ist angehalten; solange wird nichts zugestellt.', en: 'The webhook is paused; nothing is delivered meanwhile.' },
    next: { de: 'Ihn erst wieder aktivieren.', en: 'Activate it again first.' },
  },
  'webhooks.delivered_already': {
    status: 409,
    message: { de: 'Diese Zustellung ist angekommen.', en: 'This delivery has arrived.' },
    next: { de: 'Nichts zu tun.', en: 'Nothing to do.' },
  },
} satisfies RefusalTable<string>;
