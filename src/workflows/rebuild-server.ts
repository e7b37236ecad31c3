import { must, refuse } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { imageByName, soldSystem, type SoldSystem } from '../modules/catalogue/index.ts';
import {
  EngineError, lockServer, markRebuilt, nicSpec, planRootVolume, readServer, snapshotsOf, startsFrom, volumeSpec,
  type NicSpec, type VolumeSpec,
} from '../modules/compute/index.ts';
import { changeItem, itemHistory } from '../modules/contracts/index.ts';
import { markVolumeDeleted } from '../modules/storage/index.ts';
import { answeringOf, type Answering } from './answering.ts';
import { awaitGuest } from './await-guest.ts';
import {
  changeStep, enterServer, pauseUnlessDown, resumeIfReachable, startStep, stopStep, watchAgain, type Before,
  type ChangeOutputs, type OnServer,
} from './change-server.ts';
import { workflowRefusals } from './refusals.ts';
import { output, workflow, type Scope, type Step, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';
import { testServer, type Tested } from './test-server.ts';

export interface RebuildParameters extends OnServer {
  readonly image: string;
  /** The new root volume, reserved with the request; a run that is repeated after it was undone reserves anew. */
  readonly volumeId?: string;
}

interface Planned extends Before {
  readonly publicAddress: string;
  /** The new root volume, and the one it takes the place of: a run that is stuck may leave either. */
  readonly volume: string;
  readonly oldVolume: string;
  readonly volumeSpec: VolumeSpec;
  readonly nicSpec: NicSpec;
  /** They go with the old volume: they are of a system that is no more. */
  readonly snapshots: readonly string[];
}

interface RebuildOutputs extends ChangeOutputs {
  'check-server': Planned;
  'test-server': Tested;
}

export type RebuildServer = Workflow<RebuildParameters, RebuildOutputs>;
type On = Scope<RebuildParameters, RebuildOutputs>;

const words = { stage: 'rebuild', clause: 'C-5.1' } as const;
const deleted = 'the old volume may be deleted from here on; the new one answers';
const planned = (on: On) => output(on, 'check-server');

/**
 * Sets a server up anew: the same server, address and name, with a new root volume from an image. It is tested as in
 * provisioning (promise C-5.1); if the new one doesn't come up, the old one runs again. Only when it answers the old
 * volume is deleted, and with it the snapshots, which no server could go back to any more.
 */
export function rebuildServer({ engine }: Services): RebuildServer {
  return workflow<RebuildParameters, RebuildOutputs>({
    name: 'rebuild-server',
    version: 1,
    steps: [
      {
        ...words, name: 'check-server', title: { de: 'Image und Platz prüfen', en: 'Check image and room' },
        record: plan,
        undo: {
          record: async (ctx, on) => {
            const made = on.outputs['check-server']?.volume ?? on.parameters.volumeId;
            if (made !== undefined) await markVolumeDeleted(ctx, made);
            await watchAgain.record(ctx, on);
          },
        },
      },
      {
        ...words, name: 'create-volume', clause: 'C-4.2.4',
        title: { de: 'Neue Festplatte anlegen', en: 'Create the new volume' },
        act: (on) => engine.createVolume(on.command, planned(on).volumeSpec),
        undo: { act: (on) => engine.deleteVolume(on.command, planned(on).volume) },
      },
      stopStep(engine, words),
      changeStep(engine, words, (on) => withRoot(planned(on as On))),
      startStep(engine, words, () => true),
      ...testSteps(engine),
      ...switchSteps(engine),
    ],
  });
}

function withRoot({ was, volume }: Planned) {
  return { ...was, volumeIds: [volume, ...was.volumeIds.slice(1)] };
}

async function plan(ctx: Ctx, on: On): Promise<Planned> {
  const { serverId, image, volumeId } = on.parameters;
  const before = await enterServer(ctx, on, 'rebuild');
  const { publicAddress } = before;
  if (publicAddress === null) return must(refuse(workflowRefusals, 'servers.cut_off'));
  if (before.wasRunning) await pauseUnlessDown(ctx, serverId, 'customer');
  const kept = volumeId !== undefined && await startsFrom(ctx, volumeId, image);
  const volume = kept ? volumeId : must(await planRootVolume(ctx, serverId, image));
  const server = await readServer(ctx, serverId);
  return {
    ...before, publicAddress, volume, volumeSpec: await volumeSpec(ctx, volume),
    nicSpec: await nicSpec(ctx, server.nicId),
    oldVolume: server.volumeId, snapshots: await snapshotsOf(ctx, [serverId]),
  };
}

function testSteps(engine: Services['engine']): Step<RebuildParameters, RebuildOutputs>[] {
  return [
    {
      ...words, name: 'await-guest', attempts: 1,
      title: { de: 'Betriebssystem einrichten', en: 'Set up the operating system' },
      prepare: (ctx, on) => answeringOf(ctx, on.parameters.serverId, on.parameters.image),
      act: async (on) => {
        if (!output(on, 'start-server').inService) throw new EngineError('conflict', 'the contract has ended');
        await awaitGuest(engine, on.parameters.serverId, on.prepared as Answering);
      },
      undo: { none: 'waiting changes nothing' },
    },
    {
      ...words, name: 'test-server', clause: 'C-5', title: { de: 'Server prüfen', en: 'Test the server' },
      prepare: async (ctx, on) => {
        const { serverId, image: name } = on.parameters;
        const { door } = await answeringOf(ctx, serverId, name);
        return { ...soldSystem((await imageByName(ctx, name)) ?? { name, title: name }), door };
      },
      act: (on) => testServer(engine, {
        ...planned(on), serverSpec: withRoot(planned(on)), ...on.prepared as SoldSystem & Pick<Answering, 'door'>,
      }),
      undo: { none: 'looking changes nothing' },
    },
  ];
}

function switchSteps(engine: Services['engine']): Step<RebuildParameters, RebuildOutputs>[] {
  return [
    {
      ...words, name: 'switch-volume', title: { de: 'Neue Festplatte eintragen', en: 'Record the new volume' },
      record: switchVolume,
      undo: { none: 'it is recorded whole or not at all, and what follows never goes back' },
    },
    {
      ...words, name: 'delete-old', clause: 'D5.1', noWayBack: deleted,
      title: { de: 'Alte Festplatte löschen', en: 'Delete the old volume' },
      act: async (on) => {
        const { oldVolume, snapshots } = planned(on);
        const part = (id: string) => ({ ...on.command, key: `${on.command.key}/${id}` });
        for (const id of snapshots) {
          await engine.deleteSnapshot(part(id), { id, serverId: on.parameters.serverId });
        }
        await engine.deleteVolume(part(oldVolume), oldVolume);
      },
      record: async (ctx, on) => markVolumeDeleted(ctx, planned(on).oldVolume),
      undo: { none: deleted },
    },
  ];
}

/** From here on the server is the new one: its volume, its system, its firewall as delivered (C-4.5.3). */
async function switchVolume(ctx: Ctx, on: On): Promise<void> {
  const { serverId, image } = on.parameters;
  const server = await lockServer(ctx, serverId);
  if (!server) return must(refuse(workflowRefusals, 'servers.unknown'));
  const { volume, oldVolume } = planned(on);
  await markRebuilt(ctx, serverId, {
    image, volumeId: volume, oldVolumeId: oldVolume, firewallHash: output(on, 'test-server').firewallHash,
  });
  const [item] = await itemHistory(ctx, server.contractItemId);
  if (item && item.image !== image) {
    const { id } = await changeItem(ctx, item.id, { image });
    await ctx.tx.updateTable('server').set({ contractItemId: id }).where('id', '=', serverId).execute();
  }
  await resumeIfReachable(ctx, serverId);
}
