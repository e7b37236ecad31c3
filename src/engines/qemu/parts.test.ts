import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { withGuestAgent } from './guest-agent.ts';
import { parseReading } from './guest.ts';
import { checkHost, debianPackages } from './host.ts';
import { checkId, layoutOf } from './layout.ts';
import { withLocks } from './lock.ts';
import { MARK } from './namespace.ts';
import { gone, guestPid, settledPid } from './process.ts';
import { idOfFile, readRecord, removeTemporaries, temporaryName, writeRecord } from './records.ts';
import { checkServer, seedFiles, writeSeed } from './seed.ts';

const directory = mkdtempSync(join(tmpdir(), 'hafenamt-parts-'));
afterAll(() => rmSync(directory, { recursive: true }));

const server = {
  id: 'srv_1',
  hostname: 'web-1',
  group: null,
  vcpus: 1,
  memoryBytes: 1024 ** 3,
  volumeIds: ['dsk_1'],
  nicIds: [],
  authorizedKeys: ['ssh-ed25519 AAAA anna'],
  boot: 'volume',
} as const;

describe('names', () => {
  test('two instances share no path and no namespace', () => {
    const [a, b] = ['a', 'b'].map((instance) => layoutOf({ instance, dataDirectory: directory }));
    expect(a?.runtime).not.toBe(b?.runtime);
    expect(a?.namespaceName).not.toBe(b?.namespaceName);
  });
  test.each([[''], ['Upper'], ['a/b'], ['..'], ['-a'], ['thirteen-char']])('“%s” is no instance', (instance) => {
    expect(() => layoutOf({ instance, dataDirectory: directory })).toThrow('instance name');
  });
  test.each([['../x'], [''], ['.x'], ['a b'], ['a;b'], ['x'.repeat(65)]])('“%s” is no id', (id) => {
    expect(() => checkId(id)).toThrow('cannot name');
  });
  test('interface names fit the kernel’s 15 characters and a socket path its 107', () => {
    const layout = layoutOf({ instance: 'twelve-chars', dataDirectory: directory });
    const id = `srv_${'0'.repeat(26)}`;
    expect(layout.tap(id).length).toBeLessThanOrEqual(15);
    expect(layout.tap(id)).not.toBe(layout.tap(`${id.slice(0, -1)}1`));
    expect(`${layout.sockets(id)}/watch`.length).toBeLessThanOrEqual(107);
  });
});

describe('records', () => {
  test('are whole or absent, and leave no temporary file', async () => {
    const path = join(directory, 'records', 'dsk_1.json');
    expect(await readRecord(path)).toBeNull();
    await writeRecord(path, { a: 1 });
    await writeRecord(path, { a: 2 });
    expect(await readRecord(path)).toEqual({ a: 2 });
    expect(readdirSync(join(directory, 'records'))).toEqual(['dsk_1.json']);
  });
  test('what a killed worker left belongs to its id and is removed with it alone', async () => {
    const half = join(directory, 'half');
    await writeRecord(join(half, 'dsk_1.json'), {});
    const mine = temporaryName(join(half, 'dsk_1.qcow2'));
    const other = temporaryName(join(half, 'dsk_10.qcow2'));
    writeFileSync(mine, '');
    writeFileSync(other, '');
    expect(idOfFile(mine.slice(half.length + 1))).toBe('dsk_1');
    await removeTemporaries(join(half, 'dsk_1.qcow2'));
    expect(readdirSync(half).map(idOfFile)).toEqual(['dsk_1', 'dsk_10']);
  });
});

describe('locks', () => {
  test('one holder at a time, in whatever order they were asked for', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside--;
    };
    const names = [`${directory} a`, `${directory} b`];
    await Promise.all([0, 1, 2, 3].map((n) => withLocks(n % 2 ? names : names.toReversed(), work)));
    expect(most).toBe(1);
  });
  test('a lock that is not given up in time is an error, and a thrown error gives it up', async () => {
    const name = `${directory} c`;
    await withLocks([name], async () => {
      await expect(withLocks([name], async () => undefined, 50)).rejects.toMatchObject({ kind: 'failed' });
    });
    await expect(withLocks([name], () => Promise.reject(new Error('work')))).rejects.toThrow('work');
    await withLocks([name], async () => undefined, 50);
  });
});

