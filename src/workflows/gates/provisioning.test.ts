import { gates } from './index.ts';
import { subject } from './provisioning.ts';

gates(subject, { sampled: true });
