import { z } from 'zod';
import { bytes, count, date, id, instant, oneOf, words } from '../kernel/wire.ts';
import { ok, refuse } from '../kernel/result.ts';
import { reaches } from '../database/index.ts';
import { careOf } from '../modules/compute/index.ts';
import { endpoint, someOf, type Endpoint } from '../modules/identity/index.ts';
import { readGuestHealth } from '../modules/monitoring/index.ts';
import { workflowRefusals } from './refusals.ts';

const health = z.object({
  readAt: instant.describe('When it last answered.'), memoryBytes: bytes, memoryAvailableBytes: bytes, rootBytes: bytes,
  rootUsedBytes: bytes,
  failedUnits: z.array(words('nginx.service')).nullable().describe('Null where it keeps no such list.'),
  pendingUpdates: count.nullable().describe('Null where it has no lists of packages.'),
  packagesFrom: date.nullable().describe('Of the last change to its packages.'),
});

const care = z.object({
  managed: z.boolean().meta({ examples: [true] }),
  lines: z.array(z.object({
    name: oneOf('access', 'monitoring', 'updates', 'firewall').meta({ examples: ['updates'] }), title: words('Updates'),
    clause: words('C-4.4.1'), text: words('Wir prüfen laufend, welche ausstehen.'),
  })),
  health: health.nullable().describe('How a managed server’s system fares; null until it was asked, and for all others.'),
});

/** C-3.4.1: what “managed” includes for a server, and how its system fares. */
export const careRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/servers/{id}/care', operationId: 'readServerCare', permission: 'server:read', tag: 'care',
    summary: 'Who does what for a server, and how a managed one fares inside (C 3.4.1)',
    params: z.object({ id: id('server') }), answer: care, refusals: someOf(workflowRefusals, 'servers.unknown'),
    handle: async (ctx, { params, language }) => {
      const server = await ctx.tx.selectFrom('server').select('managed').where('id', '=', params.id)
        .where(reaches(ctx, 'server.tenant')).executeTakeFirst();
      if (!server) return refuse(workflowRefusals, 'servers.unknown');
      const { managed } = server;
      const seen = managed ? await readGuestHealth(ctx, params.id) : null;
      const lines = careOf(managed)
        .map(({ title, text, ...line }) => ({ ...line, title: title[language], text: text[language] }));
      return ok({ managed, lines, health: seen && wholeHealth(seen) });
    },
  }),
];

type Seen = NonNullable<Awaited<ReturnType<typeof readGuestHealth>>>;

/** What was read was read as a whole. */
function wholeHealth(seen: Seen) {
  const { readAt, memoryBytes, memoryAvailableBytes, rootBytes, rootUsedBytes } = seen;
  if (readAt === null || memoryBytes === null || memoryAvailableBytes === null) return null;
  if (rootBytes === null || rootUsedBytes === null) return null;
  const { failedUnits, pendingUpdates, packagesFrom } = seen;
  return {
    readAt, memoryBytes, memoryAvailableBytes, rootBytes, rootUsedBytes, failedUnits, pendingUpdates, packagesFrom,
  };
}
