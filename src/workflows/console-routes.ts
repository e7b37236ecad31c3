import { z } from 'zod';
import { id, instant, words } from '../kernel/wire.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { issueTicket, TICKET_SECONDS } from '../modules/compute/index.ts';
import {
  browserSession, endpoint, identityRefusals, someOf, type Asked, type Endpoint,
} from '../modules/identity/index.ts';
import { workflowRefusals } from './refusals.ts';
import { serverFor } from './start-on-server.ts';

/** Where a browser's WebSocket is told apart from all else (console-broker.ts). */
export const CONSOLE_PATH = '/console-socket';

const ticketed = z.object({
  ticket: words('bVx3q0l6Vn1cY2kTzR8sWmE4uJ7hPaGdF9iLoQe5XyA'),
  url: words(`wss://portal.example.de${CONSOLE_PATH}?ticket=bVx3q0l6Vn1cY2kTzR8sWmE4uJ7hPaGdF9iLoQe5XyA`),
  expiresAt: instant,
});

/** A server's screen and keyboard in a browser (C 5). */
export const consoleRoutes = (origin: string): readonly Endpoint[] => [
  endpoint({
    method: 'POST', path: '/servers/{id}/console-tickets', operationId: 'openConsole',
    permission: 'server:administer', tag: 'server access', takesSecret: true,
    summary: 'A ticket for the console of a running server',
    description: `The WebSocket at \`url\` speaks RFB (VNC). A ticket works once, within ${TICKET_SECONDS} seconds, in the`
      + ' same browser session from the same address; API keys get none. Of a managed server only whoever operates it'
      + ' sees the console (C 5).',
    params: z.object({ id: id('server') }), answer: ticketed,
    refusals: {
      ...someOf(workflowRefusals, 'servers.unknown', 'servers.wrong_state', 'servers.not_handed_over',
        'servers.managed', 'servers.contract_ended'),
      ...someOf(identityRefusals, 'identity.session_needed'),
    },
    handle: (ctx, asked) => openConsole(ctx, asked.params.id, asked, origin),
  }),
];

async function openConsole(
  ctx: Ctx, serverId: string, asked: Pick<Asked<unknown, unknown, unknown>, 'sessionId' | 'address'>, origin: string,
): Promise<Result<z.output<typeof ticketed>>> {
  const session = browserSession(asked);
  if (!session.ok) return session;
  const server = await serverFor(ctx, serverId, 'console');
  if (!server.ok) return server;
  const holder = { accountId: ctx.account ?? '', sessionId: session.value, address: asked.address };
  const { ticket, expiresAt } = await issueTicket(ctx, server.value, holder);
  return ok({ ticket, url: `${origin.replace(/^http/, 'ws')}${CONSOLE_PATH}?ticket=${ticket}`, expiresAt });
}
