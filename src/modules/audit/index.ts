export { readTrail, verifyTrail, type BrokenLink } from './read-trail.ts';
