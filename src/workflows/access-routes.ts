import type { Endpoint } from '../modules/identity/index.ts';
import { consoleRoutes } from './console-routes.ts';
import { credentialRoutes } from './credential-routes.ts';
import type { Workflows } from './index.ts';
import type { SecretSettings } from './services.ts';

/** Ways into an unmanaged server beside its SSH keys: its password and its console. */
export function accessRoutes(workflows: Workflows, { sealKey, origin }: SecretSettings): readonly Endpoint[] {
  return [...credentialRoutes(workflows.issueCredentials, sealKey), ...consoleRoutes(origin)];
}
