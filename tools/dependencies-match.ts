import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Exit code 0 if `node_modules` holds exactly what package-lock.json asks for on this machine, 1 if not. npm writes
 * its own record of an installation as the last thing it does, so one that was cut off doesn't match. Knows no
 * package itself: it runs before any is installed.
 */
interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

const root = process.argv[2] ?? '.';

function read(path: string): Readonly<Record<string, Entry>> {
  return (JSON.parse(readFileSync(join(root, path), 'utf8')) as { packages: Record<string, Entry> }).packages;
}

/** npm leaves out what is for other machines, and also, silently, what it could not get: the second isn't fine. */
function isForUs({ os, cpu, libc = ['glibc'] }: Entry): boolean {
  if (os === undefined && cpu === undefined) return false;
  const isOurCpu = cpu === undefined || cpu.includes(process.arch);
  return isOurCpu && (os ?? ['linux']).includes('linux') && libc.includes('glibc');
}

function matches(): boolean {
  let installed: Readonly<Record<string, Entry>>;
  try {
    installed = read('node_modules/.package-lock.json');
  } catch {
    return false;
  }
  const locked = read('package-lock.json');
  const same = ([path, entry]: [string, Entry]) =>
    path === '' ||
    (installed[path] === undefined
      ? entry.optional === true && !isForUs(entry)
      : installed[path].version === entry.version && installed[path].integrity === entry.integrity);
  return Object.entries(locked).every(same) && Object.keys(installed).every((path) => path in locked);
}

process.exitCode = matches() ? 0 : 1;
