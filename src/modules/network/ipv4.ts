/** First and last address of `192.0.2.0/24` as numbers. */
function rangeOf(network: string): readonly [number, number] {
  const [address = '', length = '32'] = network.split('/');
  const size = 2 ** (32 - Number(length));
  const first = Math.floor(numberOf(address) / size) * size;
  return [first, first + size - 1];
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** Whether `network` is written by its first address: `192.0.2.0/24`, not `192.0.2.7/24`. */
export function isNetwork(network: string): boolean {
  return rangeOf(network)[0] === numberOf(network.split('/')[0] ?? '');
}

/** Whether a host may have `address` in `network`: neither the first (the network) nor the last (broadcast). */
export function contains(network: string, address: string): boolean {
  const [first, last] = rangeOf(network);
  const one = numberOf(address);
  return first < one && one < last;
}

export function overlaps(a: string, b: string): boolean {
  const [firstA, lastA] = rangeOf(a);
  const [firstB, lastB] = rangeOf(b);
  return firstA <= lastB && firstB <= lastA;
}
