import type { Command } from '../compute/ports.ts';

/** Copies of a server's volume. The engine keeps them under the id the caller chose. */
export interface BackupEngine {
  /**
   * A full copy of the server's volume at one moment. A running guest is frozen through its agent for that
   * moment (`consistent: 'filesystem'`); a stopped one is consistent as it is. Returns when the copy is whole
   * and its image format was checked.
   */
  createBackup(command: Command, backup: { readonly id: string; readonly serverId: string }): Promise<void>;
  deleteBackup(command: Command, backupId: string): Promise<void>;
  readBackup(backupId: string): Promise<BackupReading | null>;
}

export interface BackupReading {
  readonly id: string;
  readonly serverId: string;
  readonly bytes: number;
  readonly consistent: 'filesystem' | 'crash' | 'stopped';
  /** SHA-256 (hex) of the copy's file. */
  readonly sha256: string;
}
