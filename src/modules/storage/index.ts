export { admitGrowth, choosePool, placeVolume, settleGrowth, type VolumeWish } from './admit-volume.ts';
export { markVolumeDeleted, volumesOf } from './volumes-of.ts';
export type * from './ports.ts';
