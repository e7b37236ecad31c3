import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Endpoint } from '../../modules/identity/index.ts';
import type { TestApi } from './test-api.ts';

export interface Reply {
  readonly status: number;
  readonly json: Record<string, any>;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A browser without a screen: keeps its cookie, says where its requests come from, sends what it is told. */
export class TestVisitor {
  readonly #on: TestApi;
  /** Codes of the refusals any visitor of this server was given. */
  readonly #refused: Set<string>;
  cookie = '';
  key: string | null = null;

  constructor(on: TestApi, refused: Set<string>) {
    this.#on = on;
    this.#refused = refused;
  }

  async ask(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Reply> {
    const answer = await this.#on.app.inject({
      method: method as 'GET', url: `/api/v1${path}`,
      headers: {
        'user-agent': 'Mozilla/5.0 (Windows NT 10.0; rv:150.0) Gecko/20100101 Firefox/150.0',
        ...(this.key === null ? { cookie: this.cookie, 'sec-fetch-site': 'same-origin' }
          : { authorization: `Bearer ${this.key}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    const set = [answer.headers['set-cookie'] ?? []].flat().at(-1);
    if (set) this.cookie = set.split(';')[0] ?? '';
    const json = answer.payload === '' ? {} : answer.json<Record<string, unknown>>();
    if (answer.statusCode >= 400) this.#refused.add(String(json['code']));
    return { status: answer.statusCode, json, headers: answer.headers };
  }

  /** The answer of a request that succeeds. */
  async get(method: string, path: string, body?: object): Promise<Record<string, any>> {
    const reply = await this.ask(method, path, body, ['PUT', 'PATCH', 'DELETE'].includes(method) ? { 'if-match': '*' } : {});
    expect({ status: reply.status, ...(reply.status < 400 ? {} : reply.json) }).toEqual({ status: expect.any(Number) });
    expect(reply.status, `${method} ${path}`).toBeLessThan(400);
    return reply.json;
  }

  /** Asks for what is refused: `status code`, and where in the input. */
  async refused(method: string, path: string, body?: object): Promise<string> {
    const { status, json } = await this.ask(method, path, body, { 'if-match': '*' });
    return [status, String(json['code']).replace('identity.', ''), json['pointer']].filter(Boolean).join(' ');
  }
}

/** Groups of endpoints that a test of their own covers: each is answered with success there, each refusal given. */
export const coveredIn: Readonly<Record<string, string>> = {
  'sign-in': 'sign-in.test.ts', account: 'sign-in.test.ts', people: 'people-and-keys.test.ts',
  keys: 'people-and-keys.test.ts', 'single sign-on': 'people-and-keys.test.ts',
  tiers: 'trust.test.ts', 'support accesses': 'trust.test.ts', approvals: 'trust.test.ts',
  'second factor': 'trust.test.ts', privacy: 'privacy.test.ts', prices: 'selling.test.ts',
  volumes: 'volumes.test.ts', snapshots: 'volumes.test.ts', contacts: 'selling.test.ts',
  overviews: 'selling.test.ts', webhooks: 'webhook-routes.test.ts',
  'server access': 'server-access.test.ts', 'server life': 'server-life.test.ts', 'server network': 'network.test.ts',
  vpn: 'vpn.test.ts',
  'fair use': 'fair-use.test.ts', uplinks: 'fair-use.test.ts',
  'address pools': 'address-pools.test.ts', projects: 'projects.test.ts', care: 'care.test.ts',
  clusters: 'clusters.test.ts', addresses: 'placement.test.ts', placement: 'placement.test.ts',
  capacity: 'capacity.test.ts', locations: 'capacity.test.ts', images: 'capacity.test.ts', findings: 'capacity.test.ts',
};

/** What is no endpoint of the table, because its answer is none of a use case, and the tests that call it. */
export const coveredAlone: Readonly<Record<string, string>> = {
  'GET /api/v1/branding': 'branding.test.ts', 'GET /api/v1/calendar/{file}': 'calendar.test.ts',
  'GET /api/v1/events': 'live-events.test.ts',
};

/** What of these endpoints nobody has seen yet: those that never succeeded, and their refusals that were never given. */
export function unseen(on: TestApi, endpoints: readonly Endpoint[], refused: ReadonlySet<string>) {
  const named = (one: Endpoint) => `${one.method} /api/v1${one.path}`;
  return {
    endpoints: endpoints.map(named).filter((one) => !on.succeeded.has(one)),
    refusals: [...new Set(endpoints.flatMap((one) => Object.keys(one.refusals ?? {})))]
      .filter((code) => !refused.has(code)).toSorted(),
  };
}

/** Keeps the texts of mails as they are put into the outbox: they are wiped there when they went out. */
export async function keepMails({ database: { ownerDb } }: TestApi): Promise<void> {
  await sql`create table kept_mail (number serial, recipient text, body text)`.execute(ownerDb);
  await sql`create function keep_mail() returns trigger language plpgsql security definer as $$ begin
    insert into public.kept_mail (recipient, body) values (new.recipient, new.body);
    return null;
  end $$`.execute(ownerDb);
  await sql`create trigger keep after insert on mail for each row execute function keep_mail()`.execute(ownerDb);
}

/** The secret in the last mail to an address: what stands behind `#token=`. Needs `keepMails`. */
export async function tokenMailedTo({ database: { ownerDb } }: TestApi, recipient: string): Promise<string> {
  const { rows } = await sql<{ body: string }>`select body from kept_mail where recipient = ${recipient}
    and body like '%#token=%' order by number desc limit 1`.execute(ownerDb);
  return /#token=([\w-]{43})/.exec(rows[0]?.body ?? '')?.[1] ?? '';
}
