import type { Endpoint } from './endpoint.ts';
import { totpRoutes } from './factor-routes.ts';
import { keyRoutes } from './key-routes.ts';
import { passkeyRoutes, passkeySignInRoutes } from './passkey-routes.ts';
import { invitationRoutes, peopleRoutes } from './people-routes.ts';
import { accountRoutes, sessionRoutes } from './session-routes.ts';
import { ssoRoutes } from './sso-routes.ts';
import type { IdentitySettings } from './settings.ts';

/** Every endpoint of sign-in, accounts, people and keys. */
export function identityRoutes(settings: IdentitySettings): readonly Endpoint[] {
  return [
    ...sessionRoutes(settings), ...passkeySignInRoutes(settings), ...accountRoutes(settings), ...totpRoutes(settings),
    ...passkeyRoutes(settings), ...keyRoutes, ...peopleRoutes, ...invitationRoutes(settings),
    ...ssoRoutes(settings),
  ];
}
