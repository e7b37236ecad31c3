export {
  hasApiKeys, identify, issueApiKey, issueNamedKey, listApiKeys, revokeApiKey,
} from './api-keys.ts';
export {
  endpoint, fileEndpoint, redirectEndpoint, someOf, type Asked, type Endpoint, type FileAnswer, type RedirectAnswer,
} from './endpoint.ts';
export { installationGrants, readGrants, reachOf, relationTo, type Grants, type Membership } from './grants.ts';
export type { Identity } from './identity.ts';
export {
  allPermissions, partyRoles, permissions, relations, rolesFor, staffRoles, type Access, type Permission, type Relation,
  type Role,
} from './permissions.ts';
