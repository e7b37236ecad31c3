import type { Text } from '../../../kernel/text.ts';
import type { WorkflowWords } from './run-words.ts';

const both = (de: string, en: string): Text => ({ de, en });

/** What is done with a server in its life, and its steps in words. */
export const serverRunWords: Readonly<Record<string, WorkflowWords>> = {
  'start-server': {
    title: both('Server starten', 'Start the server'),
    steps: {
      'check-server': both('Vertrag und Zustand prüfen', 'Check contract and state'),
      'start-server': both('Server starten', 'Start the server'),
      'await-answer': both('Auf Antwort warten', 'Wait for an answer'),
    },
  },
  'stop-server': {
    title: both('Server herunterfahren', 'Shut the server down'),
    steps: {
      'check-server': both('Zustand prüfen', 'Check the state'),
      'stop-server': both('Server abschalten', 'Switch the server off'),
    },
  },
  'power-off-server': {
    title: both('Server ausschalten', 'Power the server off'),
    steps: {
      'check-server': both('Zustand prüfen', 'Check the state'),
      'stop-server': both('Server abschalten', 'Switch the server off'),
    },
  },
  'restart-server': {
    title: both('Server neu starten', 'Restart the server'),
    steps: {
      'look-at-server': both('Nach dem Server sehen', 'Look at the server'),
      'check-server': both('Vertrag und Zustand prüfen', 'Check contract and state'),
      'stop-server': both('Server herunterfahren', 'Shut the server down'),
      'start-server': both('Server starten', 'Start the server'),
      'await-answer': both('Auf Antwort warten', 'Wait for an answer'),
    },
  },
  'resize-server': {
    title: both('Größe ändern', 'Change the size'),
    steps: {
      'look-at-guest': both('Betriebssystem fragen', 'Ask the operating system'),
      'check-server': both('Größe und Platz prüfen', 'Check size and room'),
      'stop-server': both('Server herunterfahren', 'Shut the server down'),
      'change-server': both('Server ändern', 'Change the server'),
      'start-server': both('Server starten', 'Start the server'),
      'await-guest': both('Auf das Betriebssystem warten', 'Wait for the operating system'),
      'measure': both('Prozessorkerne und Speicher messen', 'Measure processors and memory'),
      'record-size': both('Vertrag ändern und bestätigen', 'Change the contract and confirm it'),
    },
  },
  'rebuild-server': {
    title: both('Server neu aufsetzen', 'Set the server up anew'),
    steps: {
      'check-server': both('Image und Platz prüfen', 'Check image and room'),
      'create-volume': both('Neue Festplatte anlegen', 'Create the new volume'),
      'stop-server': both('Server herunterfahren', 'Shut the server down'),
      'change-server': both('Server ändern', 'Change the server'),
      'start-server': both('Server starten', 'Start the server'),
      'await-guest': both('Betriebssystem einrichten', 'Set up the operating system'),
      'test-server': both('Server prüfen', 'Test the server'),
      'switch-volume': both('Neue Festplatte eintragen', 'Record the new volume'),
      'delete-old': both('Alte Festplatte löschen', 'Delete the old volume'),
    },
  },
  'rescue-server': {
    title: both('Rettungssystem starten', 'Boot the rescue system'),
    steps: {
      'check-server': both('Zustand prüfen', 'Check the state'),
      'stop-server': both('Server herunterfahren', 'Shut the server down'),
      'change-server': both('Server ändern', 'Change the server'),
      'start-server': both('Server starten', 'Start the server'),
      'await-guest': both('Auf das System warten', 'Wait for the system'),
      'record-boot': both('Startart eintragen', 'Record what it boots from'),
    },
  },
  'leave-rescue': {
    title: both('Rettungssystem verlassen', 'Leave the rescue system'),
    steps: {
      'check-server': both('Zustand prüfen', 'Check the state'),
      'stop-server': both('Server herunterfahren', 'Shut the server down'),
      'change-server': both('Server ändern', 'Change the server'),
      'start-server': both('Server starten', 'Start the server'),
      'await-guest': both('Auf das System warten', 'Wait for the system'),
      'record-boot': both('Startart eintragen', 'Record what it boots from'),
    },
  },
  'rename-server': {
    title: both('Server umbenennen', 'Rename the server'),
    steps: {
      'check-server': both('Zustand prüfen', 'Check the state'),
      'change-server': both('Server ändern', 'Change the server'),
      'record-name': both('Namen eintragen', 'Record the name'),
    },
  },
  'delete-server': {
    title: both('Server löschen', 'Delete the server'),
    steps: {
      'close-server': both('Server sperren', 'Close the server'),
      'list-things': both('Laufendes abwarten, Bestand aufnehmen', 'Wait for what is under way, take inventory'),
      'delete-server': both('Server und Netz löschen', 'Delete server and network'),
      'delete-volumes': both('Festplatten löschen', 'Delete the volumes'),
      'prove-absence': both('Löschung prüfen und eintragen', 'Prove and record it'),
    },
  },
};
