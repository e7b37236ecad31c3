import { z } from 'zod';
import { because, bytes, count, id, instant, listQuery, money, oneOf, pageOf, words, yesNo } from '../kernel/wire.ts';
import { ok } from '../kernel/result.ts';
import { renderBecause, type Step } from '../terms/index.ts';
import { availabilityClasses, endOfLifeWarning, imageByName } from '../modules/catalogue/index.ts';
import type { Reach } from '../database/index.ts';
import { endpoint, reachOf, someOf, type Endpoint } from '../modules/identity/index.ts';
import { listRuns, readRun, retryRun, runList } from './list-runs.ts';
import { listServers, serverList, showServer } from './list-servers.ts';
import { overviewRoutes } from './overview-routes.ts';
import { workflowRefusals } from './refusals.ts';
import { serverParts, showParts } from './server-parts.ts';

const serverState = oneOf('creating', 'running', 'stopped', 'deleting', 'deleted', 'quarantined');
const monitorState = oneOf('unknown', 'up', 'down');

const server = z.object({
  id: id('server'), customerId: id('organisation'), customerName: words('Weinkontor Pfalz GmbH'),
  contractId: id('contract'), contractNumber: words('V-2026-00001'), contractItemId: id('contractItem'),
  monthlyNet: money.nullable().describe('Null for who may not see the customer’s prices, such as its operator.'),
  availabilityClass: words('business'),
  hostname: words('weinshop'), flavour: words('normal-s'), vcpus: count, memoryBytes: bytes, image: words('debian-12'),
  managed: z.boolean().meta({ examples: [false] }), engine: words('qemu'), state: serverState,
  address: words('203.0.113.2'), mac: words('52:54:00:12:34:56'),
  authorizedKeys: z.array(words('ssh-ed25519 AAAA… jonas')),
  monitorState: monitorState.nullable().describe('Null until it is handed over.'),
  handedOverAt: instant.nullable(), deletedAt: instant.nullable(), createdAt: instant,
  tags: z.array(words('produktiv')), protected: z.boolean().meta({ examples: [false] }).describe('Against deletion.'),
  boot: oneOf('volume', 'rescue'),
  topology: oneOf('public', 'private').describe('Before or behind a firewall (C-4.2.8).'),
  clusterId: id('cluster').nullable().describe('The cluster it belongs to.'),
  clusterRole: oneOf('control-plane', 'node').nullable(),
  heldBy: id('run').nullable().describe('The run that works on it; until its end no other begins.'),
});

const inBoth = (de: string, en: string) => z.object({ de: words(de), en: words(en) });

const check = z.object({
  name: words('disk'), title: inBoth('Festplatte', 'Disk'), clause: words('C-4.2.1'),
  ordered: inBoth('100,0 GiB', '100.0 GiB'), measured: inBoth('100,0 GiB', '100.0 GiB'),
  passed: z.boolean().meta({ examples: [true] }),
});

const serverInDetail = server.extend({
  firewallChangedAt: instant.nullable()
    .describe('Since when its rules are others than handed over; the protection is not guaranteed then (C 4.5.3).'),
  imageWarning: words('Debian 12 bekommt nur noch bis zum 30.06.2028 Sicherheitsupdates.').nullable()
    .describe('What to know of its system’s end of life; null while that is far away.'),
  location: z.object({
    name: words('Ludwigshafen'), city: words('Ludwigshafen am Rhein'), country: words('DE'),
    handOverPoint: words('Ausgang des Routers im Rechenzentrum zum Internet'),
  }).nullable().describe('Where it runs, and up to where it is connected (D1); null before it has a place.'),
  suppliedSoftware: words('Warenwirtschaft „Kelter 4“').nullable()
    .describe('What the customer supplied itself, as ordered; nobody checked it (D2 (2)).'),
  diskBytes: bytes, iopsLimit: count.nullable(), ...serverParts,
  monitor: z.object({
    state: monitorState, changedAt: instant.nullable(), probedAt: instant.nullable(), watchedFrom: instant,
    watchedUntil: instant.nullable(),
  }).nullable(),
  outages: z.array(z.object({
    id: id('outage'), fromAt: instant, untilAt: instant.nullable(), cause: words('provider'),
  })),
  availability: z.looseObject({
    year: count.meta({ examples: [2026] }), periodHours: words('4416.000000'), downtimeHours: words('0.250000'),
    availabilityPercent: words('99.994339'), because,
  }).nullable().describe('This year up to now (A4 (2)), as clause A4.2 computes it.'),
  downtimeBudget: z.object({
    class: words('business'), percent: words('99.8').describe('What is promised of the year (C 6.1).'),
    year: count.meta({ examples: [2026] }), allowedHours: words('17.520000'), usedHours: words('0.250000'),
    leftHours: words('17.270000').describe('Negative where more was down than is allowed.'), because,
  }).nullable().describe('What may still be down this year; null until it is handed over.'),
  checks: z.array(check).describe('What the provisioning test measured (C-5); empty until it passed.'),
});

const runState = oneOf('running', 'unwinding', 'done', 'undone', 'stuck');

