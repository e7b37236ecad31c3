import { z } from 'zod';
import { because, bytes, count, date, defined, id, line, money, oneOf, prose, words } from '../kernel/wire.ts';
import { ok } from '../kernel/result.ts';
import { renderBecause } from '../terms/index.ts';
import { capacityRefusals } from '../modules/capacity/index.ts';
import { catalogueRefusals, choice, netAmount } from '../modules/catalogue/index.ts';
import { contractRefusals } from '../modules/contracts/index.ts';
import { endpoint, someOf, type Endpoint } from '../modules/identity/index.ts';
import { started } from './order-fields.ts';
import { previewResize } from './preview-resize.ts';
import { workflowRefusals } from './refusals.ts';
import { requestResize, type Declared } from './request-resize.ts';
import { actionRefusals, asRun } from './server-routes.ts';
import type { Workflows } from './index.ts';

const one = z.object({ id: id('server') });

const size = z.object({
  flavour: words('normal-m'), title: words('Normal M'), vcpus: count.meta({ examples: [4] }), memoryBytes: bytes,
  monthlyNet: money.nullable().describe('Null where the seller has no price for it.'),
});

const billed = z.object({
  description: words('Virtueller Server Normal S, Debian 12, ohne Betriebsführung'), periodFrom: date,
  periodUntil: date.describe('Exclusive.'), days: count, daysInMonth: count, net: money, because,
});

const preview = z.object({
  now: size, wanted: size,
  possible: z.boolean().meta({ examples: [true] }),
  reason: words('Der Server hat schon die Größe normal-s.').nullable().describe('What stands against it.'),
  next: words('Eine andere Größe wählen.').nullable(),
  code: words('servers.same_size').nullable().describe('The refusal it would get.'),
  needsRestart: z.boolean().meta({ examples: [true] }).describe('Whether it stands still for a moment.'),
  from: date.describe('First day at the new price, were it changed today.'),
  thisMonth: z.array(billed).describe('Both parts of this month, as its invoice would have them (A9 (3)).'),
});

const declared = z.strictObject({
  channel: oneOf('email', 'letter', 'portal', 'api'), byName: line('Jonas Rebstock'),
  content: prose('Bitte stellen Sie den Server auf Normal M um.'),
}).optional().describe('How the customer ordered it; needed where somebody else enters it (A16 (1)).');

/** Endpoints of another size: asked beforehand, then ordered. */
export function resizeRoutes({ resizeServer }: Workflows): readonly Endpoint[] {
  return [
    endpoint({
      method: 'POST', path: '/servers/{id}/resize-preview', operationId: 'previewResize', permission: 'price:read',
      tag: 'server life', summary: 'What another size would mean: whether it fits, restarts the server, and costs',
      params: one, body: z.strictObject({ flavour: choice.flavour }), answer: preview,
      refusals: someOf(workflowRefusals, 'servers.unknown'),
      handle: async (ctx, { params, body, language }) => {
        const read = await previewResize(ctx, params.id, body.flavour);
        if (!read.ok) return read;
        const { against, thisMonth, ...rest } = read.value;
        return ok({
          ...rest, possible: against === null, code: against?.code ?? null,
          reason: against?.message[language] ?? null, next: against?.next[language] ?? null,
          thisMonth: thisMonth.map(({ because: steps, ...row }) =>
            ({ ...row, because: [...renderBecause(steps, language)] })),
        });
      },
    }),
    endpoint({
      method: 'POST', path: '/servers/{id}/resize', operationId: 'resizeServer', permission: 'order:place',
      tag: 'server life', status: 202, summary: 'Orders another size: one of the table (C-4.6.1)',
      description: 'A running server is restarted. The day on which it is done is billed at the new price, the days'
        + ' before at the old one (A9 (3)); the customer gets a confirmation. What doesn’t come up is taken back.',
      params: one,
      body: z.strictObject({
        flavour: choice.flavour, agreedMonthlyNet: netAmount.describe('As the preview said.'), declared,
      }),
      answer: started,
      refusals: {
        ...actionRefusals,
        ...someOf(workflowRefusals, 'servers.in_rescue', 'servers.same_size', 'servers.declaration_needed'),
        ...someOf(catalogueRefusals, 'catalogue.no_price'), ...someOf(contractRefusals, 'contracts.price_changed'),
        ...someOf(capacityRefusals, 'capacity.full', 'capacity.no_processors', 'capacity.no_memory',
          'capacity.quota_exceeded'),
      },
      handle: (ctx, { params, body, sessionId }) => asRun(requestResize(ctx, {
        serverId: params.id, channel: sessionId === null ? 'api' : 'portal',
        ...defined(body) as typeof body & { declared?: Declared },
      }, resizeServer)),
    }),
  ];
}
