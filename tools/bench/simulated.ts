/**
 * How many commands a second the simulated engine takes from one client, 100 at a time: each makes a volume and writes
 * it to the effect log. 3,000 are wanted; a test does not judge it, because a busy machine would fail it.
 *
 *   node tools/bench/simulated.ts [COMMANDS]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openSimulatedEngine } from '../../src/engines/simulated/index.ts';

const COMMANDS = Number(process.argv[2] ?? 6_000);
const AT_ONCE = 100;
const DISK_BYTES = 107_374_182_400;

const directory = mkdtempSync(join(tmpdir(), 'hafenamt-bench-'));
const engine = await openSimulatedEngine({ directory });
try {
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < COMMANDS) {
      const id = `dsk_${next++}`;
      const volume = { id, pool: null, bytes: DISK_BYTES, iopsLimit: 1_000, source: { image: 'debian-12' } };
      await engine.createVolume({ key: id, fence: 1 }, volume);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, client));
  const seconds = (performance.now() - started) / 1000;
  if (engine.effects().length !== COMMANDS) throw new Error(`${engine.effects().length} effects of ${COMMANDS} commands`);
  console.log(`${COMMANDS} commands, ${AT_ONCE} at once: ${Math.round(COMMANDS / seconds)} a second`);
} finally {
  await engine.shutdown();
  rmSync(directory, { recursive: true });
}
