export { verifyTrail, type BrokenLink } from './store.ts';
export { auditRoutes } from './routes.ts';
