import { expect, test } from 'vitest';
import { parseHealth } from './health.ts';

const least = ['memory=1000', 'available=400', 'root=5000', 'used=1000'];
const base64 = (text: string) => Buffer.from(text).toString('base64');
const said = (...more: string[]) => parseHealth([...least, ...more, ''].join('\n'));

test('what a guest says is taken as it says it, in bytes', () => {
  // math: /proc/meminfo counts in KiB, stat -f in blocks that were multiplied already.
  expect(said('failed=', 'updates=0', 'packages=2026-07-01')).toEqual({
    memoryBytes: 1_024_000, memoryAvailableBytes: 409_600, rootBytes: 5000, rootUsedBytes: 1000, failedUnits: [],
    pendingUpdates: 0, packagesFrom: '2026-07-01',
  });
});

test('what a guest cannot tell is not the same as none', () => {
  expect(said('packages=')).toMatchObject({ failedUnits: null, pendingUpdates: null, packagesFrom: null });
});

test('a day that is none and a count that no list has are not taken', () => {
  expect(said('updates=99999999999', 'packages=2026-02-30')).toMatchObject({ pendingUpdates: null, packagesFrom: null });
});

test('failed services come by their names, and nothing else does', () => {
  expect(said(`failed=${base64('nginx.service\nuser@1000.service\n')}`)?.failedUnits).toEqual(['nginx.service', 'user@1000.service']);
  expect(said(`failed=${base64('MSSQL$KASSE\nPrint Spooler (2)\n\n x\n')}`)?.failedUnits).toEqual(['MSSQL$KASSE', 'Print Spooler (2)']);
  expect(said(`failed=${base64('<b>\n../x y\ngut.service')}`)?.failedUnits).toEqual(['gut.service']);
});

test.each([['memory=x'], ['available=-1'], ['used=1e9'], ['root=']])('%s is no answer', (line) => {
  const name = line.slice(0, line.indexOf('='));
  expect(parseHealth(least.map((one) => (one.startsWith(`${name}=`) ? line : one)).join('\n'))).toBeNull();
});
