import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered } from '../../api/client/index.ts';
import { limits } from '../../kernel/limits.ts';
import { must, ok } from '../../kernel/result.ts';
import { transaction, type Ctx } from '../../database/index.ts';
import { addPerson, type Role } from '../../modules/identity/index.ts';
import { waitForRun } from '../../workflows/index.ts';
import { noNetwork, noRoom } from '../../workflows/order-fields.ts';
import { allEndpoints } from './endpoints.ts';
import { contact, customer, openTestApi, provider, sshKey, testIdentity, type TestApi } from './test-api.ts';
import { TestVisitor, unseen } from './test-visitor.ts';

const PASSWORD = 'weinberg kette lampe';
const GHOST = '01K0Y3ZJ8QXW5T7N2M4P6R8S9V';
const RUN_MILLISECONDS = 60_000;

const wish = {
  controlPlanes: 1, controlPlaneFlavour: 'normal-s', nodes: 1, nodeFlavour: 'normal-s', managed: false,
  availabilityClass: 'business', minimumMonths: 12,
};

let on: TestApi;
let operator: TestVisitor;
let owner: TestVisitor;
const made = { customerId: '', contactId: '' };
const refused = new Set<string>();

const inDatabase = <T>(work: (ctx: Ctx) => Promise<T>) => transaction(
  on.system.db, { actor: 'system:test', cause: 'test', correlation: 'test', clock: on.clock },
  async (ctx) => ok(await work(ctx))).then(must);

beforeAll(async () => {
  on = await openTestApi();
  operator = new TestVisitor(on, refused);
  operator.key = on.key;
  ({ id: made.customerId } = await answered(on.api.POST('/api/v1/customers', { body: customer })));
  owner = await signedIn('owner');
});
afterAll(() => on.close());

let people = 0;
async function signedIn(role: Role, organisationId = made.customerId): Promise<TestVisitor> {
  const email = `person.${people++}@pruefstand.example`;
  await inDatabase((ctx) => addPerson(
    ctx, { organisationId, name: 'Mara Fass', email, roles: [role], password: PASSWORD }, testIdentity.sealKey));
  const visitor = new TestVisitor(on, refused);
  await visitor.get('POST', '/session', { email, password: PASSWORD });
  return visitor;
}

const at = (rest: string) => `/customers/${made.customerId}/${rest}`;
const order = (changes: object = {}) => ({
  ...wish, name: 'kelter', sshKeys: [sshKey], orderedBy: made.contactId, agreedMonthlyNet: '178.00',
  agreedSetupNet: '98.00', acceptTerms: true, ...changes,
});
const place = (changes: object = {}) => owner.refused('POST', at('cluster-orders'), order(changes));

test('C 3.4.2 a cluster is ordered at list prices by those who may, once all is as it must be', async () => {
  expect(await place({ orderedBy: `con_${GHOST}` })).toBe('422 parties.no_named_contact');
  ({ id: made.contactId } = await owner.get('POST', at('contacts'), contact) as { id: string });
  const { id: providerId } = await operator.get('PUT', '/provider', provider);
  await answered(on.api.POST('/api/v1/networks', { body: { network: '198.51.100.0/24', gateway: '198.51.100.1' } }));
  expect(await place()).toBe('409 catalogue.no_price');
  const { flavour, ...choice } = { flavour: 'normal-s', managed: false, availabilityClass: 'business' };
  await operator.get('POST', `/organisations/${String(providerId)}/prices`, {
    validFrom: '2026-07-01', prices: [{ flavour, ...choice, monthlyNet: '89.00', setupNet: '49.00' }],
  });
  // math: 2 × 89.00 = 178.00, × 1.19 = 211.82; the seller asks nothing for a container server or for the cluster.
  expect(await owner.get('POST', at('cluster-quotes'), wish)).toMatchObject({
    monthly: { net: '178.00', gross: '211.82' }, setup: { net: '98.00' }, term: { firstEndOn: '2027-06-30' },
    positions: [
      { role: 'control-plane', quantity: 1, monthlyNet: '89.00' }, { role: 'node', quantity: 1, flavour: 'normal-s' },
    ],
  });
  const quote = (changes: object, customerId = made.customerId) =>
    owner.refused('POST', `/customers/${customerId}/cluster-quotes`, { ...wish, ...changes });
  expect(await quote({ nodes: 21 })).toMatch(/^422 api.invalid_request/);
  expect(await quote({ controlPlanes: 2 }), 'no majority').toMatch(/^422 api.invalid_request/);
  expect(await quote({ locationId: `loc_${GHOST}` })).toBe('404 catalogue.unknown_location /locationId');
  expect(await quote({ variant: 'dedicated' })).toBe('409 capacity.no_place /variant');
  expect(await quote({}, `org_${GHOST}`)).toBe('404 parties.unknown_organisation');
  expect(await place({ agreedMonthlyNet: '89.00' })).toBe('409 contracts.price_changed');
  expect(await place({ orderedBy: `con_${GHOST}` })).toBe('422 parties.unknown_contact /orderedBy');
  expect(await place({ sshKeys: ['ssh-rsa no'] })).toBe('422 contracts.bad_ssh_key /sshKeys/0');
  expect(await place({ sshKeys: [] })).toBe('422 contracts.unmanaged_needs_key /sshKeys');
  expect(await place({ name: 'Kelter' })).toMatch(/^422 api.invalid_request/);
  expect(await place({ acceptTerms: false }), 'not without the terms').toMatch(/^422 api.invalid_request/);
  expect(await (await signedIn('technical')).refused('POST', at('cluster-orders'), order())).toBe('403 not_permitted');
});

