export { recordProbe, unwatchServer, watchedServers, watchServer } from './watch-server.ts';
export { isDown, pauseWatch, resumeWatch, type OutageCause } from './pause-watch.ts';
export { computeAvailability, latestAvailability } from './compute-availability.ts';
export { downtimeBudget, type DowntimeBudget } from './downtime-budget.ts';
export { decideProbe, type Decision, type MonitorState } from './decide-probe.ts';
export { readProbeAddress } from './probe-address.ts';
export { uplinkRoutes } from './uplink-routes.ts';
export { recordUplinkProbe, redundancyOf, watchedUplinks } from './uplinks.ts';
export type * from './ports.ts';
export {
  findTroubles, HEALTH_MINUTES, needsUpdates, readGuestHealth, recordHealth, serversToAsk, type ToAsk,
} from './guest-health.ts';
