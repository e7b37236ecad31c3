import type { GuestImage } from './image.ts';
import type { Layout } from './layout.ts';

/** What every part of one open engine works with. */
export interface Context {
  readonly layout: Layout;
  /** The base image: what rescue boots, and what an empty volume is booted with. */
  readonly image: GuestImage;
  /** Where images are built. */
  readonly cacheDirectory: string;
  readonly acceleration: 'kvm' | 'tcg';
  readonly memoryDivisor: number;
  readonly log: (line: string) => void;
}
