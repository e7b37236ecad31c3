import { gatesOfSome } from './index.ts';
import { volumeWork } from './volumes.ts';

gatesOfSome([
  [volumeWork('create-volume'), { sampled: true }],
  [volumeWork('grow-volume'), { sampled: true, noWayBack: true }],
  [volumeWork('grow-root'), { sampled: true, noWayBack: true }],
  [volumeWork('change-volume-class'), { sampled: true }],
  [volumeWork('attach-volume'), { sampled: true }],
  [volumeWork('detach-volume'), { sampled: true }],
  [volumeWork('delete-volume'), { sampled: true, noWayBack: true }],
], 1);
