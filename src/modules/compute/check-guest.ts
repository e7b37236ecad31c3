import type { Text } from '../../kernel/text.ts';
import type { GuestReading, NicReading, VolumeReading } from './ports.ts';

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
  /** The one the world reaches it by. */
  readonly address: string;
  /** The image as it is sold: `Debian 12`. */
  readonly system: string;
  readonly vcpus: number;
  /** As ordered; divided by the engine's divisor before it is compared. */
  readonly memoryBytes: number;
  readonly memoryDivisor: number;
  readonly diskBytes: number;
  readonly iopsLimit: number | null;
  /** In each direction. */
  readonly bitsPerSecond: number;
  readonly authorizedKeys: readonly string[];
}

export interface Measured {
  readonly guest: GuestReading | null;
  /** Its first volume and its interface, as the engine enforces them. */
  readonly volume: VolumeReading | null;
  readonly nic: NicReading | null;
  readonly ping: 'up' | 'down' | 'unknown';
  readonly sshBanner: string | null;
}

// The kernel keeps part of the memory for itself; a file system spends some of the volume on its own tables.
const MEMORY_SHARE = 0.88;
const FILESYSTEM_SHARE = 0.9;
const GIB = 1024 ** 3;
/** A rate is enforced in bytes; it may differ by the rounding. */
const RATE_PERCENT = 1;

/** Name, title, clause, ordered, measured, passed. */
type Row = readonly [string, Text, string, Text, Text | null | undefined, boolean];

/**
 * promise C-5.1: every line of what is to be delivered, compared with what the guest says from inside and with what the
 * engine enforces around it. Pure: the measuring is done by the caller. What cannot be compared is no line here;
 * `notChecked` names it.
 */
export function checkGuest(expected: Expected, measured: Measured): Check[] {
  return [...reachable(expected, measured), ...resources(expected, measured), ...enforced(expected, measured),
    ...system(expected, measured)]
    .map(([name, title, clause, ordered, got, passed]) =>
      ({ name, title, clause, ordered, measured: got ?? same('–'), passed }));
}

function reachable({ address }: Expected, { ping, sshBanner }: Measured): Row[] {
  const isSsh = sshBanner?.startsWith('SSH-2.0') ?? false;
  return [
    ['ping', { de: 'Erreichbar (ICMP)', en: 'Reachable (ICMP)' }, 'C-4.4.1', answers, reach[ping], ping === 'up'],
    ['ssh', { de: 'SSH-Zugang', en: 'SSH access' }, 'C-5.1', same('SSH-2.0'), sshBanner ? same(sshBanner) : null, isSsh],
    // Its SSH server was asked at this address and no other.
    ['address', { de: 'IP-Adresse', en: 'IP address' }, 'C-5.1', same(address), isSsh ? same(address) : null, isSsh],
  ];
}

function resources(expected: Expected, { guest }: Measured): Row[] {
  const memory = expected.memoryBytes / expected.memoryDivisor;
  return [
    ['cpu', { de: 'Prozessorkerne', en: 'Processors' }, 'C-4.2.1', same(expected.vcpus), guest && same(guest.cpuCount),
      guest?.cpuCount === expected.vcpus],
    ['memory', { de: 'Arbeitsspeicher', en: 'Memory' }, 'C-4.2.1', scaled(expected), guest && gib(guest.memoryBytes),
      guest !== null && guest.memoryBytes <= memory && guest.memoryBytes >= memory * MEMORY_SHARE],
    ['volume', { de: 'Festplatte', en: 'Volume' }, 'C-4.2.1', gib(expected.diskBytes), guest && gib(guest.rootDiskBytes),
      guest?.rootDiskBytes === expected.diskBytes],
    ['filesystem', { de: 'Partition und Dateisystem', en: 'Partition and file system' }, 'C-5.1', gib(expected.diskBytes),
      guest && gib(guest.rootFilesystemBytes),
      guest !== null && guest.rootFilesystemBytes >= expected.diskBytes * FILESYSTEM_SHARE],
  ];
}

