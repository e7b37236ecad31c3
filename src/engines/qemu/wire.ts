import type { Context } from './context.ts';
import type { Layout, RecordKind } from './layout.ts';
import { withLocks } from './lock.ts';

/** What the network needs of an open engine: neither image nor guests. */
export type World = Pick<Context, 'layout'>;

/**
 * Runs `work` as the only one that touches the interfaces of one thing. The lock of a command is another one: a server
 * that starts raises a nic while somebody else changes it. Innermost of all: `work` takes no other lock.
 */
export function wire<T>(layout: Layout, kind: RecordKind, id: string, work: () => Promise<T>): Promise<T> {
  return withLocks([`${layout.root} wire ${kind} ${id}`], work);
}
