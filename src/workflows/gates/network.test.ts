import { clusterWork } from './clusters.ts';
import { gatesOfSome } from './index.ts';
import { networkWork } from './network.ts';

gatesOfSome([
  [networkWork('provision-private'), { sampled: true }],
  [networkWork('provision-joining'), { sampled: true }],
  [clusterWork('provision-cluster-first'), { sampled: true }],
  [clusterWork('provision-cluster-last'), { sampled: true }],
  [clusterWork('provision-joining-node'), { sampled: true }],
  [networkWork('add-address'), { sampled: true }],
  [networkWork('add-ipv6'), { sampled: true }],
  [networkWork('remove-address'), { sampled: true }],
  [networkWork('change-rate'), { sampled: true }],
  [networkWork('change-forwards'), { sampled: true }],
  [networkWork('remove-forward'), { sampled: true }],
  [networkWork('open-vpn-access'), { sampled: true }],
  [networkWork('close-vpn-access'), { sampled: true, noWayBack: true }],
  [networkWork('isolate-server'), { sampled: true }],
  [networkWork('isolate-beside'), { sampled: true }],
  [networkWork('reconnect-server'), { sampled: true }],
  [networkWork('remove-network'), { sampled: true, noWayBack: true }],
  [networkWork('restrict-traffic'), { sampled: true }],
  [networkWork('lift-restriction'), { sampled: true }],
  [networkWork('delete-joined'), { sampled: true, noWayBack: true }],
  [networkWork('delete-private'), { sampled: true, noWayBack: true }],
], 1);
