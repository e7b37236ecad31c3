import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { destroyInstance, openQemuEngine, type QemuEngine } from '../../../src/engines/qemu/index.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import { must, ok } from '../../../src/kernel/result.ts';
import { transaction } from '../../../src/database/index.ts';
import { makeOffer } from '../../../src/modules/contracts/index.ts';
import { addPool } from '../../../src/modules/network/index.ts';
import { nameContact, registerCustomer, registerProvider } from '../../../src/modules/parties/index.ts';
import { provider } from '../../../src/modules/parties/test-provider.ts';
import { defaultEdition } from '../../../src/terms/index.ts';
import { customer, item, SSH_KEY } from '../../../src/workflows/gates/customers.ts';
import { startWorker, waitForRun } from '../../../src/workflows/index.ts';
import { orderServer } from '../../../src/workflows/order-server.ts';
import { provisionServer } from '../../../src/workflows/provision-server.ts';
import { testSecrets } from '../../../src/workflows/test-secrets.ts';
import { inPlace, type Place } from './place.ts';
import { median, type Figure } from './report.ts';

const TIMES = 5;
const PATIENCE_MILLISECONDS = 120_000;
const LOOK_MILLISECONDS = 2_000;
const run = promisify(execFile);

interface Measured {
  /** From the order's transaction to the SSH banner. */
  readonly ours: number;
  /** From `qemu-img create` to the SSH banner, of the same guest on the same interface. */
  readonly bare: number;
  /** Seconds of each step of the run, as recorded. */
  readonly steps: Readonly<Record<string, number>>;
}

/** Five times one after the other: our order, then the same guest by hand, then all of it deleted. */
export function benchReal(): Promise<readonly Figure[]> {
  return inPlace(async (place) => {
    const instance = { instance: 'bench', dataDirectory: place.directory };
    const cacheDirectory = process.env['HAFENAMT_CACHE'] ?? join(process.env['HOME'] ?? tmpdir(), '.cache/hafenamt');
    const engine = await openQemuEngine({
      ...instance, cacheDirectory, allowEmulation: true, log: (line) => console.log(`  … ${line}`),
    });
    try {
      const offers = await offer(place);
      const measured: Measured[] = [];
      for (const [n, offerId] of offers.entries()) measured.push(await measure(place, engine, offerId, n));
      return figuresOf(measured);
    } finally {
      await engine.close();
      await destroyInstance(instance);
    }
  });
}

function figuresOf(measured: readonly Measured[]): Figure[] {
  const [ours, bare] = [median(measured.map((m) => m.ours)), median(measured.map((m) => m.bare))];
  const names = Object.keys(measured[0]?.steps ?? {}).filter((name) => name !== 'await-guest');
  return [
    { what: 'order to SSH answering, median of five', value: ours / 1000, unit: 's' },
    { what: 'the same guest by a bare script, median of five', value: bare / 1000, unit: 's' },
    { what: 'ratio', value: ours / bare, unit: '', atMost: 1.15 },
    ...names.map((name) => ({
      what: `step ${name}`, value: median(measured.map(({ steps }) => steps[name] ?? Number.NaN)) * 1000, unit: 'ms',
    })),
  ];
}

async function offer({ db }: Place): Promise<{ id: string; contactId: string }[]> {
  return must(await transaction(db, caller, async (ctx) => {
    await addPool(ctx, await registerProvider(ctx, provider), '198.51.100.0/24', '198.51.100.1');
    const customerId = must(await registerCustomer(ctx, customer));
    const contactId = await nameContact(ctx, {
      organisationId: customerId, name: 'Mara Prüfer', email: 'mara@pruefstand.example', phone: '+49 6321 5550 1',
    });
    const offers = [];
    for (let n = 0; n < TIMES; n++) {
      const { id } = must(await makeOffer(ctx, {
        customerId, contactId, binding: true, minimumMonths: 12, edition: defaultEdition.id, items: [item],
      }));
      offers.push({ id, contactId });
    }
    return ok(offers);
  }));
}

const caller = { actor: 'system:bench', cause: 'bench', correlation: 'bench', clock: systemClock };

async function measure(
  { db }: Place, engine: QemuEngine, { id: offerId, contactId }: { id: string; contactId: string }, n: number,
): Promise<Measured> {
  const provision = provisionServer({ engine, secrets: testSecrets });
  const worker = startWorker({ db, clock: systemClock, workflows: [provision] });
  const started = performance.now();
  const { runId } = must(await transaction(db, caller, (ctx) => orderServer(ctx, {
    offerId, channel: 'api', orderedBy: contactId, hostname: `bench-${n}`, sshKeys: [SSH_KEY],
  }, provision)));
  const { id, publicAddress } = await db.selectFrom('server').innerJoin('nic', 'nic.serverId', 'server.id')
    .select(['server.id', 'publicAddress']).orderBy('server.id', 'desc').limit(1).executeTakeFirstOrThrow();
  const address = publicAddress.split('/')[0] as string;
  await awaitSsh(engine, address);
  const ours = performance.now() - started;
  const { state, error } = await waitForRun(db, runId, PATIENCE_MILLISECONDS);
  if (state !== 'done') throw new Error(`the server was not handed over: ${error}`);
  await worker.stop();
  const steps = await db.selectFrom('runStep').select(['name', 'seconds']).where('runId', '=', runId).execute();
  const bare = await startByHand(engine, id, address);
  // Its memory is the next one's.
  await engine.deleteServer({ key: `bench-${n}`, fence: 2 ** 30 }, id);
  return { ours, bare, steps: Object.fromEntries(steps.map(({ name, seconds }) => [name, seconds ?? 0])) };
}

/** The words QEMU was started with are started again, on a fresh overlay of the same image: nothing else is ours. */
async function startByHand(engine: QemuEngine, serverId: string, address: string): Promise<number> {
  const words = commandLineOf(serverId);
  const disk = /"filename":"([^"]+\.qcow2)"/.exec(words.join(' '))?.[1];
  if (disk === undefined) throw new Error(`no volume in the command line of ${serverId}`);
  const { stdout } = await run('qemu-img', ['info', '-U', '--output=json', disk]);
  const info = JSON.parse(stdout) as { 'virtual-size': number; 'full-backing-filename': string };
  await engine.stopServer({ key: 'bench', fence: 2 ** 30 }, serverId, 'power');
  const started = performance.now();
  await run('qemu-img', [
    'create', '-q', '-f', 'qcow2', '-F', 'qcow2', '-b', info['full-backing-filename'], disk,
    String(info['virtual-size']),
  ]);
  await engine.network.run(words);
  await awaitSsh(engine, address);
  const milliseconds = performance.now() - started;
  await engine.stopServer({ key: 'bench', fence: 2 ** 30 }, serverId, 'power');
  return milliseconds;
}

function commandLineOf(serverId: string): string[] {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
      if (words.includes(`guest=${serverId}`)) return words;
    } catch {
      // ended since it was listed
    }
  }
  throw new Error(`${serverId} does not run`);
}

async function awaitSsh(engine: QemuEngine, address: string): Promise<void> {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  while (performance.now() < end) {
    if ((await engine.sshBanner(address, LOOK_MILLISECONDS))?.startsWith('SSH-2.0')) return;
  }
  throw new Error(`no SSH at ${address}`);
}
