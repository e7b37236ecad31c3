import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../database/test-database.ts';
import { destroyInstance, openSimulatedEngine, type SimulatedEngine } from '../engines/simulated/index.ts';
import { FrozenClock } from '../kernel/clock.ts';
import { runToEnd, takeOrder } from './gates/customers.ts';
import { provisionServer } from './provision-server.ts';
import { testSecrets } from './test-secrets.ts';
import type { Tested } from './test-server.ts';

const clock = new FrozenClock('2026-07-14T09:00:00Z');
let database: TestDatabase;
let directory: string;
let engine: SimulatedEngine;

beforeEach(async () => {
  database = await testDatabase();
  directory = mkdtempSync(join(tmpdir(), 'hafenamt-container-'));
  engine = await openSimulatedEngine({ directory });
});
afterEach(async () => {
  await engine.close();
  await destroyInstance({ directory });
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

/** Orders a server with an image, provisions it, and answers the lines of its test that speak of containers. */
async function provisioned(image: string, guestOf: (engine: SimulatedEngine) => SimulatedEngine = (one) => one) {
  const around = { db: database.db, engine, clock };
  const order = await takeOrder(around);
  // What the order reserved was for another image: it is reserved anew.
  const { reserved: _, ...ordered } = order.parameters;
  const workflow = provisionServer({ engine: guestOf(engine), secrets: testSecrets });
  const runId = await runToEnd(around, workflow, { ...order, parameters: { ...ordered, image } });
  const step = await database.db.selectFrom('runStep').select('output').where('runId', '=', runId)
    .where('name', '=', 'test-server').executeTakeFirstOrThrow();
  const { checks } = step.output as unknown as Tested;
  return checks.filter(({ clause }) => clause === 'C-5.3').map(({ name, measured, passed }) => [name, measured.de, passed]);
}

test.each([
  ['debian-12-container', [['containers', 'podman 4.3.1', true]]],
  ['debian-12', []],
])('%s is handed over (C 5.3) with a line of its own for what ran a container in it, if it is to run any', async (image, lines) => {
  expect(await provisioned(image)).toEqual(lines);
});

test('a container server whose guest ran no container is not handed over (C 5.3)', async () => {
  const silent = (one: SimulatedEngine): SimulatedEngine => ({
    ...one,
    readGuest: async (id, timeout) => {
      const guest = await one.readGuest(id, timeout);
      if (!guest) return null;
      const { containers: _, ...rest } = guest;
      return rest;
    },
  });
  await expect(provisioned('debian-12-container', silent)).rejects.toThrow(/containers: yes ordered/);
});
