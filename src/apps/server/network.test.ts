import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from '../../database/invariants.ts';
import { newId } from '../../kernel/ids.ts';
import { limits } from '../../kernel/limits.ts';
import { allEndpoints } from './endpoints.ts';
import { testIdentity } from './test-api.ts';
import { openTestNetwork, RUN_MILLISECONDS, type TestNetwork } from './test-network.ts';
import { GHOST } from './test-tiers.ts';
import { unseen } from './test-visitor.ts';

const TEST_MILLISECONDS = 120_000;

let tiers: TestNetwork;
/** Servers of the customer: one on the public network, two in one private network. */
const made = { open: '', first: '', second: '', networkId: '', firewallId: '' };

beforeAll(async () => {
  tiers = await openTestNetwork();
}, TEST_MILLISECONDS);
afterAll(() => tiers.on.close());

test('C-4.2.8 an order hears at once what the network cannot give', { timeout: TEST_MILLISECONDS }, async () => {
  const { installation } = tiers;
  expect(await tiers.refusedOrder({})).toBe('409 network.no_pool');
  await installation.get('POST', '/networks', { network: '198.51.100.0/28', gateway: '198.51.100.1' });
  expect(await tiers.refusedOrder({ ipv6: true })).toBe('409 network.no_ipv6_pool');
  expect(await tiers.refusedOrder({ topology: 'private', ipv6: true })).toBe('409 network.public_only /ipv6');
  expect(await tiers.refusedOrder({ networkId: `pnw_${GHOST}` })).toBe('422 network.needs_private /networkId');
  expect(await tiers.refusedOrder({ topology: 'private', networkId: `pnw_${GHOST}` })).toBe('422 network.unknown /networkId');
  expect(await tiers.refusedOrder({ topology: 'einsam' })).toBe('422 api.invalid_request /topology');
});

test('C-4.2.8 networks are of both families, and written in one way', async () => {
  const { installation } = tiers;
  const refused = (network: string, gateway: string) => installation.refused('POST', '/networks', { network, gateway });
  expect(await installation.get('POST', '/networks', { network: '2001:DB8:0::/48', gateway: '2001:0db8::1' }))
    .toMatchObject({ network: '2001:db8::/48', gateway: '2001:db8::1', used: 0 });
  expect(await refused('fe80::/32', 'fe80::1')).toBe('422 api.invalid_request /network');
  expect(await refused('2001:db8:1::/64', '2001:db8:1::1')).toBe('422 api.invalid_request /network');
  expect(await refused('2001:db8:1::1/48', '2001:db8:1::1')).toBe('422 api.invalid_request /network');
  expect(await refused('2001:db8:1::/48', 'nirgendwo')).toBe('422 api.invalid_request /gateway');
  expect(await refused('2001:db8:1::/48', '2001:db8:2::1')).toBe('422 network.gateway_outside /gateway');
  expect(await refused('2001:db8::/40', '2001:db8::1')).toBe('409 network.overlap /network');
});

test('C-4.2.8 a server on the public network, and two behind one firewall', { timeout: TEST_MILLISECONDS }, async () => {
  const { installation, neighbour, on: { engine, system } } = tiers;
  made.open = await tiers.provided('offen', { ipv6: true });
  await engine.setBootTime(RUN_MILLISECONDS);
  const slow = await installation.get('POST', '/orders', await tiers.offered('erster', { topology: 'private' }));
  const { items } = await neighbour.get('GET', '/private-networks');
  expect(items).toEqual([expect.objectContaining({ name: 'erster', cidr: '10.0.0.0/24', gateway: '10.0.0.1', servers: 1 })]);
  made.networkId = String(items[0].id);
  expect(await tiers.refusedOrder({ topology: 'private', networkId: made.networkId })).toBe('409 network.not_ready /networkId');
  await engine.setBootTime(0);
  await tiers.finish(slow['runId']);
  made.first = await tiers.serverOf(slow['contractId']);
  made.second = await tiers.provided('zweiter', { topology: 'private', networkId: made.networkId });

  const { id } = await system.db.selectFrom('firewall').select('id').executeTakeFirstOrThrow();
  made.firewallId = id;
  const ssh = { protocol: 'tcp', publicPort: 22, privatePort: 22, source: null };
  expect((await engine.readFirewall(id))?.hosts).toEqual([
    { publicAddress: '198.51.100.3', privateAddress: '10.0.0.2', forwards: [ssh] },
    { publicAddress: '198.51.100.4', privateAddress: '10.0.0.3', forwards: [ssh] },
  ]);
  expect(await neighbour.get('GET', `/servers/${made.second}`)).toMatchObject({ address: '198.51.100.4', state: 'running' });
  const addresses = await neighbour.get('GET', `/servers/${made.open}/addresses`);
  expect(addresses['items']).toEqual([
    expect.objectContaining({ address: '198.51.100.2', block: '198.51.100.2/32', purpose: 'primary', plan: null }),
    expect.objectContaining({ address: '2001:db8:0:1::1', block: '2001:db8:0:1::/64', purpose: 'ipv6' }),
  ]);
});

