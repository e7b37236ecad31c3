import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkHost, destroyInstance, findLeftovers, openQemuEngine, type QemuEngine } from './index.ts';

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

export interface TestEngine {
  readonly engine: QemuEngine;
  readonly options: Parameters<typeof openQemuEngine>[0];
  /** Removes all that is its; throws if something was left nevertheless. */
  close(): Promise<void>;
}

/** A QEMU engine with an instance and a directory of its own. */
export async function openTestEngine(letter: string): Promise<TestEngine> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'hafenamt-real-'));
  const options = { instance: testInstance(letter), dataDirectory, cacheDirectory, allowEmulation: true };
  const engine = await openQemuEngine(options);
  return {
    engine, options,
    close: async () => {
      await engine.close();
      await destroyInstance(options);
      const left = await findLeftovers(options);
      if (left.length > 0) throw new Error(`left behind: ${left.join('; ')}`);
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
