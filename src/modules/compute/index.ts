export {
  forgetServerKeys, lockServer, markHandedOver, markPartsDeleted, newServerIds, planServer, readServer, serversOfItems,
  setServerState,
  type NewServer, type ServerIds,
} from './plan-server.ts';
export { checkGuest, type Check, type Expected, type Measured } from './check-guest.ts';
export { serverTransitions, mayBecome, type ServerState } from './server-states.ts';
export type * from './ports.ts';
export { EngineError } from './ports.ts';
