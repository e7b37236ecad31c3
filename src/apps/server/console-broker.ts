import { ServerResponse, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createWebSocketStream, WebSocketServer, type WebSocket } from 'ws';
import type { Clock } from '../../kernel/clock.ts';
import { must, ok, refuse, RefusalError, type RefusalTable } from '../../kernel/result.ts';
import { transaction, type Database } from '../../database/index.ts';
import { useTicket } from '../../modules/compute/index.ts';
import { checkSignIn } from '../../modules/identity/index.ts';
import { CONSOLE_PATH } from '../../workflows/index.ts';
import { apiRefusals } from './api-refusals.ts';
import type { Change, ChangeFeed } from './change-feed.ts';
import { whyNoConsole, type ConsoleUser } from './console-rights.ts';
import { isSameOrigin } from './cookies.ts';

export interface ConsoleOptions {
  /** Reaches everything. */
  readonly db: Database;
  readonly clock: Clock;
  readonly feed?: ChangeFeed | undefined;
  /** Path of a unix socket that speaks RFB for a running server; null where there is no screen. */
  readonly consoleSocket: (serverId: string) => Promise<string | null>;
  readonly limits?: Partial<Record<keyof typeof consoleLimits, number>>;
}

export const consoleLimits = {
  /** Consoles one account may have open. */
  perAccount: 4,
  consoles: 200,
  /** Real milliseconds without a key or a movement after which a console is closed. */
  idleMilliseconds: 15 * 60_000,
  /** Real milliseconds after which it is asked again who sits there, what they may, and if they still are there. */
  recheckMilliseconds: 10_000,
  /** Bytes of one message of the browser: keys, movements, what is pasted. */
  messageBytes: 65_536,
} as const;

export const consoleRefusals = {
  'console.ticket_invalid': {
    status: 403,
    message: {
      de: 'Diese Karte für die Konsole ist unbekannt, benutzt, abgelaufen oder für einen anderen Browser.',
      en: 'This ticket for the console is unknown, used, too old, or another browser’s.',
    },
    next: { de: 'Die Konsole noch einmal öffnen.', en: 'Open the console once more.' },
  },
  'console.too_many': {
    status: 429,
    message: { de: 'Es sind zu viele Konsolen zugleich offen.', en: 'Too many consoles are open.' },
    next: { de: 'Eine andere Konsole schließen.', en: 'Close another console.' },
  },
} satisfies RefusalTable<string>;

/** Why the broker ends a connection: a code of the WebSocket's (RFC 6455, 7.4.2) and a word the page knows. */
const endings = {
  'not-permitted': 4403, 'no-screen': 4404, 'idle': 4408, 'screen-gone': 4410, 'server-stops': 1001,
} as const;
export type ConsoleEnding = keyof typeof endings;

/** RFB's request for what changed on the screen (RFC 6143, 7.5.3): the browser sends it, not its person. */
const UPDATE_REQUEST = 3;

/** One open console. */
interface Seat extends ConsoleUser {
  readonly socket: WebSocket;
  answered: boolean;
}

interface Upgrade {
  readonly socket: Duplex;
  readonly head: Buffer;
}

/**
 * The console in the browser (promise C-5.admin): a WebSocket that carries RFB (RFC 6143) between the browser and a
 * server's screen. It is opened by a ticket, once; it ends when the sign-in, the role or the server's service does.
 */
