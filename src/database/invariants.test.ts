import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FrozenClock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { must, ok } from '../kernel/result.ts';
import { transaction } from './index.ts';
import { findViolations, statefulTables } from './invariants.ts';
import { testDatabase, type TestDatabase } from './test-database.ts';

const clock = new FrozenClock('2026-07-01T08:00:00Z');
let database: TestDatabase;
beforeAll(async () => { database = await testDatabase(); });
afterAll(() => database.drop());

test('I15 every table with a state is audited, and its state compared; steps belong to their run', async () => {
  const { rows } = await sql<{ name: string; audited: boolean }>`
    select c.table_name as name, exists (select from pg_trigger where tgname = 'audit_change'
      and tgrelid = format('%I', c.table_name)::regclass) as audited
    from information_schema.columns c where table_schema = 'public' and column_name = 'state'`.execute(database.ownerDb);
  const stateful = rows.filter(({ name }) => name !== 'run_step');
  expect(stateful.filter(({ audited }) => !audited)).toEqual([]);
  expect(stateful.map(({ name }) => name).toSorted()).toEqual([...statefulTables].toSorted());
});

test('I15 a state that was changed past the trail is found', async () => {
  const id = newId('run', clock);
  const caller = { actor: 'test', cause: 'test', correlation: 'test', clock };
  must(await transaction(database.db, caller, async (ctx) => ok(await ctx.tx.insertInto('run').values({
    id, tenant: 'org_test', key: 'one', workflow: 'none', version: 1, parameters: '{}', state: 'running', cause: 'test',
  }).execute())));
  expect(await findViolations(database.db)).toEqual([]);
  await database.ownerDb.connection().execute(async (one) => {
    await sql`set session_replication_role = replica`.execute(one); // no trigger, as an attacker with all rights
    await one.updateTable('run').set({ state: 'done' }).where('id', '=', id).execute();
    await sql`set session_replication_role = default`.execute(one);
  });
  expect(await findViolations(database.db)).toEqual([
    `I15 the audit trail is whole and ends in the present state: ${id}`,
  ]);
});

test('D5.1 keys leave no copy in the trail, and probes no entries; turns do', async () => {
  const { rows } = await sql<{ hidden: string }>`
    select tgrelid::regclass || ': ' || replace(encode(tgargs, 'escape'), '\\000', ' ') as hidden
    from pg_trigger where tgname = 'audit_change' and tgnargs > 0 order by 1`.execute(database.ownerDb);
  expect(rows.map(({ hidden }) => hidden.trim())).toEqual(expect.arrayContaining([
    'monitor: same_probes probed_at first_contrary', 'product_order: ssh_keys',
    'run: parameters fence lease_owner lease_until ready_at', 'server: authorized_keys firewall_seen_at supplied_software',
  ]));
});
