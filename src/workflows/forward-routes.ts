import { z } from 'zod';
import { checked, id, instant, words } from '../kernel/wire.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { peekServer } from '../modules/compute/index.ts';
import { endpoint, someOf, type Endpoint } from '../modules/identity/index.ts';
import { isNetwork, listForwards, networkRefusals } from '../modules/network/index.ts';
import { requestForward, requestForwardEnd } from './change-forwards.ts';
import { started } from './order-fields.ts';
import { workflowRefusals } from './refusals.ts';
import { actionRefusals, asRun } from './server-routes.ts';
import type { Workflows } from './index.ts';

const one = z.object({ id: id('server') });
const tag = 'server network';

const port = z.int().min(1).max(65_535);

// What isn't written as a network is not computed with.
const source = checked(z.cidrv4({ abort: true }), isNetwork, {
  de: 'muss ein IPv4-Netz wie 198.51.100.0/24 sein', en: 'must be an IPv4 network such as 198.51.100.0/24',
});

const forward = {
  protocol: z.enum(['tcp', 'udp']).meta({ examples: ['tcp'] }),
  publicPort: port.meta({ examples: [443] }).describe('At the public address, on the firewall.'),
  privatePort: port.meta({ examples: [8443] }).describe('At the server.'),
  source: source.nullable().meta({ examples: ['198.51.100.0/24'] }).describe('From where it is let in; null: from anywhere.'),
};

/** What the provider's firewall lets in to a server behind it (C-4.2.8). */
export function forwardRoutes({ changeForwards }: Workflows): readonly Endpoint[] {
  return [
    endpoint({
      method: 'GET', path: '/servers/{id}/forwards', operationId: 'listForwards', permission: 'server:read', tag,
      summary: 'What is let in to a server behind a firewall, by port', params: one,
      answer: z.object({
        items: z.array(z.object({
          id: id('portForward'), ...forward, source: words('198.51.100.0/24').nullable(), createdAt: instant,
        })),
      }),
      refusals: { ...someOf(workflowRefusals, 'servers.unknown'), ...someOf(networkRefusals, 'network.no_firewall') },
      handle: async (ctx: Ctx, { params }) => {
        if (!await peekServer(ctx, params.id)) return refuse(workflowRefusals, 'servers.unknown');
        const there = await listForwards(ctx, params.id);
        return there.ok ? ok({
          items: there.value.map((row) => ({ ...row, protocol: row.protocol as 'tcp' | 'udp' })),
        }) : there;
      },
    }),
    endpoint({
      method: 'POST', path: '/servers/{id}/forwards', operationId: 'addForward', permission: 'server:operate', tag,
      status: 202, summary: 'Lets something in to a server behind a firewall', params: one,
      description: 'It is there once the run has read it back from the firewall.',
      body: z.strictObject(forward), answer: started.extend({ forwardId: id('portForward') }),
      refusals: {
        ...actionRefusals,
        ...someOf(networkRefusals, 'network.no_firewall', 'network.too_many_forwards', 'network.port_taken'),
      },
      handle: (ctx: Ctx, { params, body }) => requestForward(ctx, params.id, body, changeForwards),
    }),
    endpoint({
      method: 'DELETE', path: '/servers/{id}/forwards/{forwardId}', operationId: 'removeForward',
      permission: 'server:operate', tag, status: 202, summary: 'Lets it in no longer',
      params: one.extend({ forwardId: id('portForward') }), answer: started,
      refusals: { ...actionRefusals, ...someOf(networkRefusals, 'network.unknown_forward') },
      handle: (ctx: Ctx, { params }) => asRun(requestForwardEnd(ctx, params.id, params.forwardId, changeForwards)),
    }),
  ];
}
