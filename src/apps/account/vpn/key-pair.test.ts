import { createPrivateKey, createPublicKey } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { makeKeyPair, type KeyPair } from './key-pair.ts';

// DER of an X25519 private key (RFC 8410) before its 32 bytes.
const PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex');
const KEY_BYTES = 32;

test('a pair of keys is WireGuard’s: the public one is that of the private one, both in base64', async () => {
  // Enough that both characters by which base64 and base64url differ occur.
  const pairs = await Promise.all(Array.from({ length: 50 }, () => makeKeyPair()));
  for (const pair of pairs) {
    const { privateKey, publicKey } = pair as KeyPair;
    const key = createPrivateKey({
      key: Buffer.concat([PREFIX, Buffer.from(privateKey, 'base64')]), format: 'der', type: 'pkcs8',
    });
    const derived = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES);
    expect(publicKey).toBe(derived.toString('base64'));
    expect(Buffer.from(privateKey, 'base64').toString('base64')).toBe(privateKey);
  }
  expect(new Set(pairs.map((pair) => pair?.privateKey)).size).toBe(pairs.length);
});

test('a browser that cannot make one says so', async () => {
  const { subtle } = crypto;
  const generate = vi.spyOn(subtle, 'generateKey').mockRejectedValue(new DOMException('no', 'NotSupportedError'));
  expect(await makeKeyPair()).toBeNull();
  generate.mockRestore();
});
