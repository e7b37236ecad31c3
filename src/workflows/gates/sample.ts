import { createHash } from 'node:crypto';

/** `count` of `items`, chosen by `seed` and the same for the same seed, in their order. */
export function sample<T>(items: readonly T[], count: number, seed: number): readonly T[] {
  const drawn = items.map((item, i) => ({ item, i, lot: createHash('sha256').update(`${seed} ${i}`).digest('hex') }));
  return drawn
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .sort((a, b) => a.i - b.i)
    .map(({ item }) => item);
}
