import type { FastifyInstance } from 'fastify';
import { readGrants, reachOf, type Endpoint } from '../../../../modules/identity/index.ts';
import type { Organisations } from './build-lives.ts';
import { idsOf, openToAll, sampleFor, type TenantIds } from './ids-of.ts';
import { leaksIn } from './leaks.ts';
import type { Person } from './make-people.ts';
import { browser, makeRequest, nobodys, placesOf, send, withIds, withOneFilter, type Made, type Place } from './requests.ts';
import type { World } from './two-tenants.ts';

/** Somebody who asks for what belongs to somebody else, having the like of its own. */
interface Attack {
  readonly person: string;
  readonly own: keyof Organisations;
  readonly victim: keyof Organisations;
  /** Within one organisation: a colleague, whose own things are nobody else's. */
  readonly colleague?: string;
}

/** Across, up and down the tiers. Those whose permission reaches the victim are no attacks and are left out. */
export const attacks: readonly Attack[] = [
  { person: 'a owner', own: 'a', victim: 'b' },
  { person: 'a owner', own: 'a', victim: 'reseller' },
  { person: 'a owner', own: 'a', victim: 'provider' },
  { person: 'reseller owner', own: 'a', victim: 'b' },
  { person: 'reseller owner', own: 'reseller', victim: 'b' },
  { person: 'partner owner', own: 'a', victim: 'c' },
  { person: 'partner owner', own: 'partner', victim: 'b' },
  { person: 'provider management', own: 'provider', victim: 'b' },
  { person: 'a owner', own: 'a', victim: 'a', colleague: 'a reader' },
];

export interface Findings {
  /** What somebody learned or changed that wasn't theirs. */
  readonly holes: string[];
  /** Places that were tried: `operation place`. */
  readonly tried: Set<string>;
  /** Those where an attacker's own id is answered otherwise than nobody's: only there the comparison says something. */
  readonly sharp: Set<string>;
  requests: number;
  /** What each request with nobody's ids was answered, by person and place. */
  readonly nobodys: Map<string, Answer>;
}

/** With PostgreSQL alone: what every customer may know of its seller and the provider is no secret. */
export const acrossTenants = attacks.filter(({ victim }) => ['a', 'b', 'c'].includes(victim));

interface Strictness {
  readonly chosen?: readonly Attack[];
  /** PostgreSQL may refuse in its own way, which the caller sees as an internal error. */
  readonly mayFail?: boolean;
  /** What nobody's ids were answered before: it is not asked again. */
  readonly known?: Map<string, Answer>;
}

/**
 * For every endpoint and every id in its path, query and body: the id of somebody else is answered, to the letter, as
 * an id that nothing has, and writes nothing.
 */
export async function tryForeignIds(
  world: World, app: FastifyInstance, { chosen = attacks, mayFail = false, known }: Strictness = {},
): Promise<Findings> {
  const findings: Findings = { holes: [], tried: new Set(), sharp: new Set(), requests: 0, nobodys: known ?? new Map() };
  for (const attack of chosen) await tryAttack(world, app, attack, findings, mayFail);
  return findings;
}

async function tryAttack(
  world: World, app: FastifyInstance, attack: Attack, findings: Findings, mayFail: boolean,
): Promise<void> {
  const { database: { ownerDb }, organisations, people } = world;
  const person = people.get(attack.person) as Person;
  const colleague = attack.colleague === undefined ? undefined : people.get(attack.colleague)?.account;
  const own = await idsOf(ownerDb, organisations[attack.own], colleague && person.account);
  const victim = await idsOf(ownerDb, organisations[attack.victim], colleague);
  const grants = await readGrants(ownerDb, person.account, world.clock.now());
  const reaches = (endpoint: Endpoint): readonly string[] | 'all' =>
    endpoint.permission === 'public' ? 'all'
      : endpoint.permission === 'self' ? [organisations[person.organisation]] : reachOf(grants, endpoint.permission);
  for (const endpoint of world.endpoints) {
    const reach = reaches(endpoint);
    const isAttack = reach !== 'all' && reach.includes(organisations[attack.own]) && (colleague === undefined
      ? !reach.includes(organisations[attack.victim]) : endpoint.permission === 'self');
    if (isAttack) await tryEndpoint({ world, app, endpoint, person, own, ownName: attack.colleague ? 'its own' : attack.own, victim, findings, mayFail });
  }
}

