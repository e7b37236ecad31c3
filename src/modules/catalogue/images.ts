import { Temporal } from 'temporal-polyfill';
import { fillText, type Text } from '../../kernel/text.ts';

/** What an image costs in licences, as far as the provider must know of it (C-4.1). */
export const licences = ['none', 'spla', 'own', 'commercial-linux'] as const;
export type Licence = (typeof licences)[number];

/** Operating systems the provider offers (C-4.1). The newest with long-term support is the default. */
export interface Image {
  readonly name: string;
  readonly title: string;
  readonly os: 'linux' | 'windows';
  readonly licence: Licence;
  readonly longTermSupport: boolean;
  /** End of (long-term) support, civil date; https://wiki.debian.org/LTS. Null where its maker names none. */
  readonly endOfLife: string | null;
  /** Whether a guest agent answers in it; without one it is told nothing and tells nothing. */
  readonly agent: boolean;
}

/** Who administers a guest and logs in at its console. */
export const administrators = { linux: 'root', windows: 'Administrator' } as const;

/** Those that come with the program; what a provider imports stands in the table `image`. */
export const images: readonly Image[] = [
  {
    name: 'debian-12', title: 'Debian 12', os: 'linux', licence: 'none', longTermSupport: true, endOfLife: '2028-06-30',
    agent: true,
  },
  {
    name: 'debian-12-container', title: 'Debian 12 Container', os: 'linux', licence: 'none', longTermSupport: true,
    endOfLife: '2028-06-30', agent: true,
  },
];

/** Images with something that runs containers (C-3.4.2): what their system calls itself. */
const containerSystems: Readonly<Record<string, string>> = { 'debian-12-container': 'Debian 12' };

/** What a server with an image is tested against at its handover. */
export interface SoldSystem extends Pick<Image, 'os' | 'agent'> {
  /** What the system calls itself, among other words. */
  readonly system: string;
  /** Whether it is to run containers. */
  readonly containers: boolean;
}

/** Of an image that is in no catalogue any more only the name is known: it was a Linux with an agent. */
export function soldSystem(
  { name, title, os = 'linux', agent = true }: Pick<Image, 'name' | 'title'> & Partial<Image>,
): SoldSystem {
  const system = containerSystems[name];
  return { system: system ?? title, containers: system !== undefined, os, agent };
}

/**
 * Whether a server costs the same with either image. What it is sold as, the kind of its system and its licence decide;
 * one that is in no catalogue any more is compared by nobody.
 */
export function samePrice(a: Image, b: Image): boolean {
  return a.os === b.os && a.licence === b.licence && soldSystem(a).containers === soldSystem(b).containers;
}

/** What a system is called in letters and invoices: an imported one by its name (`windows-2022` → `Windows 2022`). */
export function imageTitle(name: string): string {
  const words = name.split('-').map((word) => `${(word[0] ?? '').toUpperCase()}${word.slice(1)}`);
  return images.find((image) => image.name === name)?.title ?? words.join(' ');
}

/** Months before its end of life from which an image is sold with a warning only: a renewal's length (A10 (3)). */
export const WARNING_MONTHS = 12;

/** What a buyer must know of an image's end of life today; null while it is far away (promise C-4.1). */
export function endOfLifeWarning({ title, endOfLife }: Pick<Image, 'title' | 'endOfLife'>, today: string): Text | null {
  if (endOfLife === null) return null;
  if (endOfLife < today) {
    return fillText({
      de: '{title} bekommt seit dem {endOfLife:date} keine Sicherheitsupdates mehr.',
      en: '{title} has had no security updates since {endOfLife:date}.',
    }, { title, endOfLife });
  }
  const warnFrom = Temporal.PlainDate.from(endOfLife).subtract({ months: WARNING_MONTHS }).toString();
  return today < warnFrom ? null : fillText({
    de: '{title} bekommt nur noch bis zum {endOfLife:date} Sicherheitsupdates.',
    en: '{title} has security updates until {endOfLife:date} only.',
  }, { title, endOfLife });
}

/**
 * The newest image without a licence fee that has long-term support and a future; the newest of all where none has.
 * One whose end nobody named is the last choice.
 */
export function defaultImage(today: string, from: readonly Image[] = images): Image {
  const end = ({ endOfLife }: Image) => endOfLife ?? '';
  const newest = from.toSorted((a, b) => end(b).localeCompare(end(a)));
  const [best] = [
    ...newest.filter((image) => image.longTermSupport && end(image) >= today && image.licence === 'none'),
    ...newest.filter((image) => image.longTermSupport && end(image) >= today), ...newest,
  ];
  if (!best) throw new Error('the catalogue has no image');
  return best;
}
