import { gates } from './index.ts';
import { operation } from './operations.ts';

gates(operation('back-up-server'), { sampled: true });
gates(operation('check-restore'), { sampled: true });
gates(operation('restart-server'), { sampled: true, noWayBack: true });
gates(operation('end-service'), { sampled: true, noWayBack: true });
