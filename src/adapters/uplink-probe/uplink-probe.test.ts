import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openUplinkProber } from './index.ts';

const router = createServer((socket) => socket.destroy());
let port = 0;
beforeAll(async () => {
  await new Promise<void>((listening) => {
    router.listen(0, '127.0.0.1', listening);
  });
  ({ port } = router.address() as AddressInfo);
});
afterAll(() => void router.close());

/** An address of this very machine at which nothing listens. */
const CLOSED = { address: '127.0.0.1', port: 1 };

test('C-4.2.5 a line is up where something answers, and down where nothing does', async () => {
  const prober = openUplinkProber();
  expect(await prober.probe([])).toEqual([]);
  expect(await prober.probe([
    { address: '127.0.0.1', port: null }, CLOSED, { address: '127.0.0.1', port }, { address: '::1', port: null },
  ])).toEqual(['up', 'down', 'up', 'up']);
});

test('C-4.2.5 where the prober itself fails, nothing is said of the line', async () => {
  const { PATH } = process.env;
  process.env['PATH'] = '/nowhere';
  const said: string[] = [];
  const prober = openUplinkProber((line) => said.push(line));
  try {
    for (let round = 0; round < 2; round++) {
      expect(await prober.probe([{ address: '127.0.0.1', port: null }, CLOSED])).toEqual(['unknown', 'down']);
    }
    expect(said).toEqual([expect.stringContaining('fping')]);
  } finally {
    process.env['PATH'] = PATH;
  }
});
