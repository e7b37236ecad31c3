/** A network or a single address as numbers: its first and last address. */
interface Range {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

const BITS = { 4: 32, 6: 128 } as const;

/** The family of an address or network that passed its schema. */
export function familyOf(text: string): 4 | 6 {
  return text.includes(':') ? 6 : 4;
}

/** The length behind the slash; that of a single address without one. */
export function lengthOf(network: string): number {
  return Number(network.split('/')[1] ?? BITS[familyOf(network)]);
}

/** First and last address of `192.0.2.0/24` or `2001:db8::/32` as numbers. */
function rangeOf(network: string): Range {
  const family = familyOf(network);
  const size = 1n << BigInt(BITS[family] - lengthOf(network));
  const first = (numberOf(bare(network)) / size) * size;
  return { family, first, last: first + size - 1n };
}

function numberOf(address: string): bigint {
  if (familyOf(address) === 4) return join(address.split('.').map(BigInt), 8n);
  const [head = '', tail] = groupsOnly(address).split('::');
  const groups = (text = '') => (text === '' ? [] : text.split(':').map((group) => BigInt(`0x${group}`)));
  const [front, back] = [groups(head), groups(tail)];
  return join([...front, ...Array<bigint>(Math.max(0, 8 - front.length - back.length)).fill(0n), ...back], 16n);
}

function join(parts: readonly bigint[], bits: bigint): bigint {
  return parts.reduce((sum, part) => (sum << bits) + part, 0n);
}

/** An IPv6 address whose end is written as IPv4 (`::ffff:192.0.2.1`), in groups. */
function groupsOnly(address: string): string {
  return address.replace(/[\d.]+\.\d+$/, (end) => {
    const number = join(end.split('.').map(BigInt), 8n);
    return `${(number >> 16n).toString(16)}:${(number & 0xffffn).toString(16)}`;
  });
}

/** `192.0.2.1/24` as the database may print it, without the length. */
export function bare(address: string): string {
  return address.split('/')[0] as string;
}

/** Whether `network` is written by its first address: `192.0.2.0/24`, not `192.0.2.7/24`. */
export function isNetwork(network: string): boolean {
  return rangeOf(network).first === numberOf(bare(network));
}

/** Whether a host may have `address` in `network`: neither the first address nor, in IPv4, the last (broadcast). */
export function contains(network: string, address: string): boolean {
  const { family, first, last } = rangeOf(network);
  const one = numberOf(address);
  return family === familyOf(address) && first < one && (family === 4 ? one < last : one <= last);
}

/** Whether `address` is one of the addresses of `block`; the first and the last are, as the block is somebody's own. */
export function isIn(block: string, address: string): boolean {
  return overlaps(block, address);
}

export function overlaps(a: string, b: string): boolean {
  const [one, other] = [rangeOf(a), rangeOf(b)];
  return one.family === other.family && one.first <= other.last && other.first <= one.last;
}

/** Name under which DNS keeps what an address is called (RFC 1035, 3.5; RFC 3596, 2.5), with its final dot. */
export function reversePointer(address: string): string {
  const family = familyOf(address);
  const digits = family === 4
    ? address.split('.') : Array.from(numberOf(address).toString(16).padStart(32, '0'));
  return `${digits.toReversed().join('.')}.${family === 4 ? 'in-addr' : 'ip6'}.arpa.`;
}
