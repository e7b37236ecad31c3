import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Endpoint } from '../../../../modules/identity/index.ts';
import { idsOf, sampleFor } from './ids-of.ts';
import type { Person } from './make-people.ts';
import { browser, makeRequest, send, withIds, type Made } from './requests.ts';
import { mayCall } from './role-matrix.ts';
import type { World } from './two-tenants.ts';

type Json = Made['body'];

/** Those who between them may call everything. */
const callers = ['a owner', 'reseller owner', 'provider management', 'provider operations'];

/** What a browser's WebAuthn says may grow (W3C); it is verified as a whole, and no part of it is a column. */
const othersShapes = /^(signInWithPasskey|registerPasskey)\/response/;
/** A clause names what it doesn't know itself (src/terms/refused.test.ts). */
const refusesInItsOwnWords = ['calculateClause'];

/** The names of all columns of all tables, as the database writes them and as the program does. */
async function columnNames({ database: { ownerDb } }: World): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select distinct column_name as name from information_schema.columns
    where table_schema = 'public'`.execute(ownerDb);
  const camel = (name: string) => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [...new Set(rows.flatMap(({ name }) => [name, camel(name)]))];
}

interface Target {
  readonly endpoint: Endpoint;
  readonly person: Person;
  readonly made: Made;
}

async function targets(world: World): Promise<Target[]> {
  const ids = await idsOf(world.database.ownerDb, world.organisations.a);
  return world.endpoints.map((endpoint) => ({
    endpoint,
    person: callers.map((name) => world.people.get(name) as Person).find((one) => mayCall(endpoint, one)) as Person,
    made: withIds(makeRequest(endpoint), ({ prefix }) => sampleFor(ids, endpoint.path, prefix)),
  }));
}

/**
 * Sends the name of every column with every part of every request: in each object of each body, and in each query.
 * Answers with what was not refused by its name. What is refused never
 * reaches a use case.
 */
export async function assignEverything(
  world: World, doors: FastifyInstance,
): Promise<{ accepted: string[]; sent: number }> {
  const names = await columnNames(world);
  const accepted: string[] = [];
  let sent = 0;
  for (const { endpoint, person, made } of await targets(world)) {
    if (refusesInItsOwnWords.includes(endpoint.operationId)) continue;
    const ask = async (asked: Made, place: string, extras: readonly string[]) => {
      const answer = await send(doors, endpoint, asked, browser(person.session));
      const { errors = [] } = answer.json<{ errors?: { pointer: string }[] }>();
      const refused = new Set(errors.map(({ pointer }) => pointer));
      sent += extras.length;
      const taken = extras.filter((name) => !refused.has(`${place}/${name}`));
      if (taken.length > 0) accepted.push(`${endpoint.operationId} ${place}: ${answer.statusCode} ${taken.slice(0, 5).join()}`);
    };
    if (endpoint.method !== 'GET') {
      for (const place of objectsIn(made.body ?? {}).filter((one) => !othersShapes.test(`${endpoint.operationId}${one}`))) {
        const { value, extras } = withExtras(made.body ?? {}, place, names);
        await ask({ ...made, body: value }, place, extras);
      }
    }
    const { value, extras } = withExtras(made.query, '', names.filter((name) => !(name in (endpoint.query?.shape ?? {}))));
    if (endpoint.answer !== 'redirect') await ask({ ...made, query: value }, '', extras);
  }
  return { accepted, sent };
}

/** JSON pointers of every object in a value, the whole first. */
function objectsIn(value: Json, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, part]) => objectsIn(part as Json, `${pointer}/${key}`));
  return Array.isArray(value) ? inner : [pointer, ...inner];
}

function withExtras(value: Json, place: string, names: readonly string[]): { value: Json; extras: string[] } {
  const copy = structuredClone(value);
  const target = place.split('/').slice(1).reduce((at, key) => (at as Record<string, Json>)[key] as Json, copy);
  const extras = names.filter((name) => !(name in (target as object)));
  Object.assign(target as object, Object.fromEntries(extras.map((name) => [name, 'x'])));
  return { value: copy, extras };
}
