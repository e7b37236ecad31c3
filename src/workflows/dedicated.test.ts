import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findViolations } from '../database/invariants.ts';
import { testDatabase, type TestDatabase } from '../database/test-database.ts';
import { destroyInstance, openSimulatedEngine, type SimulatedEngine } from '../engines/simulated/index.ts';
import { FrozenClock } from '../kernel/clock.ts';
import { must } from '../kernel/result.ts';
import { changeGroup } from '../modules/capacity/change-places.ts';
import { addLocation } from '../modules/catalogue/locations.ts';
import { acceptOrder, makeOffer } from '../modules/contracts/index.ts';
import { addPool } from '../modules/network/index.ts';
import { nameContact, registerCustomer, registerProvider } from '../modules/parties/index.ts';
import { provider } from '../modules/parties/test-provider.ts';
import { defaultEdition } from '../terms/index.ts';
import type { Ctx } from '../database/index.ts';
import { customer, inTransaction, item, SSH_KEY } from './gates/customers.ts';
import { disturbances, play, retryAll } from './gates/storm.ts';
import { maintainTarget } from './maintain-target.ts';
import { provisionServer } from './provision-server.ts';
import { reserveServer } from './reserve-server.ts';
import { startRun } from './runtime/index.ts';
import { syncInventory } from './sync-inventory.ts';
import { testSecrets } from './test-secrets.ts';
import type { Workflow } from './runtime/index.ts';

const GIB = 2 ** 30;
const SEED = 20261120;
const LOAD_MILLISECONDS = 240_000;

const clock = new FrozenClock('2026-07-14T09:00:00Z');
let database: TestDatabase;
let engine: SimulatedEngine;
let directory: string;
const around = () => ({ db: database.db, engine, clock });
const record = <T>(work: (ctx: Ctx) => Promise<T>) => inTransaction(around(), work);

const hosts = (group: string, count: number) => Array.from({ length: count }, (_, n) =>
  ({ name: `${group}-${n}`, group, cpus: 32, memoryBytes: 40 * GIB, state: 'available' as const, canMove: n % 2 === 0 }));
const pool = (group: string) => ({ name: `flash-${group}`, group, media: 'flash' as const, bytes: 2 ** 44 });

