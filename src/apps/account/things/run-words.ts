import type { Text } from '../../../kernel/text.ts';
import { serverRunWords } from './server-run-words.ts';
import { storageRunWords } from './storage-run-words.ts';
import { targetRunWords } from './target-run-words.ts';

export interface WorkflowWords {
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
      'reserve': both('Adresse und Platz reservieren', 'Reserve address and room'),
      'create-volume': both('Festplatte anlegen', 'Create volume'),
      'provide-network': both('Netz bereitstellen', 'Provide the network'),
      'create-nic': both('Netzanschluss anlegen', 'Create network interface'),
      'create-server': both('Server anlegen', 'Create server'),
      'start-server': both('Server starten', 'Start server'),
      'await-guest': both('Betriebssystem einrichten', 'Set up the operating system'),
      'plan-password': both('Kennwort erzeugen', 'Make a password'),
      'set-password': both('Kennwort setzen', 'Set the password'),
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
  'issue-credentials': {
    title: both('Neue Zugangsdaten ausgeben', 'Issue new credentials'),
    steps: {
      'plan-password': both('Kennwort erzeugen', 'Make a password'),
      'set-password': both('Kennwort setzen', 'Set the password'),
      'send-link': both('Link senden', 'Send the link'),
    },
  },
  'check-restore': {
    title: both('Wiederherstellung prüfen', 'Check the restore'),
    steps: {
      'make-ids': both('Kennungen vergeben', 'Make ids'),
      'restore-volume': both('Festplatte wiederherstellen', 'Restore the volume'),
      'create-server': both('Prüfserver anlegen', 'Create the test server'),
      'start-server': both('Prüfserver starten', 'Start the test server'),
      'compare': both('Dateien vergleichen', 'Compare files'),
      'remove-server': both('Prüfserver entfernen', 'Remove the test server'),
    },
  },
  ...serverRunWords,
  ...storageRunWords,
  ...targetRunWords,
  'change-rate': {
    title: both('Bandbreite ändern', 'Change the rate'),
    steps: {
      'check-server': both('Server prüfen', 'Check the server'),
      'change-nic': both('Bandbreite setzen und zurücklesen', 'Set the rate and read it back'),
    },
  },
  'add-address': {
    title: both('Adresse zuteilen', 'Assign an address'),
    steps: {
      'reserve': both('Adresse reservieren', 'Reserve the address'),
      'change-nic': both('Adresse zuteilen und zurücklesen', 'Assign the address and read it back'),
    },
  },
  'remove-address': {
    title: both('Adresse entziehen', 'Take an address'),
    steps: {
      'check-server': both('Server und Adresse prüfen', 'Check server and address'),
      'change-nic': both('Adresse entziehen und zurücklesen', 'Take the address and read it back'),
    },
  },
  'change-forwards': {
    title: both('Portweiterleitung ändern', 'Change a forward'),
    steps: {
      'check-server': both('Server und Firewall prüfen', 'Check server and firewall'),
      'change-rows': both('Portweiterleitung festhalten', 'Write the forward down'),
      'apply': both('Firewall einstellen und zurücklesen', 'Set the firewall and read it back'),
    },
  },
  'open-vpn-access': {
    title: both('VPN-Zugang öffnen', 'Open a VPN access'),
    steps: { 'open': both('VPN-Zugang öffnen und zurücklesen', 'Open the VPN access and read it back') },
  },
  'close-vpn-access': {
    title: both('VPN-Zugang schließen', 'Close a VPN access'),
    steps: { 'close': both('VPN-Zugang schließen', 'Close the VPN access') },
  },
  'isolate-server': {
    title: both('Vom Netz trennen', 'Cut off from the network'),
    steps: {
      'check-server': both('Server prüfen', 'Check the server'),
      'change-nic': both('Vom Netz trennen und Kunden benachrichtigen', 'Cut off and tell the customer'),
    },
  },
  'reconnect-server': {
    title: both('Wieder verbinden', 'Reconnect'),
    steps: {
      'check-server': both('Server prüfen', 'Check the server'),
      'change-nic': both('Wieder verbinden und Kunden benachrichtigen', 'Reconnect and tell the customer'),
    },
  },
  'restrict-traffic': {
    title: both('Bandbreite beschränken', 'Restrict the rate'),
    steps: {
      'check-server': both('Server und Vorgang prüfen', 'Check the server and the case'),
      'change-nic': both('Bandbreite beschränken und Kunden benachrichtigen', 'Restrict the rate and tell the customer'),
    },
  },
  'lift-restriction': {
    title: both('Beschränkung der Bandbreite aufheben', 'Lift the restriction of the rate'),
    steps: {
      'check-server': both('Server und Vorgang prüfen', 'Check the server and the case'),
      'change-nic': both('Beschränkung aufheben und Kunden benachrichtigen', 'Lift the restriction and tell the customer'),
    },
  },
  'remove-network': {
    title: both('Leeres privates Netz entfernen', 'Remove an empty private network'),
    steps: { 'remove': both('Leeres privates Netz entfernen', 'Remove an empty private network') },
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
      'delete-volumes': both('Festplatten löschen', 'Delete volumes'),
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
