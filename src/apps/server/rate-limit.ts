import { performance } from 'node:perf_hooks';

const WINDOW_MILLISECONDS = 60_000;
/** Callers remembered at most; beyond that the memory starts anew. */
const REMEMBERED = 10_000;

/** Counts calls in windows of a minute of real time. */
export class RateLimit {
  readonly #perMinute: number;
  readonly #windows = new Map<string, { count: number; readonly until: number }>();

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** Counts one call of `caller`; whether it is still within the limit. */
  take(caller: string): boolean {
    return this.#window(caller).count++ < this.#perMinute;
  }

  /** Whether the next call would be refused; counts nothing. */
  isSpent(caller: string): boolean {
    return this.#window(caller).count >= this.#perMinute;
  }

  #window(caller: string): { count: number; readonly until: number } {
    const now = performance.now();
    const present = this.#windows.get(caller);
    if (present && present.until > now) return present;
    if (this.#windows.size >= REMEMBERED) this.#windows.clear();
    const fresh = { count: 0, until: now + WINDOW_MILLISECONDS };
    this.#windows.set(caller, fresh);
    return fresh;
  }
}

/**
 * What an address counts as: an IPv6 network of 64 bits is one caller, who may choose any address of it (RFC 4291,
 * 2.5.1); an IPv4 address is one however it is written.
 */
export function networkOf(ip: string): string {
  const address = ip.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (!address.includes(':')) return address;
  const [left = [], right] = address.split('::').map((part) => (part === '' ? [] : part.split(':')));
  const missing = right === undefined ? 0 : Math.max(0, GROUPS - left.length - right.length);
  const groups = [...left, ...Array<string>(missing).fill('0'), ...(right ?? [])];
  const written = groups.slice(0, GROUPS / 2).map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''));
  return `${written.join(':')}::/64`;
}

/** Groups of 16 bits in an IPv6 address. */
const GROUPS = 8;
