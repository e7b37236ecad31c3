/**
 * Writes src/database/tables.ts, the row types of every table, from a database that has all migrations. It makes a
 * throw-away PostgreSQL for that. With `--check` it writes nothing; exit code 1 if the file is out of date.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startEmbedded, stopEmbedded } from '../src/database/embedded.ts';
import { migrate } from '../src/database/migrate.ts';
import { must } from '../src/kernel/result.ts';
import { ROOT } from './source-files.ts';

export const TABLES = join(ROOT, 'src/database/tables.ts');

/** PostgreSQL type → what the program's connection gives (src/database/connect.ts). */
const TYPES = {
  timestamptz: 'Temporal.Instant',
  date: 'string',
  int8: 'bigint',
  jsonb: 'ColumnType<unknown, string, string>',
};

const COMMAND = join(ROOT, 'node_modules/kysely-codegen/dist/cli/bin.js');

/** The file's text for the migrated database at `url` (its owner's). The journal of migrations is left out. */
export async function generateTables(url: string): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'hafenamt-tables-'));
  const file = join(directory, 'tables.ts');
  try {
    await promisify(execFile)(process.execPath, [
      COMMAND, '--dialect', 'postgres', '--camel-case', '--url', url, '--out-file', file,
      '--type-mapping', JSON.stringify(TYPES), '--custom-imports', JSON.stringify({ Temporal: 'temporal-polyfill' }),
      '--exclude-pattern', '*.schema_migration',
    ]);
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function generateFromMigrations(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'hafenamt-tables-database-'));
  try {
    const database = await startEmbedded(directory, () => undefined, { durable: false });
    must(await migrate(database.url));
    const text = await generateTables(database.url);
    await database.stop();
    return text;
  } finally {
    await stopEmbedded(directory);
    rmSync(directory, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const text = await generateFromMigrations();
  if (!process.argv.includes('--check')) writeFileSync(TABLES, text);
  else if (readFileSync(TABLES, 'utf8') !== text) {
    console.log('src/database/tables.ts is out of date: node tools/tables.ts writes it again');
    process.exitCode = 1;
  }
}
