import { gatesOfSome } from './index.ts';
import { operation } from './operations.ts';

gatesOfSome([
  [operation('back-up-server'), { sampled: true }],
  [operation('check-restore'), { sampled: true }],
  [operation('end-service'), { sampled: true, noWayBack: true }],
  [operation('issue-credentials'), { sampled: true, noWayBack: true }],
], 1);
