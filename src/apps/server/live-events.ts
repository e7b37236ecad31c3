import { randomInt } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Clock } from '../../kernel/clock.ts';
import { must, refuse, RefusalError, type RefusalTable } from '../../kernel/result.ts';
import type { Database, Reach } from '../../database/index.ts';
import {
  checkSignIn, identify, isSessionOpen, reachOf, readGrants, type Grants, type Identity,
  type Permission,
} from '../../modules/identity/index.ts';
import { apiRefusals } from './api-refusals.ts';
import type { Change, ChangeFeed } from './change-feed.ts';
import { liveEntities } from './live-entities.ts';
import { concerns, ownerOf, type Listener } from './live-refresh.ts';
import { schemaOf } from './openapi.ts';

export interface EventsOptions {
  /** Reaches everything. */
  readonly db: Database;
  readonly clock: Clock;
  /** Without one there is nothing to tell: the endpoint answers 503. */
  readonly feed?: ChangeFeed | undefined;
  readonly limits?: Partial<typeof eventLimits>;
}

export const eventLimits = {
  /** Open streams of one account. A browser has six connections to a site: a sixth stream would leave it none. */
  streamsPerAccount: 5,
  streams: 2_000,
  /** Bytes a reader may be behind before it is cut off; it comes back and reads anew. */
  behindBytes: 65_536,
  /** Real milliseconds between signs of life. */
  heartbeatMilliseconds: 15_000,
  /** Real milliseconds after which it is asked again who listens and what they may know. */
  recheckMilliseconds: 30_000,
  /** Real milliseconds a browser waits before it comes back, at least and at most: not all at once. */
  retryMilliseconds: [1_000, 3_000],
} as const;

export const eventRefusals = {
  'events.too_many_streams': {
    status: 429,
    message: { de: 'Es sind zu viele Fenster zugleich offen, die mitlesen.', en: 'Too many windows are open that follow along.' },
    next: {
      de: 'Ein anderes Fenster schließen und dieses neu laden; ohne Mitlesen lädt man von Hand neu.',
      en: 'Close another window and reload this one; without following along, reload by hand.',
    },
  },
} satisfies RefusalTable<string>;

interface Stream extends Listener {
  readonly identity: Identity;
  readonly response: ServerResponse;
  /** Whether what was shown at the door still holds. */
  readonly holds: () => Promise<boolean>;
  grants: Grants;
  /** What each permission reached when it was last asked for. */
  reaches: Map<Permission, Reach>;
  /** One thing after the other, in the order in which it happened. */
  work: Promise<void>;
}

/**
 * `GET /events`: tells a browser what changed among what its person may see, as it happens (HTML Living Standard, 9.2).
 * A change of roles acts on the very next event. A stream that breaks is begun again by the browser, which then reads
 * anew: what it missed is not told later.
 */
export function registerEvents(api: FastifyInstance, options: EventsOptions): void {
  const limits = { ...eventLimits, ...options.limits };
  const streams = new Set<Stream>();
  const { feed } = options;

  const unsubscribe = feed?.subscribe((change) => {
    if (change === 'resync') return endAll(streams);
    for (const stream of streams) enqueue(stream, () => tell(options, stream, change));
  });
  const heart = setInterval(() => {
    for (const stream of streams) write(stream, ':\n\n', limits.behindBytes);
  }, limits.heartbeatMilliseconds);
  const check = setInterval(() => {
    for (const stream of streams) enqueue(stream, () => refresh(options, stream));
  }, limits.recheckMilliseconds);
  // Before the server waits for its connections to end: these never would.
  api.addHook('preClose', async () => {
    unsubscribe?.();
    clearInterval(heart);
    clearInterval(check);
    endAll(streams);
  });

  api.get('/events', { schema: description }, async (request, reply) => {
    if (!feed) throw new RefusalError(refuse(apiRefusals, 'api.unavailable').refusal);
    const identity = must(checkSignIn({}, request.visitor.identity));
    const own = [...streams].filter((stream) => stream.identity.actor === identity.actor).length;
    if (own >= limits.streamsPerAccount || streams.size >= limits.streams) {
      throw new RefusalError(refuse(eventRefusals, 'events.too_many_streams').refusal);
    }
    const stream = open(options, request, reply, identity);
    streams.add(stream);
    stream.response.once('close', () => streams.delete(stream));
    write(stream, `retry: ${randomInt(...limits.retryMilliseconds)}\n\n`, limits.behindBytes);
    return reply;
  });

  function enqueue(stream: Stream, work: () => Promise<string>): void {
    stream.work = stream.work.then(async () => {
      if (!streams.has(stream)) return;
      write(stream, await work(), limits.behindBytes);
    }).catch(() => end(stream)); // the database is away: nothing may be told without asking it
  }
}

