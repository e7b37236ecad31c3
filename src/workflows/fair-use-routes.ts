import { z } from 'zod';
import { bytes, date, id, instant, listQuery, oneOf, pageOf, prose, words, yesNo } from '../kernel/wire.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { peekServer } from '../modules/compute/index.ts';
import { endpoint, someOf, type Endpoint } from '../modules/identity/index.ts';
import {
  fairUseList, listFairUseCases, listTraffic, networkRefusals, readFairUseCase, readTrafficOf, trafficList,
} from '../modules/network/index.ts';
import { closeCase, openCase } from './open-fair-use-case.ts';
import { started } from './order-fields.ts';
import { workflowRefusals } from './refusals.ts';
import { requestLifting, requestRestriction } from './restrict-traffic.ts';
import { actionRefusals, asRun } from './server-routes.ts';
import type { Workflows } from './index.ts';

const tag = 'fair use';
const ofServer = z.object({ id: id('server') });
const one = z.object({ id: id('fairUseCase') });

/** Of an interface. */
export const rate = z.int().min(100_000).max(100_000_000_000).meta({ examples: [100_000_000] })
  .describe('Bits per second, in each direction.');

const passed = {
  toServer: bytes.describe('Bytes towards the server.'), fromServer: bytes.describe('Bytes from the server.'),
};

const trafficDay = z.object({ day: date, ...passed });

const trafficRow = z.object({
  id: id('trafficDay'), serverId: id('server'), hostname: words('weinshop'), customerId: id('organisation'),
  customerName: words('Weinkontor Pfalz GmbH'), locationId: id('location').nullable(),
  locationName: words('Rechenzentrum Ludwigshafen').nullable(), day: date, ...passed,
  totalBytes: bytes.describe('In both directions.'),
});

const actor = words('account:acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V').nullable().describe('Who; for the staff alone.');

const fairUseCase = z.object({
  id: id('fairUseCase'), serverId: id('server'), hostname: words('weinshop'), customerId: id('organisation'),
  customerName: words('Weinkontor Pfalz GmbH'),
  state: oneOf('notified', 'restricted', 'ended').meta({ examples: ['notified'] }),
  reason: words('Der Datenverkehr lastet die Anbindung aus; Nachbarn verlieren Pakete.'),
  measuredSince: date.describe('The first of the days that were added up.'), ...passed,
  openedAt: instant.describe('When the customer was notified.'), openedBy: actor,
  bitsPerSecond: bytes.nullable().meta({ examples: [null] }).describe('What it is restricted to, in each direction.'),
  formerBitsPerSecond: bytes.nullable().meta({ examples: [null] }).describe('What it returns to.'),
  restrictedAt: instant.nullable().meta({ examples: [null] }), restrictedBy: actor,
  endedAt: instant.nullable().meta({ examples: [null] }), endedBy: actor,
  endedBecause: words('Der Abgleich läuft jetzt nachts.').nullable().meta({ examples: [null] }),
});

type Case = z.output<typeof fairUseCase>;

/** The customer reads what was done and when; which of the provider's people did it is the provider's own matter. */
function shownTo({ reach }: Ctx, row: Case): Case {
  return reach === 'all' ? row : { ...row, openedBy: null, restrictedBy: null, endedBy: null };
}

const because = prose('Der Abgleich läuft jetzt nachts.').describe('Why; the customer reads it.');

/** Traffic under fair use: what was measured, and what is done where it harms others (C-4.2.7). */
export function fairUseRoutes(workflows: Workflows): readonly Endpoint[] {
  return [...trafficRoutes, ...readingRoutes, ...caseRoutes(workflows)];
}

const trafficRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/servers/{id}/traffic', operationId: 'readServerTraffic', permission: 'server:read', tag,
    summary: 'What passed the interface of a server, by day, newest first',
    description: 'Traffic is flat rate (C 4.2.7): nothing is billed by it. Days without any are left out; days of Berlin.',
    params: ofServer, answer: z.object({ items: z.array(trafficDay) }),
    refusals: someOf(workflowRefusals, 'servers.unknown'),
    handle: async (ctx: Ctx, { params }) => {
      if (!await peekServer(ctx, params.id)) return refuse(workflowRefusals, 'servers.unknown');
      return ok({ items: await readTrafficOf(ctx, params.id) });
    },
  }),
  endpoint({
    method: 'GET', path: '/traffic', operationId: 'listTraffic', permission: 'network:read', tag,
    summary: 'The servers with the most traffic on a day',
    query: listQuery(trafficList, {
      day: date.optional().describe('Today, unless said.'), locationId: id('location').optional(),
      customerId: id('organisation').optional(),
    }),
    answer: pageOf(trafficRow),
    handle: async (ctx: Ctx, { query }) => ok(await listTraffic(ctx, { ...query, day: query.day ?? ctx.today })),
  }),
];

const readingRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/fair-use-cases', operationId: 'listFairUseCases', permission: 'server:read', tag,
    summary: 'Servers whose traffic harmed others, newest first',
    query: listQuery(fairUseList, {
      serverId: id('server').optional(), customerId: id('organisation').optional(),
      open: yesNo.optional().describe('Only those that are open, or only those that have ended.'),
    }),
    answer: pageOf(fairUseCase),
    handle: async (ctx: Ctx, { query }) => {
      const { items, next } = await listFairUseCases(ctx, query);
      return ok({ items: items.map((row) => shownTo(ctx, row)), next });
    },
  }),
  endpoint({
    method: 'GET', path: '/fair-use-cases/{id}', operationId: 'readFairUseCase', permission: 'server:read', tag,
    summary: 'A fair-use case with its steps', params: one, answer: fairUseCase,
    refusals: someOf(networkRefusals, 'network.unknown_case'),
    handle: async (ctx: Ctx, { params }) => {
      const read = await readFairUseCase(ctx, params.id);
      return read.ok ? ok(shownTo(ctx, read.value)) : read;
    },
  }),
];

function caseRoutes({ restrictTraffic, liftRestriction }: Workflows): readonly Endpoint[] {
  const head = { permission: 'network:change', tag } as const;
  const onCase = someOf(networkRefusals, 'network.unknown_case', 'network.case_ended');
  return [
    endpoint({
      ...head, method: 'POST', path: '/servers/{id}/fair-use-cases', operationId: 'openFairUseCase', status: 201,
      summary: "Says that a server's traffic harms others; its customer is told by e-mail at once",
      params: ofServer, answer: fairUseCase,
      body: z.strictObject({
        reason: prose('Der Datenverkehr lastet die Anbindung aus; Nachbarn verlieren Pakete.')
          .describe('How it harms others; the customer reads it.'),
      }),
      refusals: {
        ...someOf(workflowRefusals, 'servers.unknown', 'servers.wrong_state', 'servers.not_handed_over',
          'servers.contract_ended'),
        ...someOf(networkRefusals, 'network.case_open'),
      },
      handle: (ctx: Ctx, { params, body }) => openCase(ctx, params.id, body.reason),
    }),
    endpoint({
      ...head, method: 'POST', path: '/fair-use-cases/{id}/restriction', operationId: 'restrictTraffic', status: 202,
      summary: "Restricts the rate of the case's server, after its customer was notified",
      description: 'The engine enforces it at once; it is recorded, and the customer told, once the engine reads it back.',
      params: one, body: z.strictObject({ bitsPerSecond: rate }), answer: started,
      refusals: {
        ...actionRefusals, ...onCase,
        ...someOf(networkRefusals, 'network.restricted', 'network.not_notified', 'network.not_lower'),
      },
      handle: (ctx: Ctx, { params, body }) =>
        asRun(requestRestriction(ctx, params.id, body.bitsPerSecond, restrictTraffic)),
    }),
    endpoint({
      ...head, method: 'POST', path: '/fair-use-cases/{id}/lifting', operationId: 'liftRestriction', status: 202,
      summary: 'Restores the rate from before, and ends the case', description: 'The customer is told by e-mail.',
      params: one, body: z.strictObject({ because }), answer: started,
      refusals: { ...actionRefusals, ...onCase, ...someOf(networkRefusals, 'network.not_restricted') },
      handle: (ctx: Ctx, { params, body }) =>
        asRun(requestLifting(ctx, params.id, body.because, liftRestriction)),
    }),
    endpoint({
      ...head, method: 'POST', path: '/fair-use-cases/{id}/closing', operationId: 'closeFairUseCase',
      summary: 'Ends a case in which nothing was restricted', description: 'The customer is told by e-mail.',
      params: one, body: z.strictObject({ because }), answer: z.object({ id: id('fairUseCase') }),
      refusals: {
        ...onCase, ...someOf(networkRefusals, 'network.restricted'), ...someOf(workflowRefusals, 'servers.busy'),
      },
      handle: (ctx: Ctx, { params, body }) => closeCase(ctx, params.id, body.because),
    }),
  ];
}