describe('the seed volume', () => {
  test('carries identity, keys and network, readable by tar alone', async () => {
    const nic = {
      id: 'nic_1',
      mac: '02:00:00:00:00:0A',
      networkId: null,
      addresses: [
        { address: '198.51.100.2', prefixLength: 24 },
        { address: '2001:db8::2', prefixLength: 64 },
      ],
      gateway: '198.51.100.1',
      gateway6: '2001:db8::1',
      bitsPerSecond: 1e6,
      connected: true,
    };
    const bare = { ...nic, id: 'nic_2', addresses: [] };
    const private4 = { ...nic, id: 'nic_3', mac: '02:00:00:00:00:03', gateway6: null, gateway: '10.20.0.1' };
    expect(seedFiles(server, [bare])).toMatchObject({ interfaces: '' });
    const layout = layoutOf({ instance: 'seed', dataDirectory: directory });
    await writeRecord(layout.record('server', server.id), server);
    const second = { ...private4, addresses: [{ address: '10.20.0.9', prefixLength: 28 }] };
    await writeSeed(layout, server, [nic, bare, second]);
    const read = (name: string) => execFileSync('tar', ['-xOf', layout.seedFile(server.id), name]).toString();
    expect(read('hostname')).toBe('web-1\n');
    expect(read('authorized_keys')).toBe('ssh-ed25519 AAAA anna\n');
    // Lower case, as the kernel writes a MAC.
    expect(read('interfaces').split('\n')).toEqual([
      'mac 02:00:00:00:00:0a', 'address 198.51.100.2/24', 'address 2001:db8::2/64', 'gateway 198.51.100.1',
      'gateway6 2001:db8::1', 'mac 02:00:00:00:00:03', 'address 10.20.0.9/28', 'gateway 10.20.0.1', '',
    ]);
    // What a guest with an image from before 0.3 reads.
    expect(read('network')).toBe('198.51.100.2/24 198.51.100.1\n');
    expect(read('instance')).toBe('srv_1\n');
  });
  test('asks the guest to write name and keys again when they are others, and only then', () => {
    const identity = (change: object) => seedFiles({ ...server, ...change }, [])['identity'];
    expect(identity({ vcpus: 2 })).toBe(identity({}));
    for (const change of [{ hostname: 'web-2' }, { authorizedKeys: [] }, { id: 'srv_2' }])
      expect(identity(change)).not.toBe(identity({}));
  });
  test.each([
    [{ hostname: 'a b' }],
    [{ hostname: '-a' }],
    [{ hostname: 'a\nb' }],
    [{ vcpus: 0 }],
    [{ memoryBytes: 0.5 }],
    [{ authorizedKeys: ['ssh-ed25519 AAAA\nssh-ed25519 BBBB'] }],
    [{ authorizedKeys: ['command="x" ssh-ed25519 AAAA'] }],
  ])('%j is refused before anything is written', (wrong) => {
    expect(() => checkServer({ ...server, ...wrong })).toThrow('no sound');
  });
});

describe('what a guest says', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  // A serial is the first twenty characters of an id.
  const ids = ['dsk_01ARZ3NDEKTSV4RQFFQ69G5FAV', 'dsk_01ARZ3NDEKTSV4RRFFQ69G5FAV'];
  const lines = [
    `hostname=${base64('web-1\n')}`,
    'cpus=2',
    'memory=1000',
    'sectors=2048',
    'filesystem=900000',
    `volume 4096 ${base64('dsk_01ARZ3NDEKTSV4RR')}`,
    `volume 8 ${base64('somebody’s')}`,
    'firewall=1',
    `rules=${'ab'.repeat(32)}`,
    `os=${base64('Debian')}`,
    `keys=${base64('a\n\nb\n')}`,
  ];
  test('becomes numbers and text', () => {
    expect(parseReading(lines.join('\n'), ids)).toEqual({
      hostname: 'web-1',
      cpuCount: 2,
      memoryBytes: 1_024_000,
      rootDiskBytes: 1_048_576,
      rootFilesystemBytes: 900_000,
      volumes: [
        { id: ids[1], bytes: 2_097_152 },
        { id: 'somebody’s', bytes: 4096 },
      ],
      firewallActive: true,
      firewallHash: 'ab'.repeat(32),
      authorizedKeys: ['a', 'b'],
      osName: 'Debian',
    });
  });
  test.each(['cpus', 'memory', 'sectors', 'filesystem', 'firewall', 'rules'])('without %s it says nothing', (name) => {
    expect(parseReading(lines.filter((line) => !line.startsWith(`${name}=`)).join('\n'), ids)).toBeNull();
  });
});

