import type { Text } from '../../kernel/text.ts';
import type { GuestReading, ServerReading } from './ports.ts';

/** One line of the provisioning test and of the handover protocol (C-5, C-5.1). */
export interface Check {
  readonly name: string;
  readonly title: Text;
  readonly clause: string;
  readonly ordered: Text;
  readonly measured: Text;
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

// The kernel keeps part of the memory for itself; a file system spends some of the volume on its own tables.
const MEMORY_SHARE = 0.88;
const FILESYSTEM_SHARE = 0.9;
const GIB = 1024 ** 3;

/** Compares what was ordered with what the guest says from inside. Pure: the measuring is done by the caller. */
export function checkGuest(expected: Expected, measured: Measured): Check[] {
  const { guest, ping, sshBanner } = measured;
  const memory = expected.memoryBytes / expected.memoryDivisor;
  const keys = (list: readonly string[]) => [...list].sort().join('\n');
  // Each row: name, title, clause, ordered, measured, passed.
  const rows: readonly (readonly [string, Text, string, Text, Text | null | undefined, boolean])[] = [
    ['ping', { de: 'Erreichbar (ICMP)', en: 'Reachable (ICMP)' }, 'C-4.4.1', answers, reach[ping], ping === 'up'],
    ['ssh', { de: 'SSH antwortet', en: 'SSH answers' }, 'C-5.1', same('SSH-2.0'),
      sshBanner ? same(sshBanner) : undefined,
      sshBanner?.startsWith('SSH-2.0') ?? false],
    ['cpu', { de: 'Prozessorkerne', en: 'Processors' }, 'C-4.2.1', same(expected.vcpus), guest && same(guest.cpuCount),
      guest?.cpuCount === expected.vcpus],
    ['memory', { de: 'Arbeitsspeicher', en: 'Memory' }, 'C-4.2.1', scaled(expected), guest && gib(guest.memoryBytes),
      guest !== null && guest.memoryBytes <= memory && guest.memoryBytes >= memory * MEMORY_SHARE],
    ['volume', { de: 'Festplatte', en: 'Volume' }, 'C-4.2.1', gib(expected.diskBytes), guest && gib(guest.rootDiskBytes),
      guest?.rootDiskBytes === expected.diskBytes],
    ['filesystem', { de: 'Dateisystem', en: 'File system' }, 'C-5.1', gib(expected.diskBytes),
      guest && gib(guest.rootFilesystemBytes),
      guest !== null && guest.rootFilesystemBytes >= expected.diskBytes * FILESYSTEM_SHARE],
    ['firewall', { de: 'Firewall des Betriebssystems', en: 'Operating system firewall' }, 'C-4.5.1', switched(true),
      guest && switched(guest.firewallActive), guest?.firewallActive ?? false],
    ['hostname', { de: 'Rechnername', en: 'Host name' }, 'C-5', same(expected.hostname), guest && same(guest.hostname),
      guest?.hostname === expected.hostname],
    ['keys', { de: 'SSH-Schlüssel', en: 'SSH keys' }, 'C-5.1', same(expected.authorizedKeys.length),
      guest && same(guest.authorizedKeys.length),
      guest !== null && keys(guest.authorizedKeys) === keys(expected.authorizedKeys)],
  ];
  return rows.map(([name, title, clause, ordered, got, passed]) =>
    ({ name, title, clause, ordered, measured: got ?? same('–'), passed }));
}

const answers: Text = { de: 'antwortet', en: 'answers' };
const reach: Readonly<Record<Measured['ping'], Text>> = {
  up: answers,
  down: { de: 'antwortet nicht', en: 'does not answer' },
  unknown: { de: 'nicht messbar', en: 'could not be measured' },
};

function same(value: string | number): Text {
  return { de: String(value), en: String(value) };
}

function switched(on: boolean): Text {
  return on ? { de: 'an', en: 'on' } : { de: 'aus', en: 'off' };
}

function gib(bytes: number): Text {
  const number = (bytes / GIB).toFixed(1);
  return { de: `${number.replace('.', ',')} GiB`, en: `${number} GiB` };
}

/** The memory to expect; where the host is small, with the ordered amount and its divisor. */
function scaled({ memoryBytes, memoryDivisor }: Expected): Text {
  const given = gib(memoryBytes / memoryDivisor);
  if (memoryDivisor === 1) return given;
  const ordered = gib(memoryBytes);
  return { de: `${given.de} (${ordered.de} / ${memoryDivisor})`, en: `${given.en} (${ordered.en} / ${memoryDivisor})` };
}
