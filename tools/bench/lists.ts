/**
 * How long a page of each list takes PostgreSQL and the program, on an estate of 25,000 servers: first page, a page in
 * the middle, a search that finds little, each sort, for staff (everything) and for one customer. Prints the 95th
 * percentile of each in milliseconds; above 20 it is marked.
 *
 *   node tools/bench/lists.ts [SERVERS]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { connect } from '../../src/database/connect.ts';
import { transaction, type Ctx, type DB, type Reach } from '../../src/database/index.ts';
import { openInstallation } from '../../src/database/open-installation.ts';
import { estateId, seedEstate } from '../../src/database/test-estate.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { must, ok } from '../../src/kernel/result.ts';
import type { ListQuery, Page } from '../../src/kernel/wire.ts';
import { allLists } from '../../src/workflows/all-lists.ts';

const SERVERS = Number(process.argv[2] ?? 25_000);
const CUSTOMERS = Math.ceil(SERVERS / 10);
const TIMES = 20;
const TARGET_MILLISECONDS = 20;

const directory = mkdtempSync(join(tmpdir(), 'hafenamt-bench-'));
const installation = must(await openInstallation({ dataDirectory: directory, clock: systemClock, log: () => undefined }));
const ownerDb = connect<DB>(installation.url);
const db = connect<DB>(installation.url, { role: 'hafenamt_app' });

/** Milliseconds that 95 of 100 pages take at most, and the last page. */
async function measure(reach: Reach, ask: (ctx: Ctx) => Promise<Page<object>>): Promise<[number, Page<object>]> {
  const times: number[] = [];
  let page: Page<object> = { items: [], next: null };
  for (let n = 0; n < TIMES; n++) {
    const caller = { actor: 'system:bench', cause: 'bench', correlation: 'bench', clock: systemClock, reach };
    await transaction(db, caller, async (ctx) => {
      const started = performance.now();
      page = await ask(ctx);
      times.push(performance.now() - started);
      return ok(null);
    });
  }
  return [times.toSorted((a, b) => a - b)[Math.floor(TIMES * 0.95) - 1] ?? Number.NaN, page];
}

try {
  await seedEstate(ownerDb, { customers: CUSTOMERS, servers: SERVERS });
  const reaches: Record<string, Reach> = { staff: 'all', customer: [estateId('org', 7)] };
  for (const [who, reach] of Object.entries(reaches)) {
    for (const { name, table, list } of allLists) {
      const sorts = Object.keys(table.sortable).flatMap((sort) => [sort, `-${sort}`]);
      const asked: Record<string, ListQuery> = {
        'search rare': { limit: 100, q: `-${SERVERS - 3}` }, 'search nothing': { limit: 100, q: 'gibt-es-nicht' },
        'search common': { limit: 100, q: 'wein' },
        ...Object.fromEntries(sorts.map((sort) => [sort, { limit: 100, sort }])),
      };
      for (const [what, query] of Object.entries(asked)) {
        const [first, page] = await measure(reach, (ctx) => list(ctx, query));
        const { next } = page;
        const [second] = next === null ? [0] : await measure(reach, (ctx) => list(ctx, { ...query, cursor: next }));
        const slow = Math.max(first, second) > TARGET_MILLISECONDS ? '  SLOW' : '';
        const figures = `${first.toFixed(1).padStart(7)} ${second.toFixed(1).padStart(7)}`;
        process.stdout.write(`${who.padEnd(9)} ${name.padEnd(13)} ${what.padEnd(17)} ${figures}${slow}\n`);
      }
    }
  }
} finally {
  await db.destroy();
  await ownerDb.destroy();
  await installation.stop();
  rmSync(directory, { recursive: true, force: true });
}