test('C-4.2.8 a network that is full, and a customer that has enough of them', { timeout: TEST_MILLISECONDS }, async () => {
  const { inDatabase } = tiers;
  const resize = (cidr: string) => inDatabase((ctx) => ctx.tx.updateTable('privateNetwork').set({ cidr })
    .where('id', '=', made.networkId).execute());
  await resize('10.0.0.0/30');
  await inDatabase((ctx) => ctx.tx.updateTable('nic').set({ address: '10.0.0.2' }).where('serverId', '=', made.first).execute());
  expect(await tiers.refusedOrder({ topology: 'private', networkId: made.networkId })).toBe('409 network.full /networkId');
  await resize('10.0.0.0/24');
  await inDatabase(async (ctx) => {
    for (let n = 0; n < limits.privateNetworks; n++) {
      await ctx.tx.insertInto('privateNetwork').values({
        id: newId('privateNetwork', ctx.clock), tenant: tiers.customerId, name: 'viele', cidr: `10.${n + 100}.0.0/24`,
        gateway: `10.${n + 100}.0.1`, state: 'live',
      }).execute();
    }
  });
  expect(await tiers.refusedOrder({ topology: 'private' })).toBe('409 network.too_many');
  await inDatabase((ctx) => ctx.tx.updateTable('privateNetwork').set({ state: 'deleted' }).where('name', '=', 'viele').execute());
});

test('C-4.2.8 forwards are let in, one by one, and taken away', { timeout: TEST_MILLISECONDS }, async () => {
  const { neighbour, owner, inDatabase, on: { engine } } = tiers;
  const path = `/servers/${made.second}/forwards`;
  const https = { protocol: 'tcp', publicPort: 443, privatePort: 8443, source: '203.0.113.0/24' };
  const { runId, forwardId } = await neighbour.get('POST', path, https);
  expect(await neighbour.refused('POST', path, { ...https, publicPort: 80 })).toBe('409 servers.busy');
  await tiers.finish(runId);
  expect((await engine.readFirewall(made.firewallId))?.hosts[1]?.forwards).toContainEqual(https);
  expect((await neighbour.get('GET', path))['items']).toEqual([
    expect.objectContaining({ publicPort: 22 }), expect.objectContaining({ id: forwardId, ...https }),
  ]);
  expect(await neighbour.refused('POST', path, { ...https, privatePort: 1 })).toBe('409 network.port_taken /publicPort');
  for (const bad of [{ publicPort: 0 }, { privatePort: 65_536 }, { protocol: 'icmp' }, { source: '203.0.113.7/24' }]) {
    expect(await neighbour.refused('POST', path, { ...https, ...bad })).toMatch(/^422 api.invalid_request/);
  }
  // Another customer's server is, for this one, none.
  expect(await owner.refused('GET', path)).toBe('404 servers.unknown');
  expect(await neighbour.refused('GET', `/servers/${made.open}/forwards`)).toBe('409 network.no_firewall');
  expect(await neighbour.refused('POST', `/servers/${made.open}/forwards`, https)).toBe('409 network.no_firewall');
  expect(await neighbour.refused('DELETE', `${path}/fwd_${GHOST}`)).toBe('404 network.unknown_forward');
  await tiers.finish((await neighbour.get('DELETE', `${path}/${String(forwardId)}`))['runId']);
  expect((await engine.readFirewall(made.firewallId))?.hosts[1]?.forwards).toHaveLength(1);
  await inDatabase(async (ctx) => {
    for (let n = 1; n < limits.forwardsPerServer; n++) {
      await ctx.tx.insertInto('portForward').values({
        id: newId('portForward', ctx.clock), tenant: tiers.customerId, firewallId: made.firewallId, serverId: made.second,
        protocol: 'udp', publicPort: n, privatePort: n, state: 'live',
      }).execute();
    }
  });
  expect(await neighbour.refused('POST', path, https)).toBe('409 network.too_many_forwards');
  await inDatabase((ctx) => ctx.tx.updateTable('portForward').set({ state: 'deleted' }).where('protocol', '=', 'udp').execute());
});

