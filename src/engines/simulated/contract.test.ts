import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineContract } from '../contract.ts';
import { destroyInstance, openSimulatedEngine } from './index.ts';

engineContract('simulated', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'sim-'));
  const engine = await openSimulatedEngine({ directory });
  return {
    engine,
    close: async () => {
      await engine.close();
      await destroyInstance({ directory });
    },
  };
});
