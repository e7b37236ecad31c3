import type { Text } from '../../kernel/text.ts';
import type { Option } from '../catalogue/index.ts';

/** Storage is allocated in steps of a hundred gigabytes (C-4.6.2), counted as those of a size (flavours.ts). */
export const UNIT_GIGABYTES = 100;
const GIB = 1024 ** 3;
export const UNIT_BYTES = UNIT_GIGABYTES * GIB;

/** The largest volume, in steps. */
export const UNITS_AT_MOST = 160;

interface VolumeClass {
  readonly title: string;
  /** Operations per second it is held to, the upper number of its range (C-4.6.2); null: agreed one by one. */
  readonly iopsLimit: number | null;
  readonly range: Text;
}

/** promise C-4.6.2: the classes of storage. */
export const volumeClasses = {
  essential: { title: 'Essential', iopsLimit: 1_000, range: { de: 'bis 1.000 IOPS', en: 'up to 1,000 IOPS' } },
  standard: { title: 'Standard', iopsLimit: 5_000, range: { de: 'bis 5.000 IOPS', en: 'up to 5,000 IOPS' } },
  performance: { title: 'Performance', iopsLimit: 10_000, range: { de: 'bis 10.000 IOPS', en: 'up to 10,000 IOPS' } },
  individual: { title: 'Individual', iopsLimit: null, range: { de: 'IOPS nach Absprache', en: 'IOPS as agreed' } },
} as const satisfies Readonly<Record<string, VolumeClass>>;

export type VolumeClassName = keyof typeof volumeClasses;
export const volumeClassNames = Object.keys(volumeClasses) as VolumeClassName[];

/** What may be agreed for an individual volume. */
export const IOPS_AT_LEAST = 100;
export const IOPS_AT_MOST = 1_000_000;

export function bytesOf(gigabytes: number): number {
  return gigabytes * GIB;
}

export function gigabytesOf(bytes: number | bigint): number {
  return Number(bytes) / GIB;
}

/** What is billed for a volume: so many pieces of an option; null where it comes with its server. */
export interface Charge {
  readonly option: Option;
  readonly quantity: number;
}

/**
 * A server comes with a hundred gigabytes of the class Essential (C-4.2.1, C-4.6.2): they cost nothing beside it as
 * long as its first volume is Essential. In another class the whole volume is charged.
 */
export function chargeOf(volume: {
  readonly class: VolumeClassName; readonly bytes: number; readonly boots: boolean;
}): Charge | null {
  const units = Math.ceil(volume.bytes / UNIT_BYTES);
  const quantity = volume.boots && volume.class === 'essential' ? units - 1 : units;
  return quantity === 0 ? null : { option: `volume-${volume.class}`, quantity };
}
