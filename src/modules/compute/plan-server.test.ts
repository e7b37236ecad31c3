import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { FrozenClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { must, ok } from '../../kernel/result.ts';
import { transaction, type Ctx } from '../../database/index.ts';
import { testDatabase, type TestDatabase } from '../../database/test-database.ts';
import { newServerIds, planServer, readServer } from './index.ts';
import { macOf } from './plan-server.ts';

const clock = new FrozenClock('2026-07-01T08:00:00Z');
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  // Contracts are another module's; only the interfaces matter here.
  for (const [table, constraint] of [['server', 'server_tenant_fkey'], ['server', 'server_contract_item_id_fkey']]) {
    await sql`alter table ${sql.id(table ?? '')} drop constraint ${sql.id(constraint ?? '')}`.execute(database.ownerDb);
  }
});
afterAll(() => database.drop());

const run = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> =>
  transaction(database.db, { actor: 'test', cause: 'test', correlation: 'test', clock }, async (ctx) =>
    ok(await work(ctx))).then(must);

let host = 1;
const plan = (ids: ReturnType<typeof newServerIds>) => run(async (ctx) => {
  const address = { id: ids.address, address: `192.0.2.${++host}`, prefixLength: 24, gateway: '192.0.2.1' };
  await planServer(ctx, ids, {
    tenant: 'org_test', contractItemId: newId('contractItem', clock), hostname: 'eins', flavour: 'normal-s',
    image: 'debian-12', managed: false, authorizedKeys: [], engine: 'simulated',
  }, address);
  return (await readServer(ctx, ids.server)).mac;
});

test('a MAC is locally administered, unicast, and another for each interface', () => {
  const macs = Array.from({ length: 5_000 }, () => macOf(newId('nic', clock)));
  expect(macs.every((mac) => /^02(:[0-9a-f]{2}){5}$/.test(mac))).toBe(true);
  // math: 5,000 of 2^40 collide once in 90,000 tries; of 2^24, as before, about every second time
  expect(new Set(macs).size).toBe(5_000);
});

test('I2 a MAC that another interface already bears is passed over', async () => {
  const [first, second] = [await run(async (ctx) => newServerIds(ctx)), await run(async (ctx) => newServerIds(ctx))];
  expect(await plan(first)).toBe(macOf(first.nic));
  await database.ownerDb.transaction().execute(async (tx) => {
    for (const [name, value] of [['now', clock.now().toString()], ['actor', 'test'], ['cause', 'test'], ['correlation', 'test']]) {
      await sql`select set_config(${`hafenamt.${name}`}, ${value}, true)`.execute(tx);
    }
    await tx.updateTable('nic').set({ mac: macOf(second.nic) }).where('id', '=', first.nic).execute();
  });
  expect(await plan(second)).toBe(macOf(second.nic, 1));
});
