export { markVolumeDeleted, volumesOf } from './volumes-of.ts';
export type * from './ports.ts';
