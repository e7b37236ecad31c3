export {
  addPool, assignAddress, freeRestedAddresses, releaseAddress, returnUnusedAddress, type AssignedAddress,
} from './assign-address.ts';
export { networkRoutes } from './routes.ts';
