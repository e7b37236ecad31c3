import { homedir } from 'node:os';
import { join } from 'node:path';
import { checkHost } from './index.ts';

/** Guest images for tests are those of the program: built once per machine. */
export const cacheDirectory = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'hafenamt');

/** Why tests with real guests cannot run here, said loudly; null if they can. */
export function whyNot(): string | null {
  const { usable, missing, root, notes } = checkHost();
  const reason = !usable ? [...missing.map((name) => `no ${name}`), ...notes].join('; ') : root ? null : 'not root';
  if (reason !== null) console.warn(`real guests are NOT tested here: ${reason}`);
  return reason;
}

/** An instance nobody else on this host uses, so that two test runs at once leave each other's guests alone. */
export function testInstance(letter: string): string {
  return `t${process.pid}-${letter}`;
}