test('C 5.3 its servers come up in one network, and the API shows cluster, roles and what is missing', async () => {
  const placed = await owner.get('POST', at('cluster-orders'), order());
  const clusterId = String(placed['clusterId']);
  const before = await owner.get('GET', `/clusters/${clusterId}`);
  expect(before['servers']).toHaveLength(2);
  for (const runId of placed['runIds']) {
    expect(await waitForRun(on.system.db, String(runId), RUN_MILLISECONDS)).toMatchObject({ state: 'done' });
  }
  expect(await owner.get('GET', `/clusters/${clusterId}`)).toMatchObject({
    id: clusterId, name: 'kelter', contractState: 'active', missing: 0, network: { cidr: '10.0.0.0/24' },
    servers: [
      { hostname: 'kelter-cp-1', role: 'control-plane', state: 'running', privateAddress: '10.0.0.2', runState: 'done' },
      { hostname: 'kelter-node-1', role: 'node', state: 'running', privateAddress: '10.0.0.3', publicAddress: '198.51.100.3' },
    ],
  });
  expect(await owner.get('GET', '/clusters?q=kelt')).toMatchObject({
    items: [{ id: clusterId, controlPlanes: 1, nodes: 1, contractId: placed['contractId'] }],
  });
  expect(await operator.get('GET', `/clusters?customerId=${made.customerId}`)).toMatchObject({ items: [{ id: clusterId }] });
  const [plane] = (await owner.get('GET', `/clusters/${clusterId}`))['servers'] as { id: string }[];
  expect(await owner.get('GET', `/servers/${plane?.id}`)).toMatchObject({ clusterId, clusterRole: 'control-plane' });
  expect(await owner.refused('DELETE', `/servers/${plane?.id}?confirm=kelter-cp-1`))
    .toBe('409 servers.cluster_needs_it');
  expect(await owner.refused('GET', `/clusters/clu_${GHOST}`)).toBe('404 clusters.unknown');
  const { id: otherId } = await answered(on.api.POST('/api/v1/customers', {
    body: { ...customer, name: 'Nachbar GmbH', email: 'post@nachbar.example' },
  }));
  expect((await owner.get('GET', '/search?q=kelter'))['items']).toContainEqual(expect.objectContaining({ kind: 'cluster', id: clusterId }));
  const neighbour = await signedIn('owner', otherId);
  expect(await neighbour.refused('GET', `/clusters/${clusterId}`)).toBe('404 clusters.unknown');
  expect(await neighbour.get('GET', '/clusters')).toMatchObject({ items: [] });
});