export function registerConsole(app: FastifyInstance, options: ConsoleOptions): void {
  const limits = { ...consoleLimits, ...options.limits };
  const seats = new Set<Seat>();
  const upgrades = passUpgrades(app);
  const doors = new WebSocketServer({ noServer: true, maxPayload: limits.messageBytes, perMessageDeflate: false });

  const recheck = (seat: Seat) => whyNoConsole(options, seat).then(
    (reason) => { if (reason) end(seat, 'not-permitted'); },
    () => end(seat, 'not-permitted'), // the database is away: nobody looks without asking it
  );
  const unsubscribe = options.feed?.subscribe((change) => {
    for (const seat of seats) if (concerns(seat, change)) void recheck(seat);
  });
  const watch = setInterval(() => {
    for (const seat of seats) {
      if (!seat.answered) seat.socket.terminate();
      seat.answered = false;
      seat.socket.ping();
      void recheck(seat);
    }
  }, limits.recheckMilliseconds);
  app.addHook('preClose', async () => {
    unsubscribe?.();
    clearInterval(watch);
    for (const seat of seats) end(seat, 'server-stops');
  });

  app.get(CONSOLE_PATH, { schema: { hide: true } }, async (request, reply) => {
    const upgrade = upgrades.get(request.raw);
    const user = holderOf(request);
    if (!upgrade || !user) throw new RefusalError(refuse(apiRefusals, 'api.not_found').refusal);
    if (!isSameOrigin(request.headers)) throw new RefusalError(refuse(apiRefusals, 'api.cross_site').refusal);
    const own = [...seats].filter(({ accountId }) => accountId === user.accountId).length;
    if (own >= limits.perAccount || seats.size >= limits.consoles) {
      throw new RefusalError(refuse(consoleRefusals, 'console.too_many').refusal);
    }
    const serverId = await showTicket(options, request, user);
    const path = await options.consoleSocket(serverId).catch(() => null);
    reply.hijack();
    detach(reply, upgrade);
    doors.handleUpgrade(request.raw, upgrade.socket, upgrade.head, (socket) => {
      const seat: Seat = { ...user, serverId, socket, answered: true };
      seats.add(seat);
      socket.on('pong', () => { seat.answered = true; });
      socket.once('close', () => seats.delete(seat));
      if (path === null) return end(seat, 'no-screen');
      carry(seat, path, limits.idleMilliseconds);
    });
    return reply;
  });
}

/** Sends every wish for a WebSocket through the router, its hooks and its refusals; only the console takes one. */
function passUpgrades(app: FastifyInstance): WeakMap<IncomingMessage, Upgrade> {
  const upgrades = new WeakMap<IncomingMessage, Upgrade>();
  app.server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    upgrades.set(request, { socket, head });
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.assignSocket(socket);
    response.once('finish', () => socket.destroySoon());
    socket.once('error', () => socket.destroy());
    app.routing(request, response);
  });
  return upgrades;
}

/** From here on the socket is the WebSocket's, not the HTTP answer's. */
function detach({ raw }: FastifyReply, { socket }: Upgrade): void {
  raw.detachSocket(socket as Socket);
}

/** A person in a browser; programs have no console. */
function holderOf({ visitor, ip, id }: FastifyRequest) {
  const { account, session, actor } = must(checkSignIn({}, visitor.identity));
  return account === null || session === null ? null
    : { accountId: account, sessionId: session.id, address: ip, actor, correlation: id };
}

/** The server a ticket opens, used up with that; and only if everything still holds that held when it was given. */
async function showTicket(
  options: ConsoleOptions, request: FastifyRequest, user: Omit<ConsoleUser, 'serverId'> & { readonly address: string },
): Promise<string> {
  const { ticket } = request.query as { ticket?: unknown };
  const { db, clock } = options;
  const caller = {
    actor: user.actor, cause: 'openConsole', correlation: user.correlation, clock, account: user.accountId,
  };
  // A used ticket stays used whatever follows.
  const used = must(await transaction(db, caller, async (ctx) =>
    ok(typeof ticket === 'string' ? await useTicket(ctx, ticket, user) : null)));
  if (!used) throw new RefusalError(refuse(consoleRefusals, 'console.ticket_invalid').refusal);
  const refusal = await whyNoConsole(options, { ...user, serverId: used.serverId });
  if (refusal) throw new RefusalError(refusal);
  return used.serverId;
}

function concerns({ serverId, sessionId, accountId }: Seat, change: Change | 'resync'): boolean {
  return change === 'resync' || [serverId, sessionId, accountId].includes(change.id)
    || ['membership', 'organisation', 'contract'].includes(change.entity);
}

/** Both ways, each as fast as the other side takes it: a full browser stops the screen, a full guest the browser. */
function carry(seat: Seat, path: string, idleMilliseconds: number): void {
  const { socket } = seat;
  const browser = createWebSocketStream(socket);
  const screen = connect(path);
  const idle = setTimeout(() => end(seat, 'idle'), idleMilliseconds);
  socket.on('message', (data: Buffer) => { if (data[0] !== UPDATE_REQUEST) idle.refresh(); });
  browser.pipe(screen);
  screen.pipe(browser, { end: false });
  browser.once('error', () => screen.destroy());
  screen.once('error', () => screen.destroy());
  screen.once('close', () => end(seat, 'screen-gone'));
  socket.once('close', () => {
    clearTimeout(idle);
    screen.destroy();
  });
}

function end({ socket }: Seat, ending: ConsoleEnding): void {
  socket.close(endings[ending], ending);
}
