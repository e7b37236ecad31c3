import { Temporal } from 'temporal-polyfill';
import type { Text } from '../../kernel/text.ts';

/** Operating systems the provider offers (C-4.1). The newest with long-term support is the default. */
export interface Image {
  readonly name: string;
  readonly title: string;
  readonly longTermSupport: boolean;
  /** End of (long-term) support, civil date; https://wiki.debian.org/LTS */
  readonly endOfLife: string;
}

export const images: readonly Image[] = [
  { name: 'debian-12', title: 'Debian 12', longTermSupport: true, endOfLife: '2028-06-30' },
];

export function findImage(name: string): Image | undefined {
  return images.find((image) => image.name === name);
}

/** Months before its end of life from which an image is sold with a warning only: a renewal's length (A10 (3)). */
const WARNING_MONTHS = 12;

/** `2026-08-17` → `17.08.2026` */
const germanDay = (day: string) => day.split('-').toReversed().join('.');

/** What a buyer must know of an image's end of life today; null while it is far away (C-4.1). */
export function endOfLifeWarning({ title, endOfLife }: Image, today: string): Text | null {
  if (endOfLife < today) {
    return {
      de: `${title} bekommt seit dem ${germanDay(endOfLife)} keine Sicherheitsupdates mehr.`,
      en: `${title} has had no security updates since ${endOfLife}.`,
    };
  }
  const warnFrom = Temporal.PlainDate.from(endOfLife).subtract({ months: WARNING_MONTHS }).toString();
  return today < warnFrom ? null : {
    de: `${title} bekommt nur noch bis zum ${germanDay(endOfLife)} Sicherheitsupdates.`,
    en: `${title} has security updates until ${endOfLife} only.`,
  };
}

/** The newest image with long-term support that still has a future; the newest of all where none has. */
export function defaultImage(today: string, from: readonly Image[] = images): Image {
  const newest = from.toSorted((a, b) => b.endOfLife.localeCompare(a.endOfLife));
  const [best] = [...newest.filter((image) => image.longTermSupport && image.endOfLife >= today), ...newest];
  if (!best) throw new Error('the catalogue has no image');
  return best;
}
