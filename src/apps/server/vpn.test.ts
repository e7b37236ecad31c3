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
/** A server behind a firewall. */
const made = { server: '', networkId: '', firewallId: '' };
const path = () => `/private-networks/${made.networkId}/vpn-accesses`;

/** A public key that nobody has the private one of; another for each number. */
const keyOf = (number: number) => Buffer.from([number, ...Buffer.alloc(31, 1)]).toString('base64');
const laptop = { name: 'Laptop Rebstock', publicKey: keyOf(0) };

beforeAll(async () => {
  tiers = await openTestNetwork();
  const { installation, on } = tiers;
  await installation.get('POST', '/networks', { network: '198.51.100.0/28', gateway: '198.51.100.1' });
  made.server = await tiers.provided('dahinter', { topology: 'private' });
  const { items } = await installation.get('GET', '/private-networks');
  const { id } = await on.system.db.selectFrom('firewall').select('id').executeTakeFirstOrThrow();
  Object.assign(made, { networkId: items[0].id, firewallId: id });
}, TEST_MILLISECONDS);
afterAll(() => tiers.on.close());

/** What the engine's firewall lets in by VPN. */
const enforced = async () => (await tiers.on.engine.readFirewall(made.firewallId))?.vpn;

test('C-5.3 somebody is let in by VPN, found under the endpoint, and let out again', { timeout: TEST_MILLISECONDS }, async () => {
  const { neighbour, finish } = tiers;
  const read = () => neighbour.get('GET', `/private-networks/${made.networkId}/vpn`);
  expect(await read()).toEqual({
    publicKey: null, port: 51_820, endpoints: ['198.51.100.2'], cidr: '10.0.0.0/24', items: [],
  });
  const { runId, accessId } = await neighbour.get('POST', path(), laptop);
  await finish(runId);
  const vpn = await enforced();
  expect(vpn).toMatchObject({ port: 51_820, peers: [{ publicKey: laptop.publicKey, address: '100.64.0.2' }] });
  expect(await read()).toMatchObject({
    publicKey: vpn?.publicKey, items: [{ id: accessId, ...laptop, address: '100.64.0.2', state: 'live' }],
  });
  const second = await neighbour.get('POST', path(), { name: 'Telefon', publicKey: keyOf(1) });
  await finish(second['runId']);
  expect((await enforced())?.peers).toHaveLength(2);
  await finish((await neighbour.get('DELETE', `${path()}/${String(accessId)}`))['runId']);
  expect(await enforced()).toEqual({ ...vpn, peers: [{ publicKey: keyOf(1), address: '100.64.0.3' }] });
  await finish((await neighbour.get('DELETE', `${path()}/${String(second['accessId'])}`))['runId']);
  expect(await enforced()).toBeUndefined();
  expect(await read()).toMatchObject({ publicKey: vpn?.publicKey, items: [] });
  expect(await findViolations(tiers.on.database.ownerDb, await tiers.on.engine.listWorld())).toEqual([]);
});

