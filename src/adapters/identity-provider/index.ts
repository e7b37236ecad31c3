import * as oidc from 'openid-client';
import type {
  IdentityProvider, IdentityProviders, ProvedIdentity, ProviderAnswer, SignInCeremony,
} from '../../modules/identity/ports.ts';
import { guardedFetch, type GuardOptions } from './guarded-fetch.ts';

/** Seconds one request to an identity provider may take. */
const SECONDS = 5;
/** Sign-ins that may wait for identity providers at once: each holds a database connection while it does. */
const AT_ONCE = 4;

/** Values of `acr` that stand for more than one factor: OpenID Connect EAP ACR Values 1.0, PAPE, REFEDS. */
const SECOND_FACTOR_ACR = new Set([
  'phr', 'phrh', 'http://schemas.openid.net/pape/policies/2007/06/multi-factor', 'https://refeds.org/profile/mfa',
]);

export interface ProviderOptions extends GuardOptions {
  /** Told why a sign-in failed, for who looks after the installation. */
  readonly log?: (line: string) => void;
}

/** Asks real identity providers (OpenID Connect Core 1.0, Discovery 1.0, PKCE). */
export function openIdentityProviders(options: ProviderOptions): IdentityProviders {
  let asking = 0;
  const guarded = async <T>(issuer: string, work: () => Promise<T>): Promise<ProviderAnswer<T>> => {
    if (asking >= AT_ONCE) return { outcome: 'busy' };
    asking++;
    try {
      return { outcome: 'done', value: await work() };
    } catch (error) {
      options.log?.(`Single sign-on at ${issuer} failed: ${reasonOf(error)}`);
      return { outcome: 'failed' };
    } finally {
      asking--;
    }
  };
  return {
    begin: (provider, ceremony, emailHint) => guarded(provider.issuer, async () => {
      const config = await configure(provider, options);
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: provider.redirectUri, scope: 'openid email profile', state: ceremony.state, nonce: ceremony.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(ceremony.codeVerifier), code_challenge_method: 'S256',
        login_hint: emailHint,
      });
      // The browser is sent there: a `javascript:` address would run in the portal's name.
      const isSafe = url.protocol === 'https:' || (options.allowPrivateAddresses && url.protocol === 'http:');
      if (!isSafe) throw new Error(`its authorization endpoint is ${url.protocol}`);
      return url.href;
    }),
    complete: (provider, ceremony, back) => guarded(provider.issuer, () => redeem(provider, ceremony, back, options)),
  };
}

/** The error's own words; never the answer's, which may hold tokens. */
function reasonOf(error: unknown): string {
  const { code, message, cause } = error as { code?: unknown; message?: unknown; cause?: { message?: unknown } };
  return [code, message, cause?.message].filter((part) => typeof part === 'string').join(': ');
}

async function configure(provider: IdentityProvider, options: ProviderOptions): Promise<oidc.Configuration> {
  const fetch = guardedFetch(options) as unknown as oidc.CustomFetch;
  const insecure = options.allowPrivateAddresses ? [oidc.allowInsecureRequests] : [];
  const found = await oidc.discovery(new URL(provider.issuer), provider.clientId, undefined, oidc.None(), {
    [oidc.customFetch]: fetch, timeout: SECONDS, execute: insecure,
  });
  const server = found.serverMetadata();
  const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const authentication = methods.includes('client_secret_basic') ? oidc.ClientSecretBasic(provider.clientSecret)
    : oidc.ClientSecretPost(provider.clientSecret);
  const config = new oidc.Configuration(server, provider.clientId, undefined, authentication);
  config[oidc.customFetch] = fetch;
  config.timeout = SECONDS;
  for (const allow of insecure) allow(config);
  // The signature of the ID token is checked although it came from the token endpoint.
  oidc.enableNonRepudiationChecks(config);
  return config;
}

async function redeem(
  provider: IdentityProvider, { state, nonce, codeVerifier }: SignInCeremony,
  { code, iss }: { readonly code: string; readonly iss?: string | undefined }, options: ProviderOptions,
): Promise<ProvedIdentity> {
  const config = await configure(provider, options);
  const back = new URL(provider.redirectUri);
  back.search = new URLSearchParams({ code, state, ...(iss === undefined ? {} : { iss }) }).toString();
  const tokens = await oidc.authorizationCodeGrant(config, back, {
    expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier, idTokenExpected: true,
  });
  const idToken = tokens.claims();
  if (!idToken) throw new Error('no ID token');
  // Many say the address at the userinfo endpoint only.
  const more = idToken['email'] === undefined && config.serverMetadata().userinfo_endpoint
    ? await oidc.fetchUserInfo(config, tokens.access_token, idToken.sub) : {};
  return identityOf({ ...more, ...idToken });
}

/** Reads the claims. `xms_edov` is one provider's word for a verified address; its `email` alone may be anybody's. */
export function identityOf(claims: Readonly<Record<string, unknown>>): ProvedIdentity {
  const isVerified = [claims['email_verified'], claims['xms_edov']]
    .some((one) => one === true || one === 'true' || one === '1');
  const methods = Array.isArray(claims['amr']) ? claims['amr'] : [];
  return {
    verifiedEmail: isVerified && typeof claims['email'] === 'string' ? claims['email'] : null,
    name: typeof claims['name'] === 'string' ? claims['name'] : null,
    secondFactor: methods.includes('mfa') || SECOND_FACTOR_ACR.has(String(claims['acr'])),
  };
}
