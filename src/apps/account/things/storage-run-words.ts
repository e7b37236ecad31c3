import type { Text } from '../../../kernel/text.ts';
import type { WorkflowWords } from './run-words.ts';

const both = (de: string, en: string): Text => ({ de, en });

/** What is done with volumes and snapshots, and its steps in words. */
export const storageRunWords: Readonly<Record<string, WorkflowWords>> = {
  'create-volume': {
    title: both('Volume anlegen', 'Create a volume'),
    steps: {
      'reserve': both('Platz reservieren', 'Reserve room'),
      'create-volume': both('Volume anlegen', 'Create the volume'),
      'attach': both('Volume anhängen', 'Attach the volume'),
      'read-back': both('Größe und IOPS-Grenze zurücklesen', 'Read size and IOPS limit back'),
      'put-in-service': both('Vertrag ergänzen und bestätigen', 'Add it to the contract and confirm'),
    },
  },
  'grow-volume': {
    title: both('Volume vergrößern', 'Grow a volume'),
    steps: {
      'check-volume': both('Volume prüfen', 'Check the volume'),
      'change-volume': both('Volume vergrößern', 'Grow the volume'),
      'read-back': both('Größe und IOPS-Grenze zurücklesen', 'Read size and IOPS limit back'),
      'record-volume': both('Vertrag ändern und bestätigen', 'Change the contract and confirm it'),
    },
  },
  'change-volume-class': {
    title: both('Klasse eines Volumes ändern', 'Change a volume’s class'),
    steps: {
      'check-volume': both('Volume prüfen', 'Check the volume'),
      'change-volume': both('IOPS-Grenze ändern', 'Change the IOPS limit'),
      'read-back': both('Größe und IOPS-Grenze zurücklesen', 'Read size and IOPS limit back'),
      'record-volume': both('Vertrag ändern und bestätigen', 'Change the contract and confirm it'),
    },
  },
  'attach-volume': {
    title: both('Volume anhängen', 'Attach a volume'),
    steps: {
      'check-volume': both('Volume und Server prüfen', 'Check volume and server'),
      'attach': both('Volume anhängen', 'Attach the volume'),
      'record-volume': both('Volume und Vertrag eintragen', 'Record volume and contract'),
    },
  },
  'detach-volume': {
    title: both('Volume abhängen', 'Detach a volume'),
    steps: {
      'check-volume': both('Volume und Server prüfen', 'Check volume and server'),
      'detach': both('Volume abhängen', 'Detach the volume'),
      'record-volume': both('Volume eintragen', 'Record the volume'),
    },
  },
  'delete-volume': {
    title: both('Volume löschen', 'Delete a volume'),
    steps: {
      'check-volume': both('Volume prüfen', 'Check the volume'),
      'delete-volume': both('Volume löschen', 'Delete the volume'),
      'record-volume': both('Berechnung beenden und bestätigen', 'End its billing and confirm it'),
    },
  },
  'take-snapshot': {
    title: both('Snapshot erstellen', 'Take a snapshot'),
    steps: {
      'plan': both('Snapshot vormerken', 'Plan the snapshot'),
      'take': both('Arbeitsspeicher, Volumes und Einstellungen festhalten', 'Keep memory, volumes and settings'),
      'record-snapshot': both('Snapshot prüfen und eintragen', 'Check and record the snapshot'),
    },
  },
  'revert-snapshot': {
    title: both('Auf Snapshot zurücksetzen', 'Revert to a snapshot'),
    steps: {
      'check-server': both('Server und Snapshot prüfen', 'Check server and snapshot'),
      'revert': both('Auf den Snapshot zurücksetzen', 'Revert to the snapshot'),
      'keep-settings': both('Heutige Einstellungen behalten', 'Keep the settings of today'),
      'look': both('Ein oder aus feststellen', 'See whether it runs'),
      'start-server': both('Server wieder starten', 'Start the server again'),
      'await-answer': both('Auf Antwort warten', 'Wait for an answer'),
      'record-revert': both('Zurücksetzen eintragen', 'Record the revert'),
    },
  },
  'delete-snapshot': {
    title: both('Snapshot löschen', 'Delete a snapshot'),
    steps: {
      'check-server': both('Server prüfen', 'Check the server'),
      'delete-snapshot': both('Snapshot löschen', 'Delete the snapshot'),
      'record-snapshot': both('Löschung eintragen', 'Record the deletion'),
    },
  },
};
