import { gates } from './index.ts';
import { networkWork } from './network.ts';

gates(networkWork('delete-joined'), { sampled: true, noWayBack: true });
gates(networkWork('delete-private'), { sampled: true, noWayBack: true });
