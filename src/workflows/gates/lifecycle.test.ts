import { gatesOfSome } from './index.ts';
import { life } from './lifecycle.ts';

gatesOfSome([
  [life('start-server'), { sampled: true }],
  [life('stop-server'), { sampled: true, noWayBack: true }],
  [life('power-off-server'), { sampled: true, noWayBack: true }],
  [life('restart-server'), { sampled: true, noWayBack: true }],
  [life('resize-server'), { sampled: true }],
  [life('resize-server-stopped'), { sampled: true }],
], 1);
