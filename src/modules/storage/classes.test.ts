import { expect, test } from 'vitest';
import { bytesOf, chargeOf, gigabytesOf, volumeClasses } from './classes.ts';

test.each([
  // class        GB    boots   charged                       math
  ['essential',   100,  true,   null],                        // comes with the server
  ['essential',   300,  true,   ['volume-essential', 2]],     // 3 − 1; not 3, of which one comes with the server
  ['standard',    100,  true,   ['volume-standard', 1]],      // what comes with the server is Essential
  ['essential',   100,  false,  ['volume-essential', 1]],     // a volume beside the server comes with nothing
  ['performance', 500,  false,  ['volume-performance', 5]],
  ['individual',  200,  false,  ['volume-individual', 2]],
] as const)('C-4.6.2 %s, %i GB, boots: %s', (name, gigabytes, boots, charged) => {
  const charge = charged && { option: charged[0], quantity: charged[1] };
  expect(chargeOf({ class: name, bytes: bytesOf(gigabytes), boots })).toEqual(charge);
});

test('C-4.6.2 the ceiling of a class is the upper number of its range; individual has none but what is agreed', () => {
  expect(Object.values(volumeClasses).map(({ iopsLimit }) => iopsLimit)).toEqual([1_000, 5_000, 10_000, null]);
  expect(gigabytesOf(bytesOf(300))).toBe(300);
});