const plan = (change: object = {}) => ({
  family: 4, prefixLength: 30, justification: 'Vier Webauftritte mit eigenem Zertifikat',
  uses: ['Shop', 'Blog', 'Kasse', 'Lager'], agreedMonthlyNet: '12.00', agreedSetupNet: '20.00', ...change,
});

test('C-4.6.3 more addresses only with a network plan, up to /30 and /64, at the price shown', { timeout: TEST_MILLISECONDS }, async () => {
  const { neighbour, anna, providerId, inDatabase, on: { engine, system } } = tiers;
  const path = `/servers/${made.open}/addresses`;
  const refused = (change: object = {}) => neighbour.refused('POST', path, plan(change));
  expect(await refused({ prefixLength: 29 })).toBe('422 network.block_too_large /prefixLength');
  expect(await refused({ family: 6, prefixLength: 56, uses: ['Büro'] })).toBe('422 network.block_too_large /prefixLength');
  expect(await refused({ prefixLength: 33 })).toMatch(/^422 api.invalid_request/);
  expect(await refused({ uses: ['Shop'] })).toBe('422 network.plan_incomplete /uses');
  expect(await refused()).toBe('409 catalogue.no_option_price');
  await anna.get('POST', `/organisations/${providerId}/option-prices`, {
    validFrom: '2026-07-01', prices: [{ option: 'ipv4-address', monthlyNet: '3.00', setupNet: '5.00' }],
  });
  // math: four addresses at 3.00 a month and 5.00 once; not 3.00 and 5.00 for the block
  expect(await refused({ agreedMonthlyNet: '3.00', agreedSetupNet: '5.00' })).toBe('409 contracts.price_changed');
  expect(await neighbour.refused('POST', `/servers/${made.first}/addresses`, plan())).toBe('409 network.public_only');
  await inDatabase((ctx) => ctx.tx.insertInto('quota').values({
    id: newId('quota', ctx.clock), tenant: tiers.customerId, servers: 9, vcpus: 99, memoryBytes: 2n ** 50n, volumeBytes: 2n ** 50n,
    addresses: 6, changedAt: ctx.now,
  }).execute());
  expect(await refused()).toBe('409 capacity.quota_exceeded');
  await inDatabase((ctx) => ctx.tx.updateTable('quota').set({ addresses: 99 }).execute());

  const { runId, addressId } = await neighbour.get('POST', path, plan());
  await tiers.finish(runId);
  const { items } = await neighbour.get('GET', path);
  expect(items[2]).toMatchObject({
    id: addressId, block: '198.51.100.8/30', purpose: 'additional',
    plan: { justification: plan().justification, uses: plan().uses },
  });
  const item = await system.db.selectFrom('contractItem').selectAll().where('id', '=', items[2].contractItemId)
    .executeTakeFirstOrThrow();
  expect(item).toMatchObject({ product: 'addresses', flavour: 'ipv4-address', quantity: 4, monthlyNet: 300n, setupNet: 500n });
  const { id: nicId } = await system.db.selectFrom('nic').select('id').where('serverId', '=', made.open).executeTakeFirstOrThrow();
  expect((await engine.readNic(nicId))?.addresses).toEqual(['198.51.100.2', '2001:db8:0:1::1', '198.51.100.8']);
  expect(await refused()).toBe('409 network.no_free_address');

  const count = (change: 'insert' | 'delete') => inDatabase(async (ctx) => {
    if (change === 'delete') return ctx.tx.deleteFrom('address').where('id', 'like', 'adr_x%').execute();
    const { poolId } = await ctx.tx.selectFrom('address').select('poolId').where('address', '=', '198.51.100.2').executeTakeFirstOrThrow();
    return ctx.tx.insertInto('address').values(Array.from({ length: limits.blocksPerServer - 1 }, (_, n) => ({
      id: `adr_x${n}`, tenant: tiers.customerId, poolId, address: `192.0.2.${n}`, block: `192.0.2.${n}/32`, state: 'assigned',
      purpose: 'additional', serverId: made.open,
    }))).execute();
  });
  await count('insert');
  expect(await refused()).toBe('409 network.too_many_blocks');
  await count('delete');
});

