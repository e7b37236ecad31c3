import { gates } from './index.ts';
import { subject } from './deletion.ts';

gates(subject, { sampled: true, noWayBack: true });
