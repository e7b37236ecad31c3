import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from './test-database.ts';

test('each asker gets a migrated database of its own, also when many ask at once', async () => {
  const databases = await Promise.all(Array.from({ length: 6 }, () => testDatabase()));
  try {
    expect(new Set(databases.map(({ url }) => url)).size).toBe(databases.length);
    for (const { db, ownerDb } of databases) {
      await sql`create table only_here (n integer)`.execute(ownerDb);
      const { rows } = await sql<{ n: bigint }>`select count(*) as n from schema_migration`.execute(ownerDb);
      expect(rows[0]?.n).toBeGreaterThan(0n);
      await expect(sql`create table not_allowed (n integer)`.execute(db)).rejects.toThrow('permission denied');
    }
  } finally {
    await Promise.all(databases.map((database) => database.drop()));
  }
});
