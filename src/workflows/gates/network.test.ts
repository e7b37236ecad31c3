import { gates } from './index.ts';
import { networkWork } from './network.ts';

gates(networkWork('change-forwards'), { sampled: true });
gates(networkWork('remove-forward'), { sampled: true });
gates(networkWork('isolate-server'), { sampled: true });
gates(networkWork('reconnect-server'), { sampled: true });
