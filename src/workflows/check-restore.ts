import { newId, type IdOf } from '../kernel/ids.ts';
import { must } from '../kernel/result.ts';
import { admitRestore } from '../modules/backup/index.ts';
import { awaitGuest } from './await-guest.ts';
import { output, workflow, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';

interface RestoreParameters {
  readonly backupId: string;
  readonly bytes: number;
  readonly vcpus: number;
  readonly memoryBytes: number;
  readonly hostname: string;
  /** Where the original is: what is reserved for a customer holds its test server, too (C-1). */
  readonly group?: string | null;
  readonly pool?: string | null;
  /** Files to compare, absolute paths in the guest. */
  readonly paths: readonly string[];
}

interface RestoreOutputs {
  'make-ids': { server: IdOf<'server'>; volume: IdOf<'volume'> };
  'compare': { hashes: Record<string, string | null> };
}

export type CheckRestore = Workflow<RestoreParameters, RestoreOutputs>;

/**
 * Restores a copy beside the original, into a server without a network, reads files in it and removes it again
 * (promise C-4.6.7, C-4.6.10). The customer's server is not touched.
 */
export function checkRestore({ engine }: Services): CheckRestore {
  const ids = (on: Parameters<NonNullable<CheckRestore['steps'][number]['act']>>[0]) => output(on, 'make-ids');
  return workflow<RestoreParameters, RestoreOutputs>({
    name: 'check-restore',
    version: 1,
    steps: [
      {
        name: 'make-ids', stage: 'restore', clause: 'C-4.6.7',
        title: { de: 'Kennungen vergeben', en: 'Make ids' },
        record: async (ctx, on) => {
          must(await admitRestore(ctx, on.parameters.backupId));
          return { server: newId('server', ctx.clock), volume: newId('volume', ctx.clock) };
        },
        undo: { none: 'an id that names nothing needs no way back' },
      },
      {
        name: 'restore-volume', stage: 'restore', clause: 'C-4.6.7',
        title: { de: 'Festplatte wiederherstellen', en: 'Restore the volume' },
        act: (on) => engine.createVolume(on.command, {
          id: ids(on).volume, pool: on.parameters.pool ?? null, bytes: on.parameters.bytes, iopsLimit: null,
          source: { backup: on.parameters.backupId },
        }),
        undo: { act: (on) => engine.deleteVolume(on.command, ids(on).volume) },
      },
      {
        name: 'create-server', stage: 'restore', clause: 'C-4.6.10',
        title: { de: 'Prüfserver anlegen', en: 'Create the test server' },
        act: (on) => engine.createServer(on.command, {
          id: ids(on).server, hostname: on.parameters.hostname, vcpus: on.parameters.vcpus,
          memoryBytes: on.parameters.memoryBytes, group: on.parameters.group ?? null,
          volumeIds: [ids(on).volume], nicIds: [], authorizedKeys: [], boot: 'volume',
        }),
        undo: { act: (on) => engine.deleteServer(on.command, ids(on).server) },
      },
      {
        name: 'start-server', stage: 'restore', clause: 'C-4.6.10',
        title: { de: 'Prüfserver starten', en: 'Start the test server' },
        act: (on) => engine.startServer(on.command, ids(on).server),
        undo: { act: (on) => engine.stopServer(on.command, ids(on).server) },
      },
      {
        name: 'compare', stage: 'restore', clause: 'C-4.6.10',
        title: { de: 'Dateien vergleichen', en: 'Compare files' },
        act: async (on) => {
          await awaitGuest(engine, ids(on).server);
          const hashes: Record<string, string | null> = {};
          for (const path of on.parameters.paths) hashes[path] = await engine.hashGuestFile(ids(on).server, path);
          return { hashes };
        },
        undo: { none: 'reading changes nothing' },
      },
      {
        name: 'remove-server', stage: 'clean up', clause: 'C-4.6.10',
        title: { de: 'Prüfserver entfernen', en: 'Remove the test server' },
        act: async (on) => {
          await engine.deleteServer(on.command, ids(on).server);
          await engine.deleteVolume(on.command, ids(on).volume);
        },
        undo: { none: 'the steps before it remove the same things' },
      },
    ],
  });
}
