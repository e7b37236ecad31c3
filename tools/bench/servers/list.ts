import { performance } from 'node:perf_hooks';
import { connect } from '../../../src/database/connect.ts';
import { transaction, type Ctx, type DB } from '../../../src/database/index.ts';
import { seedEstate } from '../../../src/database/test-estate.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import { must, ok } from '../../../src/kernel/result.ts';
import { listServers } from '../../../src/workflows/list-servers.ts';
import { inPlace } from './place.ts';
import { median, percentile95, type Figure } from './report.ts';

const SERVERS = 25_000;
const CUSTOMERS = 2_500;
const PAGES = 100;
const PAGE_ROWS = 50;
const TIMES = 5;

/** A page as a person leafs through it, and all of it at once, as an export reads it. */
export function benchList(): Promise<readonly Figure[]> {
  return inPlace(async ({ databaseUrl, db }) => {
    const ownerDb = connect<DB>(databaseUrl);
    await seedEstate(ownerDb, { customers: CUSTOMERS, servers: SERVERS });
    await ownerDb.destroy();
    const caller = { actor: 'system:bench', cause: 'bench', correlation: 'bench', clock: systemClock };
    const ask = async (work: (ctx: Ctx) => Promise<{ items: readonly unknown[]; next: string | null }>) => {
      const started = performance.now();
      const page = must(await transaction(db, caller, async (ctx) => ok(await work(ctx))));
      return { page, milliseconds: performance.now() - started };
    };
    const times: number[] = [];
    let cursor: string | null = null;
    for (let n = 0; n < PAGES; n++) {
      const { page, milliseconds } = await ask((ctx) =>
        listServers(ctx, { limit: PAGE_ROWS, ...(cursor === null ? {} : { cursor }) }));
      times.push(milliseconds);
      cursor = page.next;
    }
    const whole = [];
    for (let n = 0; n < TIMES; n++) whole.push(await ask((ctx) => listServers(ctx, { limit: SERVERS })));
    return [
      { what: `95 of 100 pages of ${PAGE_ROWS} of ${SERVERS} servers`, value: percentile95(times), unit: 'ms', atMost: 20 },
      { what: `all ${whole[0]?.page.items.length} at once, median of ${TIMES}`,
        value: median(whole.map(({ milliseconds }) => milliseconds)) / 1000, unit: 's', atMost: 0.4 },
    ];
  });
}
