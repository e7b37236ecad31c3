import { gatesOfSome } from './index.ts';
import { snapshotWork } from './snapshots.ts';

gatesOfSome([
  [snapshotWork('take-snapshot'), { sampled: true }],
  [snapshotWork('revert-snapshot'), { sampled: true, noWayBack: true }],
  [snapshotWork('delete-snapshot'), { sampled: true, noWayBack: true }],
], 1);