interface Trial {
  readonly world: World;
  readonly app: FastifyInstance;
  readonly endpoint: Endpoint;
  readonly person: Person;
  readonly own: TenantIds;
  readonly ownName: string;
  readonly victim: TenantIds;
  readonly findings: Findings;
  readonly mayFail: boolean;
}

async function tryEndpoint(trial: Trial): Promise<void> {
  const { endpoint, victim, findings } = trial;
  const made = withIds(makeRequest(endpoint), ({ prefix }) => sampleFor(trial.own, endpoint.path, prefix));
  const places = placesOf(made).filter(({ prefix }) => !openToAll.includes(prefix));
  if (places.length === 0) return;
  for (const place of [...places, ...(places.length > 1 ? [everywhere] : [])]) {
    const changed = place === everywhere ? places : [place];
    const ofVictim = (prefix: string) => sampleFor(victim, endpoint.path, prefix);
    if (changed.some(({ prefix }) => ofVictim(prefix) === undefined)) continue;
    const filtered = withOneFilter(endpoint, made, place.pointer);
    const at = (id: (prefix: string) => string | undefined): Made => withIds(filtered, (one) =>
      changed.some(({ pointer }) => one.pointer === pointer) ? id(one.prefix) : undefined);
    const foreignRequest = at(ofVictim);
    const name = `${endpoint.operationId} ${place.pointer}`;
    const who = `${trial.person.name} with ${trial.ownName} → ${name}`;
    const isKnown = findings.nobodys.has(who);
    const own = isKnown || findings.sharp.has(name) ? null : await ask(trial, filtered);
    const nobody = findings.nobodys.get(who) ?? await ask(trial, at(nobodys));
    findings.nobodys.set(who, nobody);
    const foreign = await ask(trial, foreignRequest, JSON.stringify(foreignRequest));
    if (foreign.alike !== nobody.alike) {
      findings.holes.push(`${who}: ${foreign.alike} instead of ${nobody.alike}`);
    }
    if (foreign.wrote.join() !== nobody.wrote.join()) {
      findings.holes.push(`${who}: wrote ${foreign.wrote.join()} instead of ${nobody.wrote.join()}`);
    }
    findings.tried.add(name);
    if (own && own.alike !== nobody.alike) findings.sharp.add(name);
  }
}

const everywhere: Place = { pointer: 'everywhere', prefix: '' };

interface Answer {
  /** Without what differs each time. */
  readonly alike: string;
  readonly wrote: readonly string[];
}

async function ask(trial: Trial, made: Made, sent = ''): Promise<Answer> {
  const { world, app, endpoint, person, findings, mayFail } = trial;
  const { statusCode, body } = await send(app, endpoint, made, browser(person.session));
  findings.requests++;
  const wrote = world.writes.map(({ operation, table, tenant }) => `${operation} ${table} of ${tenant}`);
  const who = `${person.name} → ${endpoint.operationId}`;
  if (statusCode >= 500 && !mayFail) findings.holes.push(`${who}: ${body} ${world.log.at(-1)}`);
  if (statusCode >= 400 && wrote.length > 0) findings.holes.push(`${who}: refused and wrote ${wrote.join()}`);
  const leaks = leaksIn(world, person, body, sent);
  if (leaks.length > 0) findings.holes.push(`${who} leaked ${leaks.join(' ')}`);
  return { alike: `${statusCode} ${body.replaceAll(/[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}/g, '<id>')}`, wrote };
}
