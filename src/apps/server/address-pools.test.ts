import { afterAll, beforeAll, expect, test } from 'vitest';
import { allEndpoints } from './endpoints.ts';
import { testIdentity } from './test-api.ts';
import { openTestNetwork, type TestNetwork } from './test-network.ts';
import { GHOST } from './test-tiers.ts';
import { unseen } from './test-visitor.ts';

const TEST_MILLISECONDS = 60_000;

let on: TestNetwork;
beforeAll(async () => { on = await openTestNetwork(); }, TEST_MILLISECONDS);
afterAll(() => on.on.close());

test('C-3.4.3 a network is reserved for one customer, unless addresses of it are others’', async () => {
  const { operations, neighbour, installation, customerId, providerId } = on;
  const { id } = await installation.get('POST', '/networks', { network: '198.51.100.0/29', gateway: '198.51.100.1' });
  const path = `/networks/${String(id)}`;
  await on.provided('weinshop');
  const { id: otherId } = await installation.get('POST', '/customers', {
    name: 'Anderer GmbH', business: true, street: 'Gasse 1', postcode: '67059', city: 'Ludwigshafen', country: 'DE',
    email: 'post@anderer.example', electronicAddress: 'rechnung@anderer.example',
  });
  const reserve = (reservedFor: unknown) => operations.refused('PUT', path, { reservedFor });
  expect(await reserve(otherId)).toBe('409 capacity.others_there');
  expect(await reserve(providerId)).toBe('422 capacity.not_a_customer /reservedFor');
  expect(await reserve(`org_${GHOST}`)).toBe('404 parties.unknown_organisation');
  expect(await operations.refused('PUT', `/networks/net_${GHOST}`, { reservedFor: null })).toBe('404 network.unknown_pool');
  expect(await neighbour.refused('PUT', path, { reservedFor: null })).toBe('403 not_permitted');
  expect(await operations.get('GET', path), 'a refusal changes nothing').toMatchObject({ reservedFor: null, used: 1 });

  expect(await operations.get('PUT', path, { reservedFor: customerId })).toMatchObject({ id, reservedFor: customerId });
  await on.provided('zweiter');
  expect(await operations.get('PUT', path, { reservedFor: null })).toMatchObject({ reservedFor: null, used: 2 });
}, TEST_MILLISECONDS);

test('every endpoint was called, each refusal given', () => {
  const endpoints = allEndpoints(on.on.system.workflows, testIdentity).filter(({ tag }) => tag === 'address pools');
  expect(unseen(on.on, endpoints, on.refused)).toEqual({ endpoints: [], refusals: [] });
});
