import type { RefusalTable } from '../../kernel/result.ts';

const smaller = {
  de: 'Eine Größe bestellen, die Platz hat ({fits}), oder mehr Platz schaffen.',
  en: 'Order a size that fits ({fits}), or make more room.',
};

export const capacityRefusals = {
  'capacity.no_memory': {
    status: 409,
    message: {
      de: 'Für {flavour} hat kein Host genug freien Arbeitsspeicher.', en: 'No host has enough free memory for {flavour}.',
    },
    next: smaller,
  },
  'capacity.no_processors': {
    status: 409,
    message: {
      de: 'Für {flavour} hat kein Host genug freie Prozessoren.', en: 'No host has enough free processors for {flavour}.',
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
  'capacity.no_pool': {
    status: 409,
    message: {
      de: 'Hier kommt kein Speicherpool in Frage: Er muss aus Flash-Speicher bestehen, antworten und darf nicht voll sein.',
      en: 'No storage pool will do here: it has to be on flash, answer, and not be full.',
    },
    next: {
      de: 'Einen solchen Pool bereitstellen; GET /storage-pools zeigt, was es gibt.',
      en: 'Provide such a pool; GET /storage-pools shows what there is.',
    },
  },
  'capacity.full': {
    status: 409,
    message: {
      de: 'Es ist kein Platz frei, auch nicht für die kleinste Größe.', en: 'There is no room left, not even for the smallest size.',
    },
    next: {
      de: 'Weitere Hosts oder Speicher bereitstellen, oder einen anderen Standort wählen.',
      en: 'Provide more hosts or storage, or choose another location.',
    },
  },
  'capacity.no_place': {
    status: 409,
    message: {
      de: 'Für diesen Kunden gibt es am gewünschten Standort keine Hosts der Variante „{variant}“.',
      en: 'At the wanted location there are no hosts of the variant “{variant}” for this customer.',
    },
    next: {
      de: 'Einen anderen Standort wählen oder den Verkäufer um ein Angebot bitten; der Anbieter reserviert dann Hosts.',
      en: 'Choose another location, or ask the seller for an offer; the provider then reserves hosts.',
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
  'capacity.unknown_group': {
    status: 404,
    message: { de: 'Diese Gruppe von Hosts gibt es nicht.', en: 'There is no such group of hosts.' },
    next: { de: 'Kennung prüfen: GET /target-groups.', en: 'Check the id: GET /target-groups.' },
  },
  'capacity.unknown_target': {
    status: 404,
    message: { de: 'Diesen Host gibt es nicht.', en: 'There is no such host.' },
    next: { de: 'Kennung prüfen: GET /targets.', en: 'Check the id: GET /targets.' },
  },
  'capacity.unknown_pool': {
    status: 404,
    message: { de: 'Diesen Speicherpool gibt es nicht.', en: 'There is no such storage pool.' },
    next: { de: 'Kennung prüfen: GET /storage-pools.', en: 'Check the id: GET /storage-pools.' },
  },
  'capacity.group_known': {
    status: 409,
    message: { de: 'Die Gruppe „{name}“ ist schon aufgenommen.', en: 'The group “{name}” is admitted already.' },
    next: { de: 'Ihre Einstellungen ändern.', en: 'Change its settings.' },
  },
  'capacity.others_there': {
    status: 409,
    message: {
      de: 'Dort liegt, was dann nicht mehr dort liegen dürfte: {things}.',
      en: 'What lies there would no longer be allowed there: {things}.',
    },
    next: {
      de: 'Es zuerst umziehen oder löschen, dann noch einmal versuchen.', en: 'Move or delete it first, then try again.',
    },
  },
  'capacity.not_a_customer': {
    status: 422,
    message: {
      de: 'Reserviert wird für einen Kunden; „{name}“ ist keiner.', en: 'Things are reserved for a customer; “{name}” is none.',
    },
    next: { de: 'Die Kennung eines Kunden angeben.', en: "Give a customer's id." },
  },
  'capacity.pool_offline': {
    status: 409,
    message: { de: 'Der Speicherpool antwortet nicht.', en: 'The storage pool does not answer.' },
    next: { de: 'Zuerst den Speicher wieder erreichbar machen.', en: 'Make the storage answer again first.' },
  },
  'capacity.target_offline': {
    status: 409,
    message: { de: 'Der Host antwortet nicht.', en: 'The host does not answer.' },
    next: { de: 'Er nimmt schon nichts Neues; nachsehen, warum er schweigt.', en: 'It takes nothing new already; find out why it is silent.' },
  },
  'capacity.target_busy': {
    status: 409,
    message: { de: 'Der Ablauf {runId} ändert diesen Host gerade.', en: 'The run {runId} is changing this host.' },
    next: { de: 'Sein Ende abwarten.', en: 'Wait for its end.' },
  },
} satisfies RefusalTable<string>;
