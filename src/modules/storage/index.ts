export { volumeActionNames, volumeActions, type VolumeActionName } from './actions.ts';
export { admitGrowth, choosePool, placeVolume, type VolumeWish } from './admit-volume.ts';
export {
  bytesOf, chargeOf, gigabytesOf, IOPS_AT_LEAST, IOPS_AT_MOST, UNIT_BYTES, UNIT_GIGABYTES, UNITS_AT_MOST,
  volumeClasses, volumeClassNames, type Charge, type VolumeClassName,
} from './classes.ts';
export { VOLUMES_PER_CONTRACT, VOLUMES_PER_SERVER } from './limits.ts';
export { storageRefusals } from './refusals.ts';
export {
  changeVolume, holdVolume, lockVolume, placesOn, planVolume, readVolume, releaseVolumes, type LockedVolume,
  type NewVolume,
} from './volumes.ts';
export { markVolumeDeleted, volumesOf, volumesOfContract } from './volumes-of.ts';
export type * from './ports.ts';
