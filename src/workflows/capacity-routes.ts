import { z } from 'zod';
import { bytes, checked, count, id, instant, line, listQuery, oneOf, pageOf, words } from '../kernel/wire.ts';
import { ok, type Result } from '../kernel/result.ts';
import {
  capacityRefusals, listTargets, planMaintenance, readTarget, targetList,
} from '../modules/capacity/index.ts';
import { endpoint, someOf, type Endpoint } from '../modules/identity/index.ts';
import { requestMaintenance, type MaintainTarget } from './maintain-target.ts';
import { started, variant } from './order-fields.ts';
import { readPlacement } from './read-placement.ts';
import { workflowRefusals } from './refusals.ts';

const target = z.object({
  id: id('target'), name: words('wirt-3'), groupId: id('targetGroup'), groupName: words('standard'), cpus: count,
  memoryBytes: bytes.describe('As ordered memory counts.'), canMove: z.boolean().meta({ examples: [true] }),
  state: oneOf('available', 'maintenance', 'offline').meta({ examples: ['available'] }),
  maintenanceReason: words('Speicherriegel tauschen').nullable()
    .describe('Why staff took it out of use; null where only the engine did.'),
  servers: count, seenAt: instant, createdAt: instant,
});

const planned = z.object({
  id: id('server'), hostname: words('weinshop'), customerId: id('organisation'),
  customerName: words('Weinkontor Pfalz GmbH'), state: words('running'),
  fate: oneOf('moves', 'restart', 'starts-elsewhere', 'no-room')
    .describe('In maintenance: the engine moves it while it runs; it is restarted on another host; it starts there next'
      + ' time; or no other host holds it.').meta({ examples: ['moves'] }),
});

const placeState = oneOf('available', 'maintenance', 'offline').nullable().meta({ examples: ['available'] });

const placement = z.object({
  engine: words('qemu'), variant, agreedLocationName: words('Ludwigshafen').nullable()
    .describe('Where the contract says it runs (C 4.3); null: wherever there is room.'),
  groupId: id('targetGroup').nullable(), groupName: words('standard').nullable(),
  locationName: words('Ludwigshafen').nullable(),
  reservedForName: words('Weinkontor Pfalz GmbH').nullable().describe('Whose the group is alone (C 1).'),
  targetId: id('target').nullable(), targetName: words('wirt-3').nullable().describe('Where the engine placed it.'),
  targetState: placeState,
  volumes: z.array(z.object({
    id: id('volume'), name: words('root'), poolId: id('storagePool').nullable(), poolName: words('flash-1').nullable(),
    poolState: placeState,
  })),
});

const one = z.object({ id: id('target') });
const tag = 'capacity';

const REASON_CHARACTERS = 200;
const reason = checked(line('Speicherriegel tauschen'), (text) => text.length <= REASON_CHARACTERS, {
  de: 'ist länger als 200 Zeichen', en: 'is longer than 200 characters',
});

/** Hosts: what is on them, and taking them out of use. */
export function targetRoutes({ maintainTarget }: { readonly maintainTarget: MaintainTarget }): readonly Endpoint[] {
  return [
    endpoint({
      method: 'GET', path: '/targets', operationId: 'listTargets', permission: 'capacity:read', tag,
      summary: 'Hosts, as the engine reports them',
      query: listQuery(targetList, {
        state: oneOf('available', 'maintenance', 'offline').optional(), groupId: id('targetGroup').optional(),
      }),
      answer: pageOf(target),
      handle: async (ctx, { query }) => ok(await listTargets(ctx, query)),
    }),
    endpoint({
      method: 'GET', path: '/targets/{id}', operationId: 'readTarget', permission: 'capacity:read', tag,
      summary: 'A host', params: one, answer: target, refusals: someOf(capacityRefusals, 'capacity.unknown_target'),
      handle: (ctx, { params }) => readTarget(ctx, params.id),
    }),
    endpoint({
      method: 'GET', path: '/targets/{id}/plan', operationId: 'planMaintenance', permission: 'capacity:read', tag,
      summary: 'The servers on a host and what becomes of each in maintenance', params: one,
      answer: z.object({ items: z.array(planned) }),
      refusals: someOf(capacityRefusals, 'capacity.unknown_target'),
      handle: async (ctx, { params }) => {
        const read = await readTarget(ctx, params.id);
        if (!read.ok) return read;
        const items = await planMaintenance(ctx, read.value);
        return ok({ items: items.map(({ tenant, ...server }) => ({ ...server, customerId: tenant })) });
      },
    }),
    endpoint({
      method: 'GET', path: '/servers/{id}/placement', operationId: 'readPlacement', permission: 'capacity:read',
      tag: 'placement', summary: 'Where a server and its volumes are: as agreed, as reserved, and as the engine placed them',
      params: z.object({ id: id('server') }), answer: placement,
      refusals: someOf(workflowRefusals, 'servers.unknown'),
      handle: (ctx, { params }) => readPlacement(ctx, params.id) as Promise<Result<z.output<typeof placement>>>,
    }),
    endpoint({
      method: 'PATCH', path: '/targets/{id}', operationId: 'maintainTarget', permission: 'capacity:change',
      tag, status: 202, summary: 'Takes a host out of use with a reason, or back into it',
      description: 'It takes nothing new; the engine moves what it can. Follow the run, then read the plan.',
      params: one,
      body: z.strictObject({ maintenanceReason: reason.nullable().describe('Null: it comes back into use.') }),
      answer: started,
      refusals: someOf(capacityRefusals, 'capacity.unknown_target', 'capacity.target_offline', 'capacity.target_busy'),
      handle: async (ctx, { params, body }) => {
        const run = await requestMaintenance(ctx, params.id, body.maintenanceReason, maintainTarget);
        return run.ok ? ok({ runId: run.value }) : run;
      },
    }),
  ];
}
