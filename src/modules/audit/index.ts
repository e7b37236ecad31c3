export { readTrail, verifyTrail, type BrokenLink } from './read-trail.ts';
export { auditRoutes } from './routes.ts';
