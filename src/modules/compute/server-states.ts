/** What a server can be, and what it can become; the one table of states. */
export const serverTransitions = {
  creating:    ['running', 'deleted', 'quarantined'],
  running:     ['stopped', 'deleting', 'quarantined'],
  stopped:     ['running', 'deleting', 'deleted', 'quarantined'],
  deleting:    ['deleted', 'quarantined'],
  quarantined: ['deleting', 'deleted'],
  deleted:     [],
} as const satisfies Record<string, readonly string[]>;

export type ServerState = keyof typeof serverTransitions;

export function mayBecome(from: ServerState, to: ServerState): boolean {
  return (serverTransitions[from] as readonly ServerState[]).includes(to);
}
