import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFirewall } from './firewalls.ts';
import { spaceFiles } from './firewall-space.ts';
import { layoutOf } from './layout.ts';
import { destroyInstance, findLeftovers } from './leftovers.ts';
import { linksIn } from './links.ts';
import { enterNamespace } from './namespace.ts';
import { firewall, inside, moved, network, outside, steps } from './network-drill.ts';
import { openNetwork } from './open-network.ts';
import { readNic } from './nics.ts';
import { markedProcesses } from './process.ts';
import { runOk, until } from './run.ts';
import { testInstance, whyNot } from './test-host.ts';
import { listWorld } from './world.ts';

const PROGRAM = fileURLToPath(new URL('network-drill.ts', import.meta.url));
const reason = whyNot();
const directory = mkdtempSync(join(tmpdir(), 'hafenamt-network-'));
const options = { instance: testInstance('w'), dataDirectory: directory };
const layout = layoutOf(options);
const world = { layout };

/** Does one step in a process of its own and kills it so long after it began; false if it was faster. */
async function killIn(step: string, fence: number, afterMilliseconds: number): Promise<boolean> {
  const program = ['--no-warnings', PROGRAM, JSON.stringify(options), step, String(fence)];
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<boolean>((resolve) => child.on('close', (_, signal) => resolve(signal === 'SIGKILL')));
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await until(() => child.exitCode !== null || said.includes('begins'), 30_000, 1);
  setTimeout(() => child.kill('SIGKILL'), afterMilliseconds);
  return ended;
}

const names = async () => (await listWorld(layout)).map(({ kind, id }) => `${kind} ${id}`).sort();
const reading = async () => {
  const read = await readFirewall(world, firewall.id);
  return read && { vpn: null, ...read };
};
const readings = async () => [
  await reading(), await readNic(world, inside.id), await readNic(world, outside.id),
];
const sound = { antiSpoof: true, connected: true };
const opened = { hosts: moved.hosts, vpn: { port: 51_820, peers: moved.vpn?.peers } };
/** What a reading must say after each step; each is made of the one before. */
const after: Readonly<Record<string, readonly (object | null)[]>> = {
  'create-network': [null, null, null],
  'create-firewall': [{ hosts: firewall.hosts, vpn: null }, null, null],
  'create-nic-inside': [{ hosts: firewall.hosts }, { ...sound, networkId: network.id, toGuest: 100_000_000 }, null],
  'create-nic-outside': [
    { hosts: firewall.hosts }, sound,
    { ...sound, networkId: null, addresses: ['198.51.100.30', '203.0.113.5', '2001:db8:5::1'] },
  ],
  'change-firewall': [opened, sound, sound],
  'close-vpn': [{ hosts: moved.hosts, vpn: null }, sound, sound],
  'open-vpn': [opened, sound, sound],
  'cut-nic': [opened, sound, { antiSpoof: true, connected: false }],
  'change-nic': [
    opened, sound,
    { ...sound, fromGuest: 10_000_000, addresses: ['198.51.100.31', '203.0.113.9'] },
  ],
  'delete-nic-outside': [opened, sound, null],
  'delete-nic-inside': [opened, null, null],
  'delete-firewall': [null, null, null],
  'delete-network': [null, null, null],
};
/** The router's ways to blocks: while the nic that has them exists, no longer. */
const blocks = ['203.0.113.4/30', '2001:db8:5::/64'];
const routed: Readonly<Record<string, readonly string[]>> = {
  'create-nic-outside': blocks, 'change-firewall': blocks, 'close-vpn': blocks, 'open-vpn': blocks, 'cut-nic': blocks,
  'change-nic': ['203.0.113.8/30'],
};
const everything = [`firewall ${firewall.id}`, `network ${network.id}`, `nic ${inside.id}`, `nic ${outside.id}`];

describe.skipIf(reason !== null)(
  `a control plane killed while it changes the network${reason === null ? '' : `: ${reason}`}`,
  { timeout: 120_000 },
  () => {
    let prefix: readonly string[];

    const routes = async () => {
      const shown = await Promise.all(
        ['-4', '-6'].map((family) => runOk([...prefix, 'ip', '-json', family, 'route', 'show', 'proto', 'static'])),
      );
      return shown.flatMap((text) => JSON.parse(text || '[]') as { dst: string }[]).map(({ dst }) => dst);
    };

    beforeAll(async () => {
      await destroyInstance(options);
      await openNetwork(layout, () => undefined);
      prefix = await enterNamespace(layout);
    });
    afterAll(async () => {
      await destroyInstance(options);
      expect(await findLeftovers(options)).toEqual([]);
      rmSync(directory, { recursive: true });
    });

    const title = '%i ms into each step: a newer worker finishes it, and the late one is refused';
    test.each([[0], [20], [60], [110], [170]])(title, async (milliseconds) => {
      let fence = 10 * milliseconds + 1;
      let killed = 0;
      for (const [name, work] of steps) {
        if (await killIn(name, fence, milliseconds)) killed++;
        expect((await names()).filter((thing) => !everything.includes(thing))).toEqual([]);
        await work(world, { key: `drill/${name}`, fence: fence + 1 });
        await work(world, { key: `drill/${name}`, fence: fence + 1 });
        const read = await readings();
        for (const [at, want] of (after[name] ?? []).entries()) {
          if (want === null) expect(read[at], name).toBeNull();
          else expect(read[at], name).toMatchObject(want);
        }
        expect(await routes(), name).toEqual(routed[name] ?? []);
        await expect(work(world, { key: `drill/${name}`, fence })).rejects.toMatchObject({ kind: 'fenced' });
        fence += 2;
      }
      expect(killed).toBeGreaterThan(0);
      // Nothing is left of any of it: no thing, no interface, no namespace, no process, no rule, no route.
      expect(await names()).toEqual([]);
      expect(await markedProcesses(layout)).toEqual([]);
      expect([...(await linksIn(prefix)).keys()]).toEqual(['lo', 'br0']);
      expect(await spaceFiles(layout)).toEqual([]);
      const rules = await runOk([...prefix, 'nft', 'list', 'table', 'bridge', 'hafenamt']);
      expect(rules).not.toMatch(/c_[tf]|elements/);
    });
  },
);
