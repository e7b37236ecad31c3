import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../database/test-database.ts';
import { destroyInstance, openSimulatedEngine, type SimulatedEngine } from '../engines/simulated/index.ts';
import { FrozenClock } from '../kernel/clock.ts';
import { runToEnd, takeOrder } from './gates/customers.ts';
import { provisionServer } from './provision-server.ts';
import { testSecrets } from './test-secrets.ts';

const clock = new FrozenClock('2026-07-14T09:00:00Z');
const GUEST_MILLISECONDS = 1_000;
let database: TestDatabase;
let directory: string;
let engine: SimulatedEngine;

beforeAll(async () => {
  database = await testDatabase();
  directory = mkdtempSync(join(tmpdir(), 'hafenamt-managed-'));
  engine = await openSimulatedEngine({ directory });
});
afterAll(async () => {
  await engine.close();
  await destroyInstance({ directory });
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

test('C-5.admin a server that the provider operates has no key of the customer, in no place', async () => {
  const around = { db: database.db, engine, clock };
  const order = await takeOrder(around);
  expect(order.parameters.authorizedKeys).toHaveLength(1);
  await runToEnd(around, provisionServer({ engine, secrets: testSecrets }), { ...order, parameters: { ...order.parameters, managed: true } });
  const server = await database.db.selectFrom('server').select(['id', 'state', 'managed', 'authorizedKeys'])
    .executeTakeFirstOrThrow();
  expect(server).toMatchObject({ state: 'running', managed: true, authorizedKeys: [] });
  expect((await engine.readGuest(server.id, GUEST_MILLISECONDS))?.authorizedKeys).toEqual([]);
});