describe('the guest agent', () => {
  test('answers to somebody who hung up are not taken for ours', async () => {
    const path = join(directory, 'agent');
    const agent = createServer((socket) => {
      socket.setEncoding('latin1');
      socket.write('{"return": {"old": true}}\n');
      socket.on('data', (chunk: string) => {
        for (const line of chunk.split('\n').filter((text) => text.includes('{'))) {
          const {
            execute,
            arguments: given,
            id,
          } = JSON.parse(line.slice(line.indexOf('{'))) as {
            execute: string;
            arguments: { id?: number };
            id?: number;
          };
          if (execute === 'guest-sync-delimited') socket.write(`half an answ\u00ff{"return": ${given.id}}\n`, 'latin1');
          else if (execute === 'guest-fsfreeze-status') socket.write(`{"return": "thawed", "id": ${id}}\n`);
          else socket.write(`{"return": "late", "id": 0}\n{"return": "mine", "id": ${id}}\n`);
        }
      });
    });
    await new Promise<void>((resolve) => agent.listen(path, resolve));
    expect(await withGuestAgent(path, (guest) => guest.execute('guest-ping'))).toBe('mine');
    await new Promise((resolve) => agent.close(resolve));
    expect(await withGuestAgent(path, async () => 'never')).toBeNull();
  });
});

describe('a guest whose start a killed worker left under way', () => {
  const layout = layoutOf({ instance: `t${process.pid}-s`, dataDirectory: directory });
  afterAll(() => rmSync(layout.runtime, { recursive: true, force: true }));

  /** A program that looks like a starting QEMU: `later` is what it does after 200 and after 400 ms. */
  function pretendStart(id: string, ...later: readonly string[]) {
    mkdirSync(layout.sockets(id), { recursive: true });
    const script = later.map((does, i) => `setTimeout(() => { ${does} }, ${200 * (i + 1)});`).join(' ');
    const named = ['-name', `guest=${id}`, '-pidfile', join(layout.sockets(id), 'pid')];
    return spawn(process.execPath, ['-e', script, '--', ...named], { env: { ...process.env, [MARK]: layout.runtime } });
  }
  const writesPidFile = 'fs.writeFileSync(process.argv.at(-1), String(process.pid))';

  test('is waited for until it has written its pid file and its monitor listens', async () => {
    const watch = join(layout.sockets('srv_slow'), 'watch');
    const starting = pretendStart('srv_slow', writesPidFile, `net.createServer().listen(${JSON.stringify(watch)})`);
    expect(await guestPid(layout, 'srv_slow')).toBeNull();
    expect(await settledPid(layout, 'srv_slow')).toBe(starting.pid);
    expect(existsSync(watch)).toBe(true);
    starting.kill();
  });
  test.each([
    ['before it wrote a pid file', ['']],
    ['before its monitor listened', [writesPidFile, '']],
  ])('is nobody’s when it ended %s', async (_, does) => {
    const starting = pretendStart('srv_failed', ...does);
    expect(await settledPid(layout, 'srv_failed')).toBeNull();
    expect(await gone(starting.pid ?? 0)).toBe(true);
  });
  test('a pid file of a program that is none of ours names nobody', async () => {
    mkdirSync(layout.sockets('srv_stale'), { recursive: true });
    writeFileSync(join(layout.sockets('srv_stale'), 'pid'), `${process.pid}\n`);
    expect(await settledPid(layout, 'srv_stale')).toBeNull();
  });
});

test('the package list is what the launcher reads, and every missing program names one of them', () => {
  expect(debianPackages).toContain('qemu-system-x86');
  expect(readFileSync(new URL('debian-packages.txt', import.meta.url), 'utf8')).toMatch(/^([a-z0-9.+-]+\n)+$/);
  const path = process.env['PATH'];
  process.env['PATH'] = directory;
  try {
    for (const name of checkHost().missing) expect(debianPackages).toContain(name);
    expect(checkHost().usable).toBe(false);
  } finally {
    process.env['PATH'] = path;
  }
});
