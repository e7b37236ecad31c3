import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unproven } from './describe.ts';
import { hasWindows } from './imported-image.ts';
import { layoutOf } from './layout.ts';

test('that no Windows was ever asked is said where one can be ordered, and nowhere else', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'hafenamt-describe-'));
  const layout = layoutOf({ instance: 'd', dataDirectory });
  const images = join(layout.root, '..', 'images', 'imported');
  const put = (name: string, said: string) => {
    writeFileSync(join(images, `${name}.json`), said);
    writeFileSync(join(images, `${name}.qcow2`), '');
  };
  const about = async () => {
    const windows = await hasWindows(layout);
    return JSON.stringify(unproven({ acceleration: 'kvm', memoryDivisor: 1, root: true, windows })).includes('Windows');
  };
  mkdirSync(images, { recursive: true });
  put('altsystem', JSON.stringify({ os: 'linux' }));
  put('broken', '{');
  expect(await about()).toBe(false);
  put('windows-2022', JSON.stringify({ os: 'windows' }));
  expect(await about()).toBe(true);
  rmSync(dataDirectory, { recursive: true });
});
