import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal, unseal } from './seal.ts';

const key = randomBytes(32);
const secret = Buffer.from('JBSWY3DPEHPK3PXP');

test('a sealed secret opens with its key and purpose only, and never looks the same', () => {
  const sealed = seal(key, secret, 'totp acc_1');
  expect(unseal(key, sealed, 'totp acc_1')).toEqual(secret);
  expect(seal(key, secret, 'totp acc_1').equals(sealed)).toBe(false);
  expect(sealed.includes(secret)).toBe(false);
  expect(() => unseal(key, sealed, 'totp acc_2')).toThrow('does not open');
  expect(() => unseal(randomBytes(32), sealed, 'totp acc_1')).toThrow('does not open');
  const changed = Buffer.from(sealed);
  changed[changed.length - 1]! ^= 1;
  expect(() => unseal(key, changed, 'totp acc_1')).toThrow('does not open');
});
