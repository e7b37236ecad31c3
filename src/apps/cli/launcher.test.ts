import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from './installation.ts';

/**
 * The launcher in a clone of its own, with a registry that is a script: what it fetches, installs and says, without
 * a network. `main.ts` is replaced by a program that prints its arguments.
 */
let base: string;
let clone: string;
let bin: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'launcher-'));
  clone = join(base, 'a clone');
  bin = join(base, 'bin');
  for (const folder of ['src/apps/cli', 'src/engines/qemu', 'tools']) {
    mkdirSync(join(clone, folder), { recursive: true });
  }
  for (const file of ['hafenamt', 'tools/dependencies-match.ts']) copyFileSync(join(ROOT, file), join(clone, file));
  const packages = { '': {}, 'node_modules/x': { version: '1.0.0' } };
  writeFileSync(join(clone, 'package-lock.json'), JSON.stringify({ packages }));
  writeFileSync(join(clone, 'src/apps/cli/main.ts'), 'console.log(JSON.stringify(process.argv.slice(2)));');
  writeFileSync(join(clone, 'src/engines/qemu/debian-packages.txt'), '# none\nno-such-package # of ours\n');
  mkdirSync(bin);
});
afterEach(() => rmSync(base, { recursive: true }));

function put(name: string, script: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
}

const newNode = (): void => put('node', `exec '${process.execPath}' "$@"`);
const oldNode = (): void => put('node', 'echo v20.20.2');
/** An npm that installs what the lockfile asks for and notes that it was called. */
const goodNpm = (): void => put('npm', `
  [ "$1" = --version ] && { echo 10.9.0; exit; }
  echo "$1" >> '${base}/npm-calls'
  sleep 0.3
  mkdir -p node_modules
  cp package-lock.json node_modules/.package-lock.json`);

function environment(): NodeJS.ProcessEnv {
  return { PATH: `${bin}:/usr/bin:/bin`, HOME: join(base, 'home'), HAFENAMT_NO_APT: '1', LANG: 'C' };
}

