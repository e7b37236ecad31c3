import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { issueKey } from '../../../../modules/identity/api-keys.ts';
import { asSystem } from '../../../../modules/identity/test-people.ts';
import { isList } from '../../export-csv.ts';
import { idsOf } from './ids-of.ts';
import { leaksIn } from './leaks.ts';
import { MARK } from './mark-texts.ts';
import type { Person } from './make-people.ts';
import { browser, makeRequest, send, withIds, type Made } from './requests.ts';
import type { World } from './two-tenants.ts';

/** Some to whom B is a stranger, in the roles that see most. All ask for what is A's, which C may not either. */
const strangersToB = ['a owner', 'reseller owner', 'partner owner', 'c owner'] as const;

export interface Looked {
  readonly leaks: string[];
  /** Answers with success, and how many rows lists had: what shows nothing proves nothing. */
  answers: number;
  rows: number;
  /** Tables that reading wrote into. */
  readonly wrote: Set<string>;
}

/** Everything that can be read is read by everybody to whom B is a stranger: as JSON, as a file, and searched for B. */
export async function lookEverywhere(
  world: World, app: FastifyInstance, names: readonly string[] = strangersToB,
): Promise<Looked> {
  const looked: Looked = { leaks: [], answers: 0, rows: 0, wrote: new Set() };
  const { sample } = await idsOf(world.database.ownerDb, world.organisations.a);
  for (const name of names) {
    const person = world.people.get(name) as Person;
    for (const endpoint of world.endpoints.filter(({ method }) => method === 'GET')) {
      const made = withIds(makeRequest(endpoint), ({ prefix }) => sample.get(prefix));
      for (const [headers, asked] of ways(endpoint, made)) {
        const answer = await send(app, endpoint, asked, { ...browser(person.session), ...headers });
        const leaks = leaksIn(world, person, answer.body, JSON.stringify(asked));
        if (leaks.length > 0) looked.leaks.push(`${name} → ${endpoint.operationId} ${JSON.stringify(headers)}: ${leaks.join(' ')}`);
        if (answer.statusCode === 200) looked.answers++;
        looked.rows += rowsIn(answer);
        for (const { table } of world.writes) looked.wrote.add(table);
      }
    }
  }
  return looked;
}

function rowsIn(answer: LightMyRequestResponse): number {
  const isJson = String(answer.headers['content-type']).includes('json');
  return isJson ? (answer.json<{ items?: unknown[] }>().items ?? []).length : 0;
}

function ways(endpoint: World['endpoints'][number], made: Made): readonly (readonly [Record<string, string>, Made])[] {
  const whole = { ...made, query: {} };
  const canSearch = endpoint.query !== undefined && 'q' in endpoint.query.shape;
  return [
    [{}, made],
    ...(isList(endpoint) ? [[{ accept: 'text/csv' }, whole] as const] : []),
    ...(canSearch ? [[{}, { ...made, query: { q: MARK } }] as const] : []),
  ];
}

/** What a calendar program of A reads. It has a door of its own, with a key in its address. */
export async function readCalendar(world: World): Promise<{ status: number; events: number; leaks: string[] }> {
  const { database: { db }, clock, organisations: { a }, people, app } = world;
  const person = people.get('a owner') as Person;
  const { token } = await asSystem(db, clock, (ctx) =>
    issueKey(ctx, { tenant: a, accountId: person.account, name: 'Kalender', kind: 'calendar' }));
  const { statusCode, body } = await app.inject({ url: `/api/v1/calendar/${token}.ics`, remoteAddress: '10.9.9.9' });
  // A long line is folded (RFC 5545, 3.1).
  const text = body.replaceAll('\r\n ', '');
  return { status: statusCode, events: text.split('BEGIN:VEVENT').length - 1, leaks: leaksIn(world, person, text) };
}
