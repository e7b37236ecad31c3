export {
  admitRestore, copiesOf, markBackupDeleted, planBackup, recordVerified,
} from './record-backup.ts';
export type * from './ports.ts';
export { backupList, listBackups, readBackup } from './list-backups.ts';
export { backupRefusals } from './refusals.ts';
export { backupRoutes } from './routes.ts';
