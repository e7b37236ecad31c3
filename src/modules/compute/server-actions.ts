import type { Text } from '../../kernel/text.ts';
import type { ServerState } from './server-states.ts';

interface ServerAction {
  readonly title: Text;
  /** States in which it may be asked for. */
  readonly from: readonly ServerState[];
  /** `customers`: also of a managed server. `unmanaged`: of a managed one who operates it (C-5), its customer not. */
  readonly whose: 'customers' | 'unmanaged' | 'provider';
  /**
   * Whether it needs the server for itself: while one such run is under way, no other begins. `beside`: not even then,
   * but a run that is stuck is set aside for it, since D4 (4) cannot wait until a person has looked at that.
   */
  readonly holds: boolean | 'beside';
  /** Whether the contract must be in service: a server whose term is over is neither started nor changed (A10.3). */
  readonly inService: boolean;
  /** What it must boot from; `any` where that doesn't matter. */
  readonly boot: 'any' | 'volume' | 'rescue';
}

const alive: readonly ServerState[] = ['running', 'stopped'];

//              title de, title en, states, whose, holds, in service, boot
const rows = {
  'start':        ['Starten', 'Start', ['stopped'], 'customers', true, true, 'any'],
  'stop':         ['Herunterfahren', 'Shut down', ['running'], 'customers', true, true, 'any'],
  'power-off':    ['Ausschalten', 'Power off', ['running'], 'customers', true, true, 'any'],
  'restart':      ['Neu starten', 'Restart', ['running'], 'customers', true, true, 'any'],
  'resize':       ['Größe ändern', 'Resize', alive, 'customers', true, true, 'volume'],
  'rebuild':      ['Neu aufsetzen', 'Rebuild', alive, 'unmanaged', true, true, 'volume'],
  'rescue':       ['Rettungssystem starten', 'Boot the rescue system', alive, 'unmanaged', true, true, 'volume'],
  'leave-rescue': ['Rettungssystem verlassen', 'Leave the rescue system', alive, 'unmanaged', true, true, 'rescue'],
  'rename':       ['Umbenennen', 'Rename', alive, 'customers', true, true, 'any'],
  'tag':          ['Schlagworte ändern', 'Change tags', alive, 'customers', false, true, 'any'],
  'protect':      ['Löschschutz ändern', 'Change protection', alive, 'customers', false, true, 'any'],
  'delete':       ['Löschen', 'Delete', alive, 'customers', true, true, 'any'],
  'volumes':      ['Volumes ändern', 'Change volumes', alive, 'customers', true, true, 'any'],
  'snapshot':     ['Snapshot anlegen', 'Take a snapshot', alive, 'customers', true, true, 'volume'],
  'revert':       ['Auf Snapshot zurücksetzen', 'Revert to a snapshot', alive, 'customers', true, true, 'volume'],
  'network':      ['Netz ändern', 'Change the network', alive, 'customers', true, true, 'any'],
  'console':      ['Konsole öffnen', 'Open the console', ['running'], 'unmanaged', false, true, 'any'],
  'credentials':  ['Zugangsdaten erneuern', 'Issue new credentials', ['running'], 'unmanaged', false, true, 'volume'],
  'isolate':      ['Vom Netz trennen', 'Cut off from the network', alive, 'provider', 'beside', false, 'any'],
  'fair-use':     ['Fair-Use-Vorgang eröffnen', 'Open a fair-use case', alive, 'provider', false, true, 'any'],
  'reconnect':    ['Wieder verbinden', 'Reconnect', alive, 'provider', 'beside', true, 'any'],
  // As a backup: once its deletion has begun, nothing of a server is copied or restored any more (D5.1).
  'back-up':       ['Sichern', 'Back up', alive, 'customers', false, false, 'any'],
  'check-restore': ['Wiederherstellung prüfen', 'Check a restore', alive, 'customers', false, false, 'any'],
} as const satisfies Readonly<Record<string, readonly [
  string, string, readonly ServerState[], ServerAction['whose'], ServerAction['holds'], boolean, ServerAction['boot'],
]>>;

export type ServerActionName = keyof typeof rows;

/**
 * What may be done with a server, in which of its states, by whom: the one table, asked by the API and, through it, by
 * the screens, where a disabled button says why.
 */
export const serverActions = Object.fromEntries(Object.entries(rows).map(([name, row]) => {
  const [de, en, from, whose, holds, inService, boot] = row;
  return [name, { title: { de, en }, from, whose, holds, inService, boot }];
})) as Readonly<Record<ServerActionName, ServerAction>>;

export const serverActionNames = Object.keys(serverActions) as readonly ServerActionName[];
