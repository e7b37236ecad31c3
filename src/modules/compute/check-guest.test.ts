import { expect, test } from 'vitest';
import { checkGuest, notChecked, type Expected, type Measured } from './check-guest.ts';

const GIB = 1024 ** 3;

const expected: Expected = {
  hostname: 'weinshop', address: '203.0.113.2', os: 'linux', agent: true, door: true, system: 'Debian 12', containers: false, vcpus: 2, memoryBytes: 8 * GIB, memoryDivisor: 8,
  diskBytes: 100 * GIB, iopsLimit: 1_000, bitsPerSecond: 1_000_000_000, authorizedKeys: ['ssh-ed25519 AAAA b', 'ssh-ed25519 AAAA a'],
};

const guest: NonNullable<Measured['guest']> = {
  hostname: 'weinshop', cpuCount: 2, memoryBytes: 0.95 * GIB, rootDiskBytes: 100 * GIB, rootFilesystemBytes: 98 * GIB,
  volumes: [], firewallActive: true, firewallHash: 'a'.repeat(64), osName: 'Debian GNU/Linux 12 (bookworm)',
  authorizedKeys: ['ssh-ed25519 AAAA a', 'ssh-ed25519 AAAA b'], packagesFrom: '2026-07-06',
};
const volume: NonNullable<Measured['volume']> = { id: 'dsk_1', pool: 'local', bytes: 100 * GIB, iopsLimit: 1_000, serverId: 'srv_1' };
const nic: NonNullable<Measured['nic']> = {
  id: 'nic_1', networkId: null, toGuest: 1_000_000_000, fromGuest: 1_000_000_000, antiSpoof: true, addresses: ['203.0.113.2'],
  connected: true,
};
const measured: Measured = {
  guest, said: null, server: null, volume, nic, ping: 'up', sshBanner: 'SSH-2.0-dropbear_2022.83', rdp: false,
};

const failed = (what: Partial<Measured>) =>
  checkGuest(expected, { ...measured, ...what }).filter(({ passed }) => !passed).map(({ name }) => name);

test('C-5.1 every line of the scope is checked, each against its clause', () => {
  expect(checkGuest(expected, measured).map(({ name, clause, passed }) => [name, clause, passed])).toEqual([
    ['ping', 'C-4.4.1', true], ['ssh', 'C-5.1', true], ['address', 'C-5.1', true],
    ['cpu', 'C-4.2.1', true], ['memory', 'C-4.2.1', true], ['volume', 'C-4.2.1', true], ['filesystem', 'C-5.1', true],
    ['ceiling', 'C-4.6.2', true], ['rate-in', 'C-4.2.6', true], ['rate-out', 'C-4.2.6', true],
    ['anti-spoofing', 'C-4.5.1', true], ['os', 'C-5.1', true], ['hostname', 'C-5.1', true], ['keys', 'C-5.1', true],
    ['firewall', 'C-4.5.1', true], ['updates', 'C-5.1', true],
  ]);
});

// line that fails            what is measured instead
test.each<[string[], Partial<Measured>]>([
  [['ping'],                  { ping: 'down' }],
  [['ping'],                  { ping: 'unknown' }],
  [['ssh', 'address'],        { sshBanner: null }],
  [['ssh', 'address'],        { sshBanner: 'HTTP/1.1 400' }],
  [['cpu'],                   { guest: { ...guest, cpuCount: 1 } }],
  [['memory'],                { guest: { ...guest, memoryBytes: 0.87 * GIB } }],
  [['memory'],                { guest: { ...guest, memoryBytes: 8 * GIB } }],
  [['volume'],                { guest: { ...guest, rootDiskBytes: 99 * GIB } }],
  [['filesystem'],            { guest: { ...guest, rootFilesystemBytes: 1 * GIB } }],
  [['ceiling'],               { volume: { ...volume, iopsLimit: null } }],
  [['ceiling'],               { volume: { ...volume, iopsLimit: 5_000 } }],
  [['ceiling'],               { volume: null }],
  [['rate-in'],               { nic: { ...nic, toGuest: null } }],
  [['rate-out'],              { nic: { ...nic, fromGuest: 980_000_000 } }],
  [['anti-spoofing'],         { nic: { ...nic, antiSpoof: false } }],
  [['os'],                    { guest: { ...guest, osName: 'Debian GNU/Linux 13 (trixie)' } }],
  [['hostname'],              { guest: { ...guest, hostname: 'debian' } }],
  [['keys'],                  { guest: { ...guest, authorizedKeys: ['ssh-ed25519 AAAA a'] } }],
  [['firewall'],              { guest: { ...guest, firewallActive: false } }],
])('C-5.1 %j fails', (names, what) => {
  expect(failed(what)).toEqual(names);
});

test('C-5.1 a guest that says nothing fails every line that only it can tell', () => {
  expect(failed({ guest: null })).toEqual(['cpu', 'memory', 'volume', 'filesystem', 'os', 'hostname', 'keys', 'firewall']);
});

