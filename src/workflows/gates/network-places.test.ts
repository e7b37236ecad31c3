import { gates } from './index.ts';
import { networkWork } from './network.ts';

gates(networkWork('provision-private'), { sampled: true });
gates(networkWork('provision-joining'), { sampled: true });
