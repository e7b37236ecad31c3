import type { Text } from '../../../kernel/text.ts';
import type { WorkflowWords } from './run-words.ts';

const both = (de: string, en: string): Text => ({ de, en });

/** What is done with hosts and with what was found on them, and its steps in words. */
export const targetRunWords: Readonly<Record<string, WorkflowWords>> = {
  'maintain-target': {
    title: both('Wartung eines Hosts beginnen oder beenden', 'Begin or end a host’s maintenance'),
    steps: {
      'note': both('Host vormerken', 'Note the host'),
      'tell-engine': both('Engine anweisen und Server umziehen', 'Tell the engine and move servers'),
      'find-servers': both('Standort der Server festhalten', 'Note where the servers are'),
    },
  },
  'audit-stock': {
    title: both('Bestand abgleichen', 'Audit the stock'),
    steps: {
      'look': both('Bestand mit der Engine vergleichen', 'Compare the stock with the engine'),
      'look-again': both('Abweichungen noch einmal ansehen', 'Look again at what differs'),
    },
  },
  'settle-finding': {
    title: both('Befund erledigen', 'Settle a finding'),
    steps: {
      'check': both('Besitz noch einmal prüfen', 'Check once more whose it is'),
      'settle': both('Beiseitestellen oder löschen', 'Set aside or delete'),
    },
  },
};
