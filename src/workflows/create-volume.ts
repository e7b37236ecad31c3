import { newId } from '../kernel/ids.ts';
import { must, ok, refuse, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { volumeSpec, type ServerSpec, type VolumeSpec } from '../modules/compute/index.ts';
import { addItem, contractOfItem, readContract } from '../modules/contracts/index.ts';
import { requireContact, tradingCustomer } from '../modules/parties/index.ts';
import {
  changeVolume, markVolumeDeleted, placesOn, placeVolume, planVolume, readVolume, storageRefusals,
  VOLUMES_PER_CONTRACT, VOLUMES_PER_SERVER, volumesOfContract, type VolumeClassName,
} from '../modules/storage/index.ts';
import { enterServer } from './change-server.ts';
import { confirmVolume, receiveVolumeOrder } from './confirm-volume.ts';
import { readBackStep } from './read-back.ts';
import { output, workflow, type Scope, type Step, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';
import { requestOnServer, serverFor } from './start-on-server.ts';
import {
  ceilingOf, checkAgreed, keepPrice, keptPrice, priceOfVolume, totalsOf, type Agreed, type Individual,
  type KeptPrice,
} from './volume-price.ts';

export interface VolumeOrder extends Agreed {
  readonly serverId: string;
  readonly name: string;
  readonly class: VolumeClassName;
  readonly bytes: number;
  readonly individual?: Individual;
  /** Whether it is attached to the server at once; else it only shares its contract. */
  readonly attach: boolean;
  readonly channel: 'portal' | 'api';
}

export interface CreateVolumeParameters {
  readonly serverId: string;
  readonly name: string;
  readonly class: VolumeClassName;
  readonly bytes: number;
  readonly iopsLimit: number;
  readonly attach: boolean;
  readonly price: KeptPrice | null;
  /** Reserved with the order. */
  readonly reserved?: string;
}

interface CreateVolumeOutputs {
  'reserve': {
    readonly volume: string; readonly volumeSpec: VolumeSpec; readonly was: ServerSpec; readonly wanted: ServerSpec;
  };
}

export type CreateVolume = Workflow<CreateVolumeParameters, CreateVolumeOutputs>;
type On = Scope<CreateVolumeParameters, CreateVolumeOutputs>;

const words = { stage: 'create', clause: 'C-4.2.4' } as const;
const made = (on: On) => output(on, 'reserve');

/**
 * Orders a volume beside a server, in its contract, at the prices of the customer's seller (promise C-4.2.4): price,
 * room and place are looked at, and the room is reserved in this transaction. Billed from the day it is there. A1.1
 * and A3.3 hold as for every order.
 */
export async function orderVolume(
  ctx: Ctx, order: VolumeOrder, create: CreateVolume,
): Promise<Result<{ runId: string; volumeId: string }>> {
  const { serverId, attach, channel, individual, agreedMonthlyNet, agreedSetupNet, ...wish } = order;
  const server = await serverFor(ctx, serverId, 'volumes');
  if (!server.ok) return server;
  const { tenant, contractItemId } = server.value;
  const [customer, contact] = [await tradingCustomer(ctx, tenant), await requireContact(ctx, tenant)];
  if (!customer.ok) return customer;
  if (!contact.ok) return contact;
  const contract = await contractOfItem(ctx, contractItemId);
  const room = await checkPlaces(ctx, { serverId, attach, contract });
  if (!room.ok) return room;
  const wanted = { ...wish, tenant, boots: false, ...(individual ? { individual } : {}) };
  const ceiling = await ceilingOf(ctx, wanted);
  if (!ceiling.ok) return ceiling;
  const price = await priceOfVolume(ctx, wanted);
  if (!price.ok) return price;
  const agreed = checkAgreed(totalsOf(price.value), { agreedMonthlyNet, agreedSetupNet });
  if (!agreed.ok) return agreed;
  const parameters = { ...wish, serverId, attach, iopsLimit: ceiling.value, price: keepPrice(price.value) };
  const reserved = await reserveVolume(ctx, tenant, parameters);
  if (!reserved.ok) return reserved;
  await receiveVolumeOrder(ctx, {
    contractId: contract.id, tenant, channel, what: `Volume „${wish.name}“ anlegen`, price: price.value,
  });
  const run = await requestOnServer(ctx, 'volumes', create, { ...parameters, reserved: reserved.value });
  return run.ok ? ok({ runId: run.value, volumeId: reserved.value }) : run;
}

/** promise C-4.6.2: a named number of volumes hangs on a server, and a contract pays for a named number. */
async function checkPlaces(
  ctx: Ctx,
  on: {
    readonly serverId: string; readonly attach: boolean;
    readonly contract: { readonly id: string; readonly number: string };
  },
): Promise<Result<void>> {
  const { serverId, attach, contract: { id, number } } = on;
  if (attach && (await placesOn(ctx, serverId)).count >= VOLUMES_PER_SERVER) {
    return refuse(storageRefusals, 'storage.full_server', { limit: VOLUMES_PER_SERVER });
  }
  if ((await volumesOfContract(ctx, id)).length >= VOLUMES_PER_CONTRACT) {
    return refuse(storageRefusals, 'storage.full_contract', { limit: VOLUMES_PER_CONTRACT, number });
  }
  return ok(undefined);
}

/** The row with its final id: its bytes count from now on, in a pool that the server reaches. */
async function reserveVolume(
  ctx: Ctx, tenant: string, wish: Omit<CreateVolumeParameters, 'price' | 'attach' | 'reserved'>,
): Promise<Result<string>> {
  const { serverId, name, class: volumeClass, bytes, iopsLimit } = wish;
  const server = await ctx.tx.selectFrom('server').innerJoin('contractItem', 'contractItem.id', 'server.contractItemId')
    .select(['server.groupId', 'contractItem.variant']).where('server.id', '=', serverId).executeTakeFirstOrThrow();
  const variant = server.variant as 'shared' | 'dedicated';
  const pool = await placeVolume(ctx, { tenant, groupId: server.groupId, bytes, variant });
  if (!pool.ok) return pool;
  const id = newId('volume', ctx.clock);
  await planVolume(ctx, { id, tenant, name, class: volumeClass, bytes, iopsLimit, poolId: pool.value });
  return ok(id);
}

/** A volume that is there, as large and as fast as ordered, and attached where that was wanted; or nothing. */
export function createVolume({ engine }: Services): CreateVolume {
  return workflow<CreateVolumeParameters, CreateVolumeOutputs>({
    name: 'create-volume',
    version: 1,
    steps: [
      {
        ...words, name: 'reserve', title: { de: 'Platz reservieren', en: 'Reserve room' },
        record: reserve,
        undo: { record: async (ctx, on) => {
          const volume = on.outputs.reserve?.volume ?? on.parameters.reserved;
          if (volume !== undefined) await markVolumeDeleted(ctx, volume);
        } },
      },
      {
        ...words, name: 'create-volume', title: { de: 'Volume anlegen', en: 'Create the volume' },
        act: (on) => engine.createVolume(on.command, made(on).volumeSpec),
        undo: { act: (on) => engine.deleteVolume(on.command, made(on).volume) },
      },
      {
        ...words, name: 'attach', title: { de: 'Volume anhängen', en: 'Attach the volume' },
        act: async (on) => {
          if (on.parameters.attach) await engine.changeServer(on.command, made(on).wanted);
        },
        undo: { act: async (on) => {
          if (on.parameters.attach) await engine.changeServer(on.command, made(on).was);
        } },
      },
      readBackStep(engine, words, (on: On) => made(on).volumeSpec) as Step<CreateVolumeParameters, CreateVolumeOutputs>,
      {
        ...words, name: 'put-in-service',
        title: { de: 'Vertrag ergänzen und bestätigen', en: 'Add it to the contract and confirm' },
        record: putInService,
        undo: { none: 'it is the last step and recorded whole or not at all' },
      },
    ],
    // What may or may not be there is neither used nor billed until a person has looked at it.
    whenStuck: async (ctx, on) => {
      const volume = on.outputs.reserve?.volume ?? on.parameters.reserved;
      if (volume !== undefined) await changeVolume(ctx, volume, { state: 'quarantined' });
    },
  });
}

/** Reserved with the order already; a run that is repeated after it was undone reserves anew. */
async function reserve(ctx: Ctx, on: On): Promise<CreateVolumeOutputs['reserve']> {
  const { parameters, tenant } = on;
  const { was } = await enterServer(ctx, on, 'volumes');
  const kept = parameters.reserved === undefined ? undefined : await readVolume(ctx, parameters.reserved);
  const volume = kept?.state === 'creating' ? kept.id : must(await reserveVolume(ctx, tenant, parameters));
  return {
    volume, volumeSpec: await volumeSpec(ctx, volume), was, wanted: { ...was, volumeIds: [...was.volumeIds, volume] },
  };
}

/** promise C-4.2.4: from here on it is live and billed, in one transaction. */
async function putInService(ctx: Ctx, on: On): Promise<{ volume: string }> {
  const { serverId, name, attach, bytes, iopsLimit, class: volumeClass } = on.parameters;
  const price = keptPrice(on.parameters.price);
  const { volume } = made(on);
  const { contractItemId } = await ctx.tx.selectFrom('server').select('contractItemId').where('id', '=', serverId)
    .executeTakeFirstOrThrow();
  must(await readContract(ctx, (await contractOfItem(ctx, contractItemId)).id));
  const itemId = price && await addItem(ctx, contractItemId, {
    product: 'volume', flavour: price.option, quantity: price.quantity, monthlyNet: price.unitNet,
    setupNet: price.unitSetupNet,
  });
  const { next } = await placesOn(ctx, serverId);
  await changeVolume(ctx, volume, {
    state: 'live', contractItemId: itemId, ...(attach ? { serverId, position: next } : {}),
  });
  await confirmVolume(ctx, {
    itemId: contractItemId, name, was: null, now: { class: volumeClass, bytes, iopsLimit, price },
  });
  return { volume };
}