/** What holds around the guest, whatever it does itself. */
function enforced({ iopsLimit, bitsPerSecond }: Expected, { volume, nic }: Measured): Row[] {
  return [
    ['ceiling', { de: 'Obergrenze der Festplatte', en: 'Ceiling of the volume' }, 'C-4.6.2', operations(iopsLimit),
      volume && operations(volume.iopsLimit), volume !== null && volume.iopsLimit === iopsLimit],
    ['rate-in', { de: 'Bandbreite zum Server', en: 'Rate to the server' }, 'C-4.2.6', rate(bitsPerSecond),
      nic && rate(nic.toGuest), isRate(nic?.toGuest, bitsPerSecond)],
    ['rate-out', { de: 'Bandbreite vom Server', en: 'Rate from the server' }, 'C-4.2.6', rate(bitsPerSecond),
      nic && rate(nic.fromGuest), isRate(nic?.fromGuest, bitsPerSecond)],
    ['anti-spoofing', { de: 'Schutz vor gefälschten Absendern', en: 'Protection against forged senders' }, 'C-4.5.1',
      switched(true), nic && switched(nic.antiSpoof), nic?.antiSpoof ?? false],
  ];
}

function system(expected: Expected, { guest }: Measured): Row[] {
  const keys = (list: readonly string[]) => [...list].sort().join('\n');
  const packages = guest?.packagesFrom;
  return [
    ['os', { de: 'Betriebssystem', en: 'Operating system' }, 'C-5.1', same(expected.system), guest && same(guest.osName),
      guest !== null && isSystem(guest.osName, expected.system)],
    ['hostname', { de: 'Rechnername', en: 'Host name' }, 'C-5.1', same(expected.hostname), guest && same(guest.hostname),
      guest?.hostname === expected.hostname],
    ['keys', { de: 'SSH-Schlüssel', en: 'SSH keys' }, 'C-5.1', same(expected.authorizedKeys.length),
      guest && same(guest.authorizedKeys.length),
      guest !== null && keys(guest.authorizedKeys) === keys(expected.authorizedKeys)],
    ['firewall', { de: 'Firewall des Betriebssystems', en: 'Operating system firewall' }, 'C-4.5.1', switched(true),
      guest && switched(guest.firewallActive), guest?.firewallActive ?? false],
    ...(packages ? [['updates', { de: 'Updates und Patches', en: 'Updates and patches' }, 'C-5.1', built,
      { de: `vom ${packages.split('-').toReversed().join('.')}`, en: `of ${packages}` }, true] as const] : []),
  ];
}

/** Lines of C 5.1 that this version does not deliver or cannot measure, in plain sentences for the protocol. */
export function notChecked(checks: readonly Check[]): Text[] {
  const lines: (Text | false)[] = [
    {
      de: 'Standardbackup (Ziff. 4.4.4 und 5.1): Die nächtliche Sicherung ist noch nicht eingerichtet. Bis dahin wird'
        + ' gesichert, wenn Sie es im Portal oder über die API verlangen.',
      en: 'Standard backup (sections 4.4.4 and 5.1): the nightly backup is not set up yet. Until it is, backups are taken'
        + ' when you ask for them in the portal or through the API.',
    },
    !checks.some(({ name }) => name === 'updates') && {
      de: 'Aktuelle Updates (Ziff. 5.1): Das Betriebssystem nennt den Stand seiner Pakete nicht; er wurde nicht geprüft.',
      en: 'Current updates (section 5.1): the operating system does not say how recent its packages are; it was not checked.',
    },
  ];
  return lines.filter((sentence) => sentence !== false);
}

/** `Debian GNU/Linux 12 (bookworm)` is a `Debian 12`: every word of what was sold is among its own. */
function isSystem(said: string, sold: string): boolean {
  const own = said.toLowerCase().split(/[\s()/]+/);
  return sold.toLowerCase().split(/\s+/).every((word) => own.includes(word));
}

function isRate(read: number | null | undefined, ordered: number): boolean {
  return read != null && Math.abs(read - ordered) * 100 <= ordered * RATE_PERCENT;
}

const built: Text = { de: 'enthalten, als das Abbild gebaut wurde', en: 'included when the image was built' };
const unlimited: Text = { de: 'ohne Grenze', en: 'no limit' };

function operations(perSecond: number | null): Text {
  return perSecond === null ? unlimited : counted(perSecond, 'IOPS');
}

function rate(bitsPerSecond: number | null): Text {
  return bitsPerSecond === null ? unlimited : counted(Math.round(bitsPerSecond / 1_000_000), 'Mbit/s');
}

function counted(number: number, unit: string): Text {
  return { de: `${number.toLocaleString('de-DE')} ${unit}`, en: `${number.toLocaleString('en-GB')} ${unit}` };
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
