export {
  addPool, assignAddress, bare, bindAddress, freeRestedAddresses, releaseAddress, returnUnusedAddress, type AssignedAddress,
} from './assign-address.ts';
export { addressesOf, markFirewallDeleted, markNetworkDeleted, networksOf } from './networks-of.ts';
export { contains } from './ipv4.ts';
export { listPools, poolList, setUpPool } from './list-pools.ts';
export { gateway, network, networkRoutes } from './routes.ts';
export type * from './ports.ts';
