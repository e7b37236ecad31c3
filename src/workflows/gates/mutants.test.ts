import { expect, test } from 'vitest';
import { runCrashes, singleKills } from './crash.ts';
import { mistakes, mutant, type Mistake } from './mutants.ts';
import { runRepeat } from './repeat.ts';
import { makeReference, type Complaint, type Reference } from './run.ts';
import { openStage, type Stage } from './stage.ts';
import { runStuck } from './stuck.ts';
import { fencedOnly, runTwoWorkers } from './two-workers.ts';
import { repeatedUndos, runUnwindings, singleFailures } from './unwind.ts';

type Gate = (stage: Stage, reference: () => Promise<Reference>) => Promise<Complaint[]>;

/** The cases of `all` that concern `step` only: enough for a mistake that is known to sit there. */
function at<T>(step: string, all: readonly T[]): T[] {
  return all.filter((each) => JSON.stringify(each).includes(`"${step}"`));
}

const unwinding = (step: string): Gate => (stage) => runUnwindings(stage, at(step, singleFailures(stage.workflow)), 1);
const frozen = (step: string): Gate => async (stage, reference) =>
  runTwoWorkers(stage, await reference(), at(step, fencedOnly(stage.workflow)), 1);

// The gate that has to notice, and a phrase of what it must complain of.
const killers: Readonly<Record<Mistake, readonly [string, Gate, RegExp]>> = {
  'the volume is never undone': ['G4', unwinding('create-volume'), /left behind: world:volume/],
  'the address is never returned': ['G4', unwinding('create-volume'), /left behind: address/],
  'each attempt has a new key': [
    'G3',
    async (stage, reference) => runRepeat(stage, await reference()),
    /extra: effect:create-nic/,
  ],
  'the fence is ignored': ['G7', frozen('create-volume'), /second worker undoes: left behind: world:volume/],
  'the undo fails when nothing is there': [
    'G5',
    (stage) => runUnwindings(stage, at('create-nic', repeatedUndos(stage.workflow)), 1),
    /the run ended stuck/,
  ],
  'the record is written before its step': [
    'G1',
    async (stage, reference) => runCrashes(stage, await reference(), at('hand-over', singleKills(stage.workflow)), 2),
    /hand-over after-effect: extra: document/,
  ],
  'nothing is quarantined': ['G6', (stage) => runStuck(stage, 2), /not quarantined/],
};

test.each(mistakes)('G14 %s: a gate notices', { timeout: 120_000 }, async (mistake) => {
  const [, gate, complaint] = killers[mistake];
  const stage = await openStage(mutant(mistake));
  try {
    const complaints = await gate(stage, () => makeReference(stage));
    expect(complaints.join('\n')).toMatch(complaint);
  } finally {
    await stage.close();
  }
});
