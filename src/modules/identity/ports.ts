/** A customer's identity provider, as it is to be asked (OpenID Connect Core 1.0, code flow). */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where it sends the browser back. */
  readonly redirectUri: string;
}

/** What ties the browser's return to its departure. */
export interface SignInCeremony {
  readonly state: string;
  readonly nonce: string;
  /** PKCE (RFC 7636). */
  readonly codeVerifier: string;
}

/** What the identity provider says of who signed in there; signature, issuer, audience, time and nonce were checked. */
export interface ProvedIdentity {
  /** Null where it says none, or doesn't say that it verified it. */
  readonly verifiedEmail: string | null;
  readonly name: string | null;
  /** Whether it says that a second factor was shown. */
  readonly secondFactor: boolean;
}

/** `busy`: too many are asked at once; `failed`: it can't be reached, or its answer is not what it must be. */
export type ProviderAnswer<T> =
  | { readonly outcome: 'done'; readonly value: T } | { readonly outcome: 'busy' } | { readonly outcome: 'failed' };

/** Asks identity providers. Nothing here throws for what others do wrong. */
export interface IdentityProviders {
  /** The address at the identity provider to which the browser is sent. */
  begin(provider: IdentityProvider, ceremony: SignInCeremony, emailHint: string): Promise<ProviderAnswer<string>>;
  /** Redeems the code with which the browser came back. `iss`: as it came (RFC 9207). */
  complete(
    provider: IdentityProvider, ceremony: SignInCeremony,
    back: { readonly code: string; readonly iss?: string | undefined },
  ): Promise<ProviderAnswer<ProvedIdentity>>;
}
