import type { RefusalTable } from '../../kernel/result.ts';

export const storageRefusals = {
  'storage.unknown': {
    status: 404,
    message: { de: 'Dieses Volume gibt es nicht.', en: 'There is no such volume.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'storage.wrong_state': {
    status: 409,
    message: { de: 'Das Volume ist im Zustand „{state}“.', en: 'The volume is “{state}”.' },
    next: { de: 'Den Zustand des Volumes ansehen.', en: 'Look at the state of the volume.' },
  },
  'storage.busy': {
    status: 409,
    message: {
      de: 'Der Ablauf {runId} arbeitet gerade an diesem Volume.', en: 'The run {runId} is working on this volume.',
    },
    next: {
      de: 'Sein Ende abwarten; sitzt er fest, entscheidet der Betrieb.',
      en: 'Wait for its end; if it is stuck, operations decides.',
    },
  },
  'storage.boots': {
    status: 409,
    message: {
      de: 'Von diesem Volume startet der Server; es wird weder abgehängt noch einzeln gelöscht.',
      en: 'The server boots from this volume; it is neither detached nor deleted alone.',
    },
    next: { de: 'Den Server löschen oder neu aufsetzen.', en: 'Delete the server, or rebuild it.' },
  },
  'storage.attached': {
    status: 409,
    message: { de: 'Das Volume hängt an einem Server.', en: 'The volume is attached to a server.' },
    next: { de: 'Es zuerst abhängen.', en: 'Detach it first.' },
  },
  'storage.not_attached': {
    status: 409,
    message: { de: 'Das Volume hängt an keinem Server.', en: 'The volume is attached to no server.' },
    next: { de: 'Nichts zu tun.', en: 'Nothing to do.' },
  },
  'storage.nothing_agreed': {
    status: 409,
    message: {
      de: 'Für dieses Volume ist noch nichts vereinbart; ohne seinen Server gehörte es zu keinem Vertrag.',
      en: 'Nothing has been agreed of this volume yet; without its server it would belong to no contract.',
    },
    next: { de: 'Zuerst seine Klasse und damit seinen Preis festlegen.', en: 'Agree on its class, and so its price, first.' },
  },
  'storage.full_server': {
    status: 409,
    message: {
      de: 'Ein Server hat höchstens {limit} Volumes; an diesem hängen so viele.',
      en: 'A server has at most {limit} volumes; this one has as many.',
    },
    next: {
      de: 'Ein Volume abhängen oder ein vorhandenes vergrößern.', en: 'Detach a volume, or grow one that is there.',
    },
  },
  'storage.full_contract': {
    status: 409,
    message: {
      de: 'Der Vertrag {number} hat die Höchstzahl von {limit} Volumes.',
      en: 'Contract {number} has the {limit} volumes it may have.',
    },
    next: { de: 'Ein Volume löschen oder vergrößern.', en: 'Delete a volume, or grow one.' },
  },
  'storage.other_customer': {
    status: 409,
    message: {
      de: 'Volume und Server gehören nicht demselben Kunden.', en: 'Volume and server are not of the same customer.',
    },
    next: { de: 'Einen Server desselben Kunden wählen.', en: 'Choose a server of the same customer.' },
  },
  'storage.out_of_reach': {
    status: 409,
    message: {
      de: 'Das Volume liegt in einem Speicher, den dieser Server nicht erreicht.',
      en: 'The volume is in a pool that this server does not reach.',
    },
    next: {
      de: 'Einen Server am selben Ort wählen oder ein neues Volume anlegen.',
      en: 'Choose a server in the same place, or create a new volume.',
    },
  },
  'storage.not_larger': {
    status: 422,
    message: {
      de: 'Das Volume hat schon {gigabytes} GB und wird nicht kleiner.',
      en: 'The volume has {gigabytes} GB already and does not shrink.',
    },
    next: { de: 'Eine größere Größe in Schritten von 100 GB wählen.', en: 'Choose a larger size, in steps of 100 GB.' },
  },
  'storage.same_class': {
    status: 409,
    message: {
      de: 'Das Volume hat die Klasse {class} mit dieser Grenze schon.',
      en: 'The volume has the class {class} with this limit already.',
    },
    next: { de: 'Eine andere Klasse wählen.', en: 'Choose another class.' },
  },
  'storage.individual_by_agreement': {
    status: 403,
    message: {
      de: 'Die Klasse Individual wird mit dem Anbieter vereinbart (C 4.6.2).',
      en: 'The class Individual is agreed with the provider (C 4.6.2).',
    },
    next: {
      de: 'Beim Verkäufer anfragen oder eine andere Klasse wählen.', en: 'Ask the seller, or choose another class.',
    },
  },
  'storage.individual_incomplete': {
    status: 422,
    message: {
      de: 'Die Klasse Individual braucht Grenze und Preis, und nur sie hat eigene.',
      en: 'The class Individual needs a limit and a price, and only it has its own.',
    },
    next: {
      de: '„individual“ genau dann angeben, wenn die Klasse Individual ist.',
      en: 'Give “individual” exactly if the class is individual.',
    },
  },
  'storage.protected': {
    status: 409,
    message: { de: 'Das Volume ist gegen Löschen geschützt.', en: 'The volume is protected against deletion.' },
    next: { de: 'Zuerst den Löschschutz aufheben.', en: 'Lift the protection first.' },
  },
  'storage.not_confirmed': {
    status: 422,
    message: {
      de: 'Zur Bestätigung muss der Name des Volumes genau so angegeben werden: {name}.',
      en: 'To confirm, give the volume’s name exactly: {name}.',
    },
    next: { de: 'Den Namen abtippen.', en: 'Type the name.' },
  },
} satisfies RefusalTable<string>;