test('C-5.3 an access is refused with its reason', { timeout: TEST_MILLISECONDS }, async () => {
  const { neighbour, owner, customerId, finish, inDatabase } = tiers;
  const refused = (change: object) => neighbour.refused('POST', path(), { ...laptop, ...change });
  for (const publicKey of ['kurz', `${'A'.repeat(43)}=`, laptop.publicKey.replace('=', ''), Buffer.alloc(33, 1).toString('base64'),
    Buffer.alloc(32, 0xff).toString('base64'), `AQ${'A'.repeat(41)}=`, '4Ot6fDtBuK4WVuP68Z/EatoJjeucMrH9hmIFFl9JuAA=']) {
    expect(await refused({ publicKey }), publicKey).toBe('422 api.invalid_request /publicKey');
  }
  expect(await refused({ name: '' })).toBe('422 api.invalid_request /name');
  // Another customer's network is, for this one, none.
  expect(await owner.refused('POST', path(), laptop)).toBe('404 network.no_such_private');
  expect(await owner.refused('GET', `/private-networks/${made.networkId}/vpn`)).toBe('404 network.no_such_private');
  expect(await neighbour.refused('DELETE', `${path()}/vpn_${GHOST}`)).toBe('404 network.unknown_vpn_access');

  const forward = { protocol: 'udp', publicPort: 51_820, privatePort: 51_820, source: null };
  const { runId, forwardId } = await neighbour.get('POST', `/servers/${made.server}/forwards`, forward);
  await finish(runId);
  expect(await refused({})).toBe('409 network.port_taken');
  await finish((await neighbour.get('DELETE', `/servers/${made.server}/forwards/${String(forwardId)}`))['runId']);
  await finish((await neighbour.get('POST', path(), laptop))['runId']);
  expect((await enforced())?.peers, 'an address that nobody had before').toMatchObject([{ address: '100.64.0.4' }]);
  expect(await neighbour.refused('POST', `/servers/${made.server}/forwards`, forward)).toBe('409 network.port_taken /publicPort');
  expect(await refused({})).toBe('409 network.vpn_key_taken /publicKey');
  expect(await refused({ publicKey: (await enforced())?.publicKey })).toBe('422 network.vpn_own_key /publicKey');

  const setContract = (state: string) => inDatabase((ctx) => ctx.tx.updateTable('contract').set({ state }).execute());
  await setContract('ended');
  expect(await refused({ publicKey: keyOf(8) })).toBe('409 network.not_ready');
  await setContract('active');
  await inDatabase(async (ctx) => {
    for (let n = 1; n < limits.vpnAccesses; n++) {
      await ctx.tx.insertInto('vpnAccess').values({
        id: newId('vpnAccess', ctx.clock), tenant: customerId, networkId: made.networkId, name: 'viele', publicKey: keyOf(n),
        address: `100.64.0.${n + 100}`, state: 'live',
      }).execute();
    }
  });
  expect(await refused({ publicKey: keyOf(200) })).toBe('409 network.too_many_vpn_accesses');
  await inDatabase((ctx) => ctx.tx.updateTable('vpnAccess').set({ state: 'deleted' }).where('name', '=', 'viele').execute());
});

test('C-5.3 the engine answers late, twice or not at all: whoever was let out is out', { timeout: TEST_MILLISECONDS }, async () => {
  const { neighbour, finish, on: { engine, database } } = tiers;
  const { items } = await neighbour.get('GET', `/private-networks/${made.networkId}/vpn`);
  await engine.setFaults([
    { op: 'change-firewall', mode: 'late', delayMilliseconds: 50 }, { op: 'change-firewall', mode: 'drop-answer', times: 1 },
  ]);
  const opened = await neighbour.get('POST', path(), { name: 'Telefon', publicKey: keyOf(7) });
  const closed = await neighbour.get('DELETE', `${path()}/${String(items[0].id)}`);
  for (const { runId } of [opened, closed]) await finish(runId);
  await engine.clearFaults();
  expect((await enforced())?.peers.map(({ publicKey }) => publicKey)).toEqual([keyOf(7)]);
  expect(await findViolations(database.ownerDb, await engine.listWorld())).toEqual([]);
});

test('C-5.3 with its last server the network goes, and every access with it', { timeout: TEST_MILLISECONDS }, async () => {
  const { neighbour, inDatabase, on: { engine } } = tiers;
  const { runId } = await neighbour.get('DELETE', `/servers/${made.server}?confirm=dahinter`);
  await tiers.finish(runId);
  await expect.poll(() => engine.readFirewall(made.firewallId), { timeout: RUN_MILLISECONDS }).toBeNull();
  expect(await neighbour.refused('POST', path(), { ...laptop, publicKey: keyOf(9) })).toBe('404 network.no_such_private');
  expect(await inDatabase((ctx) => ctx.tx.selectFrom('vpnAccess').select('id').where('state', '<>', 'deleted').execute())).toEqual([]);
});

test('every endpoint of the VPN was answered with success, and each of its refusals given', () => {
  const mine = allEndpoints(tiers.on.system.workflows, testIdentity).filter(({ tag }) => tag === 'vpn');
  expect(mine).toHaveLength(3);
  expect(unseen(tiers.on, mine, tiers.refused)).toEqual({ endpoints: [], refusals: [] });
});
