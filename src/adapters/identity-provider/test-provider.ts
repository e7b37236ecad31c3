import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export interface TestPerson {
  readonly sub: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name?: string;
  readonly amr?: readonly string[];
}

export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs a person in there, as a browser with a person at it: from the address given to the one it is sent back to. */
  visit(url: string, person: TestPerson): Promise<URL>;
  close(): Promise<void>;
}

const CLIENT = { id: 'hafenamt', secret: 'a-client-secret-of-the-test' };

/** For tests: a certified OpenID Connect provider on loopback that lets in whom the test names. */
export async function openTestProvider(redirectUri: string): Promise<TestProvider> {
  const people = new Map<string, TestPerson>();
  let next: TestPerson | undefined;
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configuration(redirectUri, people));
  const handle = provider.callback();
  const signInNext = async (request: IncomingMessage, response: ServerResponse) => {
    if (!next) throw new Error('nobody is there to sign in');
    people.set(next.sub, next);
    await provider.interactionFinished(request, response, {
      login: { accountId: next.sub, ...(next.amr ? { amr: [...next.amr] } : {}) },
    });
  };
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void handle(request, response);
    signInNext(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  return {
    issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret,
    visit: async (url, person) => {
      next = person;
      return walk(new URL(url), redirectUri);
    },
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

function configuration(redirectUri: string, people: ReadonlyMap<string, TestPerson>) {
  return {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    cookies: { keys: ['a key for cookies of the test'] },
    features: { devInteractions: { enabled: false } },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    pkce: { required: () => true },
    findAccount: (_: unknown, sub: string) => {
      const person = people.get(sub);
      return person && {
        accountId: sub,
        claims: () => ({ sub, email: person.email, email_verified: person.emailVerified, name: person.name }),
      };
    },
    loadExistingGrant: async ({ oidc }: { oidc: GrantContext }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  };
}

interface GrantContext {
  readonly provider: {
    readonly Grant: new (of: object) => { addOIDCScope(scope: string): void; save(): Promise<unknown> };
  };
  readonly client: { readonly clientId: string };
  readonly session: { readonly accountId: string };
}

/** Follows redirects with cookies until they lead back to the portal. */
async function walk(start: URL, redirectUri: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = start;
  for (let hop = 0; hop < 10; hop++) {
    const answer = await fetch(url, {
      redirect: 'manual', headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`);
    url = new URL(location, url);
    if (url.href.startsWith(redirectUri)) return url;
  }
  throw new Error('the provider sends the browser in circles');
}
