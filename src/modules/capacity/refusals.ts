import type { RefusalTable } from '../../kernel/result.ts';

const smaller = {
  de: 'Eine Größe bestellen, die Platz hat ({fits}), oder mehr Platz schaffen.',
  en: 'Order a size that fits ({fits}), or make more room.',
};

export const capacityRefusals = {
  'capacity.no_memory': {
    status: 409,
    message: {
      de: 'Für {flavour} hat kein Wirt genug freien Arbeitsspeicher.', en: 'No host has enough free memory for {flavour}.',
    },
    next: smaller,
  },
  'capacity.no_processors': {
    status: 409,
    message: {
      de: 'Für {flavour} hat kein Wirt genug freie Prozessoren.', en: 'No host has enough free processors for {flavour}.',
    },
    next: smaller,
  },
  'capacity.no_storage': {
    status: 409,
    message: {
      de: 'In keinem Speicherpool sind {gigabytes} GB frei; am meisten hat einer mit {free} GB.',
      en: 'No storage pool has {gigabytes} GB free; the one with most has {free} GB.',
    },
    next: { de: 'Weniger bestellen oder mehr Speicher bereitstellen.', en: 'Order less, or provide more storage.' },
  },
  'capacity.full': {
    status: 409,
    message: {
      de: 'Es ist kein Platz frei, auch nicht für die kleinste Größe.', en: 'There is no room left, not even for the smallest size.',
    },
    next: {
      de: 'Weitere Wirte oder Speicher bereitstellen, oder einen anderen Standort wählen.',
      en: 'Provide more hosts or storage, or choose another location.',
    },
  },
  'capacity.no_place': {
    status: 409,
    message: {
      de: 'Am vereinbarten Standort gibt es für diesen Kunden keine Wirte der Variante „{variant}“.',
      en: 'At the agreed location there are no hosts of the variant “{variant}” for this customer.',
    },
    next: {
      de: 'Eine Gruppe von Wirten für diesen Kunden reservieren, oder einen anderen Standort vereinbaren.',
      en: 'Reserve a group of hosts for this customer, or agree on another location.',
    },
  },
  'capacity.quota_exceeded': {
    status: 409,
    message: {
      de: 'Das Kontingent reicht nicht: {wanted} gewünscht, {left} von {granted} frei ({what}).',
      en: 'The quota does not suffice: {wanted} wanted, {left} of {granted} left ({what}).',
    },
    next: {
      de: 'Anderes löschen oder beim Anbieter ein größeres Kontingent erbitten.',
      en: 'Delete something else, or ask the provider for a larger quota.',
    },
  },
  'capacity.unknown_location': {
    status: 422,
    message: { de: 'Diesen Standort gibt es nicht.', en: 'There is no such location.' },
    next: { de: 'Einen der Standorte wählen: GET /locations.', en: 'Choose one of the locations: GET /locations.' },
  },
} satisfies RefusalTable<string>;
