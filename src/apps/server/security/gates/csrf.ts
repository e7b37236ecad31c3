import type { FastifyInstance } from 'fastify';
import type { Person } from './make-people.ts';
import { makeRequest, send } from './requests.ts';
import type { World } from './two-tenants.ts';

const cookie = (session: string) => ({ cookie: `__Host-hafenamt=${session}` });

/** Headers of a browser on another site, an old browser, and of our own pages. */
const senders: readonly (readonly [headers: Record<string, string>, isOurs: boolean])[] = [
  [{}, false],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ origin: 'https://evil.example' }, false],
  [{ origin: 'null' }, false],
  [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:80' }, false],
  [{ 'sec-fetch-site': 'same-origin' }, true],
];

/** Every write by the cookie of a session, caused by other sites: which got in, or was kept out although it was ours. */
export async function forgeRequests(world: World, doors: FastifyInstance): Promise<string[]> {
  const wrong: string[] = [];
  const { session } = world.people.get('provider management') as Person;
  for (const endpoint of world.endpoints.filter(({ method }) => method !== 'GET')) {
    for (const [headers, isOurs] of senders) {
      const answer = await send(doors, endpoint, makeRequest(endpoint), { ...cookie(session), ...headers });
      const isRefused = answer.json<{ code?: string }>().code === 'api.cross_site';
      if (isRefused === isOurs) wrong.push(`${endpoint.operationId} ${JSON.stringify(headers)}: ${answer.body}`);
    }
  }
  return wrong;
}
