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
