import { createHash } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { isIP, isIPv4 } from 'node:net';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { EngineError, type NicSpec, type ServerSpec } from '../../modules/compute/ports.ts';
import type { Layout } from './layout.ts';
import { engineLimits } from './limits.ts';
import { temporaryName } from './records.ts';
import { runOk } from './run.ts';

/**
 * What the guest reads at each boot, as a tar archive on its seed disk. Pure. `identity` changes with the host name or
 * the keys: the guest writes them again then, and leaves alone what its owner changed in between. `instance` and
 * `network` are the same for guests whose image is older than 0.3.
 */
export function seedFiles(server: ServerSpec, nics: readonly NicSpec[]): Readonly<Record<string, string>> {
  const keys = server.authorizedKeys.map((key) => `${key.trim()}\n`).join('');
  const hash = createHash('sha256').update(`${server.hostname}\n${keys}`).digest('hex');
  const [nic] = nics;
  const first = nic?.addresses.find(({ address }) => isIPv4(address));
  return {
    instance: `${server.id}\n`,
    identity: `${server.id} ${hash}\n`,
    hostname: `${server.hostname}\n`,
    authorized_keys: keys,
    interfaces: nics.map(interfaceLines).join(''),
    ...(nic && first ? { network: `${first.address}/${first.prefixLength} ${nic.gateway}\n` } : {}),
  };
}

/** `mac` begins an interface; one without addresses is left alone. */
function interfaceLines({ mac, addresses, gateway, gateway6 }: NicSpec): string {
  if (addresses.length === 0) return '';
  const has = (version: 4 | 6) => addresses.some(({ address }) => isIP(address) === version);
  return [
    `mac ${mac.toLowerCase()}`,
    ...addresses.map(({ address, prefixLength }) => `address ${address}/${prefixLength}`),
    ...(has(4) ? [`gateway ${gateway}`] : []),
    ...(has(6) && gateway6 !== null ? [`gateway6 ${gateway6}`] : []),
    '',
  ].join('\n');
}

export function checkServer(server: ServerSpec): void {
  const sound =
    /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(server.hostname) &&
    Number.isInteger(server.vcpus) &&
    server.vcpus >= 1 &&
    server.vcpus <= 64 &&
    Number.isSafeInteger(server.memoryBytes) &&
    server.memoryBytes > 0 &&
    server.volumeIds.length <= engineLimits.volumesPerServer &&
    server.nicIds.length <= engineLimits.nicsPerServer &&
    server.authorizedKeys.every((key) => /^(ssh|ecdsa|sk)-[^\r\n]+$/.test(key.trim()));
  if (!sound)
    throw new EngineError(
      'failed',
      `server ${server.id} has no sound host name, vcpus (1–64), memory or keys, or more than ` +
        `${engineLimits.volumesPerServer} volumes or ${engineLimits.nicsPerServer} nics`,
    );
  const parts = [...server.volumeIds, ...server.nicIds];
  if (server.volumeIds.length === 0) throw new EngineError('conflict', `server ${server.id} has no volume to boot from`);
  if (new Set(parts).size < parts.length)
    throw new EngineError('conflict', `server ${server.id} has a volume or nic twice`);
}

export async function writeSeed(layout: Layout, server: ServerSpec, nics: readonly NicSpec[]): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'hafenamt-seed-'));
  try {
    const files = seedFiles(server, nics);
    await Promise.all(
      Object.entries(files).map(([name, text]) => writeFile(join(directory, name), text, { mode: 0o600 })),
    );
    const path = layout.seedFile(server.id);
    const temporary = temporaryName(path);
    await runOk(['tar', '--owner=0', '--group=0', '-C', directory, '-cf', temporary, ...Object.keys(files)]);
    await rename(temporary, path);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
