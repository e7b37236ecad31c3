import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testDatabase } from '../src/database/test-database.ts';
import { generateTables, TABLES } from './tables.ts';

test('the row types are those of the migrated database', async () => {
  const database = await testDatabase();
  try {
    expect(await generateTables(database.url)).toBe(readFileSync(TABLES, 'utf8'));
  } finally {
    await database.drop();
  }
});
