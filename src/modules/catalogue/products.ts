/** What is inside every virtual server unless agreed otherwise; each with its section. */
export const serverDefaults = {
  /** 1 Gbit/s per server (promise C-4.2.6). */
  bitsPerSecond: 1_000_000_000,
  /** Essential: below 1,000 operations per second (C-4.6.2). */
  iopsLimit: 1000,
  volumeClass: 'essential',
} as const;

export const availabilityClasses = ['enterprise', 'business', 'standard'] as const;
export type AvailabilityClass = (typeof availabilityClasses)[number];

/** The description, with its edition, that governs an item (A1 (2)). */
export const serviceDescription = 'Leistungsbeschreibung Cloud';

/** What is sold; offers, contracts and agreements with processors name them. */
export const products = ['server'] as const;
