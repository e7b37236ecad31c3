import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseFlags, UsageError } from './flags.ts';
import { ROOT } from './installation.ts';

const CASES = join(ROOT, 'cases');

/** `./hafenamt replay [CASE]`: what cases there are, or one of them played on the simulated engine. */
export async function run(argv: readonly string[]): Promise<number> {
  const { rest } = parseFlags(argv, {});
  const [name, extra] = rest;
  if (extra !== undefined) throw new UsageError(`“${extra}” is one word too many.`);
  if (name === undefined) {
    for (const file of readdirSync(CASES).sort()) console.log(basename(file, '.yaml'));
    return 0;
  }
  const inCases = join(CASES, `${name}.yaml`);
  const demo = await import('./demo.ts');
  return demo.run([existsSync(inCases) ? inCases : name, '--engine', 'simulated']);
}
