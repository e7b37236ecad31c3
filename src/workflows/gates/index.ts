import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runDisturbedAnswers } from './answers.ts';
import { doubleKills, runCrashes, singleKills } from './crash.ts';
import { runRepeat } from './repeat.ts';
import { makeReference, type Complaint, type Reference } from './run.ts';
import { sample } from './sample.ts';
import { openStage, type Stage } from './stage.ts';
import { runStranded, runStuck } from './stuck.ts';
import { placesOfNoReturn } from './tamper.ts';
import type { Subject } from './subject.ts';
import { fencedOnly, freezes, runTwoWorkers } from './two-workers.ts';
import { killedUndos, repeatedUndos, runUnwindings, singleFailures } from './unwind.ts';

export type { Start, Subject, Surroundings } from './subject.ts';

/** Everything runs with this set; otherwise G2 and G7, whose cases are many, are sampled. */
const ALL = process.env.HAFENAMT_ALL === '1';
/** Cases of a sampled gate in an ordinary test run. */
const SAMPLED = 4;
/** Scenes at a time; each is a database, a world and perhaps a worker process. */
const LANES = 2;
const GATE_MILLISECONDS = ALL ? 3_600_000 : 300_000;
const SEEDS = 2 ** 31;

export interface GateOptions {
  /** The workflow says `noWayBack`: the gates of the way back (G4 to G6) give way to one of the way forward. */
  readonly noWayBack?: boolean;
  /** Some of its last steps say `noWayBack`: from those on it is asked for the way forward. */
  readonly stepsOfNoReturn?: boolean;
  /** Kills are sampled in G1 and G5, too, unless everything runs. */
  readonly sampled?: boolean;
}

/**
 * Registers the gates G1 to G7 for one workflow as tests, on real databases and real processes. Each passes when it
 * has nothing to complain of. A sampled gate names its seed in its title; HAFENAMT_SEED repeats that sample.
 */
export function gates(subject: Subject, { noWayBack = false, stepsOfNoReturn = false, sampled = false }: GateOptions = {}): void {
  const seed = Number(process.env.HAFENAMT_SEED ?? randomInt(SEEDS));
  const choose = <T>(cases: readonly T[]): readonly T[] => (ALL ? cases : sample(cases, SAMPLED, seed));
  const chooseKills = <T>(cases: readonly T[]): readonly T[] => (sampled ? choose(cases) : cases);
  const sampling = ALL ? 'all' : `at most ${SAMPLED}, seed ${seed}`;
  const killing = sampled ? sampling : 'all';

  describe(`gates of ${subject.name}`, () => {
    let stage: Stage;
    let reference: Reference;

    beforeAll(async () => {
      stage = await openStage(subject);
      if ((stage.workflow.noWayBack !== undefined) !== noWayBack) throw new Error('noWayBack is not what it says');
      const forward = stage.workflow.steps.some((step) => step.noWayBack !== undefined);
      if (forward !== stepsOfNoReturn) throw new Error('stepsOfNoReturn is not what it says');
      reference = await makeReference(stage);
    }, GATE_MILLISECONDS);
    afterAll(() => stage.close());

    const gate = (name: string, run: () => Promise<Complaint[]>) =>
      test(name, async () => expect(shorten(await run())).toEqual([]), GATE_MILLISECONDS);

    gate(`G1 a kill at each point of each step (${killing})`, () =>
      runCrashes(stage, reference, chooseKills(singleKills(stage.workflow)), LANES));
    gate(`G2 a second kill during the recovery (${sampling})`, () =>
      runCrashes(stage, reference, choose(doubleKills(stage.workflow)), LANES));
    gate('G3 every step twice, and once more after the end', () => runRepeat(stage, reference));
    gate('G3 an answer of the world lost, refused or false', () => runDisturbedAnswers(stage, reference, LANES));
    gate(`G7 a worker that wakes after its lease (${sampling})`, () =>
      runTwoWorkers(stage, reference, choose(freezes(stage.workflow)), LANES));
    if (noWayBack) {
      gate('G4 a failure at each step waits for a person, then goes on', () => runStranded(stage, reference, LANES));
      return;
    }
    if (stepsOfNoReturn) {
      gate('G4 a failure at a step of no return waits for a person, then goes on', () =>
        runStranded(stage, reference, LANES, placesOfNoReturn(stage.workflow)));
    }
    gate('G4 a failure at each step is undone', () => runUnwindings(stage, singleFailures(stage.workflow), LANES));
    gate('G5 each undo repeated after each failure', () =>
      runUnwindings(stage, repeatedUndos(stage.workflow), LANES));
    gate(`G5 a kill in each undo (${killing})`, () =>
      runUnwindings(stage, chooseKills(killedUndos(stage.workflow)), LANES));
    gate('G6 an undo that fails for good', () => runStuck(stage, LANES));
    gate('G7 a worker that wakes after its run was undone', () =>
      runTwoWorkers(stage, reference, fencedOnly(stage.workflow), LANES));
  });
}

/**
 * The gates of several workflows, of which an ordinary run asks `atMost`, drawn anew each time; the seed stands in the
 * title of the first test. Whoever changes one of them runs them all with HAFENAMT_ALL=1.
 */
export function gatesOfSome(subjects: readonly (readonly [Subject, GateOptions])[], atMost: number): void {
  const seed = Number(process.env.HAFENAMT_SEED ?? randomInt(SEEDS));
  const chosen = ALL ? subjects : sample(subjects, atMost, seed);
  test(`gates of ${chosen.length} of ${subjects.length} workflows (${ALL ? 'all' : `seed ${seed}`})`, () => {
    expect(chosen.length).toBe(ALL ? subjects.length : Math.min(atMost, subjects.length));
  });
  for (const [subject, options] of chosen) gates(subject, options);
}

/** One cause makes many cases complain; the first of them tell enough. */
const SHOWN = 8;

function shorten(complaints: readonly Complaint[]): readonly Complaint[] {
  if (complaints.length <= SHOWN) return complaints;
  return [...complaints.slice(0, SHOWN), `${complaints.length - SHOWN} more complaints`];
}
