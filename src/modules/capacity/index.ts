export { bestFor, roomOf, scarceFor, type Load, type Room } from './fit.ts';
export {
  groupsFor, hasGroups, lockGroup, lockGroupOfPool, lockRoom, poolsFor, type PoolRoom, type Variant, type Wanted,
} from './places.ts';
export { checkQuota, usageOf, type Usage } from './quota.ts';
export { capacityRefusals } from './refusals.ts';
export type * from './ports.ts';
