import type { IdentityProviders } from './ports.ts';

/** What the installation tells the identity module. */
export interface IdentitySettings {
  /** Where browsers reach the portal, without a slash at the end: `https://portal.example`. */
  readonly origin: string;
  /** The name authenticator apps and passkey dialogs show. */
  readonly rpName: string;
  /** 32 bytes that seal what must be read again: TOTP secrets, client secrets. Never in the database. */
  readonly sealKey: Buffer;
  /** Identity providers may be at private addresses, and on loopback without TLS. For tests and closed networks. */
  readonly allowPrivateAddresses?: boolean;
  /** Asks customers' identity providers; without it nobody signs in by one. */
  readonly identityProviders?: IdentityProviders;
}
