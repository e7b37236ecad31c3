import { ok, refuse, type Result } from '../../kernel/result.ts';
import { contractRefusals } from './refusals.ts';

/** Key types OpenSSH accepts by default; DSA is gone since OpenSSH 9.8. */
const KEY_TYPES = new Set([
  'ssh-ed25519', 'ssh-rsa', 'ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'ecdsa-sha2-nistp521',
]);
/** A 16,384-bit RSA key with a comment stays below this. */
const KEY_CHARACTERS = 4096;

/**
 * Checks an OpenSSH public key (RFC 4253, 6.6): one line, a known type, base64 whose inner length-prefixed type
 * repeats the outer one. Returns the key without surrounding space.
 */
export function checkSshKey(text: string, path: string): Result<string> {
  const bad = (reason: string) => refuse(contractRefusals, 'contracts.bad_ssh_key', { reason }, path);
  const line = text.trim();
  if (line.length > KEY_CHARACTERS) return bad(`länger als / longer than ${KEY_CHARACTERS}`);
  if (/[\r\n\0]/.test(line)) return bad('mehr als eine Zeile / more than one line');
  if (line.includes('PRIVATE KEY')) return bad('das ist ein privater Schlüssel / this is a private key');
  const [type = '', body = ''] = line.split(/ +/);
  if (!KEY_TYPES.has(type)) return bad(`unbekannter Typ / unknown type “${type.slice(0, 40)}”`);
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(body)) return bad('kein Base64 / not base64');
  const bytes = Buffer.from(body, 'base64');
  const innerLength = bytes.length >= 4 ? bytes.readUInt32BE(0) : 0;
  const inner = bytes.subarray(4, 4 + innerLength).toString('latin1');
  if (inner !== type || bytes.length < 4 + innerLength + 32) return bad('unvollständig / incomplete');
  return ok(line);
}
