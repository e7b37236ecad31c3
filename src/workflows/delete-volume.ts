import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { endItem, readItems } from '../modules/contracts/index.ts';
import { markVolumeDeleted, storageRefusals } from '../modules/storage/index.ts';
import { confirmVolume } from './confirm-volume.ts';
import { output, workflow, type Scope, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';
import { enterVolume, heldVolume, startOnVolume, volumeFor, type OnVolume } from './volume-objections.ts';

interface DeleteVolumeOutputs {
  'check-volume': { readonly volume: string };
}

export type DeleteVolume = Workflow<OnVolume, DeleteVolumeOutputs>;

const noWayBack = 'what is deleted is deleted; whoever asked for it gave its name';

/** Deletes a volume that hangs on no server and is not protected; whoever asks confirms it by its name. */
export async function requestVolumeDeletion(
  ctx: Ctx, volumeId: string, confirm: string, remove: DeleteVolume,
): Promise<Result<string>> {
  const standing = await volumeFor(ctx, volumeId, 'delete');
  if (!standing.ok) return standing;
  const { tenant, name } = standing.value.volume;
  if (confirm !== name) return refuse(storageRefusals, 'storage.not_confirmed', { name }, '/confirm');
  return ok(await startOnVolume(ctx, 'delete', remove, tenant, { volumeId, serverId: null }));
}

/** Its data goes at once, and it is billed up to this day. */
export function deleteVolume({ engine }: Services): DeleteVolume {
  const words = { stage: 'delete', clause: 'C-4.2.4' } as const;
  return workflow<OnVolume, DeleteVolumeOutputs>({
    name: 'delete-volume',
    version: 1,
    noWayBack,
    steps: [
      {
        ...words, name: 'check-volume', title: { de: 'Volume prüfen', en: 'Check the volume' },
        record: async (ctx, on) => {
          await enterVolume(ctx, on, 'delete');
          return { volume: on.parameters.volumeId };
        },
        undo: { none: 'looking changes nothing' },
      },
      {
        ...words, name: 'delete-volume', title: { de: 'Volume löschen', en: 'Delete the volume' },
        act: (on) => engine.deleteVolume(on.command, output(on, 'check-volume').volume),
        undo: { none: noWayBack },
      },
      {
        ...words, name: 'record-volume',
        title: { de: 'Berechnung beenden und bestätigen', en: 'End its billing and confirm it' },
        record: recordDeletion,
        undo: { none: noWayBack },
      },
    ],
  });
}

async function recordDeletion(ctx: Ctx, on: Scope<OnVolume, DeleteVolumeOutputs>): Promise<void> {
  const { volumeId } = on.parameters;
  const { volume, contract } = await heldVolume(ctx, volumeId);
  const items = await readItems(ctx, contract.id);
  const item = items.find(({ id }) => id === volume.contractItemId);
  await markVolumeDeleted(ctx, volumeId);
  // After the end of the term nothing is billed.
  if (!item || contract.state === 'ended') return;
  await endItem(ctx, item.id);
  const { name, class: volumeClass, bytes, iopsLimit } = volume;
  const price = {
    option: item.flavour, quantity: item.quantity, unitNet: item.monthlyNet, unitSetupNet: 0n,
  };
  await confirmVolume(ctx, {
    itemId: item.id, name, was: { class: volumeClass, bytes, iopsLimit, price }, now: null,
  });
}
