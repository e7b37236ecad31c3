import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { answered } from '../../../api/client/index.ts';
import type { Text } from '../../../kernel/text.ts';
import { api } from '../api.ts';

/** What to tell if the browser gives up on a passkey: it doesn't say why, so no site learns which ones there are. */
export const passkeyGaveUp: Text = {
  de: 'Der Vorgang wurde abgebrochen, oder zu diesem Konto gehört hier kein Passkey. Bitte versuchen Sie es noch einmal oder wählen Sie einen anderen Weg.',
  en: 'That was cancelled, or no passkey for this account is known here. Please try again or take another way.',
};

/** Whether the browser gave up (and not the server). */
export function isGivenUp(error: unknown): boolean {
  return error instanceof Error && ['NotAllowedError', 'AbortError', 'InvalidStateError'].includes(error.name);
}

/** Signs in with a passkey; answers how far that went. */
export async function signInWithPasskey() {
  const { challengeId, options } = await answered(api.POST('/api/v1/session/passkey-options', { body: {} }));
  const response = await startAuthentication({ optionsJSON: options as never });
  return answered(api.POST('/api/v1/session/passkey', { body: { challengeId, response: response as never } }));
}

/** Makes a passkey and registers it. With the first factor there are recovery codes to keep. */
export async function makePasskey(name: string): Promise<{ readonly recoveryCodes: readonly string[] }> {
  const { challengeId, options } = await answered(api.POST('/api/v1/me/passkeys/options', { body: {} }));
  const response = await startRegistration({ optionsJSON: options as never });
  return answered(api.POST('/api/v1/me/passkeys', { body: { challengeId, name, response: response as never } }));
}
