import { newId } from '../../kernel/ids.ts';
import { must, ok } from '../../kernel/result.ts';
import { transaction, type Ctx } from '../../database/index.ts';
import type { TestApi } from './test-api.ts';

export async function inDatabaseOf<T>(on: TestApi, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock: on.clock };
  return must(await transaction(on.system.db, caller, async (ctx) => ok(await work(ctx))));
}

/** For tests: does `work` while a row is otherwise than it is, as other parts of the program would make it. */
export async function whileIs<T>(
  on: TestApi, table: string, id: string, change: object, work: () => Promise<T>,
): Promise<T> {
  const one = table as 'server'; // Kysely types a table known only at run time as none
  const was = await inDatabaseOf(on, (ctx) => ctx.tx.selectFrom(one).select(Object.keys(change) as 'id'[])
    .where('id', '=', id).executeTakeFirstOrThrow());
  await inDatabaseOf(on, (ctx) => ctx.tx.updateTable(one).set(change).where('id', '=', id).execute());
  const result = await work();
  await inDatabaseOf(on, (ctx) => ctx.tx.updateTable(one).set(was).where('id', '=', id).execute());
  return result;
}

/** For tests: a group of hosts with one pool that is too small for anything. */
export async function addFullGroup(
  on: TestApi, tenant: string, name: string,
): Promise<{ readonly groupId: string; readonly poolId: string }> {
  const { clock } = on;
  const [groupId, poolId, locationId] = [newId('targetGroup', clock), newId('storagePool', clock), newId('location', clock)];
  await inDatabaseOf(on, async ({ tx, now }) => {
    await tx.insertInto('location').values({ id: locationId, tenant, name, city: 'Speyer', country: 'DE' }).execute();
    await tx.insertInto('targetGroup').values({
      id: groupId, tenant, name, locationId, cpuOvercommitPercent: 100, memoryOvercommitPercent: 100,
    }).execute();
    await tx.insertInto('storagePool').values({
      id: poolId, tenant, name, groupId, media: 'flash', bytes: 1n, usedBytes: 0n, overcommitPercent: 100,
      state: 'available', seenAt: now,
    }).execute();
  });
  return { groupId, poolId };
}
