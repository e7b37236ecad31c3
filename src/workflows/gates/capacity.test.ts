import { capacityWork } from './capacity.ts';
import { gatesOfSome } from './index.ts';

gatesOfSome([
  [capacityWork('maintain-target'), { sampled: true }],
  [capacityWork('audit-stock'), { sampled: true }],
  [capacityWork('settle-finding'), { sampled: true, noWayBack: true }],
], 1);
