import type { Temporal } from 'temporal-polyfill';

/**
 * How long a session lives, in hours: `idle` since it was last used, `whole` since the sign-in. Whoever acts for others
 * (provider, reseller, technical partner) has the shorter one.
 */
export const sessionHours = {
  customer: { idle: 12, whole: 7 * 24 },
  staff: { idle: 1, whole: 12 },
} as const;

/** Minutes in which a sign-in must be finished, and minutes after which it is too old to change ways to sign in. */
export const signInMinutes = { unfinished: 10, fresh: 15 } as const;

export interface SessionTimes {
  readonly createdAt: Temporal.Instant;
  readonly seenAt: Temporal.Instant;
  /** Set for the time a sign-in may take, and for the whole when it is finished. */
  readonly expiresAt: Temporal.Instant;
}

/** Whether a session still opens anything at `now`. */
export function isAlive(session: SessionTimes, now: Temporal.Instant, isStaff: boolean): boolean {
  const { idle, whole } = sessionHours[isStaff ? 'staff' : 'customer'];
  const ends = [session.seenAt.add({ hours: idle }), session.createdAt.add({ hours: whole }), session.expiresAt];
  return ends.every((end) => now.epochMilliseconds < end.epochMilliseconds);
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'], [/\b(?:OPR|Opera)\//, 'Opera'], [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\bSamsungBrowser\//, 'Samsung Internet'], [/\b(?:Chrome|CriOS|Chromium)\//, 'Chrome'], [/\bSafari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\b(?:iPhone|iPod)\b/, 'iPhone'], [/\biPad\b/, 'iPad'], [/\bAndroid\b/, 'Android'], [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'], [/\bMac OS X\b|\bMacintosh\b/, 'macOS'], [/\bLinux\b/, 'Linux'],
];

/** A browser's own description, coarse enough to keep (A13) and to recognise one's device by: `Firefox, Linux`. */
export function deviceOf(userAgent: string): string {
  const found = [browsers, systems].map((table) => table.find(([pattern]) => pattern.test(userAgent))?.[1]);
  return found.filter((word) => word !== undefined).join(', ');
}
