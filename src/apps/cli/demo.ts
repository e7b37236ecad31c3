import { join } from 'node:path';
import { checkHost } from '../../engines/qemu/index.ts';
import { playDemo } from '../demo/run-demo.ts';
import { readCase } from '../demo/read-case.ts';
import { tellSummary } from '../demo/summary.ts';
import type { EngineName } from '../server/open-engine.ts';
import { parseFlags, UsageError } from './flags.ts';
import { cacheDirectory, dataDirectory, ROOT } from './installation.ts';

const tell = (line: string): void => console.error(line);

/** `./hafenamt demo [CASE]`: plays a case on real parts and shows what the terms demand at each step. */
export async function run(argv: readonly string[]): Promise<number> {
  const { flags, rest } = parseFlags(argv, { engine: 'value', keep: 'switch', json: 'switch' });
  if (rest.length > 1) throw new UsageError(`“${rest[1]}” is one word too many.`);
  const file = rest[0] ?? join(ROOT, 'cases', 'first-server.yaml');
  const read = readCase(file);
  if ('faults' in read) {
    for (const { line, path, sentence } of read.faults) tell(`${file}:${line}: ${path ? `${path}: ` : ''}${sentence}`);
    tell('Nothing was created. Correct the case and play it again.');
    return 1;
  }
  const engine = chooseEngine(flags.engine);
  const summary = await playDemo({
    file, played: read.case, engine, keep: flags.keep,
    directory: join(dataDirectory(), 'demo'), cacheDirectory: cacheDirectory(), tell,
  });
  tellSummary(summary, tell);
  if (flags.json) console.log(JSON.stringify(summary, null, 2));
  return summary.leftovers.length === 0 || flags.keep ? 0 : 1;
}

/** The engine asked for; else the real one where this host can run it, and said so where it cannot. */
function chooseEngine(asked: string | undefined): EngineName {
  if (asked !== undefined && asked !== 'qemu' && asked !== 'simulated') {
    throw new UsageError(`There is no engine “${asked}”; there are qemu and simulated.`);
  }
  if (asked !== undefined) return asked;
  const host = checkHost();
  if (host.usable) return 'qemu';
  const missing = host.missing.length > 0 ? ` It lacks ${host.missing.join(', ')}.` : '';
  tell(`This host cannot run real servers.${missing} ${host.notes.join(' ')} The simulated engine stands in for it.`);
  return 'simulated';
}
