import type { FastifyInstance } from 'fastify';
import { refuse, RefusalError } from '../../../../kernel/result.ts';
import type { Database } from '../../../../database/index.ts';
import { permissions, type Endpoint, type Permission, type Relation, type Role } from '../../../../modules/identity/index.ts';
import { apiRefusals } from '../../api-refusals.ts';
import type { Person } from './make-people.ts';
import { bearer, browser, makeRequest, send } from './requests.ts';
import type { World } from './two-tenants.ts';

/** Answer of whoever got past the door. */
const REACHED = 'api.conflict';

/** The whole server with nothing behind its doors: what is asked is who gets past them. */
export function openDoors(world: World): Promise<FastifyInstance> {
  const execute = () => Promise.reject(new RefusalError(refuse(apiRefusals, REACHED).refusal));
  return world.openTrial({
    walledDb: { transaction: () => ({ execute }) } as unknown as Database,
    hideForeignIds: async (_db, _clock, _reach, _own, parts) => ({ parts, tenants: [], subjectId: null }),
  });
}

/** How an organisation relates to others in this world, and through which relation a person holds something. */
const relationsOf: Readonly<Record<string, readonly Relation[]>> = {
  provider: ['self', 'provider'], reseller: ['self', 'seller'], partner: ['self', 'operator'], a: ['self'],
};

/** What the table says, read anew here and not by the program's own code. */
export function mayCall({ permission }: Pick<Endpoint, 'permission'>, { organisation, role, name }: Person): boolean {
  if (permission === 'public' || permission === 'self') return true;
  const row = permissions[permission] as Partial<Record<Relation, readonly Role[]>>;
  // The fixture opened a support access for this one.
  const relations = [...(relationsOf[organisation] ?? []), ...(name === 'provider operations' ? ['support' as const] : [])];
  return relations.some((relation) => row[relation]?.includes(role));
}

export type Verdict = 'in' | 'identity.not_permitted' | 'identity.out_of_scope' | 'identity.not_signed_in'
  | 'identity.second_factor_needed' | 'identity.enrolment_needed' | 'api.unauthenticated' | 'identity.no_person';

/** Whether a caller gets to the use case of an endpoint, or why not. A faulty request got past the door as well. */
export async function knock(
  doors: FastifyInstance, endpoint: Endpoint, headers: Readonly<Record<string, string>>,
): Promise<string> {
  const answer = await send(doors, endpoint, makeRequest(endpoint), headers);
  const { code = '' } = answer.json<{ code?: string }>();
  return [REACHED, 'api.invalid_request'].includes(code) ? 'in' : code;
}

/** Every endpoint × every role of every tier: who got in or was denied against the table. */
export async function compareWithTable(world: World, doors: FastifyInstance): Promise<{ tried: number; wrong: string[] }> {
  const wrong: string[] = [];
  const people = [...world.people.values()].filter(({ organisation }) => organisation in relationsOf);
  for (const endpoint of world.endpoints) {
    for (const person of people) {
      const said = mayCall(endpoint, person) ? 'in' : 'identity.not_permitted';
      const found = await knock(doors, endpoint, bearer(person.key));
      if (found !== said) wrong.push(`${person.name}: ${endpoint.operationId} (${endpoint.permission}) ${found}, not ${said}`);
    }
  }
  return { tried: world.endpoints.length * people.length, wrong };
}

/** A caller who lacks something, and what each endpoint answers it. */
export interface Lacking {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly verdict: (endpoint: Endpoint) => Verdict;
}

export async function compareLacking(
  world: World, doors: FastifyInstance, callers: readonly Lacking[],
): Promise<string[]> {
  const wrong: string[] = [];
  for (const endpoint of world.endpoints) {
    for (const { name, headers, verdict } of callers) {
      const [found, said] = [await knock(doors, endpoint, headers), verdict(endpoint)];
      if (found !== said) wrong.push(`${name}: ${endpoint.operationId} ${found}, not ${said}`);
    }
  }
  return wrong;
}

export const stranger: Lacking = {
  name: 'a stranger', headers: {},
  verdict: ({ permission }) => (permission === 'public' ? 'in' : 'identity.not_signed_in'),
};

/** Whatever it shows opens nothing any more; what is open to strangers still is. */
export const nobodyWith = (name: string, headers: Lacking['headers']): Lacking =>
  ({ name, headers, verdict: ({ permission }) => (permission === 'public' ? 'in' : 'api.unauthenticated') });

/** A sign-in that stopped before its second factor; what finishes it is open. */
export const unfinished = (needs: 'second-factor' | 'enrolment', session: string): Lacking => ({
  name: `a session that needs ${needs}`, headers: browser(session),
  verdict: ({ permission, duringSignIn }) => {
    const isOpen = permission === 'public' || duringSignIn === 'second-factor'
      || (needs === 'enrolment' && duringSignIn === 'enrolment');
    return isOpen ? 'in' : needs === 'enrolment' ? 'identity.enrolment_needed' : 'identity.second_factor_needed';
  },
});

/** A key of somebody who may do more than the key. */
export const scoped = (scope: Permission, key: string, person: Person): Lacking => ({
  name: `a key for ${scope}`, headers: bearer(key),
  verdict: (endpoint) => {
    const { permission } = endpoint;
    if (permission === 'public' || permission === 'self') return 'in';
    if (permission !== scope) return 'identity.out_of_scope';
    return mayCall(endpoint, person) ? 'in' : 'identity.not_permitted';
  },
});

/** Nothing but what is one's own is left. */
export const memberOfNothing = (headers: Lacking['headers']): Lacking => ({
  name: 'somebody whose membership ended', headers,
  verdict: ({ permission }) => (permission === 'public' || permission === 'self' ? 'in' : 'identity.not_permitted'),
});
