import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { APP_ROLE, connect } from '../../database/connect.ts';
import { ok, must } from '../../kernel/result.ts';
import { FrozenClock } from '../../kernel/clock.ts';
import { transaction, type Database, type DB } from '../../database/index.ts';
import { testDatabase } from '../../database/test-database.ts';
import {
  copyWorld, destroyInstance, openSimulatedEngine, type SimulatedEngine,
} from '../../engines/simulated/index.ts';
import { startRun, type Workflow } from '../runtime/index.ts';
import { dumpDatabase, type Row } from './dump.ts';
import type { Start, Subject, Surroundings } from './subject.ts';

/** One copy of the prepared state, database and world, to do as one likes with. */
export interface Scene extends Surroundings {
  /** Pretended, so that it can be disturbed and asked for its effects. */
  readonly engine: SimulatedEngine;
  readonly url: string;
  readonly engineDirectory: string;
  /** For what the program itself may not do: moving a lease, reading everything. */
  readonly ownerDb: Database;
  /** Starts the subject's run in a transaction; another `suffix` is another run. Returns its id. */
  start(suffix?: string): Promise<string>;
  /** Every row of the database and every thing of the world. */
  dump(): Promise<Row[]>;
  /** Becomes a stage whose scenes begin as this one is now; nothing else is asked of it afterwards. */
  toStage(): Promise<Stage>;
  close(): Promise<void>;
}

/** The prepared state, of which any number of scenes are copied. */
export interface Stage {
  readonly subject: Subject;
  /** The workflow as defined, for its list of steps. */
  readonly workflow: Workflow;
  scene(): Promise<Scene>;
  close(): Promise<void>;
}

const SCENE_CONNECTIONS = 5;

let count = 0;

/** Prepares the subject once: needs the test run's database, starts and ends a world of its own. */
export async function openStage(subject: Subject): Promise<Stage> {
  const template = await testDatabase();
  // Beside the test run's database: what a killed run leaves is cleared away with it, and its worlds end.
  const directory = mkdtempSync(join(inject('testDataDirectory'), 'gate-'));
  const clock = new FrozenClock(subject.at);
  const prepared = join(directory, 'prepared');
  const engine = await openSimulatedEngine({ directory: prepared });
  const around = { db: template.db, engine, clock };
  const close = async () => {
    await destroyInstance({ directory: prepared });
    await template.drop();
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const start = await subject.prepare(around);
    const workflow = subject.workflow(around);
    await engine.shutdown();
    // A database that somebody is connected to cannot be copied.
    await Promise.all([template.db.destroy(), template.ownerDb.destroy()]);
    return {
      subject,
      workflow,
      scene: () => openScene(subject, start, template.url, { directory, prepared }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Places {
  readonly directory: string;
  readonly prepared: string;
}

async function openScene(subject: Subject, start: Start, template: string, places: Places): Promise<Scene> {
  const name = `gate_${process.pid}_${count++}`;
  const templateName = new URL(template).pathname.slice(1);
  await asOwner(template, `create database ${name} template ${templateName} strategy file_copy`);
  const url = withDatabase(template, name);
  const engineDirectory = join(places.directory, name);
  copyWorld(places.prepared, engineDirectory);
  const engine = await openSimulatedEngine({ directory: engineDirectory });
  const db = connect<DB>(url, { role: APP_ROLE, reach: 'all', connections: SCENE_CONNECTIONS });
  const ownerDb = connect<DB>(url, { connections: SCENE_CONNECTIONS });
  const clock = new FrozenClock(subject.at);
  const workflow = subject.workflow({ db, engine, clock });
  const caller = { actor: 'system:gates', cause: 'a gate', correlation: name, clock };
  const remove = async () => {
    await destroyInstance({ directory: engineDirectory });
    await asOwner(template, `drop database ${name} with (force)`);
  };
  return {
    db, ownerDb, url, engine, engineDirectory, clock,
    start: async (suffix = '') => {
      const run = { ...start, key: `${start.key}${suffix}` };
      return must(await transaction(db, caller, async (ctx) => ok(await startRun(ctx, workflow, run))));
    },
    dump: async () => [...(await dumpDatabase(ownerDb)), ...engine.things().map(worldRow)],
    toStage: async () => {
      await Promise.all([db.destroy(), ownerDb.destroy(), engine.shutdown()]);
      const here = { directory: places.directory, prepared: engineDirectory };
      return { subject, workflow, scene: () => openScene(subject, start, url, here), close: remove };
    },
    close: async () => {
      await Promise.all([db.destroy(), ownerDb.destroy(), engine.close()]);
      await remove();
    },
  };
}

function worldRow({ kind, id, state }: ReturnType<SimulatedEngine['things']>[number]): Row {
  return { table: `world:${kind}`, values: { id, ...state } };
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
