import type { Cents } from '../kernel/money.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Language, Text } from '../kernel/text.ts';
import type { Ctx } from '../database/index.ts';
import { optionTitle } from '../modules/catalogue/index.ts';
import { readItems } from '../modules/contracts/index.ts';
import { gigabytesOf, type VolumeClassName } from '../modules/storage/index.ts';
import { planClass, planGrowth } from './change-volume.ts';
import { serverFor } from './start-on-server.ts';
import { ceilingOf, priceOfVolume, totalsOf, type Individual, type VolumePrice } from './volume-price.ts';

interface Previewed {
  readonly class: VolumeClassName;
  readonly bytes: number;
  readonly iopsLimit: number | null;
  readonly boots: boolean;
  readonly price: VolumePrice | null;
  /** Per month now; null for a volume that is not there yet. */
  readonly monthlyNetNow: Cents | null;
}

/** What a new volume on this server's contract would be and cost. Nothing is stored, nobody is bound (A2 (1)). */
export async function previewVolume(
  ctx: Ctx, serverId: string,
  wish: { readonly class: VolumeClassName; readonly bytes: number; readonly individual?: Individual },
  language: Language,
) {
  const server = await serverFor(ctx, serverId, 'volumes');
  if (!server.ok) return server;
  const wanted = { ...wish, tenant: server.value.tenant, boots: false };
  const ceiling = await ceilingOf(ctx, wanted);
  if (!ceiling.ok) return ceiling;
  const price = await priceOfVolume(ctx, wanted);
  if (!price.ok) return price;
  return ok(inWords(ctx, {
    ...wish, boots: false, iopsLimit: ceiling.value, price: price.value, monthlyNetNow: null,
  }, language));
}

/** What a volume would be and cost after a change: larger, or of another class. */
export async function previewChange(
  ctx: Ctx, volumeId: string,
  wish: { readonly bytes: number } | { readonly class: VolumeClassName; readonly individual?: Individual },
  language: Language,
): Promise<Result<ReturnType<typeof inWords>>> {
  const planned = 'bytes' in wish ? await planGrowth(ctx, volumeId, wish.bytes)
    : await planClass(ctx, volumeId, wish.class, wish.individual);
  if (!planned.ok) return planned;
  const { standing: { volume, contract }, ...rest } = planned.value;
  const item = (await readItems(ctx, contract.id)).find(({ id }) => id === volume.contractItemId);
  const price = rest.price && { ...rest.price, unitSetupNet: 0n };
  const monthlyNetNow = item ? item.monthlyNet * BigInt(item.quantity) : 0n;
  return ok(inWords(ctx, { ...rest, price, boots: volume.boots, monthlyNetNow }, language));
}

function inWords(ctx: Ctx, { price, bytes, boots, ...rest }: Previewed, language: Language) {
  return {
    ...rest, gigabytes: gigabytesOf(bytes), bytes: BigInt(bytes), from: ctx.today, ...totalsOf(price),
    option: price?.option ?? null, title: price ? optionTitle(price.option)?.[language] ?? null : null,
    quantity: price?.quantity ?? 0, unitNet: price?.unitNet ?? 0n,
    // A volume is created, grows, changes its class and is attached while its server runs (C-4.6.2).
    needsRestart: false,
    remark: boots ? remarks[rest.class === 'essential' ? 'included' : 'whole'][language] : null,
  };
}

const remarks = {
  included: {
    de: 'Die ersten 100 GB Essential sind im Preis des Servers enthalten.',
    en: 'The first 100 GB Essential are included in the price of the server.',
  },
  whole: {
    de: 'Im Preis des Servers sind 100 GB Essential enthalten; in einer anderen Klasse wird das ganze Volume berechnet.',
    en: 'The price of the server includes 100 GB Essential; in another class the whole volume is charged.',
  },
} as const satisfies Readonly<Record<string, Text>>;
