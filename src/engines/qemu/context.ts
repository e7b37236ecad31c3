import type { GuestImage } from './image.ts';
import type { Layout } from './layout.ts';

/** What every part of one open engine works with. */
export interface Context {
  readonly layout: Layout;
  readonly image: GuestImage;
  readonly acceleration: 'kvm' | 'tcg';
  readonly memoryDivisor: number;
  readonly log: (line: string) => void;
}
