import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import type { ServerSpec } from '../modules/compute/index.ts';
import { contractOfItem, moveItem } from '../modules/contracts/index.ts';
import { changeVolume, placesOn, storageRefusals, VOLUMES_PER_SERVER, type LockedVolume }
  from '../modules/storage/index.ts';
import { enterServer } from './change-server.ts';
import { output, workflow, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';
import { serverFor } from './start-on-server.ts';
import { enterVolume, startOnVolume, volumeFor } from './volume-objections.ts';

export interface AttachParameters {
  readonly volumeId: string;
  readonly serverId: string;
}

export interface AttachOutputs {
  'check-volume': { readonly was: ServerSpec; readonly wanted: ServerSpec };
}

export type AttachVolume = Workflow<AttachParameters, AttachOutputs>;

/**
 * Attaches a volume to a server of the same customer that reaches it, at once and also while it runs. From then on it
 * belongs to that server's contract: it is billed with it, and deleted with it (D5.1).
 */
export async function requestAttach(
  ctx: Ctx, volumeId: string, serverId: string, attach: AttachVolume,
): Promise<Result<string>> {
  const standing = await volumeFor(ctx, volumeId, 'attach');
  if (!standing.ok) return standing;
  const server = await serverFor(ctx, serverId, 'volumes');
  if (!server.ok) return server;
  const { volume } = standing.value;
  if (volume.tenant !== server.value.tenant) return refuse(storageRefusals, 'storage.other_customer', {}, '/serverId');
  const fits = await checkFit(ctx, volume, serverId);
  if (!fits.ok) return fits;
  return ok(await startOnVolume(ctx, 'attach', attach, volume.tenant, { volumeId, serverId }));
}

async function checkFit(ctx: Ctx, { poolId }: LockedVolume, serverId: string): Promise<Result<void>> {
  if ((await placesOn(ctx, serverId)).count >= VOLUMES_PER_SERVER) {
    return refuse(storageRefusals, 'storage.full_server', { limit: VOLUMES_PER_SERVER });
  }
  const { groupId } = await ctx.tx.selectFrom('server').select('groupId').where('id', '=', serverId)
    .executeTakeFirstOrThrow();
  const pool = poolId === null ? undefined
    : await ctx.tx.selectFrom('storagePool').select('groupId').where('id', '=', poolId).executeTakeFirst();
  if (pool && groupId !== null && pool.groupId !== groupId) {
    return refuse(storageRefusals, 'storage.out_of_reach', {}, '/serverId');
  }
  return ok(undefined);
}

export function attachVolume({ engine }: Services): AttachVolume {
  const words = { stage: 'attach', clause: 'C-4.2.4' } as const;
  return workflow<AttachParameters, AttachOutputs>({
    name: 'attach-volume',
    version: 1,
    steps: [
      {
        ...words, name: 'check-volume', title: { de: 'Volume und Server prüfen', en: 'Check volume and server' },
        record: async (ctx, on) => {
          await enterVolume(ctx, on, 'attach');
          const { was } = await enterServer(ctx, on, 'volumes');
          return { was, wanted: { ...was, volumeIds: [...was.volumeIds, on.parameters.volumeId] } };
        },
        undo: { none: 'looking changes nothing' },
      },
      {
        ...words, name: 'attach', title: { de: 'Volume anhängen', en: 'Attach the volume' },
        act: (on) => engine.changeServer(on.command, output(on, 'check-volume').wanted),
        undo: { act: (on) => engine.changeServer(on.command, output(on, 'check-volume').was) },
      },
      {
        ...words, name: 'record-volume',
        title: { de: 'Volume und Vertrag eintragen', en: 'Record volume and contract' },
        record: async (ctx, on) => {
          const { volumeId, serverId } = on.parameters;
          const { volume } = await enterVolume(ctx, on, 'attach');
          const server = await ctx.tx.selectFrom('server').select('contractItemId').where('id', '=', serverId)
            .executeTakeFirstOrThrow();
          const { id: contractId } = await contractOfItem(ctx, server.contractItemId);
          const contractItemId = volume.contractItemId && await moveItem(ctx, volume.contractItemId, contractId);
          const { next } = await placesOn(ctx, serverId);
          await changeVolume(ctx, volumeId, { serverId, position: next, contractItemId });
        },
        undo: { none: 'it is the last step and recorded whole or not at all' },
      },
    ],
  });
}
