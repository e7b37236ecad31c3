import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { volumeSpec, type VolumeSpec } from '../modules/compute/index.ts';
import { addItem, changeItem, endItem, readItems } from '../modules/contracts/index.ts';
import {
  admitGrowth, changeVolume, gigabytesOf, storageRefusals, volumeClasses, type LockedVolume, type VolumeClassName,
} from '../modules/storage/index.ts';
import { confirmVolume, receiveVolumeOrder } from './confirm-volume.ts';
import { readBackStep } from './read-back.ts';
import { output, workflow, type Scope, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';
import {
  agreedIndividual, ceilingOf, checkAgreed, keepPrice, keptPrice, priceOfVolume, totalsOf, type Individual,
  type KeptPrice, type VolumePrice,
} from './volume-price.ts';
import {
  enterVolume, heldVolume, startOnVolume, volumeFor, type OnVolume, type VolumeStanding,
} from './volume-objections.ts';

interface Wish {
  readonly agreedMonthlyNet: bigint;
  readonly channel: 'portal' | 'api';
}

export interface VolumeChange extends OnVolume {
  readonly class: VolumeClassName;
  readonly bytes: number;
  readonly iopsLimit: number | null;
  readonly price: KeptPrice | null;
}

interface ChangeOutputs {
  'check-volume': { readonly was: VolumeSpec; readonly wanted: VolumeSpec };
}

export type ChangeVolume = Workflow<VolumeChange, ChangeOutputs>;
type On = Scope<VolumeChange, ChangeOutputs>;

/** What a volume would be and cost after a change; the same for the preview and for the order. */
export interface PlannedChange {
  readonly standing: VolumeStanding;
  readonly class: VolumeClassName;
  readonly bytes: number;
  readonly iopsLimit: number | null;
  readonly price: VolumePrice | null;
}

/** promise C-4.6.2: larger in steps of a hundred gigabytes, never smaller. */
export async function planGrowth(ctx: Ctx, volumeId: string, bytes: number): Promise<Result<PlannedChange>> {
  const standing = await volumeFor(ctx, volumeId, 'grow');
  if (!standing.ok) return standing;
  const { volume, contract } = standing.value;
  if (bytes <= volume.bytes) {
    return refuse(storageRefusals, 'storage.not_larger', { gigabytes: gigabytesOf(volume.bytes) }, '/gigabytes');
  }
  const individual = await agreedIndividual(ctx, volume, contract.id);
  const { tenant, class: name, boots, iopsLimit } = volume;
  const price = await priceOfVolume(ctx, { tenant, class: name, bytes, boots, ...(individual ? { individual } : {}) });
  return price.ok ? ok({ standing: standing.value, class: name, bytes, iopsLimit, price: price.value }) : price;
}

/** promise C-4.6.2: another class, and with it another ceiling. */
export async function planClass(
  ctx: Ctx, volumeId: string, name: VolumeClassName, individual?: Individual,
): Promise<Result<PlannedChange>> {
  const standing = await volumeFor(ctx, volumeId, 'class');
  if (!standing.ok) return standing;
  const { volume } = standing.value;
  const { tenant, bytes, boots } = volume;
  const wanted = { tenant, class: name, bytes, boots, ...(individual ? { individual } : {}) };
  const ceiling = await ceilingOf(ctx, wanted);
  if (!ceiling.ok) return ceiling;
  if (name === volume.class && ceiling.value === volume.iopsLimit) {
    return refuse(storageRefusals, 'storage.same_class', { class: volumeClasses[name].title }, '/class');
  }
  const price = await priceOfVolume(ctx, wanted);
  return price.ok
    ? ok({ standing: standing.value, class: name, bytes, iopsLimit: ceiling.value, price: price.value }) : price;
}

/** Grows a volume while its server runs, if room, price and state allow; what it costs from today on was agreed. */
export async function requestGrowth(
  ctx: Ctx, volumeId: string, wish: Wish & { readonly bytes: number }, grow: ChangeVolume,
): Promise<Result<string>> {
  const planned = await planGrowth(ctx, volumeId, wish.bytes);
  if (!planned.ok) return planned;
  const agreed = await agree(ctx, planned.value, wish, `auf ${gigabytesOf(wish.bytes)} GB vergrößern`);
  if (!agreed.ok) return agreed;
  const admitted = await admitGrowth(ctx, volumeId, wish.bytes);
  if (!admitted.ok) return admitted;
  return ok(await start(ctx, 'grow', planned.value, grow));
}

export async function requestClass(
  ctx: Ctx, volumeId: string,
  wish: Wish & { readonly class: VolumeClassName; readonly individual?: Individual }, change: ChangeVolume,
): Promise<Result<string>> {
  const planned = await planClass(ctx, volumeId, wish.class, wish.individual);
  if (!planned.ok) return planned;
  const agreed = await agree(ctx, planned.value, wish, `in der Klasse ${volumeClasses[wish.class].title}`);
  if (!agreed.ok) return agreed;
  return ok(await start(ctx, 'class', planned.value, change));
}

async function agree(
  ctx: Ctx, { standing: { volume, contract }, price }: PlannedChange, { agreedMonthlyNet, channel }: Wish, what: string,
): Promise<Result<void>> {
  // A change costs nothing once.
  const agreed = checkAgreed({ ...totalsOf(price), setupNet: 0n }, { agreedMonthlyNet, agreedSetupNet: 0n });
  if (!agreed.ok) return agreed;
  await receiveVolumeOrder(ctx, {
    contractId: contract.id, tenant: volume.tenant, channel, what: `Volume „${volume.name}“ ${what}`,
    price: price && { ...price, unitSetupNet: 0n },
  });
  return agreed;
}

function start(ctx: Ctx, action: 'grow' | 'class', planned: PlannedChange, change: ChangeVolume): Promise<string> {
  const { standing: { volume: { id: volumeId, serverId, tenant } }, class: name, bytes, iopsLimit, price } = planned;
  return startOnVolume(ctx, action, change, tenant, {
    volumeId, serverId, class: name, bytes, iopsLimit, price: keepPrice(price),
  });
}

/** Larger, at once and also under a running guest; the file system of a server's own volume grows with it. */
export function growVolume({ engine }: Services): ChangeVolume {
  const words = { stage: 'grow', clause: 'C-4.6.2' } as const;
  return workflow<VolumeChange, ChangeOutputs>({
    name: 'grow-volume',
    version: 1,
    noWayBack: 'what a volume was given, its file system may use already: it never shrinks (C-4.6.2)',
    steps: [
      checkStep(words, 'grow'),
      {
        ...words, name: 'change-volume', title: { de: 'Volume vergrößern', en: 'Grow the volume' },
        act: (on) => engine.changeVolume(on.command, output(on, 'check-volume').wanted),
        undo: { none: 'a volume never shrinks' },
      },
      readBackStep<VolumeChange, ChangeOutputs>(engine, words, (on) => output(on, 'check-volume').wanted),
      recordStep(words),
    ],
  });
}

/** Another class: another ceiling, at once and also under a running guest. */
export function changeVolumeClass({ engine }: Services): ChangeVolume {
  const words = { stage: 'change', clause: 'C-4.6.2' } as const;
  return workflow<VolumeChange, ChangeOutputs>({
    name: 'change-volume-class',
    version: 1,
    steps: [
      checkStep(words, 'class'),
      {
        ...words, name: 'change-volume', title: { de: 'IOPS-Grenze ändern', en: 'Change the IOPS limit' },
        act: (on) => engine.changeVolume(on.command, output(on, 'check-volume').wanted),
        undo: { act: (on) => engine.changeVolume(on.command, output(on, 'check-volume').was) },
      },
      readBackStep<VolumeChange, ChangeOutputs>(engine, words, (on) => output(on, 'check-volume').wanted),
      recordStep(words),
    ],
  });
}

type Words = { readonly stage: string; readonly clause: string };

function checkStep(words: Words, action: 'grow' | 'class'): ChangeVolume['steps'][number] {
  return {
    ...words, name: 'check-volume', title: { de: 'Volume prüfen', en: 'Check the volume' },
    record: async (ctx, on) => {
      const { volumeId, bytes, iopsLimit } = on.parameters;
      await enterVolume(ctx, on, action);
      const was = await volumeSpec(ctx, volumeId);
      return { was, wanted: { ...was, bytes, iopsLimit } };
    },
    undo: { none: 'looking changes nothing' },
  };
}

function recordStep(words: Words): ChangeVolume['steps'][number] {
  return {
    ...words, name: 'record-volume', clause: 'C-4.2.1',
    title: { de: 'Vertrag ändern und bestätigen', en: 'Change the contract and confirm it' },
    record: recordChange,
    undo: { none: 'it is the last step and recorded whole or not at all' },
  };
}

/**
 * promise C-4.2.1.change: the volume is what it is now, and so is what is billed for it from today on; unless the
 * contract ended meanwhile, after which nothing is billed.
 */
async function recordChange(ctx: Ctx, on: On): Promise<{ volume: string }> {
  const { volumeId, class: name, bytes, iopsLimit } = on.parameters;
  const { volume, contract } = await heldVolume(ctx, volumeId);
  const is = { class: name, bytes: BigInt(bytes), ...(iopsLimit === null ? {} : { iopsLimit }) };
  if (contract.state === 'ended') {
    await changeVolume(ctx, volumeId, is);
    return { volume: volumeId };
  }
  const price = keptPrice(on.parameters.price);
  const was = await priceNow(ctx, volume, contract.id);
  const contractItemId = await changeCharge(ctx, volume, price);
  await changeVolume(ctx, volumeId, { ...is, contractItemId });
  await confirmVolume(ctx, {
    itemId: await anyItem(ctx, contract.id), name: volume.name,
    was: { class: volume.class, bytes: volume.bytes, iopsLimit: volume.iopsLimit, price: was },
    now: { class: name, bytes, iopsLimit, price },
  });
  return { volume: volumeId };
}

async function anyItem(ctx: Ctx, contractId: string): Promise<string> {
  const [item] = await readItems(ctx, contractId);
  if (!item) throw new Error(`contract ${contractId} has no item`);
  return item.id;
}

/** What is billed for it until today, by its item. */
async function priceNow(ctx: Ctx, volume: LockedVolume, contractId: string): Promise<VolumePrice | null> {
  const item = (await readItems(ctx, contractId)).find(({ id }) => id === volume.contractItemId);
  return item ? {
    option: item.flavour, quantity: item.quantity, unitNet: item.monthlyNet, unitSetupNet: 0n,
  } : null;
}

/** The item that bills the volume from today on; null where it comes with its server. */
async function changeCharge(ctx: Ctx, volume: LockedVolume, price: VolumePrice | null): Promise<string | null> {
  const itemId = volume.contractItemId;
  if (itemId === null) {
    if (!price) return null;
    const server = await ctx.tx.selectFrom('server').select('contractItemId').where('id', '=', volume.serverId)
      .executeTakeFirstOrThrow();
    const { option, quantity, unitNet } = price;
    return addItem(ctx, server.contractItemId, {
      product: 'volume', flavour: option, quantity, monthlyNet: unitNet, setupNet: 0n,
    });
  }
  if (!price) {
    await endItem(ctx, itemId);
    return null;
  }
  const { option, quantity, unitNet } = price;
  return (await changeItem(ctx, itemId, { flavour: option, quantity, monthlyNet: unitNet })).id;
}
