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