beforeAll(async () => {
  database = await testDatabase();
  directory = mkdtempSync(join(inject('testDataDirectory'), 'dedicated-'));
  engine = await openSimulatedEngine({ directory });
  await engine.setInventory({
    targets: [...hosts('shared', 6), ...hosts('anna', 3), ...hosts('bert', 3)], pools: ['shared', 'anna', 'bert'].map(pool),
  });
});
afterAll(async () => {
  await engine.close();
  await destroyInstance({ directory });
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

interface Buyer {
  readonly id: string;
  readonly contactId: string;
}

async function register(ctx: Ctx, name: string): Promise<Buyer> {
  const email = `post@${name}.example`;
  const id = must(await registerCustomer(ctx, { ...customer, name: `${name} GmbH`, email }));
  return { id, contactId: await nameContact(ctx, { organisationId: id, name, email, phone: '+49 6321 5550 1' }) };
}

interface Wish {
  readonly buyer: Buyer;
  readonly variant: 'shared' | 'dedicated';
  readonly hostname: string;
  readonly locationId?: string;
}

/** Offer, order, reservation and the run that provisions it, in one transaction; refused as an order would be. */
async function order(ctx: Ctx, { buyer, variant, hostname, locationId }: Wish): Promise<string> {
  const offer = must(await makeOffer(ctx, {
    customerId: buyer.id, contactId: buyer.contactId, binding: true, minimumMonths: 12, edition: defaultEdition.id,
    items: [{ ...item, variant, ...(locationId ? { locationId } : {}) }],
  }));
  const { contractId, itemIds } = must(await acceptOrder(ctx, {
    offerId: offer.id, channel: 'email', orderedBy: buyer.contactId, hostname, sshKeys: [SSH_KEY],
  }));
  const { flavour, image, managed } = item;
  const server = { contractItemId: itemIds[0] ?? '', hostname, flavour, image, managed, authorizedKeys: [SSH_KEY] };
  const provision = provisionServer({ engine, secrets: testSecrets });
  const reserved = must(await reserveServer(ctx, { ...server, tenant: buyer.id, engine: provision.engine }));
  return startRun(ctx, provision, {
    key: `provision:${server.contractItemId}`, tenant: buyer.id, parameters: { ...server, contractId, reserved },
  });
}

/** Whose servers and volumes lie in which group and pool, as the engine itself says. */
async function whereabouts(): Promise<string[]> {
  const groups = new Map((await engine.readInventory()).targets.map(({ name, group }) => [name, group]));
  const rows = await database.db.selectFrom('server').innerJoin('organisation', 'organisation.id', 'server.tenant')
    .innerJoin('contractItem', 'contractItem.id', 'server.contractItemId')
    .innerJoin('volume', 'volume.serverId', 'server.id')
    .select(['server.id', 'organisation.name', 'variant', 'volume.id as volumeId']).where('server.state', '<>', 'deleted').execute();
  const seen = new Set<string>();
  for (const { id, name, variant, volumeId } of rows) {
    const server = await engine.readServer(id);
    const volume = await engine.readVolume(volumeId);
    seen.add(`${variant} of ${name}: ${groups.get(server?.target ?? '')} ${volume?.pool}`);
  }
  return [...seen].toSorted();
}

const asAgreed = [
  'dedicated of anna GmbH: anna flash-anna', 'dedicated of bert GmbH: bert flash-bert',
  'shared of anna GmbH: shared flash-shared', 'shared of carl GmbH: shared flash-shared',
];

test('C-1.variants C-3.4.3 C-4.3 nobody else lands on reserved hosts and pools, under load and after failures', async () => {
  const [anna, bert, carl] = await record(async (ctx) => {
    await addPool(ctx, await registerProvider(ctx, provider), '198.51.100.0/24', '198.51.100.1');
    return [await register(ctx, 'anna'), await register(ctx, 'bert'), await register(ctx, 'carl')];
  });
  await syncInventory(database.db, clock, engine);
  await record(async (ctx) => {
    for (const [name, { id }] of [['anna', anna], ['bert', bert]] as const) {
      const group = await ctx.tx.selectFrom('targetGroup').selectAll().where('name', '=', name).executeTakeFirstOrThrow();
      must(await changeGroup(ctx, group.id, { ...group, reservedFor: id }));
    }
  });
  const wishes = Array.from({ length: 24 }, (_, n): Wish => ({
    buyer: [anna, bert, carl, anna][n % 4] as Buyer, variant: n % 4 < 2 ? 'dedicated' : 'shared', hostname: `last-${n}`,
  }));
  const provision = provisionServer({ engine, secrets: testSecrets }) as Workflow;
  await engine.setFaults(disturbances(0.1, SEED));
  const phase = await play(around(), wishes, [provision], 8, order);
  await engine.clearFaults();
  // A step reads several things, and of one whose readings fail five times in a row the server is given up.
  expect(phase.stuck).toBe(0);
  expect(await retryAll(around(), [provision], 'undone')).toMatchObject({ undone: 0, stuck: 0, done: 24 - phase.done });
  expect(await whereabouts()).toEqual(asAgreed);

  // Two of Anna's three hosts fall, and one of the shared ones: six of hers of 8 GB find 40 GB on the third.
  for (const name of ['anna-0', 'anna-1', 'shared-0']) await engine.failTarget(name);
  await syncInventory(database.db, clock, engine);
  expect(await whereabouts()).toEqual(asAgreed);
  const refused = record((ctx) => order(ctx, { buyer: anna, variant: 'dedicated', hostname: 'einer-mehr' }));
  // math: 6 × 8 = 48 GB are promised, 40 are left: whoever is homeless comes before anybody new.
  await expect(refused).rejects.toThrow('capacity.full');
  const alarms = await database.db.selectFrom('alarm').select('kind').where('settledAt', 'is', null).execute();
  expect(alarms.map(({ kind }) => kind)).toEqual(['target-offline', 'target-offline', 'target-offline']);

  // A host of Bert's goes into maintenance; what it can move it moves, and only to his own.
  const target = await database.db.selectFrom('target').selectAll().where('name', '=', 'bert-0').executeTakeFirstOrThrow();
  const maintain = maintainTarget({ engine }) as Workflow;
  await play(around(), [target], [maintain], 1, (ctx, { id, tenant }) => startRun(ctx, maintain, {
    key: `maintain:${id}`, tenant, parameters: { targetId: id, reason: 'Speicherriegel tauschen' },
  }));
  await syncInventory(database.db, clock, engine);
  expect(await whereabouts()).toEqual(asAgreed);
  const left = await database.db.selectFrom('server').select('id').where('target', '=', 'bert-0').execute();
  expect(left, 'it could move them').toEqual([]);
  expect(await findViolations(database.db, await engine.listWorld())).toEqual([]);
}, LOAD_MILLISECONDS);

test('C-4.3 an order lands where it was agreed, or nowhere', async () => {
  const [buyer, elsewhere] = await record(async (ctx) => [
    await register(ctx, 'dora'), must(await addLocation(ctx, { name: 'Zweites Rechenzentrum', city: 'Speyer' })).id,
  ] as const);
  const wish = { buyer, variant: 'shared', hostname: 'ort' } as const;
  await expect(record((ctx) => order(ctx, { ...wish, locationId: elsewhere }))).rejects.toThrow('capacity.no_place');
  const groups = await database.db.selectFrom('targetGroup').selectAll().where('name', '=', 'shared').execute();
  const runId = await record((ctx) => order(ctx, { ...wish, locationId: groups[0]?.locationId ?? '' }));
  expect(runId).toMatch(/^run_/);
});
