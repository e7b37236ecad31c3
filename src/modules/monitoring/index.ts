export { recordProbe, unwatchServer, watchedServers, watchServer } from './watch-server.ts';
export { isDown, pauseWatch, resumeWatch, type OutageCause } from './pause-watch.ts';
export { computeAvailability, latestAvailability } from './compute-availability.ts';
export { downtimeBudget, type DowntimeBudget } from './downtime-budget.ts';
export { decideProbe, type Decision, type MonitorState } from './decide-probe.ts';
export type * from './ports.ts';
