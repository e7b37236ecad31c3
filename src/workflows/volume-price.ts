import { formatMoney, parseMoney, type Cents } from '../kernel/money.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { optionPriceOf } from '../modules/catalogue/index.ts';
import { contractRefusals, readItems } from '../modules/contracts/index.ts';
import { actsForItself } from '../modules/identity/index.ts';
import {
  chargeOf, storageRefusals, volumeClasses, type LockedVolume, type VolumeClassName,
} from '../modules/storage/index.ts';

/** Limit and price of an individual volume, as staff agreed them with the customer (C-4.6.2). */
export interface Individual {
  readonly iopsLimit: number;
  /** Per 100 GB and month. */
  readonly monthlyNet: Cents;
}

export interface WantedVolume {
  readonly tenant: string;
  readonly class: VolumeClassName;
  readonly bytes: number;
  readonly boots: boolean;
  readonly individual?: Individual;
}

/** What a volume costs: so many hundred gigabytes at the price of one; nothing where it comes with its server. */
export interface VolumePrice {
  readonly option: string;
  readonly quantity: number;
  /** Per 100 GB and month; once. */
  readonly unitNet: Cents;
  readonly unitSetupNet: Cents;
}

/** The ceiling of a class; of an individual volume what was agreed, which only those may name who sell (C-4.6.2). */
export async function ceilingOf(ctx: Ctx, wanted: WantedVolume): Promise<Result<number>> {
  const { iopsLimit } = volumeClasses[wanted.class];
  if ((iopsLimit === null) !== (wanted.individual !== undefined)) {
    return iopsLimit === null && await actsForItself(ctx, wanted.tenant)
      ? refuse(storageRefusals, 'storage.individual_by_agreement', {}, '/class')
      : refuse(storageRefusals, 'storage.individual_incomplete', {}, '/individual');
  }
  if (wanted.individual && await actsForItself(ctx, wanted.tenant)) {
    return refuse(storageRefusals, 'storage.individual_by_agreement', {}, '/class');
  }
  return ok(iopsLimit ?? wanted.individual?.iopsLimit ?? 0);
}

/** What it costs today at the prices of the customer's seller, or as agreed for it alone; null where nothing. */
export async function priceOfVolume(ctx: Ctx, wanted: WantedVolume): Promise<Result<VolumePrice | null>> {
  const charge = chargeOf(wanted);
  if (!charge) return ok(null);
  const { option, quantity } = charge;
  if (wanted.individual) {
    return ok({ option, quantity, unitNet: wanted.individual.monthlyNet, unitSetupNet: 0n });
  }
  const price = await optionPriceOf(ctx, wanted.tenant, option);
  return price.ok
    ? ok({ option, quantity, unitNet: price.value.monthlyNet, unitSetupNet: price.value.setupNet }) : price;
}

/**
 * What an individual volume's hundred gigabytes cost by its item: it grows at the price it was agreed for. Undefined
 * for the other classes, whose price is the list's.
 */
export async function agreedIndividual(
  ctx: Ctx, volume: LockedVolume, contractId: string,
): Promise<Individual | undefined> {
  if (volume.class !== 'individual') return undefined;
  const item = (await readItems(ctx, contractId)).find(({ id }) => id === volume.contractItemId);
  if (!item || volume.iopsLimit === null) return undefined; // adopted, and nothing agreed of it yet
  return { iopsLimit: volume.iopsLimit, monthlyNet: item.monthlyNet };
}

export interface Agreed {
  readonly agreedMonthlyNet: Cents;
  readonly agreedSetupNet: Cents;
}

/** Per month and once, of the whole volume. */
export function totalsOf(price: VolumePrice | null): { readonly monthlyNet: Cents; readonly setupNet: Cents } {
  if (!price) return { monthlyNet: 0n, setupNet: 0n };
  const quantity = BigInt(price.quantity);
  return { monthlyNet: price.unitNet * quantity, setupNet: price.unitSetupNet * quantity };
}

/** Whether it costs what whoever ordered was shown: never more, never less without saying so. */
export function checkAgreed(
  price: { readonly monthlyNet: Cents; readonly setupNet: Cents }, agreed: Agreed,
): Result<void> {
  const { monthlyNet, setupNet } = price;
  if (monthlyNet === agreed.agreedMonthlyNet && setupNet === agreed.agreedSetupNet) return ok(undefined);
  return refuse(contractRefusals, 'contracts.price_changed', {
    monthlyNet: formatMoney(monthlyNet), setupNet: formatMoney(setupNet),
  });
}

/** A price as a run's parameters keep it: amounts are text there. */
export interface KeptPrice {
  readonly option: string;
  readonly quantity: number;
  readonly unitNet: string;
  readonly unitSetupNet: string;
}

export function keepPrice(price: VolumePrice | null): KeptPrice | null {
  return price && {
    ...price, unitNet: formatMoney(price.unitNet), unitSetupNet: formatMoney(price.unitSetupNet),
  };
}

export function keptPrice(price: KeptPrice | null): VolumePrice | null {
  return price && { ...price, unitNet: parseMoney(price.unitNet), unitSetupNet: parseMoney(price.unitSetupNet) };
}
