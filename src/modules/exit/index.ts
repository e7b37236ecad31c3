export { markProved, planDeletion, readDeletion, recordDeleted, type DeletedThing } from './plan-deletion.ts';
export { exitRoutes } from './routes.ts';
export { deletionList, listDeletions } from './list-deletions.ts';
