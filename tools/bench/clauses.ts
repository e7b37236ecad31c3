/**
 * How fast the calculator is: start of the process, lines a second of a mixed batch on one core after
 * the start, and the cost of each clause. Usage: node tools/bench/clauses.ts [lines]
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runBatch } from '../../src/terms/batch.ts';
import { calculate } from '../../src/terms/calculate.ts';
import { cases } from '../../src/terms/cases.ts';

const WANTED_LINES_A_SECOND = 20_000;
const WANTED_START_MS = 400;
const STARTS = 5;
const SECOND = 1000;

const entry = fileURLToPath(new URL('../../src/apps/cli/clause.ts', import.meta.url));

function startMs(): number {
  const times = Array.from({ length: STARTS }, () => {
    const from = performance.now();
    spawnSync(process.execPath, [entry, 'D5.1', '{"endedOn":"2026-12-31"}']);
    return performance.now() - from;
  });
  return Math.min(...times);
}

async function* feed(lines: number): AsyncGenerator<Uint8Array> {
  const block = Buffer.from(
    cases.map(({ clause, input }, id) => `${JSON.stringify({ id, clause, input })}\n`).join(''),
  );
  for (let sent = 0; sent < lines; sent += cases.length) yield block;
}

async function linesASecond(lines: number): Promise<number> {
  let answered = 0;
  const before = process.cpuUsage();
  for await (const piece of runBatch(feed(lines))) {
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) answered++;
  }
  // Time on the processor, so that a busy machine does not make the program look slow.
  const { user, system } = process.cpuUsage(before);
  return (answered * SECOND * SECOND) / (user + system);
}

/** Microseconds of one call, JSON included, averaged over the clause's worked examples. */
function costs(): [id: string, microseconds: number][] {
  const ids = [...new Set(cases.map(({ clause }) => clause))];
  return ids.map((id) => {
    const inputs = cases.filter(({ clause }) => clause === id).map(({ input }) => JSON.stringify(input));
    const rounds = 2000;
    const before = process.cpuUsage();
    for (let i = 0; i < rounds; i++) {
      for (const input of inputs) JSON.stringify(calculate(id, JSON.parse(input)));
    }
    return [id, process.cpuUsage(before).user / (rounds * inputs.length)];
  });
}

const lines = Number(process.argv[2] ?? 200_000);
await linesASecond(20_000); // warm: what counts is the rate after the start
const rate = await linesASecond(lines);
const start = startMs();
console.log(`start            ${start.toFixed(0)} ms (wanted below ${WANTED_START_MS})`);
console.log(`mixed batch      ${Math.round(rate)} lines/s on one core (wanted ${WANTED_LINES_A_SECOND})`);
for (const [id, cost] of costs().sort((a, b) => b[1] - a[1]))
  console.log(`${id.padEnd(18)} ${cost.toFixed(1).padStart(6)} µs`);
process.exitCode = rate >= WANTED_LINES_A_SECOND && start < WANTED_START_MS ? 0 : 1;