test('names of addresses, for the provider’s name server', async () => {
  const { neighbour, installation } = tiers;
  const { items } = await neighbour.get('GET', `/servers/${made.open}/addresses`);
  const path = `/addresses/${String(items[2].id)}/reverse-names`;
  const names = [
    { address: '198.51.100.8', name: 'Shop.Nachbar.example' }, { address: '198.51.100.11', name: 'lager.nachbar.example' },
  ];
  await neighbour.get('PUT', path, { names });
  expect(await neighbour.get('GET', path)).toEqual({ names: [
    { address: '198.51.100.11', name: 'lager.nachbar.example' }, { address: '198.51.100.8', name: 'shop.nachbar.example' },
  ] });
  const six = `/addresses/${String(items[1].id)}/reverse-names`;
  await neighbour.get('PUT', six, { names: [{ address: '2001:DB8:0:1:0:0:0:1', name: 'v6.nachbar.example' }] });
  const refused = (...addresses: string[]) => neighbour.refused('PUT', path, {
    names: addresses.map((address) => ({ address, name: 'a.example' })),
  });
  expect(await refused('198.51.100.12')).toBe('422 network.not_in_block /names/0/address');
  expect(await refused('198.51.100.8', '198.51.100.8')).toBe('422 network.named_twice /names/1/address');
  expect(await neighbour.refused('PUT', path, { names: [{ address: '198.51.100.8', name: 'kein_name' }] }))
    .toBe('422 api.invalid_request /names/0/name');
  expect(await neighbour.refused('GET', `/addresses/adr_${GHOST}/reverse-names`)).toBe('404 network.unknown_address');
  const pools = (await installation.get('GET', '/networks'))['items'] as { id: string; network: string }[];
  const zone = (network: string) => installation.get('GET', `/networks/${pools.find((one) => one.network === network)?.id}/reverse-zone`);
  expect((await zone('198.51.100.0/28'))['text']).toBe('11.100.51.198.in-addr.arpa. 3600 IN PTR lager.nachbar.example.\n'
    + '8.100.51.198.in-addr.arpa. 3600 IN PTR shop.nachbar.example.\n');
  expect((await zone('2001:db8::/48'))['text']).toBe(
    '1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.1.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa. 3600 IN PTR v6.nachbar.example.\n');
  expect(await installation.refused('GET', `/networks/net_${GHOST}/reverse-zone`)).toBe('404 network.unknown_pool');
});

test('C-4.6.3 addresses that are given back rest, lose their names and are billed no more', { timeout: TEST_MILLISECONDS }, async () => {
  const { neighbour, on: { system } } = tiers;
  const path = `/servers/${made.open}/addresses`;
  const { items } = await neighbour.get('GET', path);
  const [own, six, block] = items as { id: string; contractItemId: string }[];
  expect(await neighbour.refused('DELETE', `${path}/${own?.id}`)).toBe('409 network.own_address');
  expect(await neighbour.refused('DELETE', `${path}/adr_${GHOST}`)).toBe('404 network.unknown_address');
  expect(await neighbour.refused('POST', `/servers/${made.open}/ipv6`)).toBe('409 network.has_ipv6');
  await tiers.finish((await neighbour.get('DELETE', `${path}/${block?.id}`))['runId']);
  const row = await system.db.selectFrom('address').selectAll().where('id', '=', block?.id ?? '').executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state: 'quarantined', reverseNames: {} });
  const { liveUntil } = await system.db.selectFrom('contractItem').select('liveUntil')
    .where('id', '=', block?.contractItemId ?? '').executeTakeFirstOrThrow();
  expect(liveUntil).toBe('2026-07-02'); // exclusive: today is billed
  await tiers.finish((await neighbour.get('DELETE', `${path}/${six?.id}`))['runId']);
  await tiers.finish((await neighbour.get('POST', `/servers/${made.open}/ipv6`))['runId']);
  expect((await neighbour.get('GET', path))['items']).toHaveLength(2);
});

test('C-4.2.6 any limit can be set, and is read back', { timeout: TEST_MILLISECONDS }, async () => {
  const { neighbour, on: { engine, system } } = tiers;
  const path = `/servers/${made.first}/rate-limit`;
  expect(await neighbour.refused('POST', path, { bitsPerSecond: 10_000_000 })).toBe('403 not_permitted');
  await tiers.finish((await tiers.operations.get('POST', path, { bitsPerSecond: 10_000_000 }))['runId']);
  const nic = await system.db.selectFrom('nic').select(['id', 'bitsPerSecond']).where('serverId', '=', made.first)
    .executeTakeFirstOrThrow();
  expect(nic.bitsPerSecond).toBe(10_000_000n);
  expect(await engine.readNic(nic.id)).toMatchObject({ toGuest: 10_000_000, fromGuest: 10_000_000 });
});

