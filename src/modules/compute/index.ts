export { admitResize, checkResize, placeServer, type Place, type ServerWish } from './admit-server.ts';
export {
  changeSettings, forgetServerKeys, markHandedOver, markPartsDeleted, renameTo, setBoot, setServerState,
} from './change-server.ts';
export { addCluster, isNeededByCluster, missingServers, readClusterToJoin, serviceName } from './clusters.ts';
export { unplaced } from './placements.ts';
export { holdServer, inFrontOf, notePlacement, notePool, releaseServers } from './store.ts';
export { newServerIds, planServer, type ClusterRole, type NewServer, type ServerIds } from './plan-server.ts';
export {
  lockServer, peekServer, nicSpec, partsOf, readServer, serverSpec, serversOfItems, snapshotsOf, volumeSpec,
} from './read-server.ts';
export {
  expireCredentials, linkCredential, openCredential, planCredential, readSealed, wipeCredential, wipeCredentialsOf,
} from './credentials.ts';
export { careOf, type CareLine } from './care.ts';
export { recordFirewall, serversToRead } from './firewall-drift.ts';
export { forgetTickets, issueTicket, TICKET_SECONDS, useTicket, type TicketHolder } from './console-tickets.ts';
export { credentialRefusals } from './credential-refusals.ts';
export { markRebuilt, planRootVolume, startsFrom } from './rebuild.ts';
export { checkSize, type Measurement } from './check-size.ts';
export {
  checkGuest, notChecked, witnessOf, type Check, type Expected, type Measured, type Witness,
} from './check-guest.ts';
export { serverActionNames, serverActions, type ServerActionName } from './server-actions.ts';
export { serverTransitions, mayBecome, type ServerState } from './server-states.ts';
export type * from './ports.ts';
export { EngineError } from './ports.ts';
export { snapshotRefusals } from './snapshot-refusals.ts';
export {
  lockSnapshot, markSnapshotDeleted, planSnapshot, quarantineSnapshot, recordRevert, recordSnapshot, settingsDiffer,
  settingsOf, SNAPSHOT_WARNING_DAYS, SNAPSHOTS_PER_SERVER, snapshotsOn, type SnapshotSettings,
} from './snapshots.ts';
