import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { sql, type Kysely } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { DrivenClock, FrozenClock } from '../../../../kernel/clock.ts';
import { must, ok } from '../../../../kernel/result.ts';
import { directoryMailer } from '../../../../adapters/mail/index.ts';
import { APP_ROLE, connect } from '../../../../database/connect.ts';
import { transaction, type DB } from '../../../../database/index.ts';
import { testDatabase, type TestDatabase } from '../../../../database/test-database.ts';
import { destroyInstance, openSimulatedEngine } from '../../../../engines/simulated/index.ts';
import { issueApiKey, type Endpoint } from '../../../../modules/identity/index.ts';
import { makeWorkflows, openArchive } from '../../../../workflows/index.ts';
import { allEndpoints } from '../../endpoints.ts';
import { openHttp, type HttpOptions } from '../../http.ts';
import { openSystem } from '../../open-system.ts';
import { testIdentity } from '../../test-api.ts';
import { buildLives, type Organisations } from './build-lives.ts';
import { fillTables } from './fill-tables.ts';
import { makePeople, type People } from './make-people.ts';
import { markTexts } from './mark-texts.ts';
import { watchWrites, whatIf, type Write } from './what-if.ts';

/**
 * The whole server with several tenants who have lived: the provider, a reseller with customers A and C, a technical
 * partner who runs A, and customer B, who is nobody's but the provider's. The workers have done their part and stand
 * still, so that a row only changes because somebody asked.
 */
export interface World {
  readonly database: TestDatabase;
  readonly clock: FrozenClock;
  readonly organisations: Organisations;
  readonly people: People;
  readonly endpoints: readonly Endpoint[];
  /** What an HTTP server of these tenants is opened with. */
  readonly http: HttpOptions;
  /** Keeps what is done. */
  readonly app: FastifyInstance;
  /** Takes back what each request did, after telling `writes`. */
  readonly trial: FastifyInstance;
  /** What the last request to a trial wrote. */
  readonly writes: Write[];
  readonly log: string[];
  readonly mailDirectory: string;
  /** A trial with parts of the server replaced. */
  openTrial(changes: Partial<HttpOptions>): Promise<FastifyInstance>;
  close(): Promise<void>;
}

const START = '2026-07-01T09:00:00+02:00';

export async function openTwoTenants(): Promise<World> {
  const directory = mkdtempSync(join(tmpdir(), 'hafenamt-tenants-'));
  const mailDirectory = join(directory, 'mail');
  const database = await testDatabase();
  const driven = new DrivenClock(Temporal.Instant.from(START));
  const log: string[] = [];
  const tell = (line: string) => void log.push(line);
  const organisations = await live(database, driven, directory, tell);
  const clock = new FrozenClock(driven.now().toString());
  const people = await makePeople(database.db, clock, organisations);
  await fillTables(database.ownerDb, clock, organisations, people);
  await markTexts(database.ownerDb, organisations.b);
  await watchWrites(database.ownerDb);
  const walledDb = connect<DB>(database.url, { role: APP_ROLE });
  const engine = await openSimulatedEngine({ directory: join(directory, 'engine') });
  const workflows = makeWorkflows({ engine, secrets: testIdentity });
  const archive = openArchive({ db: database.db, clock, store: null });
  const http = {
    db: database.db, walledDb, clock, archive, workflows, identity: testIdentity, log: tell,
    consoleSocket: async () => null,
  };
  const writes: Write[] = [];
  const openTrial = async (changes: Partial<HttpOptions>) => {
    const app = await openHttp({
      ...http, walledDb: whatIf(walledDb, (seen) => { writes.splice(0, writes.length, ...seen); }), ...changes,
    });
    app.addHook('onRequest', async () => void writes.splice(0));
    return app;
  };
  const [app, trial] = [await openHttp(http), await openTrial({})];
  return {
    database, clock, organisations, people, http, app, trial, writes, log, mailDirectory, openTrial,
    endpoints: allEndpoints(workflows, testIdentity),
    close: async () => {
      await Promise.all([app.close(), trial.close()]);
      await walledDb.destroy();
      await destroyInstance({ directory: join(directory, 'engine') });
      await database.drop();
      rmSync(directory, { recursive: true });
    },
  };
}

/** Lets the workers play the lives of the customers, and stops them. */
async function live(
  database: TestDatabase, clock: DrivenClock, directory: string, log: (line: string) => void,
): Promise<Organisations> {
  const engine = await openSimulatedEngine({ directory: join(directory, 'engine') });
  const system = openSystem({
    databaseUrl: database.url, clock, engine, mailer: directoryMailer(join(directory, 'mail')), probeMilliseconds: 30, secrets: testIdentity,
    log,
  });
  const app = await openHttp({ ...system, clock, identity: testIdentity, log });
  const key = must(await transaction(system.db, { actor: 'system:test', cause: 'test', correlation: 'test', clock },
    async (ctx) => ok(await issueApiKey(ctx, 'installation', 'test'))));
  try {
    return await buildLives({ app, key, db: system.db, clock });
  } finally {
    await app.close();
    await system.stop();
    await engine.close();
  }
}

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly hasTenant: boolean;
  /** Row-level security is on. */
  readonly isWalled: boolean;
}

/** Every table and view of the program, from the catalogue. */
export async function readTables(db: Kysely<DB>): Promise<Table[]> {
  const { rows } = await sql<Omit<Table, 'hasTenant'>>`
    select c.relname as name, c.relrowsecurity as is_walled, array_agg(a.attname::text) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped
    group by c.oid order by c.relname`.execute(db);
  return rows.map((row) => ({ ...row, hasTenant: row.columns.includes('tenant') }));
}
