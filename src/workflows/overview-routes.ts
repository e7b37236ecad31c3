import { z } from 'zod';
import {
  because, count, date, email, id, instant, line, money, searchText, words,
} from '../kernel/wire.ts';
import { ok } from '../kernel/result.ts';
import { renderBecause, type Step } from '../terms/index.ts';
import { contractRefusals } from '../modules/contracts/index.ts';
import { endpoint, someOf, type Endpoint } from '../modules/identity/index.ts';
import { partyRefusals } from '../modules/parties/index.ts';
import { customerOverview } from './customer-overview.ts';
import { measureToday } from './measure-today.ts';
import { previewNotice } from './preview-notice.ts';
import { search } from './search.ts';

/** One letter finds everything. */
const SEARCHED_AT_LEAST = 2;

const hit = z.object({
  kind: words('server').describe('customer, contract, server …'),
  id: words('srv_01K0Y3ZJ8QXW5T7N2M4P6R8S9V').describe('Of the page to open: an order leads to its contract.'),
  title: words('weinshop'), subtitle: words('203.0.113.2').nullable(),
  customerName: words('Weinkontor Pfalz GmbH').nullable(),
});

const metric = z.object({
  name: words('deadlines-today'), count, list: words('/deadlines').describe('The list that shows what was counted …'),
  filter: z.record(z.string(), z.string()).describe('… with these filters.')
    .meta({ examples: [{ state: 'open', dueUntil: '2026-07-14' }] }),
  since: instant.nullable().describe('When the oldest of them began, where that matters.'),
  amount: money.nullable(),
});

const deadline = z.object({
  id: id('deadline'), clause: words('A9.5'), action: words('payment-due'), dueOn: date, dueAt: instant,
  subjectId: words('inv_01K0Y3ZJ8QXW5T7N2M4P6R8S9V'), subjectNumber: words('RE-2026-00001').nullable(), because,
});

const overview = z.object({
  customer: z.object({
    id: id('organisation'), name: words('Weinkontor Pfalz GmbH'), customerNumber: words('K-2026-00001').nullable(),
  }),
  servers: z.object({
    states: z.array(z.object({ state: words('running'), count })).describe('Those that exist, by state.'),
    down: count.describe('Running, but their monitor says they do not answer.'),
    alarms: count.describe('Open matters that the provider looks at.'),
  }).nullable(),
  monthlyNet: money.nullable().describe('Of all items that are billed today.'),
  deadlines: z.array(deadline).nullable().describe('The next five.'),
  lastInvoice: z.object({
    id: id('invoice'), number: words('RE-2026-00001'), month: date, issuedOn: date, dueOn: date, gross: money,
  }).nullable(),
  contacts: z.array(z.object({
    id: id('contact'), name: line('Jonas Rebstock'), email, phone: line('+49 6321 5550 17'),
  })).nullable().describe('Whom the customer has named (A3 (3)).'),
  seller: z.object({ id: id('organisation'), name: words('Hafenstadt IT GmbH'), email }).nullable()
    .describe('Whom to call about contracts and invoices.'),
  provider: z.object({
    name: words('Hafenstadt IT GmbH'), phone: words('+49 621 5550 0'), email,
    website: words('https://www.hafenstadt-it.example'),
  }).describe('Whom to call about servers.'),
}).describe('A part is null for who may not read it.');

const notice = z.object({
  contractNumber: words('V-2026-00001'), noticeReceivedOn: date.describe('Today, or when notice was given already.'),
  given: z.boolean().meta({ examples: [false] }), termEnd: date.describe('Of the term that runs.'),
  latestNoticeOn: date.describe('The last day for a notice to `endsOn`.'), endsOn: date, because, deleteOn: date,
  deleteBecause: because,
  lastInvoice: z.object({
    month: date.describe('First day of the month it bills.'), issuedOn: date, net: money, because,
  }),
});

/** Endpoints that gather what several modules know. */
export const overviewRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/search', operationId: 'search', permission: 'search:use', tag: 'overviews',
    summary: 'Finds things by id, name, host name, address or number, the nearest first',
    description: 'At most twenty, of the kinds the caller may read.',
    query: z.object({ q: searchText(SEARCHED_AT_LEAST) }), answer: z.object({ items: z.array(hit) }),
    handle: async (ctx, { query, grants }) => ok({ items: await search(ctx, grants, query.q) }),
  }),
  endpoint({
    method: 'GET', path: '/metrics/today', operationId: 'measureToday', permission: 'alarm:read', tag: 'overviews',
    summary: 'What waits for the provider’s people today, in numbers, each with the list that shows it',
    answer: z.object({ on: date, items: z.array(metric) }),
    handle: async (ctx, { grants }) => ok({
      on: ctx.today, items: (await measureToday(ctx, grants)).map((one) => ({ ...one, filter: { ...one.filter } })),
    }),
  }),
  endpoint({
    method: 'GET', path: '/customers/{id}/overview', operationId: 'readOverview', permission: 'customer:read',
    tag: 'overviews', summary: 'What a customer has, whether it is well, what it costs, what is due, whom to call',
    params: z.object({ id: id('organisation') }), answer: overview,
    refusals: someOf(partyRefusals, 'parties.unknown_organisation', 'parties.no_provider'),
    handle: async (ctx, { params, grants, language }) => {
      const read = await customerOverview(ctx, grants, params.id);
      if (!read.ok) return read;
      const { deadlines } = read.value;
      return ok({
        ...read.value,
        deadlines: deadlines && deadlines.map((row) => ({
          ...row, because: [...renderBecause(row.because as Step[], language)],
        })),
      });
    },
  }),
  endpoint({
    method: 'GET', path: '/contracts/{id}/termination', operationId: 'previewNotice', permission: 'contract:read',
    tag: 'overviews', summary: 'What a notice received today would do, or what the one that was given does',
    params: z.object({ id: id('contract') }), answer: notice,
    refusals: someOf(contractRefusals, 'contracts.unknown_contract', 'contracts.not_active'),
    handle: async (ctx, { params, language }) => {
      const seen = await previewNotice(ctx, params.id);
      if (!seen.ok) return seen;
      const said = (steps: readonly Step[]) => [...renderBecause(steps, language)];
      const { lastInvoice, ...rest } = seen.value;
      return ok({
        ...rest, because: said(rest.because), deleteBecause: said(rest.deleteBecause),
        lastInvoice: { ...lastInvoice, because: said(lastInvoice.because) },
      });
    },
  }),
];
