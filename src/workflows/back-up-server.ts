import { newId, type IdOf } from '../kernel/ids.ts';
import { must } from '../kernel/result.ts';
import { markBackupDeleted, planBackup, recordVerified } from '../modules/backup/index.ts';
import { EngineError } from '../modules/compute/index.ts';
import { output, workflow, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';

interface BackUpParameters {
  readonly serverId: string;
}

interface BackUpOutputs {
  'make-id': { backup: IdOf<'backup'> };
  'verify': { backup: string; bytes: number; sha256: string; consistent: string };
}

export type BackUpServer = Workflow<BackUpParameters, BackUpOutputs>;

/**
 * A consistent full copy of a server, checked before it counts. It is taken when somebody asks for it: the nightly
 * window, the daily turn and the fourteen copies of C-4.4.4 are nothing this run does.
 */
export function backUpServer({ engine }: Services): BackUpServer {
  return workflow<BackUpParameters, BackUpOutputs>({
    name: 'back-up-server',
    version: 1,
    steps: [
      {
        name: 'make-id', stage: 'back up', clause: 'C-4.4.4',
        title: { de: 'Sicherung vormerken', en: 'Plan the backup' },
        record: async (ctx, on) => {
          const backup = newId('backup', ctx.clock);
          must(await planBackup(ctx, { id: backup, tenant: on.tenant, serverId: on.parameters.serverId }));
          return { backup };
        },
        undo: { record: async (ctx, on) => {
          const made = on.outputs['make-id'];
          if (made) await markBackupDeleted(ctx, made.backup);
        } },
      },
      {
        name: 'copy', stage: 'back up', clause: 'C-4.4.4',
        title: { de: 'Server sichern', en: 'Copy the server' },
        act: (on) => engine.createBackup(on.command, {
          id: output(on, 'make-id').backup, serverId: on.parameters.serverId,
        }),
        undo: { act: (on) => engine.deleteBackup(on.command, output(on, 'make-id').backup) },
      },
      {
        name: 'verify', stage: 'back up', clause: 'C-4.4.4',
        title: { de: 'Sicherung prüfen', en: 'Check the copy' },
        act: async (on) => {
          const reading = await engine.readBackup(output(on, 'make-id').backup);
          if (!reading) throw new EngineError('failed', 'the engine does not know the copy it just made');
          return reading;
        },
        record: async (ctx, _, acted) => {
          const reading = acted as NonNullable<Awaited<ReturnType<typeof engine.readBackup>>>;
          await recordVerified(ctx, reading);
          return { backup: reading.id, bytes: reading.bytes, sha256: reading.sha256, consistent: reading.consistent };
        },
        undo: { none: 'the check itself changes nothing in the world; the plan before it is undone' },
      },
    ],
  });
}