const run = z.object({
  id: id('run'), tenant: words('org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V'), workflow: words('provision-server'), version: count,
  state: runState, cause: words('placeOrder'),
  error: words('the server failed its test').nullable(), createdAt: instant, endedAt: instant.nullable(),
  customerName: words('Weinkontor Pfalz GmbH').nullable(),
  serverId: id('server').nullable().describe('What it is about; null before there is a server.'),
  hostname: words('weinshop').nullable(), contractId: id('contract').nullable(),
  contractNumber: words('V-2026-00001').nullable(),
});

const step = z.object({
  position: count, name: words('create-volume'), state: oneOf('doing', 'done', 'undoing', 'undone'),
  output: z.unknown(), attempts: count, error: words('the engine did not answer').nullable(), startedAt: instant,
  endedAt: instant.nullable(), seconds: z.number().nullable().meta({ examples: [1.25] }),
});

const runWithSteps = run.extend({ steps: z.array(step) });
const oneRun = z.object({ id: id('run') });

/** promise H-roles: a server is shown to its operator, what it costs is not. */
function withPrice<Row extends { customerId: string; monthlyNet: bigint }>(row: Row, priced: Reach) {
  const sees = priced === 'all' || priced.includes(row.customerId);
  return { ...row, monthlyNet: sees ? row.monthlyNet : null };
}

function both(one: Reach, other: Reach): Reach {
  if (one === 'all') return other;
  return other === 'all' ? one : one.filter((tenant) => other.includes(tenant));
}

/** Endpoints that look at what workflows made and do. */
export const readRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/servers', operationId: 'listServers',
    permission: 'server:read', tag: 'servers', summary: 'Servers, newest first',
    query: listQuery(serverList, {
      state: serverState.optional(), live: yesNo.optional().describe('Whether it exists still.'),
      customerId: id('organisation').optional(), contractId: id('contract').optional(),
      monitorState: monitorState.optional(), managed: yesNo.optional(),
      availabilityClass: oneOf(...availabilityClasses).optional(),
    }),
    answer: pageOf(server),
    handle: async (ctx, { query, grants }) => {
      const priced = reachOf(grants, 'price:read');
      // An order by prices would tell them, too.
      const reached = /^-?monthlyNet$/.test(query.sort ?? '') ? { ...ctx, reach: both(ctx.reach, priced) } : ctx;
      const { items, next } = await listServers(reached, query);
      return ok({ items: items.map((row) => withPrice(row, priced)), next });
    },
  }),
  endpoint({
    method: 'GET', path: '/servers/{id}', operationId: 'readServer', permission: 'server:read', tag: 'servers',
    summary: 'One server: state, parts, actions, monitor, outages, availability, checks',
    params: z.object({ id: id('server') }), answer: serverInDetail,
    refusals: someOf(workflowRefusals, 'servers.unknown'),
    handle: async (ctx, { params, language, grants }) => {
      const shown = await showServer(ctx, params.id);
      if (!shown.ok) return shown;
      const { availability, downtimeBudget } = shown.value;
      const image = await imageByName(ctx, shown.value.image);
      const said = (steps: readonly Step[]) => [...renderBecause(steps, language)];
      return ok({
        ...withPrice(shown.value, reachOf(grants, 'price:read')), ...await showParts(ctx, params.id, language),
        imageWarning: (image && endOfLifeWarning(image, ctx.today)?.[language]) ?? null,
        availability: availability && { ...availability, because: said(availability.because) },
        downtimeBudget: downtimeBudget && { ...downtimeBudget, because: said(downtimeBudget.because) },
      });
    },
  }),
  endpoint({
    method: 'GET', path: '/runs', operationId: 'listRuns',
    permission: 'run:read', tag: 'runs', summary: 'Runs of workflows, newest first',
    query: listQuery(runList, {
      state: runState.optional(), customerId: id('organisation').optional(),
      serverId: id('server').optional(), contractId: id('contract').optional(),
      workflow: z.string().regex(/^[a-z-]{1,60}$/).optional().meta({ examples: ['provision-server'] }),
    }),
    answer: pageOf(run),
    handle: async (ctx, { query }) => ok(await listRuns(ctx, query)),
  }),
  endpoint({
    method: 'GET', path: '/runs/{id}', operationId: 'readRun',
    permission: 'run:read', tag: 'runs', summary: 'One run with its steps',
    params: oneRun, answer: runWithSteps, refusals: someOf(workflowRefusals, 'runs.unknown'),
    handle: (ctx, { params }) => readRun(ctx, params.id),
  }),
  endpoint({
    method: 'POST', path: '/runs/{id}/retry', operationId: 'retryRun', permission: 'run:repair', tag: 'runs',
    summary: 'Lets a stuck run go on, or starts an undone one once more', params: oneRun, answer: runWithSteps,
    refusals: someOf(workflowRefusals, 'runs.unknown', 'runs.not_stuck', 'servers.busy'),
    handle: (ctx, { params }) => retryRun(ctx, params.id),
  }),
  ...overviewRoutes,
];