interface Launched {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function launch(argv: readonly string[], path = join(clone, 'hafenamt')): Launched {
  mkdirSync(join(base, 'home'), { recursive: true });
  const { status, stdout, stderr } = spawnSync(path, argv, { encoding: 'utf8', env: environment(), cwd: '/' });
  return { code: status, out: stdout, err: stderr };
}

function npmCalls(): string[] {
  const path = join(base, 'npm-calls');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
}

test('it installs once, says so once, and passes its arguments on unchanged', () => {
  newNode();
  goodNpm();
  const first = launch(['admin', 'a b', '$x', '']);
  expect(first).toMatchObject({ code: 0, out: '["admin","a b","$x",""]\n' });
  expect(first.err).toBe('hafenamt: Installing the packages in package-lock.json\n');
  expect(launch(['admin'])).toEqual({ code: 0, out: '["admin"]\n', err: '' });
  expect(npmCalls()).toEqual(['ci']);
});

test('a new lockfile installs again, a mere touch doesn’t', () => {
  newNode();
  goodNpm();
  launch(['admin']);
  const lock = join(clone, 'package-lock.json');
  writeFileSync(lock, readFileSync(lock));
  expect(launch(['admin']).err).toBe('');
  writeFileSync(lock, readFileSync(lock, 'utf8').replace('1.0.0', '1.0.1'));
  expect(launch(['admin']).err).toContain('Installing the packages');
  expect(npmCalls()).toEqual(['ci', 'ci']);
});

test('two that start at once install once', async () => {
  newNode();
  goodNpm();
  mkdirSync(join(base, 'home'));
  const codes = await Promise.all([1, 2, 3].map(() => new Promise((resolve) => {
    spawn(join(clone, 'hafenamt'), ['admin'], { env: environment(), stdio: 'ignore' }).once('exit', resolve);
  })));
  expect(codes).toEqual([0, 0, 0]);
  expect(npmCalls()).toEqual(['ci']);
});

test('an installation that was cut off is done again', () => {
  newNode();
  put('npm', '[ "$1" = --version ] && { echo 10.9.0; exit; }\nmkdir -p node_modules/x; echo lost the network >&2; exit 1');
  const failed = launch(['admin']);
  expect(failed.code).toBe(1);
  expect(failed.err).toContain('  lost the network\nhafenamt: the packages could not be installed\n');
  goodNpm();
  expect(launch(['admin']).code).toBe(0);
});

test('it finds its clone through links, from anywhere', () => {
  newNode();
  goodNpm();
  symlinkSync(join(clone, 'hafenamt'), join(base, 'one'));
  symlinkSync('../one', join(bin, 'two'));
  expect(launch(['admin'], join(bin, 'two')).out).toBe('["admin"]\n');
});

test('help needs no packages', () => {
  newNode();
  goodNpm();
  for (const argv of [[], ['--help'], ['demo', '--help'], ['nonsense']]) expect(launch(argv).code).toBe(0);
  expect(npmCalls()).toEqual([]);
});

test('with an old Node, a package that isn’t the released one is refused and nothing of it stays', () => {
  oldNode();
  put('npm', `mkdir -p package/bin
    printf '#!/bin/sh\\ntouch "${base}/ran"\\n' > package/bin/node; chmod +x package/bin/node
    tar -czf node.tgz package; rm -r package`);
  const result = launch(['--help']);
  expect(result.code).toBe(1);
  expect(result.err).toContain('isn’t the one'.replace('’', "'"));
  expect(existsSync(join(base, 'ran'))).toBe(false);
  expect(spawnSync('find', [join(base, 'home'), '-name', 'node*']).stdout.toString()).toBe('');
});

test('with a Node in the cache, the host’s isn’t asked', () => {
  oldNode();
  goodNpm();
  const arch = process.arch;
  const version = /^node_version=(.*)$/m.exec(readFileSync(join(ROOT, 'hafenamt'), 'utf8'))?.[1] ?? '';
  const cached = join(base, 'home/.cache/hafenamt', `node-${version}-${arch}`, 'bin');
  mkdirSync(cached, { recursive: true });
  symlinkSync(process.execPath, join(cached, 'node'));
  expect(launch(['admin']).out).toBe('["admin"]\n');
});

test('Debian packages are looked at only for the real engine, and not installed without leave', () => {
  newNode();
  goodNpm();
  launch(['admin']);
  put('apt-get', `echo "$@" >> '${base}/apt-calls'; exit 1`);
  put('dpkg-query', 'echo installed dpkg');
  put('id', 'echo 1000');
  const allowed = { ...environment(), HAFENAMT_NO_APT: '' };
  const say = (argv: readonly string[], env: NodeJS.ProcessEnv = allowed) =>
    spawnSync(join(clone, 'hafenamt'), argv, { encoding: 'utf8', env }).stderr;
  if (!/^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))) return;
  expect(say(['demo'])).toBe(
    'hafenamt: for the real engine these Debian packages are missing, going on without: no-such-package\n',
  );
  for (const argv of [['demo', '--engine', 'simulated'], ['demo', '--engine=simulated'], ['admin'], ['clause']]) {
    expect(say(argv)).toBe('');
  }
  expect(say(['demo'], environment())).toBe('');
  expect(existsSync(join(base, 'apt-calls'))).toBe(false);
  put('id', 'echo 0');
  expect(say(['demo'])).toContain('going on without: no-such-package');
  expect(readFileSync(join(base, 'apt-calls'), 'utf8')).toContain('--no-install-recommends no-such-package');

  // One that a release doesn't have keeps no other away.
  writeFileSync(join(clone, 'src/engines/qemu/debian-packages.txt'), 'no-such-package\ngood-package\n');
  put('apt-get', `case "$*" in *no-such-package*) exit 1 ;; esac; echo "$@" >> '${base}/installed'`);
  expect(say(['demo']).split('\n').filter((line) => line.includes('without'))).toEqual(['hafenamt: going on without: no-such-package']);
  expect(readFileSync(join(base, 'installed'), 'utf8')).toMatch(/install --no-install-recommends good-package$/m);
});
