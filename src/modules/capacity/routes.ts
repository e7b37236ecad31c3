import { z } from 'zod';
import { bytes, checked, count, id, instant, line, listQuery, oneOf, pageOf, words } from '../../kernel/wire.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { catalogueRefusals } from '../catalogue/index.ts';
import { endpoint, someOf, type Endpoint } from '../identity/index.ts';
import { partyRefusals } from '../parties/index.ts';
import { admitGroup, changeGroup, changePool } from './change-places.ts';
import { groupList, listGroups, listPools, poolList, readGroup, readPool } from './list-places.ts';
import { capacityRefusals } from './refusals.ts';
import { readQuota, setQuota, type QuotaAndUsage } from './set-quota.ts';

/** What the database allows. */
const percent = (most: number) => z.int().min(100).max(most).meta({ examples: [100] });

const reservedFor = id('organisation').nullable()
  .describe('The one customer who has it to itself (C 1); null: shared.').meta({ examples: [null] });

const groupSettings = {
  locationId: id('location'), reservedFor,
  cpuOvercommitPercent: percent(2000).describe('How often a processor is promised.').meta({ examples: [400] }),
  memoryOvercommitPercent: percent(200),
};

const group = z.object({
  id: id('targetGroup'), name: words('standard').describe('As the engine reports it.'), ...groupSettings,
  locationName: words('Ludwigshafen'), reservedForName: words('Weinkontor Pfalz GmbH').nullable(), servers: count,
  vcpus: count.describe('Of the hosts that take something new, with overcommit.'), memoryBytes: bytes,
  promisedVcpus: count.describe('Of the servers in it, whether they run or not.'), promisedMemoryBytes: bytes,
  createdAt: instant,
});

const poolSettings = { reservedFor, overcommitPercent: percent(2000), state: oneOf('available', 'maintenance') };

const pool = z.object({
  id: id('storagePool'), name: words('flash-1'), groupId: id('targetGroup'), groupName: words('standard'),
  media: oneOf('flash', 'disk').meta({ examples: ['flash'] }), ...poolSettings,
  state: oneOf('available', 'maintenance', 'offline').meta({ examples: ['available'] }),
  reservedForName: words('Weinkontor Pfalz GmbH').nullable().describe('Its own, or that of its group.'),
  bytes, usedBytes: bytes, promisedBytes: bytes, seenAt: instant, createdAt: instant,
});

const limit = checked(bytes, (value) => value >= 0n && value < 2n ** 53n, {
  de: 'muss eine Größe in Byte sein', en: 'must be a size in bytes',
});
const amount = z.int().min(0).max(1_000_000).meta({ examples: [100] });

const grant = z.strictObject({
  servers: amount, vcpus: amount, memoryBytes: limit, volumeBytes: limit, addresses: amount,
});

const quota = z.object({
  granted: z.object(grant.shape).nullable().describe('Null: no limit but what there is.'),
  used: z.object({ servers: count, vcpus: count, memoryBytes: bytes, volumeBytes: bytes, addresses: count })
    .describe('Derived from what lives.'),
  variants: z.array(oneOf('shared', 'dedicated')).describe('C 1: what it may order; dedicated where hosts are reserved for it.')
    .meta({ examples: [['shared']] }),
});

const tag = 'capacity';
const oneGroup = z.object({ id: id('targetGroup') });
const onePool = z.object({ id: id('storagePool') });
const oneCustomer = z.object({ id: id('organisation') });

const forWhom = {
  ...someOf(capacityRefusals, 'capacity.not_a_customer', 'capacity.others_there'),
  ...someOf(partyRefusals, 'parties.unknown_organisation'),
};

const groupRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/target-groups', operationId: 'listTargetGroups', permission: 'capacity:read', tag,
    summary: 'Groups of hosts, with what they have and what is promised',
    query: listQuery(groupList, {}), answer: pageOf(group),
    handle: async (ctx, { query }) => ok(await listGroups(ctx, query)),
  }),
  endpoint({
    method: 'POST', path: '/target-groups', operationId: 'admitTargetGroup', permission: 'capacity:change', tag,
    status: 201, summary: 'Says where a group is that the engine reported; its hosts come with the next report',
    body: z.strictObject({ name: line('standard'), locationId: id('location') }), answer: group,
    refusals: {
      ...someOf(capacityRefusals, 'capacity.group_known'), ...someOf(catalogueRefusals, 'catalogue.unknown_location'),
    },
    handle: (ctx, { body }) => admitGroup(ctx, body.name, body.locationId),
  }),
  endpoint({
    method: 'GET', path: '/target-groups/{id}', operationId: 'readTargetGroup', permission: 'capacity:read', tag,
    summary: 'A group of hosts', params: oneGroup, answer: group,
    refusals: someOf(capacityRefusals, 'capacity.unknown_group'),
    handle: (ctx, { params }) => readGroup(ctx, params.id),
  }),
  endpoint({
    method: 'PUT', path: '/target-groups/{id}', operationId: 'changeTargetGroup', permission: 'capacity:change', tag,
    summary: 'Changes where a group is, for whom it is reserved (C 1), and how often it is promised',
    params: oneGroup, body: z.strictObject(groupSettings), answer: group,
    refusals: {
      ...someOf(capacityRefusals, 'capacity.unknown_group'), ...forWhom,
      ...someOf(catalogueRefusals, 'catalogue.unknown_location'),
    },
    handle: (ctx, { params, body }) => changeGroup(ctx, params.id, body),
  }),
];

const poolRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/storage-pools', operationId: 'listStoragePools', permission: 'capacity:read', tag,
    summary: 'Storage pools, with what they have and what is promised',
    query: listQuery(poolList, {
      state: oneOf('available', 'maintenance', 'offline').optional(), groupId: id('targetGroup').optional(),
    }),
    answer: pageOf(pool),
    handle: async (ctx, { query }) => ok(await listPools(ctx, query)),
  }),
  endpoint({
    method: 'GET', path: '/storage-pools/{id}', operationId: 'readStoragePool', permission: 'capacity:read', tag,
    summary: 'A storage pool', params: onePool, answer: pool,
    refusals: someOf(capacityRefusals, 'capacity.unknown_pool'),
    handle: (ctx, { params }) => readPool(ctx, params.id),
  }),
  endpoint({
    method: 'PUT', path: '/storage-pools/{id}', operationId: 'changeStoragePool', permission: 'capacity:change', tag,
    summary: 'Reserves a storage pool (C 3.4.3), takes it out of use, says how often it is promised',
    params: onePool, body: z.strictObject(poolSettings), answer: pool,
    refusals: { ...someOf(capacityRefusals, 'capacity.unknown_pool', 'capacity.pool_offline'), ...forWhom },
    handle: (ctx, { params, body }) =>
      changePool(ctx, params.id, body as Parameters<typeof changePool>[2]),
  }),
];

const sent = (read: Result<QuotaAndUsage>) =>
  (read.ok ? ok({ ...read.value, variants: [...read.value.variants] }) : read);

const quotaRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/customers/{id}/quota', operationId: 'readQuota', permission: 'quota:read', tag,
    summary: 'What a customer may have, and what it has', params: oneCustomer, answer: quota,
    refusals: someOf(partyRefusals, 'parties.unknown_organisation'),
    handle: async (ctx, { params }) => sent(await readQuota(ctx, params.id)),
  }),
  endpoint({
    method: 'PUT', path: '/customers/{id}/quota', operationId: 'setQuota', permission: 'quota:change', tag,
    summary: 'Limits what a customer may have; what it has already stays',
    params: oneCustomer, body: grant, answer: quota, refusals: someOf(partyRefusals, 'parties.unknown_organisation'),
    handle: async (ctx, { params, body }) => sent(await setQuota(ctx, params.id, body)),
  }),
];

/** Hosts, storage and quotas; hosts themselves are in workflows/capacity-routes.ts, as maintenance spans modules. */
export const capacityRoutes: readonly Endpoint[] = [...groupRoutes, ...poolRoutes, ...quotaRoutes];
