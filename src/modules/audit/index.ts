export { verifyTrail, type BrokenLink } from './store.ts';
export { auditRoutes } from './routes.ts';
export { listTrail, trailList } from './list-trail.ts';
