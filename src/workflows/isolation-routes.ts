import { z } from 'zod';
import { id, instant, listQuery, pageOf, prose, words, yesNo } from '../kernel/wire.ts';
import { ok } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { endpoint, someOf, type Endpoint } from '../modules/identity/index.ts';
import {
  isolationList, listIsolations, networkRefusals, suspicions, type Suspicion,
} from '../modules/network/index.ts';
import { requestIsolation } from './isolate-server.ts';
import { started } from './order-fields.ts';
import { requestReconnection } from './reconnect-server.ts';
import { workflowRefusals } from './refusals.ts';
import { actionRefusals, asRun } from './server-routes.ts';
import type { Workflows } from './index.ts';

const one = z.object({ id: id('server') });
const tag = 'server network';
const suspicion = z.enum(suspicions).meta({ examples: ['spam'] }).describe('Of what violation (D4 (2) to (4)).');

const isolation = z.object({
  id: id('isolation'), serverId: id('server'), hostname: words('weinshop'), customerId: id('organisation'),
  customerName: words('Weinkontor Pfalz GmbH'), suspicion: words('spam'),
  reason: words('Tausend Nachrichten in zehn Minuten.'),
  fromAt: instant, untilAt: instant.nullable().describe('Null while it is cut off.'),
  liftedBecause: words('Das Formular ist geschlossen.').nullable(),
});

/** Cutting a server off on suspicion of a violation, and connecting it again (D4 (4)). */
export function isolationRoutes({ isolateServer, reconnectServer }: Workflows): readonly Endpoint[] {
  const head = { permission: 'server:isolate', tag, status: 202, params: one, answer: started } as const;
  const { 'servers.contract_ended': _, ...always } = actionRefusals;
  return [
    endpoint({
      ...head, method: 'POST', path: '/servers/{id}/isolation', operationId: 'isolateServer',
      summary: 'Cuts a server off from the network on suspicion of a violation (D4 (4))',
      description: 'It goes on running. Its customer is told by e-mail at once; the time counts as caused by the customer.',
      body: z.strictObject({
        suspicion,
        reason: prose('Tausend Nachrichten in zehn Minuten.').describe('What is known; the customer reads it.'),
      }),
      refusals: {
        ...always, ...someOf(workflowRefusals, 'servers.managed'), ...someOf(networkRefusals, 'network.isolated'),
      },
      handle: (ctx: Ctx, { params, body }) => asRun(requestIsolation(ctx, {
        serverId: params.id, ...body, suspicion: body.suspicion as Suspicion,
      }, isolateServer)),
    }),
    endpoint({
      ...head, method: 'POST', path: '/servers/{id}/reconnection', operationId: 'reconnectServer',
      summary: 'Connects a server again that was cut off', description: 'Its customer is told by e-mail.',
      body: z.strictObject({ reason: prose('Das Formular ist geschlossen.').describe('Why; the customer reads it.') }),
      refusals: {
        ...actionRefusals, ...someOf(workflowRefusals, 'servers.managed'),
        ...someOf(networkRefusals, 'network.not_isolated'),
      },
      handle: (ctx: Ctx, { params, body }) =>
        asRun(requestReconnection(ctx, { serverId: params.id, ...body }, reconnectServer)),
    }),
    endpoint({
      method: 'GET', path: '/isolations', operationId: 'listIsolations', permission: 'server:read', tag,
      summary: 'Servers that were cut off and why, newest first',
      query: listQuery(isolationList, {
        serverId: id('server').optional(), customerId: id('organisation').optional(),
        open: yesNo.optional().describe('Only those that are cut off now, or only those that were.'),
      }),
      answer: pageOf(isolation), handle: async (ctx: Ctx, { query }) => ok(await listIsolations(ctx, query)),
    }),
  ];
}
