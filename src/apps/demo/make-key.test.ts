import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSshKey } from '../../modules/contracts/index.ts';
import { makeKey } from './make-key.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'hafenamt-key-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('the public line is a key as an order takes it, and the private file is nobody else’s', () => {
  const file = join(directory, 'one');
  const line = makeKey(file, 'demo customer');
  expect(checkSshKey(line, '/')).toEqual({ ok: true, value: line });
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

const keygen = spawnSync('ssh-keygen', ['-?']).error === undefined;
test.skipIf(!keygen)(`OpenSSH reads the private key and finds the same public one${keygen ? '' : ' (no ssh-keygen here)'}`, () => {
  for (const comment of ['a', 'demo customer', 'somebody with a longer name']) {
    const file = join(directory, comment);
    const line = makeKey(file, comment);
    const read = spawnSync('ssh-keygen', ['-y', '-f', file], { encoding: 'utf8' });
    expect(read.stderr).toBe('');
    expect(read.stdout.trim().split(' ').slice(0, 2)).toEqual(line.split(' ').slice(0, 2));
  }
});