function open({ db, clock }: EventsOptions, request: FastifyRequest, reply: FastifyReply, identity: Identity): Stream {
  const { session } = identity;
  const token = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
  reply.hijack();
  reply.raw.writeHead(200, {
    ...reply.getHeaders() as Record<string, string>,
    'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store',
    'x-accel-buffering': 'no', // a proxy in front must not collect what is to be read at once
  });
  return {
    identity, grants: request.visitor.grants, reaches: new Map(), response: reply.raw, work: Promise.resolve(),
    holds: session === null ? async () => (await identify(db, clock, token)) !== null
      : () => isSessionOpen(db, clock, session.id),
  };
}

/** What a stream is told of a change: an event, or nothing. */
async function tell(options: EventsOptions, stream: Stream, change: Change): Promise<string> {
  const news = await concerns(options.db, stream, change) ? await refresh(options, stream) : '';
  const { entity, id } = change;
  const live = liveEntities[entity];
  if (!live) return news;
  const { account } = stream.identity;
  const isOwn = account !== null && (entity === 'account' || live.permission === 'self')
    && await ownerOf(options.db, change) === account;
  const isTold = isOwn || (live.permission !== 'self' && mayKnow(stream, live.permission, change));
  return isTold ? news + event(live.as ?? entity, id) : news;
}

function event(entity: string, id: string): string {
  return `event: change\ndata: ${JSON.stringify({ entity, id })}\n\n`;
}

function mayKnow({ identity, grants, reaches }: Stream, permission: Permission, { tenant }: Change): boolean {
  if (identity.scopes !== null && !identity.scopes.includes(permission)) return false;
  const reach = reaches.get(permission) ?? reachOf(grants, permission);
  reaches.set(permission, reach);
  return reach === 'all' || reach.includes(tenant);
}

/** Asks again who listens and what they may know. Whose rights changed is told: the screen shows other things now. */
async function refresh({ db, clock }: EventsOptions, stream: Stream): Promise<string> {
  if (!await stream.holds()) {
    end(stream);
    return '';
  }
  const { account } = stream.identity;
  if (account === null) return '';
  const before = JSON.stringify(stream.grants);
  stream.grants = await readGrants(db, account, clock.now());
  stream.reaches = new Map();
  return JSON.stringify(stream.grants) === before ? '' : event('account', account);
}

function write({ response }: Stream, text: string, behindBytes: number): void {
  if (text === '' || response.writableEnded || response.destroyed) return;
  response.write(text);
  if (response.writableLength > behindBytes) response.destroy();
}

function end({ response }: Stream): void {
  response.end();
}

function endAll(streams: ReadonlySet<Stream>): void {
  for (const stream of streams) end(stream);
}

const LIVE = `\`change\` names what is not as it was: \`{"entity": "server", "id": "srv_…"}\`; read it again. Changes of
the same thing within 200 ms are told once. A stream ends with its session; after a break read everything anew, since
what happened meanwhile is not told. At most ${eventLimits.streamsPerAccount} streams of one account.`;

const description = {
  operationId: 'followEvents', summary: 'What changes among what you may see, as it happens', description: LIVE,
  tags: ['events'],
  response: {
    ...schemaOf({ status: 200, answer: z.string(), permission: 'self', refusals: eventRefusals }),
    200: {
      description: 'Server-sent events.',
      content: { 'text/event-stream': {
        schema: z.string().meta({ examples: [event('server', 'srv_01K0Y3ZJ8QXW5T7N2M4P6R8S9V')] }),
      } },
    },
  },
};
