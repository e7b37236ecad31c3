import type { Text } from '../../kernel/text.ts';
import type { GuestReading, ServerReading } from './ports.ts';

/** One line of the provisioning test and of the handover protocol (C-5, C-5.1). */
export interface Check {
  readonly name: string;
  readonly title: Text;
  readonly clause: string;
  readonly ordered: string;
  readonly measured: string;
  readonly passed: boolean;
}

export interface Expected {
  readonly hostname: string;
  readonly vcpus: number;
  /** As ordered; divided by the engine's divisor before it is compared. */
  readonly memoryBytes: number;
  readonly memoryDivisor: number;
  readonly diskBytes: number;
  readonly authorizedKeys: readonly string[];
}

export interface Measured {
  readonly guest: GuestReading | null;
  readonly server: ServerReading | null;
  readonly ping: 'up' | 'down' | 'unknown';
  readonly sshBanner: string | null;
}

// The kernel keeps part of the memory for itself; a file system spends some of the disk on its own tables.
const MEMORY_SHARE = 0.88;
const FILESYSTEM_SHARE = 0.9;
const GIB = 1024 ** 3;

/** Compares what was ordered with what the guest says from inside. Pure: the measuring is done by the caller. */
export function checkGuest(expected: Expected, measured: Measured): Check[] {
  const { guest } = measured;
  const memory = expected.memoryBytes / expected.memoryDivisor;
  const scaled = expected.memoryDivisor === 1 ? '' : ` (${gib(expected.memoryBytes)} / ${expected.memoryDivisor})`;
  const keys = [...expected.authorizedKeys].sort().join('\n');
  const row = (name: string, de: string, en: string, clause: string, ordered: string, got: string, passed: boolean) =>
    ({ name, title: { de, en }, clause, ordered, measured: got, passed });
  const none = '–';
  return [
    row('ping', 'Erreichbar (ICMP)', 'Reachable (ICMP)', 'C-4.4.1', 'up', measured.ping, measured.ping === 'up'),
    row('ssh', 'SSH antwortet', 'SSH answers', 'C-5.1', 'SSH-2.0', measured.sshBanner ?? none,
      measured.sshBanner?.startsWith('SSH-2.0') ?? false),
    row('cpu', 'Prozessorkerne', 'Processors', 'C-4.2.1', String(expected.vcpus), String(guest?.cpuCount ?? none),
      guest?.cpuCount === expected.vcpus),
    row('memory', 'Arbeitsspeicher', 'Memory', 'C-4.2.1', gib(memory) + scaled, guest ? gib(guest.memoryBytes) : none,
      guest !== null && guest.memoryBytes <= memory && guest.memoryBytes >= memory * MEMORY_SHARE),
    row('disk', 'Festplatte', 'Disk', 'C-4.2.1', gib(expected.diskBytes), guest ? gib(guest.rootDiskBytes) : none,
      guest?.rootDiskBytes === expected.diskBytes),
    row('filesystem', 'Dateisystem', 'File system', 'C-5.1', gib(expected.diskBytes),
      guest ? gib(guest.rootFilesystemBytes) : none,
      guest !== null && guest.rootFilesystemBytes >= expected.diskBytes * FILESYSTEM_SHARE),
    row('firewall', 'Firewall des Betriebssystems', 'Operating system firewall', 'C-4.5.1', 'an / on',
      guest ? (guest.firewallActive ? 'an / on' : 'aus / off') : none, guest?.firewallActive ?? false),
    row('hostname', 'Rechnername', 'Host name', 'C-5', expected.hostname, guest?.hostname ?? none,
      guest?.hostname === expected.hostname),
    row('keys', 'SSH-Schlüssel', 'SSH keys', 'C-5.1', String(expected.authorizedKeys.length),
      String(guest?.authorizedKeys.length ?? none), guest !== null && [...guest.authorizedKeys].sort().join('\n') === keys),
  ];
}

function gib(bytes: number): string {
  return `${(bytes / GIB).toFixed(1)} GiB`;
}
