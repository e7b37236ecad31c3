import { sql } from 'kysely';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../database/index.ts';
import { startWorker, waitForRun, type Workflow } from '../runtime/index.ts';
import { canonicalLines, compareLines, idsIn, type Row } from './dump.ts';
import { RUN_MILLISECONDS } from './job.ts';
import type { Scene, Stage } from './stage.ts';

/** A sentence about something that must not be; a gate passes when it has none. */
export type Complaint = string;

export interface Ended {
  readonly state: 'done' | 'undone' | 'stuck';
  readonly error: string | null;
}

const HURRY_MILLISECONDS = 15;

/** Works on the run in this process until it has ended. Waits between attempts are skipped. */
export async function finish(scene: Scene, workflow: Workflow, runId: string): Promise<Ended> {
  const { db, clock } = scene;
  const worker = startWorker({ db, clock, workflows: [workflow], pollMilliseconds: 5 });
  const ended = waitForRun(db, runId, RUN_MILLISECONDS);
  try {
    await hurryUntil(scene.ownerDb, ended);
    return await ended;
  } finally {
    await worker.stop();
  }
}

async function hurryUntil(ownerDb: Database, ended: Promise<unknown>): Promise<void> {
  let over = false;
  const watch = ended.then(
    () => { over = true; },
    () => { over = true; },
  );
  while (!over) {
    await sql`update run set ready_at = clock_timestamp() where ready_at > clock_timestamp()`.execute(ownerDb);
    await Promise.race([pause(HURRY_MILLISECONDS), watch]);
  }
}

/** The holder of the lease is dead or frozen: time passes until its lease is over. */
export async function expireLeases(ownerDb: Database): Promise<void> {
  await sql`
    update run set lease_until = clock_timestamp() - interval '1 second', ready_at = clock_timestamp()
    where lease_until is not null`.execute(ownerDb);
}

/** What an undisturbed run comes to: the measure of all disturbed ones. */
export interface Reference {
  /** Ids that were there before the run. */
  readonly known: ReadonlySet<string>;
  readonly rows: readonly Row[];
}

/** Runs the workflow once without any disturbance. Throws if even that does not end well. */
export async function makeReference(stage: Stage): Promise<Reference> {
  const scene = await stage.scene();
  try {
    const known = idsIn(await scene.dump());
    const ended = await finish(scene, workflowOn(stage, scene), await scene.start());
    if (ended.state !== 'done') throw new Error(`${stage.subject.name} alone ends ${ended.state}: ${ended.error}`);
    return { known, rows: await evidence(scene) };
  } finally {
    await scene.close();
  }
}

export function workflowOn(stage: Stage, scene: Scene): Workflow {
  return stage.subject.workflow(scene);
}

/** Everything that is, and everything that was done to the world: one line for each effect, whoever caused it. */
async function evidence(scene: Scene): Promise<Row[]> {
  const effects = scene.engine.effects().filter(({ op }) => op !== 'raise-fence');
  return [
    ...(await scene.dump()),
    ...effects.map(({ op, kind, id }) => ({ table: `effect:${op}`, values: { kind, id } })),
  ];
}

const SHOWN = 4;
const SHOWN_CHARACTERS = 400;

/** How the scene differs from an undisturbed run, in rows (but for `apart`, a table), things and effects. */
export async function compareWithReference(scene: Scene, reference: Reference, apart?: string): Promise<Complaint[]> {
  const rows = (await evidence(scene)).filter(({ table }) => table !== apart);
  for (const sharpness of ['kinds', 'places'] as const) {
    const lines = (of: readonly Row[]) => canonicalLines(of, reference.known, sharpness);
    const { missing, extra } = compareLines(lines(reference.rows), lines(rows));
    const complaints = [...show('missing', missing), ...show('extra', extra)];
    if (complaints.length > 0) return complaints;
  }
  return [];
}

export function show(what: string, lines: readonly string[]): Complaint[] {
  const shown = lines.slice(0, SHOWN).map((line) => `${what}: ${line.slice(0, SHOWN_CHARACTERS)}`);
  return lines.length > SHOWN ? [...shown, `${what}: ${lines.length - SHOWN} more`] : shown;
}

/** Works through `items`, `lanes` at a time, and gathers what each complains of, in their order. */
export async function inLanes<T>(
  lanes: number,
  items: readonly T[],
  work: (item: T) => Promise<Complaint[]>,
): Promise<Complaint[]> {
  const results: Complaint[][] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let i = next++; i < items.length; i = next++) results[i] = await work(items[i] as T);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results.flat();
}

/** Gives `work` a scene of its own; an exception becomes a complaint, so that one bad case hides no other. */
export async function onScene(
  stage: Stage,
  name: string,
  work: (scene: Scene) => Promise<Complaint[]>,
): Promise<Complaint[]> {
  const scene = await stage.scene();
  try {
    return (await work(scene)).map((complaint) => `${name}: ${complaint}`);
  } catch (error) {
    return [`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  } finally {
    await scene.close();
  }
}