test('D4.4 a server is cut off and its customer told at once; power and data are not touched', { timeout: TEST_MILLISECONDS }, async () => {
  const { neighbour, on: { engine, system } } = tiers;
  const path = `/servers/${made.open}`;
  const suspected = { suspicion: 'spam', reason: 'Tausend Nachrichten in zehn Minuten.' };
  expect(await neighbour.refused('POST', `${path}/isolation`, suspected)).toBe('403 not_permitted');
  expect(await tiers.operations.refused('POST', `${path}/reconnection`, { reason: 'x' })).toBe('409 network.not_isolated');
  await tiers.finish((await tiers.operations.get('POST', `${path}/isolation`, suspected))['runId']);
  expect(await tiers.operations.refused('POST', `${path}/isolation`, suspected)).toBe('409 network.isolated');
  expect((await engine.probe(['198.51.100.2'])).get('198.51.100.2')).toBe('down');
  expect(await engine.readServer(made.open)).toMatchObject({ power: 'running' });
  const mail = await system.db.selectFrom('declaration').selectAll().where('kind', '=', 'isolation-notice').execute();
  expect(mail).toHaveLength(1);
  for (const part of ['§ D4 Abs. 4 AGB', suspected.reason]) expect(mail[0]?.content).toContain(part);
  // The pretended slow boot of before was an outage, too; it is over.
  const outages = async () => (await system.db.selectFrom('outage').select(['cause', 'untilAt']).where('serverId', '=', made.open)
    .orderBy('fromAt').execute()).slice(-1);
  expect(await outages()).toEqual([{ cause: 'customer', untilAt: null }]);
  const open = await neighbour.get('GET', '/isolations?open=true');
  expect(open['items']).toEqual([expect.objectContaining({ serverId: made.open, hostname: 'offen', suspicion: 'spam', untilAt: null })]);
  const violations = await findViolations(tiers.on.database.ownerDb, await engine.listWorld());
  expect(violations).toEqual([]);

  await tiers.finish((await tiers.operations.get('POST', `${path}/reconnection`, { reason: 'Das Formular ist geschlossen.' }))['runId']);
  expect((await engine.probe(['198.51.100.2'])).get('198.51.100.2')).toBe('up');
  expect(await outages()).toEqual([{ cause: 'customer', untilAt: expect.anything() }]);
  expect((await neighbour.get('GET', '/isolations?open=true'))['items']).toEqual([]);
  expect((await neighbour.get('GET', `/isolations?serverId=${made.open}`))['items']).toHaveLength(1);
  const back = await system.db.selectFrom('declaration').selectAll().where('kind', '=', 'reconnection-notice').execute();
  expect(back.map(({ content }) => content)).toEqual([expect.stringContaining('Das Formular ist geschlossen.')]);
});

test('what stands against it in the server’s state is refused in the same words everywhere', async () => {
  const { neighbour, inDatabase } = tiers;
  const set = (change: object) => inDatabase((ctx) => ctx.tx.updateTable('server').set(change).where('id', '=', made.second).execute());
  const ask = (id = made.second) => neighbour.refused('POST', `/servers/${id}/ipv6`);
  expect(await ask(`srv_${GHOST}`)).toBe('404 servers.unknown');
  await set({ handedOverAt: null });
  expect(await ask()).toBe('409 servers.not_handed_over');
  await set({ state: 'quarantined' });
  expect(await ask()).toBe('409 servers.wrong_state');
  const { first } = await inDatabase(async (ctx) => ({
    first: await ctx.tx.selectFrom('server').select('handedOverAt').where('id', '=', made.first).executeTakeFirstOrThrow(),
  }));
  await set({ state: 'running', handedOverAt: first.handedOverAt });
  const setContract = (state: string) => inDatabase((ctx) => ctx.tx.updateTable('contract').set({ state })
    .where('id', 'in', (eb) => eb.selectFrom('contractItem').innerJoin('server', 'server.contractItemId', 'contractItem.id')
      .select('contractItem.contractId').where('server.id', '=', made.second)).execute());
  await setContract('ended');
  expect(await ask()).toBe('409 servers.contract_ended');
  await setContract('active');
});

test('every endpoint was answered with success, and every refusal was given, but for those nobody can provoke here', () => {
  const endpoints = allEndpoints(tiers.on.system.workflows, testIdentity).filter(({ tag }) => tag === 'server network');
  expect(unseen(tiers.on, endpoints, tiers.refused)).toEqual({
    endpoints: [], refusals: ['network.restricted', 'parties.customer_closed', 'parties.no_named_contact', 'servers.managed'],
  });
});
