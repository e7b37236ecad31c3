export { bestFor, roomOf, scarceFor, type Load, type Room } from './fit.ts';
export {
  groupsFor, hasGroups, hasOwnGroup, lockGroup, lockGroupOfPool, lockRoom, type PoolRoom, type Variant, type Wanted,
} from './places.ts';
export { checkQuota, type Usage } from './quota.ts';
export { checkNobodyElse, checkOwner } from './change-places.ts';
export { deferPlaceCheck, poolsFor, usageOf } from './store.ts';
export { listTargets, readTarget, targetList, type TargetFilter } from './list-places.ts';
export { fatesOf, planMaintenance, type Fate, type PlannedServer } from './plan-maintenance.ts';
export { noteInventory, stateOf, type Reported } from './note-inventory.ts';
export { capacityRoutes } from './routes.ts';
export { capacityRefusals } from './refusals.ts';
export type * from './ports.ts';
