import type { BackupEngine } from '../modules/backup/index.ts';
import type { ComputeEngine } from '../modules/compute/index.ts';
import type { Prober } from '../modules/monitoring/index.ts';

/** The parts of the world that workflows act on; wired by the app. */
export interface Services {
  readonly engine: ComputeEngine & BackupEngine & Prober;
}

/** What hands out secrets by a link. */
export interface SecretSettings {
  /** 32 bytes that seal what must be read again; never in the database. */
  readonly sealKey: Buffer;
  /** Where browsers reach the portal, without a slash at the end. */
  readonly origin: string;
}

/** For workflows that hand out secrets. */
export interface SecretServices extends Services {
  readonly secrets: SecretSettings;
}
