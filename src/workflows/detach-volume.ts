import { ok, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { changeVolume } from '../modules/storage/index.ts';
import type { AttachOutputs, AttachParameters } from './attach-volume.ts';
import { enterServer } from './change-server.ts';
import { output, workflow, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';
import { enterVolume, startOnVolume, volumeFor } from './volume-objections.ts';

export type DetachVolume = Workflow<AttachParameters, AttachOutputs>;

/** Takes a volume off its server, at once and also while that runs. It stays, and is billed, in its contract. */
export async function requestDetach(ctx: Ctx, volumeId: string, detach: DetachVolume): Promise<Result<string>> {
  const standing = await volumeFor(ctx, volumeId, 'detach');
  if (!standing.ok) return standing;
  const { tenant, serverId } = standing.value.volume;
  if (serverId === null) throw new Error(`volume ${volumeId} hangs on a server, or it could not be detached`);
  return ok(await startOnVolume(ctx, 'detach', detach, tenant, { volumeId, serverId }));
}

export function detachVolume({ engine }: Services): DetachVolume {
  const words = { stage: 'detach', clause: 'C-4.2.4' } as const;
  return workflow<AttachParameters, AttachOutputs>({
    name: 'detach-volume',
    version: 1,
    steps: [
      {
        ...words, name: 'check-volume', title: { de: 'Volume und Server prüfen', en: 'Check volume and server' },
        record: async (ctx, on) => {
          await enterVolume(ctx, on, 'detach');
          const { was } = await enterServer(ctx, on, 'volumes');
          return { was, wanted: { ...was, volumeIds: was.volumeIds.filter((id) => id !== on.parameters.volumeId) } };
        },
        undo: { none: 'looking changes nothing' },
      },
      {
        ...words, name: 'detach', title: { de: 'Volume abhängen', en: 'Detach the volume' },
        act: (on) => engine.changeServer(on.command, output(on, 'check-volume').wanted),
        undo: { act: (on) => engine.changeServer(on.command, output(on, 'check-volume').was) },
      },
      {
        ...words, name: 'record-volume', title: { de: 'Volume eintragen', en: 'Record the volume' },
        record: async (ctx, on) => {
          const { volumeId } = on.parameters;
          await enterVolume(ctx, on, 'detach');
          await changeVolume(ctx, volumeId, { serverId: null });
        },
        undo: { none: 'it is the last step and recorded whole or not at all' },
      },
    ],
  });
}
