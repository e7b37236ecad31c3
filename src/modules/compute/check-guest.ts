import type { Text } from '../../kernel/text.ts';
import type { AgentReading, GuestReading, NicReading, ServerReading, VolumeReading } from './ports.ts';

/** One line of the provisioning test and of the handover protocol (C-5, C-5.1). */
export interface Check {
  readonly name: string;
  readonly title: Text;
  readonly clause: string;
  readonly ordered: Text;
  readonly measured: Text;
  readonly passed: boolean;
}

/**
 * Who says what a server is: its system from inside; its agent, which knows its name and system only (Windows); or
 * nobody but what stands around it.
 */
export type Witness = 'system' | 'agent' | 'none';

export function witnessOf({ os, agent }: { readonly os: 'linux' | 'windows'; readonly agent: boolean }): Witness {
  return !agent ? 'none' : os === 'windows' ? 'agent' : 'system';
}

export interface Expected {
  readonly hostname: string;
  /** The one the world reaches it by. */
  readonly address: string;
  readonly os: 'linux' | 'windows';
  /** Whether its image has a guest agent. */
  readonly agent: boolean;
  /** Whether administrators are let in to it: not where its firewall's forwards, which are its customer's, do not. */
  readonly door: boolean;
  /** The image as it is sold: `Debian 12`. */
  readonly system: string;
  /** Whether it is sold to run containers (C-5.3). */
  readonly containers: boolean;
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
  /** Of a server whose witness is its system, or its agent. */
  readonly guest: GuestReading | null;
  readonly said: AgentReading | null;
  /** What the hypervisor gives it; asked where its system says nothing. */
  readonly server: Pick<ServerReading, 'vcpus' | 'memoryBytes'> | null;
  /** Its first volume and its interface, as the engine enforces them. */
  readonly volume: VolumeReading | null;
  readonly nic: NicReading | null;
  readonly ping: 'up' | 'down' | 'unknown';
  readonly sshBanner: string | null;
  /** Whether RDP was answered, of Windows. */
  readonly rdp: boolean;
}

// The kernel keeps part of the memory for itself; a file system spends some of the volume on its own tables.
const MEMORY_SHARE = 0.88;
const FILESYSTEM_SHARE = 0.9;
const GIB = 1024 ** 3;
/** A rate is enforced in bytes; it may differ by the rounding. */
const RATE_PERCENT = 1;

/** What is checked: title in German and English, clause. */
const lines = {
  'ping': ['Erreichbar (ICMP)', 'Reachable (ICMP)', 'C-4.4.1'],
  'ssh': ['SSH-Zugang', 'SSH access', 'C-5.1'],
  'rdp': ['Remotedesktop (RDP)', 'Remote desktop (RDP)', 'C-5.1'],
  'address': ['IP-Adresse', 'IP address', 'C-5.1'],
  'cpu': ['Prozessorkerne', 'Processors', 'C-4.2.1'],
  'memory': ['Arbeitsspeicher', 'Memory', 'C-4.2.1'],
  'volume': ['Festplatte', 'Volume', 'C-4.2.1'],
  'filesystem': ['Partition und Dateisystem', 'Partition and file system', 'C-5.1'],
  'ceiling': ['Obergrenze der Festplatte', 'Ceiling of the volume', 'C-4.6.2'],
  'rate-in': ['Bandbreite zum Server', 'Rate to the server', 'C-4.2.6'],
  'rate-out': ['Bandbreite vom Server', 'Rate from the server', 'C-4.2.6'],
  'anti-spoofing': ['Schutz vor gefälschten Absendern', 'Protection against forged senders', 'C-4.5.1'],
  'os': ['Betriebssystem', 'Operating system', 'C-5.1'],
  'hostname': ['Rechnername', 'Host name', 'C-5.1'],
  'keys': ['SSH-Schlüssel', 'SSH keys', 'C-5.1'],
  'firewall': ['Firewall des Betriebssystems', 'Operating system firewall', 'C-4.5.1'],
  'updates': ['Updates und Patches', 'Updates and patches', 'C-5.1'],
  'containers': ['Container laufen', 'Containers run', 'C-5.3'],
} as const satisfies Readonly<Record<string, readonly [string, string, string]>>;

