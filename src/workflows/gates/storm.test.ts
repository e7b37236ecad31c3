import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findViolations } from '../../database/invariants.ts';
import { testDatabase } from '../../database/test-database.ts';
import { destroyInstance, openSimulatedEngine } from '../../engines/simulated/index.ts';
import { FrozenClock } from '../../kernel/clock.ts';
import { deleteServer } from '../delete-server.ts';
import { provisionServer } from '../provision-server.ts';
import { resizeServer } from '../resize-server.ts';
import { testSecrets } from '../test-secrets.ts';
import type { Workflow } from '../runtime/index.ts';
import { create, disturbances, onEach, retryAll, sell, type Phase } from './storm.ts';

const ALL = process.env.HAFENAMT_ALL === '1';
const SERVERS = ALL ? 1_000 : 24;
const PARALLEL = ALL ? 100 : 12;
const SHARE = 0.2;
const seed = Number(process.env.HAFENAMT_SEED ?? randomInt(2 ** 31));
/** An engine that says nothing for this long is taken not to answer. */
const PATIENCE_MILLISECONDS = 2_000;
const TEST_MILLISECONDS = ALL ? 3_600_000 : 300_000;

const ended = ({ done, undone, stuck }: Phase) => done + undone + stuck;

test(`G12 ${SERVERS} servers created, resized and deleted with a fifth of all commands disturbed (seed ${seed})`, async () => {
  const directory = mkdtempSync(join(tmpdir(), 'hafenamt-storm-'));
  const database = await testDatabase();
  const engine = await openSimulatedEngine({ directory, timeoutMilliseconds: PATIENCE_MILLISECONDS });
  const storm = { db: database.db, engine, clock: new FrozenClock('2026-07-14T09:00:00Z') };
  try {
    const sold = await sell(storm, SERVERS);
    await engine.setFaults(disturbances(SHARE, seed));
    const [provision, resize, remove] = [
      provisionServer({ engine, secrets: testSecrets }), resizeServer({ engine }), deleteServer({ engine }),
    ] as const;
    const created = await create(storm, sold, provision, PARALLEL);
    const resized = await onEach(storm, resize, { flavour: 'normal-m', monthlyNet: '139.00' }, PARALLEL);
    const deleted = await onEach(storm, remove, {}, PARALLEL);
    const strikes = (await engine.strikes()).reduce((sum, n) => sum + n, 0);
    await engine.clearFaults();
    console.log({ created, resized, deleted, strikes });
    expect(strikes, 'the world was disturbed').toBeGreaterThan(SERVERS);
    expect([created, deleted].map(ended), 'every run ended').toEqual([SERVERS, ended(deleted)]);
    // Nothing left, nothing double, nothing stuck without an alarm (I17), nothing held by a run that is over.
    expect(await findViolations(database.ownerDb, await engine.listWorld())).toEqual([]);
    // Whatever failed five times in a row waits for a person, who retries it once the world does as it is told.
    const retried = await retryAll(storm, [provision, resize, remove] as readonly Workflow[], 'stuck');
    expect(retried.stuck, 'a retry ends what was stuck').toBe(0);
    expect(await findViolations(database.ownerDb, await engine.listWorld())).toEqual([]);
    const held = await database.db.selectFrom('server').innerJoin('run', 'run.id', 'server.heldBy').select('server.id')
      .where('run.state', 'in', ['done', 'undone']).execute();
    expect(held).toEqual([]);
    const left = await database.db.selectFrom('server').select('id').where('state', 'in', ['creating', 'deleting']).execute();
    expect(left, 'no server is between two states').toEqual([]);
    expect(deleted.done).toBeGreaterThan(0);
  } finally {
    await engine.close();
    await destroyInstance({ directory });
    await database.drop();
    rmSync(directory, { recursive: true, force: true });
  }
}, TEST_MILLISECONDS);
