import { join } from 'node:path';
import { type Command, EngineError } from '../../modules/compute/ports.ts';
import { checkId, type Layout, type RecordKind } from './layout.ts';
import { withLocks } from './lock.ts';
import { readRecord, writeRecord } from './records.ts';

export interface Thing {
  readonly kind: RecordKind | 'target';
  readonly id: string;
}

/**
 * Runs a command on `thing` while it and the things it builds on are held, unless a higher fence was seen.
 * Fences stay after the thing is deleted: a worker that lost its lease must not bring it back.
 */
export async function fenced<T>(
  layout: Layout,
  command: Command,
  thing: Thing,
  buildsOn: readonly Thing[],
  work: () => Promise<T>,
): Promise<T> {
  const names = [thing, ...buildsOn].map(({ kind, id }) => `${layout.root} ${kind} ${checkId(id)}`);
  return withLocks(names, async () => {
    const path = join(layout.fences, `${thing.kind}-${thing.id}.json`);
    const seen = (await readRecord<{ fence: number }>(path))?.fence ?? Number.NEGATIVE_INFINITY;
    if (command.fence < seen) {
      throw new EngineError(
        'fenced',
        `${thing.kind} ${thing.id} is held under fence ${seen}; ${command.fence} is too late`,
      );
    }
    if (command.fence > seen) await writeRecord(path, { fence: command.fence });
    return work();
  });
}
