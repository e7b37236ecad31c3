import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { systemClock } from '../../kernel/clock.ts';
import { parseFlags } from './flags.ts';
import { ROOT } from './installation.ts';

/** One check of many; `file` is run by this Node from the clone's root. */
interface Stage {
  readonly name: string;
  readonly file: string;
  readonly parameters?: readonly string[];
}

interface Outcome {
  readonly name: string;
  readonly seconds: number;
  readonly passed: boolean;
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const VITEST = 'node_modules/vitest/vitest.mjs';

/** In the order in which a finding is cheapest to have. */
const before: readonly Stage[] = [
  { name: 'tidy', file: 'tools/tidy.ts' },
  { name: 'map', file: 'tools/map.ts', parameters: ['--check'] },
  { name: 'types', file: 'node_modules/typescript-native/bin/tsc', parameters: ['-p', 'tsconfig.json'] },
  { name: 'types of the web', file: 'node_modules/typescript-native/bin/tsc', parameters: ['-p', 'tsconfig.web.json'] },
  { name: 'lint', file: 'node_modules/oxlint/bin/oxlint', parameters: ['--type-aware', 'src', 'tools'] },
];
const after: readonly Stage[] = [{ name: 'promises', file: 'tools/promises.ts' }];

/** `./hafenamt test`: everything CI runs; 0 only if every stage passed and no test failed. */
export async function run(argv: readonly string[]): Promise<number> {
  const { flags, rest: patterns } = parseFlags(argv, { all: 'switch' });
  const only = patterns.length > 0;
  const outcomes: Outcome[] = [];
  if (!only) for (const stage of before) outcomes.push(await play(stage));
  const directory = mkdtempSync(join(tmpdir(), 'hafenamt-results-'));
  const results = join(directory, 'vitest.json');
  outcomes.push(await play(
    { name: 'tests', file: VITEST, parameters: vitestParameters(results, patterns) },
    flags.all ? { HAFENAMT_ALL: '1' } : {},
  ));
  const counts = readCounts(results);
  rmSync(directory, { recursive: true });
  if (!only) for (const stage of after) outcomes.push(await play(stage));
  if (flags.all) writeEvidence(outcomes, counts, only);
  return conclude(outcomes, counts);
}

function vitestParameters(results: string, patterns: readonly string[]): string[] {
  return ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...patterns];
}

async function play(stage: Stage, environment: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  console.log(`── ${stage.name}`);
  const start = performance.now();
  const code = await new Promise<number>((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, stage.file), ...(stage.parameters ?? [])], {
      cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...environment },
    });
    child.once('error', reject).once('exit', (exit) => resolve(exit ?? 1));
  });
  const outcome = { name: stage.name, seconds: (performance.now() - start) / 1000, passed: code === 0 };
  console.log(`   ${stage.name} ${outcome.passed ? 'passed' : 'FAILED'} in ${outcome.seconds.toFixed(1)} s\n`);
  return outcome;
}

/** What vitest's JSON report counts; null when it wrote none (it crashed, or there was nothing to run). */
export function readCounts(path: string): Counts | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  const report = JSON.parse(text) as Readonly<Record<string, number>>;
  return {
    passed: report['numPassedTests'] ?? 0,
    failed: report['numFailedTests'] ?? 0,
    skipped: (report['numPendingTests'] ?? 0) + (report['numTodoTests'] ?? 0),
  };
}

function conclude(outcomes: readonly Outcome[], counts: Counts | null): number {
  const failed = outcomes.filter(({ passed }) => !passed).map(({ name }) => name);
  const total = outcomes.reduce((sum, { seconds }) => sum + seconds, 0);
  const times = outcomes.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} s`);
  console.log([...times, `together ${total.toFixed(0)} s`].join(' · '));
  if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
  if (counts === null) {
    console.log('The tests wrote no report.');
    return 1;
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return failed.length === 0 && counts.failed === 0 && counts.passed > 0 ? 0 : 1;
}

/** The record of the last full run: what ran where, and what came of it. */
function writeEvidence(outcomes: readonly Outcome[], counts: Counts | null, only: boolean): void {
  if (only) return; // a part isn't a full run
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const lines = [
    '# The last full run',
    '',
    `\`./hafenamt test --all\` on ${systemClock.now().toString({ smallestUnit: 'second' })}, Node ${process.version},`
      + ` ${availableParallelism()} cores, ${gigabytes} GB, user ${process.getuid?.() === 0 ? 'root' : 'other'}.`,
    '',
    '| stage | seconds | outcome |',
    '|---|---|---|',
    ...outcomes.map(({ name, seconds, passed }) => `| ${name} | ${seconds.toFixed(1)} | ${passed ? 'passed' : 'FAILED'} |`),
    '',
    counts === null
      ? 'The tests wrote no report.'
      : `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped.`,
  ];
  const path = join(ROOT, 'docs/evidence/last-full-run.md');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${lines.join('\n')}\n`);
}