/** Rows of so many nodes more, like the first one, each with its item; `empty` marks them deleted. */
async function crowded(nodes: number) {
  await inDatabase(async ({ tx }) => {
    await sql`insert into contract_item select (jsonb_populate_record(i, jsonb_build_object(
        'id', 'itm_' || lpad(n::text, 26, '0'), 'position', 100 + n, 'live_from', null))).*
      from contract_item i join server s on s.contract_item_id = i.id and s.hostname = 'kelter-node-1',
        generate_series(1, ${nodes}::int) n`.execute(tx);
    await sql`insert into server select (jsonb_populate_record(s, jsonb_build_object(
        'id', 'srv_' || lpad(n::text, 26, '0'), 'contract_item_id', 'itm_' || lpad(n::text, 26, '0')))).*
      from server s, generate_series(1, ${nodes}::int) n where s.hostname = 'kelter-node-1'`.execute(tx);
  });
  return {
    empty: () => inDatabase(({ tx, now }) => tx.updateTable('server').set({ state: 'deleted', deletedAt: now })
      .where('id', 'like', 'srv_000%').execute()),
  };
}

test('C 5.3 nodes join it, at the price that was shown', async () => {
  const [{ id = '' } = {}] = (await owner.get('GET', '/clusters'))['items'] as { id?: string }[];
  const [nodes, quotes] = [`/clusters/${id}/nodes`, `/clusters/${id}/node-quotes`];
  const two = { flavour: 'normal-s', nodes: 2 };
  expect(await owner.get('POST', quotes, two)).toMatchObject({
    unitMonthlyNet: '89.00', monthly: { net: '178.00', gross: '211.82' }, setup: { net: '98.00' },
  });
  const joining = { ...two, agreedMonthlyNet: '178.00', agreedSetupNet: '98.00' };
  const told = (changes: object, path = nodes) => owner.refused('POST', path, { ...joining, ...changes });
  expect(await told({ nodes: 0 })).toMatch(/^422 api.invalid_request/);
  expect(await told({ agreedMonthlyNet: '89.00' })).toBe('409 contracts.price_changed');
  expect(await told({ flavour: 'normal-xxl' })).toBe('409 catalogue.no_price');
  expect(await told({}, `/clusters/clu_${GHOST}/nodes`)).toBe('404 clusters.unknown');
  expect(await (await signedIn('technical')).refused('POST', nodes, joining)).toBe('403 not_permitted');
  const fill = await crowded(limits.nodesPerCluster - 2);
  expect(await told({})).toBe('409 clusters.too_many_nodes');
  await fill.empty();
  const relabel = (role: string) => inDatabase(({ tx }) => tx.updateTable('server').set({ clusterRole: role })
    .where('hostname', '=', 'kelter-cp-1').execute());
  await relabel('node');
  expect(await told({})).toBe('409 clusters.no_control_plane');
  await relabel('control-plane');
  const { runIds } = await owner.get('POST', nodes, joining);
  for (const runId of runIds) {
    expect(await waitForRun(on.system.db, String(runId), RUN_MILLISECONDS)).toMatchObject({ state: 'done' });
  }
  expect(await owner.get('GET', `/clusters/${id}`)).toMatchObject({ nodes: 3, missing: 0 });
});

test('C 5.3 none joins while the cluster is not in service', async () => {
  const { clusterId } = await owner.get('POST', at('cluster-orders'), order({ name: 'presse' }));
  expect(await owner.refused('POST', `/clusters/${String(clusterId)}/node-quotes`, { flavour: 'normal-s', nodes: 1 }))
    .toBe('409 contracts.not_active');
});

test('A1.1 a customer that was deleted buys no cluster', async () => {
  await inDatabase((ctx) => ctx.tx.updateTable('organisation').set({ closedAt: ctx.now })
    .where('id', '=', made.customerId).execute());
  expect(await operator.refused('POST', at('cluster-quotes'), wish)).toBe('409 parties.customer_closed');
});

test('every endpoint of clusters was answered with success, and each of its refusals given', () => {
  const mine = allEndpoints(on.system.workflows, testIdentity).filter(({ tag }) => tag === 'clusters');
  expect(mine).toHaveLength(6);
  const { endpoints, refusals } = unseen(on, mine, refused);
  expect(endpoints).toEqual([]);
  // What there is no room for: capacity.test.ts and network.test.ts. Who has no provider, no business or no image is
  // refused as one who orders a server is: selling.test.ts.
  expect(refusals.filter((code) => !(code in noRoom) && !(code in noNetwork)))
    .toEqual(['contracts.unknown_image', 'parties.no_provider', 'parties.not_a_business']);
});
