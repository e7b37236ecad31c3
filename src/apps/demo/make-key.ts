import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';

/**
 * Makes an Ed25519 key pair as `ssh-keygen -N ''` would, which not every host has: the private key in OpenSSH's own
 * format in `file` (mode 0600), the public line in `file`.pub and as the result.
 * The format: https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key
 */
export function makeKey(file: string, comment: string): string {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const [open, secret] = [Buffer.from(x, 'base64url'), Buffer.from(d, 'base64url')];
  const publicBlob = Buffer.concat([field(TYPE), field(open)]);
  const check = randomBytes(4); // twice the same: how a reader sees that it decrypted well
  const inner = Buffer.concat([
    check, check, field(TYPE), field(open), field(Buffer.concat([secret, open])), field(comment),
  ]);
  const padding = Buffer.from(Array.from({ length: (BLOCK - (inner.length % BLOCK)) % BLOCK }, (_, i) => i + 1));
  const whole = Buffer.concat([
    Buffer.from('openssh-key-v1\0'), field('none'), field('none'), field(''), number(1), field(publicBlob),
    field(Buffer.concat([inner, padding])),
  ]);
  const lines = whole.toString('base64').match(/.{1,70}/g) ?? [];
  const pem = ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----', ''].join('\n');
  const line = `${TYPE} ${publicBlob.toString('base64')} ${comment}`;
  writeFileSync(file, pem, { mode: 0o600 });
  writeFileSync(`${file}.pub`, `${line}\n`);
  return line;
}

const TYPE = 'ssh-ed25519';
/** The cipher “none” has blocks of eight bytes. */
const BLOCK = 8;

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** RFC 4251, 5: a string is its length and its bytes. */
function field(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content as string);
  return Buffer.concat([number(bytes.length), bytes]);
}
