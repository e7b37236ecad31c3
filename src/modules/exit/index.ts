export { markProved, planDeletion, readDeletion, recordDeleted, type DeletedThing } from './plan-deletion.ts';
export { exitRoutes } from './routes.ts';
