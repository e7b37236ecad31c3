import { gatesOfSome } from './index.ts';
import { life } from './lifecycle.ts';

gatesOfSome([
  [life('start-server'), { sampled: true }],
  [life('stop-server'), { sampled: true, noWayBack: true }],
  [life('power-off-server'), { sampled: true, noWayBack: true }],
  [life('restart-server'), { sampled: true, noWayBack: true }],
  [life('resize-server'), { sampled: true }],
  [life('resize-server-stopped'), { sampled: true }],
  [life('rebuild-server'), { sampled: true, stepsOfNoReturn: true }],
  [life('rescue-server'), { sampled: true }],
  [life('leave-rescue'), { sampled: true }],
  [life('rename-server'), { sampled: true }],
  [life('delete-server'), { sampled: true, noWayBack: true }],
], 1);
