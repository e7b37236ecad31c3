import type { Text } from '../../kernel/text.ts';

interface VolumeAction {
  readonly title: Text;
  /** Whether it is for a volume that hangs on a server, or for one that doesn't. */
  readonly where: 'attached' | 'detached' | 'anywhere';
  /** Whether it is also for the volume its server boots from. */
  readonly boots: boolean;
  /** Whether a run does it, which needs the volume for itself. */
  readonly holds: boolean;
}

//           title de, title en, where, also the one that boots, holds
const rows = {
  'rename':  ['Umbenennen', 'Rename', 'anywhere', true, false],
  'protect': ['Löschschutz ändern', 'Change protection', 'anywhere', true, false],
  'grow':    ['Vergrößern', 'Grow', 'anywhere', true, true],
  'class':   ['Klasse ändern', 'Change the class', 'anywhere', true, true],
  'attach':  ['Anhängen', 'Attach', 'detached', false, true],
  'detach':  ['Abhängen', 'Detach', 'attached', false, true],
  'delete':  ['Löschen', 'Delete', 'detached', false, true],
} as const satisfies Readonly<Record<string, readonly [
  string, string, VolumeAction['where'], boolean, boolean,
]>>;

export type VolumeActionName = keyof typeof rows;

/** What may be done with a volume: the one table, asked by the API and, through it, by the screens. */
export const volumeActions = Object.fromEntries(Object.entries(rows).map(([name, row]) => {
  const [de, en, where, boots, holds] = row;
  return [name, { title: { de, en }, where, boots, holds }];
})) as Readonly<Record<VolumeActionName, VolumeAction>>;

export const volumeActionNames = Object.keys(rows) as VolumeActionName[];
