import { Temporal } from 'temporal-polyfill';

/** The only source of "now". Code that asks the system instead is refused by `tools/tidy.ts`. */
export interface Clock {
  now(): Temporal.Instant;
}

/** Wall-clock time. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/**
 * A clock that can be driven: it runs at the speed of real time from the instant it was last set to,
 * so that only waiting is skipped, never work. It moves forward only.
 */
export class DrivenClock implements Clock {
  #base: Temporal.Instant;
  #setAt: Temporal.Instant;

  constructor(start: Temporal.Instant) {
    this.#base = start;
    this.#setAt = systemClock.now();
  }

  now(): Temporal.Instant {
    return this.#base.add(systemClock.now().since(this.#setAt));
  }

  /** Jumps to `instant`; an instant that already passed throws, because time never runs back. */
  advanceTo(instant: Temporal.Instant): void {
    const now = this.now();
    if (Temporal.Instant.compare(instant, now) < 0) {
      throw new Error(`the clock stands at ${now.toString()} and cannot go back to ${instant.toString()}`);
    }
    this.#base = instant;
    this.#setAt = systemClock.now();
  }
}

/** A clock that stands still at one instant until it is set; for tests that compare instants. */
export class FrozenClock implements Clock {
  #at: Temporal.Instant;
  constructor(at: string) {
    this.#at = Temporal.Instant.from(at);
  }
  now(): Temporal.Instant {
    return this.#at;
  }
  set(at: string): void {
    this.#at = Temporal.Instant.from(at);
  }
}
