import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { EngineError } from '../../modules/compute/ports.ts';
import { engineLimits } from './limits.ts';

/** What opens an engine; the instance's name keeps two engines of one host apart. */
export interface InstanceOptions {
  /** `[a-z0-9-]`, at most 12 characters; network namespace and runtime directory are named after it. */
  readonly instance: string;
  /** State that must survive: records, volumes, backups. */
  readonly dataDirectory: string;
}

export type RecordKind = 'server' | 'volume' | 'nic' | 'network' | 'firewall' | 'snapshot' | 'backup';

/** Where everything of one instance lives. Pure: derived from the options, nothing is touched. */
export interface Layout {
  readonly instance: string;
  readonly root: string;
  /** Sockets and pid files: short, because a unix socket's path is. Empty after a reboot. */
  readonly runtime: string;
  readonly namespaceName: string;
  readonly namespacePath: string;
  readonly images: string;
  readonly fences: string;
  directory(kind: RecordKind): string;
  record(kind: RecordKind, id: string): string;
  volumeFile(volumeId: string): string;
  backupFile(backupId: string): string;
  /** The memory of a guest, as a snapshot keeps it. */
  memoryFile(snapshotId: string): string;
  seedFile(serverId: string): string;
  /** The throw-away volume a rescue boot runs from. */
  rescueFile(serverId: string): string;
  /** Directory of a server's sockets. */
  sockets(serverId: string): string;
  /** Interface name, at most 15 characters, from a nic's id. */
  tap(nicId: string): string;
  ifb(nicId: string): string;
  /** The bridge of a private network. */
  bridge(networkId: string): string;
  /** The instance's ends of a firewall's two cables: to the public bridge, to the network's. */
  outerEnd(firewallId: string): string;
  innerEnd(firewallId: string): string;
  /** A firewall's network namespace; begins with the instance's own name and a hyphen. */
  firewallNamespace(firewallId: string): string;
  /** The private key of a firewall's VPN endpoint. */
  vpnKey(firewallId: string): string;
}

/** Begins the id of an interface or namespace of which nobody knows more than its own name. */
export const UNNAMED = 'unnamed.';

const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;
const FOLDERS: Record<RecordKind, string> = {
  server: 'servers',
  volume: 'volumes',
  nic: 'nics',
  network: 'networks',
  firewall: 'firewalls',
  snapshot: 'snapshots',
  backup: 'backups',
};

/** Ids become file names, so their letters are checked where they come in. */
export function checkId(id: string): string {
  if (!ID.test(id)) throw new EngineError('failed', `“${id}” cannot name a thing: letters, digits, _ . - only`);
  return id;
}

export function layoutOf(options: InstanceOptions): Layout {
  const { instance } = options;
  if (!/^[a-z0-9][a-z0-9-]*$/.test(instance) || instance.length > engineLimits.instanceCharacters) {
    throw new EngineError('failed', `“${instance}” is not an instance name: a-z, 0-9, hyphen, at most 12 characters`);
  }
  const root = join(resolve(options.dataDirectory), 'engine');
  const runtime = join(runtimeBase(), instance);
  const short = (id: string) =>
    /^unnamed\.[0-9a-f]{12}$/.test(id)
      ? id.slice(UNNAMED.length)
      : createHash('sha256').update(id).digest('hex').slice(0, 12);
  return {
    instance,
    root,
    runtime,
    namespaceName: `hafenamt-${instance}`,
    namespacePath: `/run/netns/hafenamt-${instance}`,
    images: join(root, 'images'),
    fences: join(root, 'fences'),
    directory: (kind) => join(root, FOLDERS[kind]),
    record: (kind, id) => join(root, FOLDERS[kind], `${checkId(id)}.json`),
    volumeFile: (id) => join(root, FOLDERS.volume, `${checkId(id)}.qcow2`),
    backupFile: (id) => join(root, FOLDERS.backup, `${checkId(id)}.qcow2`),
    memoryFile: (id) => join(root, FOLDERS.snapshot, `${checkId(id)}.qcow2`),
    seedFile: (id) => join(root, FOLDERS.server, `${checkId(id)}.seed`),
    rescueFile: (id) => join(root, FOLDERS.server, `${checkId(id)}.rescue`),
    sockets: (id) => socketDirectory(runtime, checkId(id)),
    tap: (id) => `t${short(id)}`,
    ifb: (id) => `i${short(id)}`,
    bridge: (id) => `n${short(id)}`,
    outerEnd: (id) => `f${short(id)}`,
    innerEnd: (id) => `g${short(id)}`,
    firewallNamespace: (id) => `hafenamt-${instance}-${short(id)}`,
    vpnKey: (id) => join(root, FOLDERS.firewall, `${checkId(id)}.key`),
  };
}

function runtimeBase(): string {
  if (isRoot()) return '/run/hafenamt';
  return process.env['XDG_RUNTIME_DIR']
    ? join(process.env['XDG_RUNTIME_DIR'], 'hafenamt')
    : `/tmp/hafenamt-${process.getuid?.()}`;
}

function socketDirectory(runtime: string, serverId: string): string {
  const directory = join(runtime, serverId);
  if (`${directory}/watch`.length > engineLimits.socketPathCharacters) {
    throw new EngineError('failed', `the path of a socket in ${directory} is longer than a socket's path may be`);
  }
  return directory;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
