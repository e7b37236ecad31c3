export {
  backupsOf, markBackupDeleted, newestVerified, planBackup, recordFailed, recordVerified,
} from './record-backup.ts';
export type * from './ports.ts';
