import { join } from 'node:path';
import { playDemo, removeDemo } from '../demo/run-demo.ts';
import { readCase } from '../demo/read-case.ts';
import { tellSummary } from '../demo/summary.ts';
import { engineOfHost, readEngineName } from './choose-engine.ts';
import { parseFlags, UsageError } from './flags.ts';
import { cacheDirectory, dataDirectory, ROOT } from './installation.ts';

const tell = (line: string): void => console.error(line);

/** `./hafenamt demo [CASE]`: plays a case on real parts and shows what the terms demand at each step. */
export async function run(argv: readonly string[]): Promise<number> {
  const { flags, rest } = parseFlags(argv, { engine: 'value', keep: 'switch', json: 'switch', clean: 'switch' });
  if (rest.length > 1) throw new UsageError(`“${rest[1]}” is one word too many.`);
  const place = { directory: join(dataDirectory(), 'demo'), cacheDirectory: cacheDirectory(), tell };
  if (flags.clean) {
    await removeDemo(place);
    tell(`Nothing of the demo runs any more. Its documents and mails are in ${place.directory}, to be read.`);
    return 0;
  }
  const file = rest[0] ?? join(ROOT, 'cases', 'first-server.yaml');
  const read = readCase(file);
  if ('faults' in read) {
    for (const { line, path, sentence } of read.faults) tell(`${file}:${line}: ${path ? `${path}: ` : ''}${sentence}`);
    tell('Nothing was created. Correct the case and play it again.');
    return 1;
  }
  const engine = readEngineName(flags.engine) ?? engineOfHost(tell);
  const summary = await playDemo({
    ...place, file, played: read.case, engine, keep: flags.keep,
  });
  tellSummary(summary, tell);
  if (flags.json) console.log(JSON.stringify(summary, null, 2));
  return summary.leftovers.length === 0 || flags.keep ? 0 : 1;
}
