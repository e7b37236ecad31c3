import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineContract } from '../contract.ts';
import { destroyInstance, openQemuEngine } from './index.ts';
import { cacheDirectory, testInstance, whyNot } from './test-host.ts';

async function open() {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'hafenamt-contract-'));
  const options = { instance: testInstance('c'), dataDirectory, cacheDirectory, allowEmulation: true };
  await destroyInstance(options);
  const engine = await openQemuEngine(options);
  const close = async () => {
    await destroyInstance(options);
    rmSync(dataDirectory, { recursive: true });
  };
  return { engine, close };
}

engineContract('qemu', open, whyNot());