/** Which line, what was ordered, what was measured, whether that will do. */
type Row = readonly [keyof typeof lines, Text, Text | null | undefined, boolean];

/**
 * promise C-5.1: every line of what is to be delivered, compared with what the guest says from inside and with what the
 * engine enforces around it. Pure: the measuring is done by the caller. What cannot be compared is no line here;
 * `notChecked` names it.
 */
export function checkGuest(expected: Expected, measured: Measured): Check[] {
  const rows = [...reachable(expected, measured), ...resources(expected, measured), ...enforced(expected, measured),
    ...system(expected, measured)];
  return rows.map(([name, ordered, got, passed]) => {
    const [de, en, clause] = lines[name];
    return { name, title: { de, en }, clause, ordered, measured: got ?? same('–'), passed };
  });
}

function reachable({ address, os, door }: Expected, { ping, sshBanner, rdp }: Measured): Row[] {
  const pinged: Row = ['ping', answers, reach[ping], ping === 'up'];
  if (!door) return [pinged, ['address', same(address), same(address), ping === 'up']];
  const isIn = os === 'windows' ? rdp : (sshBanner?.startsWith('SSH-2.0') ?? false);
  return [
    pinged,
    os === 'windows' ? ['rdp', answers, reach[rdp ? 'up' : 'down'], rdp]
      : ['ssh', same('SSH-2.0'), sshBanner ? same(sshBanner) : null, isIn],
    // Its server was asked at this address and no other.
    ['address', same(address), isIn ? same(address) : null, isIn],
  ];
}

function resources(expected: Expected, measured: Measured): Row[] {
  if (witnessOf(expected) !== 'system') return given(expected, measured);
  const { guest } = measured;
  const { vcpus, diskBytes } = expected;
  const memory = expected.memoryBytes / expected.memoryDivisor;
  return [
    ['cpu', same(vcpus), guest && same(guest.cpuCount), guest?.cpuCount === vcpus],
    ['memory', scaled(expected), guest && gib(guest.memoryBytes),
      guest !== null && guest.memoryBytes <= memory && guest.memoryBytes >= memory * MEMORY_SHARE],
    ['volume', gib(diskBytes), guest && gib(guest.rootDiskBytes), guest?.rootDiskBytes === diskBytes],
    ['filesystem', gib(diskBytes), guest && gib(guest.rootFilesystemBytes),
      guest !== null && guest.rootFilesystemBytes >= diskBytes * FILESYSTEM_SHARE],
  ];
}

/** Of a system that does not say what it has: what the hypervisor gives it. */
function given(expected: Expected, { server, volume }: Measured): Row[] {
  const { vcpus, diskBytes, memoryBytes, memoryDivisor } = expected;
  return [
    ['cpu', same(vcpus), server && same(server.vcpus), server?.vcpus === vcpus],
    ['memory', scaled(expected), server && gib(server.memoryBytes),
      server?.memoryBytes === memoryBytes / memoryDivisor],
    ['volume', gib(diskBytes), volume && gib(volume.bytes), volume?.bytes === diskBytes],
  ];
}

/** What holds around the guest, whatever it does itself. */
function enforced({ iopsLimit, bitsPerSecond }: Expected, { volume, nic }: Measured): Row[] {
  const isLimited = volume !== null && volume.iopsLimit === iopsLimit;
  return [
    ['ceiling', operations(iopsLimit), volume && operations(volume.iopsLimit), isLimited],
    ['rate-in', rate(bitsPerSecond), nic && rate(nic.toGuest), isRate(nic?.toGuest, bitsPerSecond)],
    ['rate-out', rate(bitsPerSecond), nic && rate(nic.fromGuest), isRate(nic?.fromGuest, bitsPerSecond)],
    ['anti-spoofing', switched(true), nic && switched(nic.antiSpoof), nic?.antiSpoof ?? false],
  ];
}

