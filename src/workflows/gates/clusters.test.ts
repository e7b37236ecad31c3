import { clusterWork } from './clusters.ts';
import { gatesOfSome } from './index.ts';

gatesOfSome([
  [clusterWork('provision-cluster-first'), { sampled: true }],
  [clusterWork('provision-cluster-last'), { sampled: true }],
], 1);
