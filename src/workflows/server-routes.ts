import { z } from 'zod';
import { id } from '../kernel/wire.ts';
import { ok, type Result } from '../kernel/result.ts';
import { outageCauses } from '../terms/index.ts';
import type { Ctx } from '../database/index.ts';
import { endpoint, someOf, type Endpoint } from '../modules/identity/index.ts';
import { started } from './order-fields.ts';
import { workflowRefusals } from './refusals.ts';
import { requestRestart, requestStop } from './request-power.ts';
import { requestOnServer } from './start-on-server.ts';
import type { Workflows } from './index.ts';

const one = z.object({ id: id('server') });

/** What may stand against every action on a server. */
export const actionRefusals = someOf(workflowRefusals, 'servers.unknown', 'servers.wrong_state',
  'servers.not_handed_over', 'servers.busy', 'servers.contract_ended');

/** What an endpoint answers that starts a run. */
export async function asRun(run: Promise<Result<string>>): Promise<Result<{ runId: string }>> {
  const result = await run;
  return result.ok ? ok({ runId: result.value }) : result;
}

const cause = z.enum(outageCauses).optional().meta({ examples: ['planned'] })
  .describe('Why it is off, which decides whether that is downtime (A4 (4)). Of its customer’s own request it is '
    + '“customer”, whatever stands here; whoever else asks names it.');

/** Endpoints that switch a server on and off. */
export function powerRoutes(workflows: Workflows): readonly Endpoint[] {
  const { startServer, stopServer, powerOffServer, restartServer } = workflows;
  const head = { permission: 'server:operate', tag: 'server life', status: 202, params: one, answer: started } as const;
  const stopRefusals = { ...actionRefusals, ...someOf(workflowRefusals, 'servers.cause_needed') };
  return [
    endpoint({
      ...head, method: 'POST', path: '/servers/{id}/start', operationId: 'startServer', summary: 'Starts a server',
      refusals: actionRefusals,
      handle: (ctx: Ctx, { params }) => asRun(requestOnServer(ctx, 'start', startServer, { serverId: params.id })),
    }),
    endpoint({
      ...head, method: 'POST', path: '/servers/{id}/stop', operationId: 'stopServer',
      summary: 'Shuts a server down: guest agent first, then ACPI, then power',
      body: z.strictObject({ cause }), refusals: stopRefusals,
      handle: (ctx: Ctx, { params, body }) => asRun(requestStop(ctx, 'stop', stopServer, params.id, body.cause)),
    }),
    endpoint({
      ...head, method: 'POST', path: '/servers/{id}/power-off', operationId: 'powerOffServer',
      summary: 'Takes the power from a server at once; what it had not written is lost',
      body: z.strictObject({ cause }), refusals: stopRefusals,
      handle: (ctx: Ctx, { params, body }) =>
        asRun(requestStop(ctx, 'power-off', powerOffServer, params.id, body.cause)),
    }),
    endpoint({
      ...head, method: 'POST', path: '/servers/{id}/restart', operationId: 'restartServer',
      summary: 'Shuts a server down and starts it again; starts one that died',
      description: 'One that died stays an outage until it answers, whoever asks (A4 (3)).',
      refusals: actionRefusals,
      handle: (ctx: Ctx, { params }) => asRun(requestRestart(ctx, restartServer, params.id)),
    }),
  ];
}
