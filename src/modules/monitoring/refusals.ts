import type { RefusalTable } from '../../kernel/result.ts';

export const monitoringRefusals = {
  'monitoring.unknown_uplink': {
    status: 404,
    message: { de: 'Diese Anbindung gibt es nicht.', en: 'There is no such uplink.' },
    next: { de: 'Die Anbindungen des Standorts ansehen.', en: 'Look at the uplinks of the location.' },
  },
  'monitoring.uplink_exists': {
    status: 409,
    message: { de: 'Der Standort hat schon eine Anbindung „{name}“.', en: 'The location has an uplink “{name}” already.' },
    next: { de: 'Einen anderen Namen wählen.', en: 'Choose another name.' },
  },
  'monitoring.same_probe': {
    status: 409,
    message: {
      de: 'An {probeAddress} wird schon „{name}“ geprüft; eine Adresse sagt nur etwas über eine Anbindung.',
      en: '“{name}” is probed at {probeAddress} already; an address tells of one uplink only.',
    },
    next: {
      de: 'Eine Adresse nennen, die nur über diese Anbindung erreichbar ist.',
      en: 'Name an address that is reached by this uplink alone.',
    },
  },
  'monitoring.too_many_uplinks': {
    status: 409,
    message: { de: 'Ein Standort hat höchstens {limit} Anbindungen.', en: 'A location has at most {limit} uplinks.' },
    next: { de: 'Eine aufgegebene Anbindung austragen.', en: 'Retire an uplink that was given up.' },
  },
} satisfies RefusalTable<string>;
