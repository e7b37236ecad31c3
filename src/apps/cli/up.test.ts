import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { answered, openApi, type Api } from '../../api/client/index.ts';
import { stopEmbedded } from '../../database/embedded.ts';
import { destroyInstance } from '../../engines/simulated/index.ts';
import { makeSale, sshKey } from '../server/test-api.ts';
import { ROOT } from './installation.ts';

const START_MILLISECONDS = 60_000;
const MAIN = join(ROOT, 'src/apps/cli/main.ts');

let data: string;
const children: ChildProcess[] = [];
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'hafenamt-up-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  await destroyInstance({ directory: join(data, 'simulated') });
  await stopEmbedded(data);
  rmSync(data, { recursive: true });
});

const environment = () => ({ ...process.env, HAFENAMT_DATA: data, DATABASE_URL: '', SMTP_URL: '', HAFENAMT_OBJECT_STORE: '' });

interface Up {
  readonly child: ChildProcess;
  readonly api: Api;
  /** Everything it said so far. */
  said(): string;
  /** Its exit code once it has ended. */
  ended: Promise<number | null>;
}

/** Starts `up` as a person would and waits until it says where it listens. */
async function up(...argv: string[]): Promise<Up> {
  const child = spawn(process.execPath, [MAIN, 'up', '--port', '0', '--engine', 'simulated', ...argv], {
    env: environment(), stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (piece: Buffer) => { text += piece.toString(); });
  }
  const ended = once(child, 'close').then(([code]: (number | null)[]) => code ?? null);
  const until = performance.now() + START_MILLISECONDS;
  for (;;) {
    const url = /Listening on (http:\S+) /.exec(text)?.[1];
    if (url) return { child, api: openApi({ url, key: readKey() }), said: () => text, ended };
    if (child.exitCode !== null || performance.now() > until) throw new Error(`up did not come: ${text}`);
    await pause(50);
  }
}

function readKey(): string {
  return readFileSync(join(data, 'operator-key'), 'utf8').trim();
}

async function finishRun(api: Api, id: string): Promise<void> {
  const until = performance.now() + START_MILLISECONDS;
  for (;;) {
    const run = await answered(api.GET('/api/v1/runs/{id}', { params: { path: { id } } }));
    if (run.state === 'done') return;
    if (performance.now() > until) throw new Error(`run is ${run.state}: ${run.error}: ${JSON.stringify(run.steps.at(-1))}`);
    await pause(50);
  }
}

test('up serves, survives kill -9 with its data and its run, refuses a second one, and stops politely', async () => {
  const first = await up();
  const key = readKey();
  expect(first.said()).toContain(key);
  // Whether it is a trial is asked before the engine, which may be refused to anybody else.
  const [asked, opened] = ['Nothing is set up yet.', 'Engine: simulated'].map((words) => first.said().indexOf(words));
  expect([asked, opened]).not.toContain(-1);
  expect(asked).toBeLessThan(opened ?? 0);
  expect(statSync(join(data, 'operator-key')).mode & 0o777).toBe(0o600);
  const sale = await makeSale({ api: first.api });
  const order = await answered(first.api.POST('/api/v1/orders', {
    body: { offerId: sale.offer.id, channel: 'api', orderedBy: sale.contactId, hostname: 'zaeh', sshKeys: [sshKey] },
  }));
  first.child.kill('SIGKILL');
  await first.ended;

  const second = await up();
  expect(second.said()).not.toContain('hfn_');
  await finishRun(second.api, order.runId);
  const { items } = await answered(second.api.GET('/api/v1/servers'));
  expect(items).toMatchObject([{ hostname: 'zaeh', state: 'running' }]);

  const refused = spawnSync(process.execPath, [MAIN, 'up', '--port', '0', '--engine', 'simulated'], {
    env: environment(), encoding: 'utf8',
  });
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('another “up” is at work on');

  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  expect(second.said()).toContain('Stopped.');

  // The guest went on; the third finds it, and other engines are not let near it.
  const other = spawnSync(process.execPath, [MAIN, 'up', '--port', '0', '--engine', 'qemu'], {
    env: environment(), encoding: 'utf8',
  });
  expect(other.stderr).toContain('the servers here live in the simulated engine');
  const third = await up();
  const id = items[0]?.id ?? '';
  for (let tries = 0; ; tries++) {
    const server = await answered(third.api.GET('/api/v1/servers/{id}', { params: { path: { id } } }));
    if (server.monitor?.state === 'up') break;
    expect(tries).toBeLessThan(200);
    await pause(50);
  }
  third.child.kill('SIGINT');
  expect(await third.ended).toBe(0);
}, 180_000);

test('a port that is taken, and one that cannot be, are said', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  const taken = spawnSync(process.execPath, [MAIN, 'up', '--port', String(port), '--engine', 'simulated'], {
    env: environment(), encoding: 'utf8',
  });
  holder.close();
  expect(taken.status).toBe(1);
  expect(taken.stderr).toContain(`port ${port} is taken by another program`);
  for (const wrong of ['70000', 'http', '-1', '']) {
    const { status, stderr } = spawnSync(process.execPath, [MAIN, 'up', `--port=${wrong}`], {
      env: environment(), encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/is no port|needs a value/)]);
  }
  const mail = spawnSync(process.execPath, [MAIN, 'up'], {
    env: { ...environment(), SMTP_URL: 'mail.example.de' }, encoding: 'utf8',
  });
  expect([mail.status, mail.stderr]).toEqual([2, expect.stringContaining('SMTP_URL is no address')]);
  const store = spawnSync(process.execPath, [MAIN, 'up'], {
    env: { ...environment(), HAFENAMT_OBJECT_STORE: 's3://docs?lock=ever' }, encoding: 'utf8',
  });
  expect([store.status, store.stderr]).toEqual([1, expect.stringContaining('“ever” is no lock')]);
}, 60_000);
