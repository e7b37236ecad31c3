import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** NIST SP 800-38D, 5.2.1.1 and 5.2.1.2: an IV of 96 bits, a tag of 128. */
const IV_BYTES = 12;
const TAG_BYTES = 16;
export const SEAL_KEY_BYTES = 32;

/**
 * Encrypts a secret the program must be able to read again (AES-256-GCM). `purpose` names what it is and whose
 * (`totp acc_…`); a sealed secret moved to another row does not open there. Shape: IV, tag, ciphertext.
 */
export function seal(key: Buffer, secret: Buffer, purpose: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(purpose));
  const text = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
}

/** What `seal` sealed with the same key and purpose. Throws if either is another, or a bit was changed. */
export function unseal(key: Buffer, sealed: Buffer, purpose: string): Buffer {
  const iv = sealed.subarray(0, IV_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw new Error(`the secret for “${purpose}” does not open with this installation's seal key`, { cause });
  }
}
