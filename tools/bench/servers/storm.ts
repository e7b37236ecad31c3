import { join } from 'node:path';
import pg from 'pg';
import { destroyInstance, openSimulatedEngine } from '../../../src/engines/simulated/index.ts';
import { FrozenClock } from '../../../src/kernel/clock.ts';
import { findViolations } from '../../../src/database/invariants.ts';
import { create, disturbances, sell } from '../../../src/workflows/gates/storm.ts';
import { testSecrets } from '../../../src/workflows/test-secrets.ts';
import { provisionServer } from '../../../src/workflows/provision-server.ts';
import { inPlace } from './place.ts';
import type { Figure } from './report.ts';

/** Servers made with so many runs at a time. */
const rounds: readonly (readonly [parallel: number, servers: number, atLeast?: number])[] = [
  [1, 20], [10, 200], [100, 1_000, 1_000],
];
const SHARE = 0.2;
const SEED = 20_261_120;
/** An engine that says nothing for this long is taken not to answer. */
const PATIENCE_MILLISECONDS = 2_000;

/** From reservation to handover, letters included; disturbed runs that had to be undone are counted apart. */
export async function benchStorm(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [parallel, servers, atLeast] of rounds) figures.push(...await round(parallel, servers, atLeast));
  return figures;
}

function round(parallel: number, servers: number, atLeast?: number): Promise<Figure[]> {
  return inPlace(async ({ directory, databaseUrl, db }) => {
    const world = join(directory, 'engine');
    const engine = await openSimulatedEngine({ directory: world, timeoutMilliseconds: PATIENCE_MILLISECONDS });
    try {
      const storm = { db, engine, clock: new FrozenClock('2026-07-14T09:00:00Z') };
      const sold = await sell(storm, servers);
      await engine.setFaults(disturbances(SHARE, SEED));
      const before = await transactions(databaseUrl);
      const phase = await create(storm, sold, provisionServer({ engine, secrets: testSecrets }), parallel);
      const asked = await transactions(databaseUrl) - before;
      await engine.clearFaults();
      const wrong = await findViolations(db, await engine.listWorld());
      for (const violation of wrong.slice(0, 5)) console.log(`  ! ${violation}`);
      const name = `${parallel} at a time: `;
      return [
        { what: `${name}servers a minute (${phase.done} made, ${phase.undone} undone, ${phase.stuck} stuck)`,
          value: phase.done / phase.seconds * 60, unit: 'a minute', ...(atLeast ? { atLeast } : {}) },
        { what: `${name}transactions of the database for each server`, value: asked / servers, unit: '' },
        { what: `${name}left over, double or unexplained`, value: wrong.length, unit: '', atMost: 0 },
      ];
    } finally {
      await engine.close();
      await destroyInstance({ directory: world });
    }
  });
}

async function transactions(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ n: string }>(
    'select xact_commit + xact_rollback as n from pg_stat_database where datname = current_database()');
  await client.end();
  return Number(rows[0]?.n ?? 0);
}
