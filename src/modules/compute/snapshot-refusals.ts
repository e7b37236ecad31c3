import type { RefusalTable } from '../../kernel/result.ts';

export const snapshotRefusals = {
  'snapshots.unknown': {
    status: 404,
    message: { de: 'Diesen Snapshot gibt es nicht.', en: 'There is no such snapshot.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'snapshots.wrong_state': {
    status: 409,
    message: { de: 'Der Snapshot ist im Zustand „{state}“.', en: 'The snapshot is “{state}”.' },
    next: { de: 'Den Zustand des Snapshots ansehen.', en: 'Look at the state of the snapshot.' },
  },
  'snapshots.too_many': {
    status: 409,
    message: {
      de: 'Ein Server hat höchstens {limit} Snapshots; dieser hat so viele.',
      en: 'A server has at most {limit} snapshots; this one has as many.',
    },
    next: { de: 'Einen alten Snapshot löschen.', en: 'Delete an old snapshot.' },
  },
  'snapshots.name_taken': {
    status: 409,
    message: {
      de: 'Der Server hat schon einen Snapshot „{name}“.', en: 'The server has a snapshot “{name}” already.',
    },
    next: { de: 'Einen anderen Namen wählen.', en: 'Choose another name.' },
  },
  'snapshots.settings_differ': {
    status: 409,
    message: {
      de: 'Größe oder Volumes des Servers sind heute andere als im Snapshot; das Zurücksetzen nähme eine bezahlte Änderung zurück.',
      en: 'The server has another size or other volumes than in the snapshot; reverting would take back a paid change.',
    },
    next: {
      de: 'Größe und Volumes wie damals herstellen oder den Snapshot löschen; vergrößerte Volumes werden nicht kleiner.',
      en: 'Give the server the size and volumes it had, or delete the snapshot; volumes that grew do not shrink.',
    },
  },
  'snapshots.not_confirmed': {
    status: 422,
    message: {
      de: 'Alles seit dem {takenAt:instant} ginge verloren. Zur Bestätigung muss der Name des Snapshots genau so angegeben werden: {name}.',
      en: 'Everything since {takenAt:instant} would be lost. To confirm, give the snapshot’s name exactly: {name}.',
    },
    next: { de: 'Vorher sichern, was gebraucht wird; dann den Namen abtippen.', en: 'Back up what is needed; then type the name.' },
  },
} satisfies RefusalTable<string>;
