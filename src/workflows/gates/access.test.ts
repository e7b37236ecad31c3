import { gates } from './index.ts';
import { operation } from './operations.ts';

gates(operation('issue-credentials'), { sampled: true, noWayBack: true });
