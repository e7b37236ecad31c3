import { accessSync, constants, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRoot } from './layout.ts';

/** Debian packages the real engine needs; the launcher reads the same file. */
export const debianPackages: readonly string[] = readFileSync(
  fileURLToPath(new URL('debian-packages.txt', import.meta.url)),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '');

/** The program by which a package's presence is known. What only some kernels need (wireguard-go) is not asked for. */
const PROGRAMS: readonly (readonly [program: string, debianPackage: string])[] = [
  ['qemu-system-x86_64', 'qemu-system-x86'],
  ['qemu-img', 'qemu-utils'],
  ['mmdebstrap', 'mmdebstrap'],
  ['nft', 'nftables'],
  ['fping', 'fping'],
  ['ssh', 'openssh-client'],
  ['ip', 'iproute2'],
  ['tc', 'iproute2'],
  ['wg', 'wireguard-tools'],
  ['mke2fs', 'e2fsprogs'],
  ['zstd', 'zstd'],
];

export interface HostCheck {
  readonly usable: boolean;
  /** Debian package names, ready for `apt-get install`. */
  readonly missing: readonly string[];
  readonly root: boolean;
  readonly notes: readonly string[];
}

/** Whether the real engine can run here. Looks at files only; starts and changes nothing. */
export function checkHost(): HostCheck {
  const missing = [...new Set(PROGRAMS.filter(([program]) => !findProgram(program)).map(([, name]) => name))];
  const notes: string[] = [];
  const root = isRoot();
  const amd64 = process.arch === 'x64';
  if (!amd64) notes.push(`guests are amd64; this host is ${process.arch}`);
  const tun = accessible('/dev/net/tun', constants.R_OK | constants.W_OK);
  if (!tun) notes.push('/dev/net/tun is not accessible: no network for guests');
  const namespaces = root || userNamespacesAllowed();
  if (!root)
    notes.push(
      namespaces
        ? 'not root: guests live in a user namespace, and the guest image must have been built by root once'
        : 'not root, and user namespaces are forbidden here',
    );
  if (!accessible('/dev/kvm', constants.R_OK | constants.W_OK))
    notes.push('/dev/kvm is not accessible: guests are emulated');
  return { usable: missing.length === 0 && amd64 && tun && namespaces, missing, root, notes };
}

function findProgram(program: string): string | null {
  // iproute2, nftables and e2fsprogs live in sbin, which a user's PATH may lack.
  const directories = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return (
    directories.map((directory) => join(directory, program)).find((path) => accessible(path, constants.X_OK)) ?? null
  );
}

function accessible(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

function userNamespacesAllowed(): boolean {
  const value = (path: string): string | null => {
    try {
      return readFileSync(path, 'utf8').trim();
    } catch {
      return null;
    }
  };
  return (
    value('/proc/sys/user/max_user_namespaces') !== '0' && value('/proc/sys/kernel/unprivileged_userns_clone') !== '0'
  );
}

/** Cpus and memory of the host; `availableBytes` is what it could give away now. */
export function readHost(): { cpus: number; memoryBytes: number; availableBytes: number } {
  const available = /^MemAvailable:\s+(\d+) kB/m.exec(readFileSync('/proc/meminfo', 'utf8'));
  return { cpus: cpus().length, memoryBytes: totalmem(), availableBytes: Number(available?.[1] ?? 0) * 1024 };
}
