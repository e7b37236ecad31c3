import { describe, expect, test } from 'vitest';
import { EngineError } from '../../modules/compute/ports.ts';
import { checkCapacity, guestMemoryBytes, memoryDivisor } from './memory.ts';

const GIB = 1024 ** 3;
const MIB = 1024 ** 2;

describe('the memory of guests', () => {
  test.each([
    // available  divisor  math: the standard guest has 8 GiB and may take half of what is available
    [64 * GIB, 1, '8 ≤ 32'],
    [16 * GIB, 1, '8 ≤ 8; refusing equality would halve guests on a 16 GiB host for nothing'],
    [16 * GIB - 1, 2, '8 > half; 4 fits'],
    [8 * GIB, 2, '4 ≤ 4; judging by the whole instead of half would give 1'],
    [7 * GIB, 4, '4 > 3.5; 2 fits. Three is no power of two'],
    [1 * GIB, 16, '8/16 = 0.5 ≤ 0.5'],
  ])('%i bytes available → one %ith (%s)', (available, divisor) => {
    expect(memoryDivisor(available)).toBe(divisor);
  });

  test('a guest gets whole mebibytes and never less than it boots with', () => {
    expect(guestMemoryBytes(GIB + 5, 1)).toBe(GIB);
    expect(guestMemoryBytes(8 * GIB, 4)).toBe(2 * GIB);
    expect(guestMemoryBytes(GIB, 16)).toBe(192 * MIB);
  });

  test.each([
    // ordered     defined (GiB)  divisor  result      math: a 9 GiB host promises 8
    [4 * GIB, [4], 1, 'fits', '4 + 4 = 8'],
    [4 * GIB + MIB, [4], 1, 'capacity', 'one mebibyte too much'],
    [8 * GIB, [8], 2, 'fits', '4 + 4 = 8: scaled memory counts, not the ordered 16'],
    [1 * GIB, [4, 4], 1, 'capacity', 'stopped servers count too: they must be able to start'],
  ] as [number, number[], number, string, string][])(
    '%i more beside %j GiB, divided by %i: %s (%s)',
    (ordered, defined, divisor, expected) => {
      const servers = defined.map((size) => ({ memoryBytes: size * GIB }));
      const check = () => checkCapacity(ordered, servers, divisor, 9 * GIB);
      if (expected === 'fits') expect(check).not.toThrow();
      else expect(check).toThrow(EngineError);
    },
  );
});
