import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { EngineError, type NicSpec, type ServerSpec } from '../../modules/compute/ports.ts';
import type { Layout } from './layout.ts';
import { temporaryName } from './records.ts';
import { runOk } from './run.ts';

/** Lines the guest reads on its first boot, as a tar archive on its second volume. Pure. */
export function seedFiles(server: ServerSpec, nic: NicSpec | null): Readonly<Record<string, string>> {
  return {
    instance: `${server.id}\n`,
    hostname: `${server.hostname}\n`,
    authorized_keys: server.authorizedKeys.map((key) => `${key.trim()}\n`).join(''),
    ...(nic ? { network: `${nic.address}/${nic.prefixLength} ${nic.gateway}\n` } : {}),
  };
}

export function checkServer(server: ServerSpec): void {
  const sound =
    /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(server.hostname) &&
    Number.isInteger(server.vcpus) &&
    server.vcpus >= 1 &&
    server.vcpus <= 64 &&
    Number.isSafeInteger(server.memoryBytes) &&
    server.memoryBytes > 0 &&
    server.authorizedKeys.every((key) => /^(ssh|ecdsa|sk)-[^\r\n]+$/.test(key.trim()));
  if (!sound)
    throw new EngineError('failed', `server ${server.id} has no sound host name, vcpus (1–64), memory or keys`);
}

export async function writeSeed(layout: Layout, server: ServerSpec, nic: NicSpec | null): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'hafenamt-seed-'));
  try {
    const files = seedFiles(server, nic);
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
