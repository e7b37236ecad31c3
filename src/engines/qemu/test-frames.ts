import { rangeOf } from './addresses.ts';
import { run, runOk } from './run.ts';

/** What is inside a frame. */
export interface Inside {
  /** EtherType in hexadecimal. */
  readonly type: string;
  readonly bytes: Buffer;
}

const hex = (text: string) => Buffer.from(text.replaceAll(':', ''), 'hex');
const number = (value: number, bytes: number) => Buffer.from(value.toString(16).padStart(2 * bytes, '0'), 'hex');
const address = (text: string) => {
  const { family, first } = rangeOf(text);
  return Buffer.from(first.toString(16).padStart(family === 4 ? 8 : 32, '0'), 'hex');
};

/** An Ethernet frame; `tag` stands before the EtherType (a VLAN's). */
export function frame(to: string, from: string, inside: Inside, tag = ''): Buffer {
  const bytes = Buffer.concat([hex(to), hex(from), hex(tag), hex(inside.type), inside.bytes]);
  return Buffer.concat([bytes, Buffer.alloc(Math.max(0, 60 - bytes.length))]);
}

export function arp(operation: 1 | 2, mac: string, from: string, about: string): Inside {
  const head = hex('0001080006040000');
  head.writeUInt16BE(operation, 6);
  return { type: '0806', bytes: Buffer.concat([head, hex(mac), address(from), Buffer.alloc(6), address(about)]) };
}

/** A UDP packet without a checksum. */
export function udp(from: number, to: number): Buffer {
  return Buffer.concat([number(from, 2), number(to, 2), number(8, 2), number(0, 2)]);
}

export function ipv4(from: string, to: string, payload: Buffer, protocol = 17): Inside {
  const head = Buffer.concat([
    hex('4500'), number(20 + payload.length, 2), hex('000040004000'), hex('0000'), address(from), address(to),
  ]);
  head.writeUInt8(protocol, 9);
  const sum = [...Array(10).keys()].reduce((total, word) => total + head.readUInt16BE(2 * word), 0);
  head.writeUInt16BE(~((sum & 0xffff) + (sum >>> 16)) & 0xffff, 10);
  return { type: '0800', bytes: Buffer.concat([head, payload]) };
}

export function ipv6(from: string, to: string, next: number, payload: Buffer): Inside {
  const head = Buffer.concat([hex('60000000'), number(payload.length, 2), number(next, 1), number(255, 1)]);
  return { type: '86dd', bytes: Buffer.concat([head, address(from), address(to), payload]) };
}

/** An ICMPv6 message with nothing in it. */
export function icmp6(type: number): Buffer {
  return Buffer.concat([number(type, 1), Buffer.alloc(31)]);
}

/** A neighbour solicitation (135) or advertisement (136) about `target`. */
export function neighbour(type: number, target: string): Buffer {
  return Buffer.concat([number(type, 1), Buffer.alloc(7), address(target)]);
}

// Opens a tap as QEMU does, waits until the host has noticed the carrier, and sends each line of hexadecimal digits.
const PLAYER = `
use strict; my $tap = shift;
sysopen(my $device, '/dev/net/tun', 2) or die $!;
ioctl($device, 0x400454ca, pack('a16s', $tap, 0x1002) . "\\0" x 22) or die $!;
select(undef, undef, undef, 0.3);
while (<STDIN>) { chomp; syswrite($device, pack('H*', $_)); }
select(undef, undef, undef, 0.1);
`;

/** Sends frames out of a tap as its guest; `passed` are the receivers of those that went through the filter. */
export async function playFrames(
  prefix: readonly string[],
  tap: string,
  frames: readonly { to: string; bytes: Buffer }[],
): Promise<{ passed: ReadonlySet<string> }> {
  const rules = frames.map(({ to }) => `iifname "${tap}" ether daddr ${to} counter\n`);
  const seen = 'chain seen {\n type filter hook prerouting priority -200; policy accept\n';
  await runOk([...prefix, 'nft', '-f', '-'], { input: `table bridge test {\n ${seen} ${rules.join('')} }\n}\n` });
  const input = frames.map(({ bytes }) => `${bytes.toString('hex')}\n`).join('');
  await runOk([...prefix, 'perl', '-e', PLAYER, tap], { input });
  const listing = await runOk([...prefix, 'nft', '-j', 'list', 'table', 'bridge', 'test']);
  await run([...prefix, 'nft', 'delete', 'table', 'bridge', 'test']);
  const { nftables } = JSON.parse(listing) as { nftables: { rule?: { expr: { counter?: { packets: number } }[] } }[] };
  const counts = nftables.flatMap(({ rule }) => rule?.expr.flatMap(({ counter }) => counter?.packets ?? []) ?? []);
  return { passed: new Set(frames.filter((_, at) => (counts[at] ?? 0) > 0).map(({ to }) => to)) };
}
