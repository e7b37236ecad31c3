import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { NicSpec, ServerSpec, VolumeSpec } from '../../modules/compute/ports.ts';
import { withGuestAgent } from './guest-agent.ts';
import { destroyInstance, findLeftovers, openQemuEngine, type QemuEngine } from './index.ts';
import { layoutOf } from './layout.ts';
import { cacheDirectory, testInstance } from './test-host.ts';

export const GIBIBYTE = 1024 ** 3;
export const BOOT_MILLISECONDS = 150_000;

export const testVolume: VolumeSpec = {
  id: 'dsk_01ARZ3NDEKTSV4RQFFQ69G5FAV',
  pool: null,
  bytes: 2 * GIBIBYTE,
  iopsLimit: null,
  source: { image: 'debian-12' },
};

export const testNic: NicSpec = {
  id: 'nic_1',
  mac: '02:00:00:00:00:0a',
  networkId: null,
  addresses: [{ address: '198.51.100.10', prefixLength: 24 }],
  gateway: '198.51.100.1',
  gateway6: null,
  bitsPerSecond: 100_000_000,
  connected: true,
};

export const testServer: ServerSpec = {
  id: 'srv_1',
  hostname: 'web-1',
  group: null,
  vcpus: 1,
  memoryBytes: GIBIBYTE / 2,
  volumeIds: [testVolume.id],
  nicIds: [],
  authorizedKeys: [],
  boot: 'volume',
};

/** An instance of its own for one test file. */
export function guestBench(letter: string) {
  const directory = mkdtempSync(join(tmpdir(), 'hafenamt-guest-'));
  const options = { instance: testInstance(letter), dataDirectory: directory, cacheDirectory, allowEmulation: true };
  const layout = layoutOf(options);
  return {
    options,
    layout,
    open: async (): Promise<QemuEngine> => {
      await destroyInstance(options);
      return openQemuEngine(options);
    },
    /** Runs a command line as root in a guest, through its agent; what it prints, or `exit N` where it fails. */
    shell: async (serverId: string, line: string, timeoutMilliseconds = 60_000): Promise<string> => {
      const path = `${layout.sockets(serverId)}/agent`;
      const ran = await withGuestAgent(path, (agent) => agent.run('/bin/sh', ['-c', `PATH=/usr/sbin:/usr/bin:/sbin:/bin; ${line}`], timeoutMilliseconds), 10_000);
      if (ran === null) throw new Error('the guest agent does not answer');
      return ran.code === 0 ? ran.stdout.trim() : `exit ${ran.code}: ${ran.stdout.trim()}`;
    },
    close: async (): Promise<void> => {
      await destroyInstance(options);
      expect(await findLeftovers(options)).toEqual([]);
      rmSync(directory, { recursive: true });
    },
  };
}
