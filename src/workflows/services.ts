import type { BackupEngine } from '../modules/backup/index.ts';
import type { ComputeEngine } from '../modules/compute/index.ts';
import type { Prober } from '../modules/monitoring/index.ts';

/** The parts of the world that workflows act on; wired by the app. */
export interface Services {
  readonly engine: ComputeEngine & BackupEngine & Prober;
}
