export {
  addPool, assignAddress, freeRestedAddresses, releaseAddress, returnUnusedAddress, type AssignedAddress,
} from './assign-address.ts';
export { contains } from './ipv4.ts';
export { listPools, poolList, setUpPool } from './list-pools.ts';
export { gateway, network, networkRoutes } from './routes.ts';