test('a container server (C 5.3) is one only if its guest ran a container, and no other server is asked', () => {
  const lineOf = (containers: boolean, said: Partial<typeof guest>) =>
    checkGuest({ ...expected, containers }, { ...measured, guest: { ...guest, ...said } }).filter(({ clause }) => clause === 'C-5.3')
      .map(({ name, measured: { de }, passed }) => [name, de, passed]);
  expect(lineOf(true, { containers: 'podman 4.3.1' })).toEqual([['containers', 'podman 4.3.1', true]]);
  expect(lineOf(true, {})).toEqual([['containers', '–', false]]);
  expect(lineOf(false, {})).toEqual([]);
});

test('C-5.1 a rate may differ by its rounding, and the words name both sides in both languages', () => {
  expect(failed({ nic: { ...nic, toGuest: 999_999_992 } })).toEqual([]);
  const row = checkGuest(expected, measured).find(({ name }) => name === 'rate-in');
  expect(row).toMatchObject({
    title: { de: 'Bandbreite zum Server', en: 'Rate to the server' },
    ordered: { de: '1.000 Mbit/s', en: '1,000 Mbit/s' }, measured: { de: '1.000 Mbit/s', en: '1,000 Mbit/s' },
  });
});

test('C-5.1 what is not delivered or not measured is named instead of passed', () => {
  const { packagesFrom: _, ...silent } = guest;
  const sentences = (what: Partial<Measured>) => notChecked(checkGuest(expected, { ...measured, ...what })).map(({ de }) => de);
  expect(sentences({})).toEqual([expect.stringContaining('Standardbackup')]);
  expect(sentences({ guest: silent })).toEqual([
    expect.stringContaining('Standardbackup'), expect.stringContaining('Aktuelle Updates'),
  ]);
});

const windows: Expected = { ...expected, os: 'windows', system: 'Windows Server 2022' };
const outside: Measured = {
  ...measured, guest: null, said: { hostname: 'weinshop', osName: 'Microsoft Windows Server 2022 Standard' },
  server: { vcpus: 2, memoryBytes: 1 * GIB }, sshBanner: null, rdp: true,
};

test('C-5.1 of Windows its agent says name and system, and RDP answers instead of SSH; what nobody tells is named', () => {
  const checks = checkGuest(windows, outside);
  expect(checks.filter(({ passed }) => !passed)).toEqual([]);
  expect(checks.map(({ name }) => name)).toEqual([
    'ping', 'rdp', 'address', 'cpu', 'memory', 'volume', 'ceiling', 'rate-in', 'rate-out', 'anti-spoofing', 'os', 'hostname',
  ]);
  const [, silent] = notChecked(checks);
  expect(silent?.de).toContain('Partition und Dateisystem, SSH-Schlüssel, Firewall des Betriebssystems, Updates und Patches');
});

test('C-5.1 of a system without any agent only what stands around it is checked', () => {
  const checks = checkGuest({ ...expected, agent: false }, { ...outside, said: null, sshBanner: 'SSH-2.0-OpenSSH', rdp: false });
  expect(checks.filter(({ passed }) => !passed)).toEqual([]);
  expect(checks.map(({ name }) => name)).toEqual([
    'ping', 'ssh', 'address', 'cpu', 'memory', 'volume', 'ceiling', 'rate-in', 'rate-out', 'anti-spoofing',
  ]);
  expect(notChecked(checks)[1]?.en).toContain('Operating system, Host name, SSH keys');
});

// line that fails            of whom         what is measured instead
test.each<[string[], Expected, Partial<Measured>]>([
  [['rdp', 'address'],        windows,        { rdp: false }],
  [['os', 'hostname'],        windows,        { said: null }],
  [['os'],                    windows,        { said: { hostname: 'weinshop', osName: 'Microsoft Windows Server 2019' } }],
  [['cpu'],                   windows,        { server: { vcpus: 1, memoryBytes: 1 * GIB } }],
  [['memory'],                windows,        { server: { vcpus: 2, memoryBytes: 2 * GIB } }],
  [['volume'],                windows,        { volume: { ...volume, bytes: 1 } }],
  [['cpu', 'memory'],         windows,        { server: null }],
])('C-5.1 %j fails where nobody looks inside', (names, wanted, what) => {
  expect(checkGuest(wanted, { ...outside, ...what }).filter(({ passed }) => !passed).map(({ name }) => name)).toEqual(names);
});

test('C-5.1 where its forwards let nobody in, no door is asked for; the address is the one that answers', () => {
  const checks = checkGuest({ ...expected, door: false }, { ...measured, sshBanner: null });
  expect(checks.map(({ name, passed }) => [name, passed]).slice(0, 2)).toEqual([['ping', true], ['address', true]]);
  expect(checks.some(({ name }) => name === 'ssh')).toBe(false);
});