function system(expected: Expected, { guest, said }: Measured): Row[] {
  const { system: sold, containers, hostname, authorizedKeys } = expected;
  const witness = witnessOf(expected);
  if (witness === 'none') return [];
  const one = witness === 'system' ? guest : said;
  const called: Row[] = [
    ['os', same(sold), one && same(one.osName), one !== null && isSystem(one.osName, sold)],
    ['hostname', same(hostname), one && same(one.hostname), one?.hostname === hostname],
  ];
  if (witness === 'agent') return called;
  const sorted = (list: readonly string[]) => [...list].sort().join('\n');
  const hasKeys = guest !== null && sorted(guest.authorizedKeys) === sorted(authorizedKeys);
  const rows: Row[] = [
    ...called,
    ['keys', same(authorizedKeys.length), guest && same(guest.authorizedKeys.length), hasKeys],
    ['firewall', switched(true), guest && switched(guest.firewallActive), guest?.firewallActive ?? false],
  ];
  const engine = guest?.containers;
  if (containers) rows.push(['containers', isThere, engine === undefined ? null : same(engine), engine !== undefined]);
  const day = guest?.packagesFrom;
  return day === undefined ? rows
    : [...rows, ['updates', built, { de: `vom ${day.split('-').toReversed().join('.')}`, en: `of ${day}` }, true]];
}

/** Lines that only a system or its agent can tell; each has a sentence of its own where it alone is missing. */
const fromInside = ['filesystem', 'os', 'hostname', 'keys', 'firewall', 'updates'] as const;

/** Lines of C 5.1 that this version does not deliver or could not measure, in plain sentences for the protocol. */
export function notChecked(checks: readonly Check[]): Text[] {
  const missing = fromInside.filter((line) => !checks.some(({ name }) => name === line));
  if (missing.length === 0) return [noBackup];
  return missing.length === 1 && missing[0] === 'updates' ? [noBackup, noUpdates] : [noBackup, silent(missing)];
}

/** A system that does not say these things itself: nobody here has looked into it (C 5.1). */
function silent(missing: readonly (keyof typeof lines)[]): Text {
  const [de, en] = [missing.map((line) => lines[line][0]), missing.map((line) => lines[line][1])];
  return {
    de: `Nicht geprüft (Ziff. 5.1), weil das Betriebssystem darüber keine Auskunft gibt: ${de.join(', ')}. Geprüft ist,`
      + ' was von außen gemessen wird und was die Virtualisierung zuteilt.',
    en: `Not checked (section 5.1), because the operating system does not tell: ${en.join(', ')}. What is measured from`
      + ' outside and what the hypervisor gives was checked.',
  };
}

const noBackup: Text = {
  de: 'Standardbackup (Ziff. 4.4.4 und 5.1): Die nächtliche Sicherung ist noch nicht eingerichtet. Bis dahin wird'
    + ' gesichert, wenn Sie es im Portal oder über die API verlangen.',
  en: 'Standard backup (sections 4.4.4 and 5.1): the nightly backup is not set up yet. Until it is, backups are'
    + ' taken when you ask for them in the portal or through the API.',
};

const noUpdates: Text = {
  de: 'Aktuelle Updates (Ziff. 5.1): Das Betriebssystem nennt den Stand seiner Pakete nicht; er wurde nicht'
    + ' geprüft.',
  en: 'Current updates (section 5.1): the operating system does not say how recent its packages are; it was not'
    + ' checked.',
};

/** `Debian GNU/Linux 12 (bookworm)` is a `Debian 12`: every word of what was sold is among its own. */
function isSystem(said: string, sold: string): boolean {
  const own = said.toLowerCase().split(/[\s()/]+/);
  return sold.toLowerCase().split(/\s+/).every((word) => own.includes(word));
}

function isRate(read: number | null | undefined, ordered: number): boolean {
  return read != null && Math.abs(read - ordered) * 100 <= ordered * RATE_PERCENT;
}

const isThere: Text = { de: 'ja', en: 'yes' };
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
