export { actsForItself } from './acts-for-itself.ts';
export {
  hasApiKeys, identify, issueApiKey, issueNamedKey, listApiKeys, revokeApiKey,
} from './api-keys.ts';
export {
  endpoint, fileEndpoint, redirectEndpoint, someOf, type Asked, type Endpoint, type FileAnswer, type RedirectAnswer,
} from './endpoint.ts';
export { installationGrants, readGrants, reachOf, relationTo, type Grants, type Membership } from './grants.ts';
export type { Identity } from './identity.ts';
export { forgetSignIns } from './forget-sign-ins.ts';
export { identifySession } from './sessions.ts';
export { isSessionOpen } from './is-session-open.ts';
export { identifyCalendar } from './api-keys.ts';
export { identityRefusals } from './refusals.ts';
export { identityRoutes } from './routes.ts';
export { mfaNeeded } from './mfa.ts';
export {
  allPermissions, partyRoles, permissions, relations, rolesFor, staffRoles, type Access, type Permission, type Relation,
  type Role,
} from './permissions.ts';
export { checkSignIn, permit } from './permit.ts';
export { permitRefusals } from './permit-refusals.ts';
export { recordAccess } from './record-access.ts';
export { approveRequest, expireApprovals, refuseRequest, type Execute } from './decide-approval.ts';
export { fourEyes } from './four-eyes.ts';
export { reason, trustRoutes } from './trust-routes.ts';
export { trustRefusals } from './trust-refusals.ts';
export { requestApproval, type KeptRequest } from './request-approval.ts';
export { tenantsOf } from './tenants-of.ts';
export { seal, unseal } from './seal.ts';
export type { IdentityProviders } from './ports.ts';
export type { IdentitySettings } from './settings.ts';
export { addPerson, type NewPerson } from './add-person.ts';
export { makeLink } from './one-time-links.ts';
export { newTotp, totpCode } from './totp.ts';
export { hashToken, newToken } from './tokens.ts';
export { linkToken } from './wire.ts';
export { sendAccountMail } from './account-mail.ts';
export { browserSession } from './sessions.ts';
