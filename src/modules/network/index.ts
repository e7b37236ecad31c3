export {
  addPool, assignAddress, bindAddress, freeRestedAddresses, releaseAddress, returnUnusedAddress,
  returnUnusedAddresses, type AssignedAddress,
} from './assign-address.ts';
export {
  checkPlan, listServerAddresses, mayHaveBlock, readExtraAddress, reserveBlock, unitsOf, type BlockOrder,
  type NetworkPlan,
} from './blocks.ts';
export { hostLines, peerLines } from './firewall-lines.ts';
export { firewallOf, firewallSpec, networkSpec } from './firewall-rules.ts';
export {
  addForward, doorOf, firstForward, listForwards, markForward, mayForward, readForward, type NewForward,
} from './forwards.ts';
export {
  endFairUseCase, fairUseList, listFairUseCases, lockOpenCase, megabits, mustNotBeRestricted, noteRestriction,
  openCaseOf, openFairUseCase, readFairUseCase,
} from './fair-use.ts';
export { bare, contains, familyOf, isNetwork, lengthOf } from './ip.ts';
export {
  endIsolation, forgetServer, isolationList, listIsolations, mustBeIsolated, openIsolation, suspicions, type Isolation,
  type Suspicion,
} from './isolations.ts';
export { addressList, listAddresses } from './list-addresses.ts';
export { listPools, poolList, setUpPool } from './list-pools.ts';
export { listPrivateNetworks, privateNetworkList } from './list-private-networks.ts';
export {
  addressesOf, emptyNetworksOf, markFirewallDeleted, markNetworkDeleted, networksOf, returnPlannedNetworks,
} from './networks-of.ts';
export { findPlace, markNetworkLive, type PrivatePlace } from './private-networks.ts';
export { networkRefusals } from './refusals.ts';
export { readReverseNames, reverseZone, setReverseNames, type ReverseName } from './reverse-names.ts';
export { anyAddress, network, networkRoutes } from './routes.ts';
export {
  forgetTraffic, listTraffic, nicsAfter, passedSince, readTrafficOf, recordTraffic, trafficList, type Traffic,
} from './traffic.ts';
export {
  admitVpnAccess, confirmVpnAccess, readVpn, readVpnAccess, recordVpnKey, reserveVpnAccess, shutVpnAccess,
  type NewVpnAccess, type VpnPlace,
} from './vpn.ts';
export type * from './ports.ts';
