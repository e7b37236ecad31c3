import type { Text } from '../../../kernel/text.ts';

interface WorkflowWords {
  readonly title: Text;
  /** Its steps in their order, so that those that haven't begun can be shown, too. */
  readonly steps: Readonly<Record<string, Text>>;
}

const both = (de: string, en: string): Text => ({ de, en });

/** Workflows and their steps in words; keys as the API writes them. */
export const workflowWords: Readonly<Record<string, WorkflowWords>> = {
  'provision-server': {
    title: both('Server bereitstellen', 'Provide the server'),
    steps: {
      'make-ids': both('Kennungen vergeben', 'Make ids'),
      'reserve': both('Adresse und Platz reservieren', 'Reserve address and room'),
      'create-volume': both('Festplatte anlegen', 'Create disk'),
      'create-nic': both('Netzanschluss anlegen', 'Create network interface'),
      'create-server': both('Server anlegen', 'Create server'),
      'start-server': both('Server starten', 'Start server'),
      'await-guest': both('Betriebssystem einrichten', 'Set up the operating system'),
      'test-server': both('Server prüfen', 'Test server'),
      'hand-over': both('Übergeben und Bereitschaft anzeigen', 'Hand over and give notice of readiness'),
    },
  },
  'back-up-server': {
    title: both('Server sichern', 'Back up the server'),
    steps: {
      'make-id': both('Sicherung vormerken', 'Plan the backup'),
      'copy': both('Server sichern', 'Copy the server'),
      'verify': both('Sicherung prüfen', 'Check the copy'),
    },
  },
  'check-restore': {
    title: both('Wiederherstellung prüfen', 'Check the restore'),
    steps: {
      'make-ids': both('Kennungen vergeben', 'Make ids'),
      'restore-volume': both('Festplatte wiederherstellen', 'Restore the disk'),
      'create-server': both('Prüfserver anlegen', 'Create the test server'),
      'start-server': both('Prüfserver starten', 'Start the test server'),
      'compare': both('Dateien vergleichen', 'Compare files'),
      'remove-server': both('Prüfserver entfernen', 'Remove the test server'),
    },
  },
  'restart-server': {
    title: both('Server wieder starten', 'Start the server again'),
    steps: {
      'check-service': both('Vertrag prüfen', 'Check the contract'),
      'start-server': both('Server wieder starten', 'Start the server again'),
      'keep-stopped': both('Beendeten Vertrag beachten', 'Heed a contract that has ended'),
    },
  },
  'end-service': {
    title: both('Leistung beenden', 'End the service'),
    steps: {
      'end-contract': both('Vertrag beenden', 'End the contract'),
      'stop-servers': both('Server abschalten und Löschtag festlegen', 'Stop servers and set the day of deletion'),
    },
  },
  'delete-data': {
    title: both('Daten löschen', 'Delete the data'),
    steps: {
      'close-servers': both('Server sperren', 'Close the servers'),
      'list-things': both('Laufendes abwarten, Bestand aufnehmen', 'Wait for what is under way, take inventory'),
      'delete-servers': both('Server und Netzanschlüsse löschen', 'Delete servers and interfaces'),
      'delete-volumes': both('Festplatten löschen', 'Delete disks'),
      'delete-backups': both('Sicherungen löschen', 'Delete backups'),
      'prove-absence': both('Löschung nachweisen', 'Prove the deletion'),
      'certify': both('Löschung bescheinigen', 'Certify the deletion'),
    },
  },
};

/** A workflow's name; one without a word is shown as it is. */
export function workflowName(workflow: string): Text {
  return workflowWords[workflow]?.title ?? both(workflow, workflow);
}
