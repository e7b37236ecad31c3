import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { engineContract } from '../contract.ts';
import { destroyInstance, openQemuEngine } from './index.ts';
import { cacheDirectory, whyNot } from './test-host.ts';

const reason = whyNot();
if (reason === null) {
  engineContract('qemu', async () => {
    const options = { instance: 'contract', dataDirectory: mkdtempSync(join(tmpdir(), 'hafenamt-contract-')), cacheDirectory };
    await destroyInstance(options);
    const engine = await openQemuEngine(options);
    return {
      engine,
      close: async () => {
        await destroyInstance(options);
        rmSync(options.dataDirectory, { recursive: true });
      },
    };
  });
} else {
  describe.skip(`the engine contract with real guests: ${reason}`, () => test('needs a host', () => undefined));
}
