import { gates } from './index.ts';
import { networkWork } from './network.ts';

gates(networkWork('add-address'), { sampled: true });
gates(networkWork('add-ipv6'), { sampled: true });
gates(networkWork('remove-address'), { sampled: true });
gates(networkWork('change-rate'), { sampled: true });
