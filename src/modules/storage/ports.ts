import type { Command } from '../../kernel/command.ts';

/**
 * The storage half of the engine port: volumes in pools. The rules every engine keeps stand in
 * `modules/compute/ports.ts`.
 */
export interface StorageEngine {
  createVolume(command: Command, volume: VolumeSpec): Promise<void>;
  /**
   * Makes an existing volume as specified, at once and also under a running guest: more bytes (`conflict` for fewer),
   * another ceiling. Where the guest's agent answers, the file system on its root volume grows too.
   */
  changeVolume(command: Command, volume: VolumeSpec): Promise<void>;
  /** `conflict` while a server has it. */
  deleteVolume(command: Command, volumeId: string): Promise<void>;
  readVolume(volumeId: string): Promise<VolumeReading | null>;
}

export interface VolumeSpec {
  readonly id: string;
  /** Name of the pool as the engine reports it; null leaves the choice to the engine. */
  readonly pool: string | null;
  readonly bytes: number;
  /** Operations per second the engine allows; null for no ceiling. */
  readonly iopsLimit: number | null;
  /** Name of an image the engine knows, a backup to restore, or nothing (an empty volume). */
  readonly source: { readonly image: string } | { readonly backup: string } | null;
}

export interface VolumeReading {
  readonly id: string;
  readonly pool: string | null;
  readonly bytes: number;
  /** As enforced: by the hypervisor while a guest runs on it. */
  readonly iopsLimit: number | null;
  readonly serverId: string | null;
}
