/**
 * How long a page of each list takes PostgreSQL and the program, on an estate of 25,000 servers: first page, a page in
 * the second, searches that find little and much, each sort, for staff (everything) and for one customer. Prints
 * median and 95th percentile of each in milliseconds; where the latter is above 20 the line is marked.
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
const installation = must(await openInstallation({
  dataDirectory: directory, clock: systemClock, log: () => undefined,
}));
const ownerDb = connect<DB>(installation.url);
const db = connect<DB>(installation.url, { role: 'hafenamt_app' });

interface Measured {
  readonly median: number;
  readonly p95: number;
  readonly page: Page<object>;
}

/** Milliseconds of the middle and the 95th of 100 pages, and the last page. */
async function measure(reach: Reach, ask: (ctx: Ctx) => Promise<Page<object>>): Promise<Measured> {
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
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(TIMES * share) - 1] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), page };
}

const shown = (milliseconds: number) => milliseconds.toFixed(1).padStart(7);

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
        const first = await measure(reach, (ctx) => list(ctx, query));
        const { next } = first.page;
        const pages = next === null ? [first]
          : [first, await measure(reach, (ctx) => list(ctx, { ...query, cursor: next }))];
        const slow = pages.some(({ p95 }) => p95 > TARGET_MILLISECONDS) ? '  SLOW' : '';
        const figures = pages.map(({ median, p95 }) => `${shown(median)}${shown(p95)}`).join(' |') + slow;
        process.stdout.write(`${who.padEnd(9)} ${name.padEnd(13)} ${what.padEnd(17)} ${figures}\n`);
      }
    }
  }
} finally {
  await db.destroy();
  await ownerDb.destroy();
  await installation.stop();
  rmSync(directory, { recursive: true, force: true });
}
