/** What is removed without having been read: it has no version, because nothing is read at its address. */
export const unversioned = [
  '/api/v1/api-keys/{id}',
  '/api/v1/contracts/{id}/contacts/{contactId}',
  '/api/v1/me/passkeys/{id}',
  '/api/v1/me/totp',
  '/api/v1/organisations/{id}/invitations/{invitationId}',
  '/api/v1/organisations/{id}/people/{accountId}/second-factor',
  '/api/v1/organisations/{id}/service-accounts/{accountId}',
  '/api/v1/organisations/{id}/service-accounts/{accountId}/keys/{keyId}',
  '/api/v1/private-networks/{id}/vpn-accesses/{accessId}',
  '/api/v1/servers/{id}/addresses/{addressId}',
  '/api/v1/servers/{id}/forwards/{forwardId}',
  '/api/v1/session',
  '/api/v1/sessions/{id}',
  '/api/v1/snapshots/{id}',
] as const;

const patterns = unversioned.map((path) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`));

/** Whether what is at a path has a version that a change must name. */
export function hasVersion(path: string): boolean {
  return !patterns.some((pattern) => pattern.test(path));
}
