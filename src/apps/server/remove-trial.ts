import { existsSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stopEmbedded } from '../../database/embedded.ts';
import { withExclusive } from '../../database/exclusive.ts';
import { signInsFile } from '../cast/sign-ins.ts';
import { engineHandle } from './open-engine.ts';
import { refuseSecond, UP_LOCK_MILLISECONDS } from './run-server.ts';
import { ExpectedError } from '../../kernel/expected-error.ts';

export interface TrialOptions {
  readonly dataDirectory: string;
  readonly cacheDirectory: string;
  readonly tell: (line: string) => void;
}

/** What `up` makes in its data directory; what the demo or a person put there stays. */
const made = [
  'postgres', 'postgres.log', 'postgres.users', 'mail', 'operator-key', 'seal-key', 'sign-ins.yaml', 'simulated',
  'engine', 'security.log', 'security.log.1',
];

/**
 * Removes an installation that was begun with the cast: its servers, network, database and files. One without the cast
 * may be somebody's business, so it throws; that is taken down by hand.
 */
export async function removeTrial({ dataDirectory, cacheDirectory, tell }: TrialOptions): Promise<void> {
  if (!existsSync(signInsFile(dataDirectory))) {
    throw new ExpectedError(`${dataDirectory} holds no installation that was begun with --cast; nothing was removed`);
  }
  await withExclusive(`up ${realpathSync(dataDirectory)}`, UP_LOCK_MILLISECONDS, async () => {
    for (const name of ['qemu', 'simulated'] as const) {
      const options = { purpose: 'up', dataDirectory, cacheDirectory, allowEmulation: true, log: tell };
      await engineHandle(name, options).destroy();
    }
    tell('Servers and network are gone.');
    await stopEmbedded(dataDirectory);
    for (const name of made) rmSync(join(dataDirectory, name), { recursive: true, force: true });
    tell(`Database and files of ${dataDirectory} are gone.`);
  }).catch(refuseSecond(dataDirectory));
}
