import { ok, refuse, type Result } from '../../kernel/result.ts';
import { fillText, type Text } from '../../kernel/text.ts';
import { contractRefusals } from './refusals.ts';

/** Key types OpenSSH accepts by default; DSA is gone since OpenSSH 9.8. */
const KEY_TYPES = new Set([
  'ssh-ed25519', 'ssh-rsa', 'ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'ecdsa-sha2-nistp521',
]);
/** A 16,384-bit RSA key with a comment stays below this. */
const KEY_CHARACTERS = 4096;

/** Why a text is no key, as the end of a sentence. */
const faults = {
  tooLong: {
    de: `er ist länger als ${KEY_CHARACTERS} Zeichen`, en: `it is longer than ${KEY_CHARACTERS} characters`,
  },
  severalLines: { de: 'er hat mehr als eine Zeile', en: 'it has more than one line' },
  isPrivate: {
    de: 'das ist ein privater Schlüssel; er bleibt bei Ihnen', en: 'this is a private key; it stays with you',
  },
  unknownType: { de: 'der Typ „{type}“ ist unbekannt', en: 'the type “{type}” is unknown' },
  notBase64: { de: 'nach dem Typ steht kein Base64', en: 'what follows the type is not base64' },
  incomplete: { de: 'er ist unvollständig', en: 'it is incomplete' },
} as const satisfies Readonly<Record<string, Text>>;

const TYPE_SHOWN = 40;

/**
 * Checks an OpenSSH public key (RFC 4253, 6.6): one line, a known type, base64 whose inner length-prefixed type
 * repeats the outer one. Returns the key without surrounding space.
 */
export function checkSshKey(text: string, path: string): Result<string> {
  const line = text.trim();
  const [type = '', body = ''] = line.split(/ +/);
  const fault = faultOf(line, type, body);
  if (fault === undefined) return ok(line);
  const { de: reasonDe, en: reasonEn } = fillText(faults[fault], { type: type.slice(0, TYPE_SHOWN) });
  return refuse(contractRefusals, 'contracts.bad_ssh_key', { reasonDe, reasonEn }, path);
}

function faultOf(line: string, type: string, body: string): keyof typeof faults | undefined {
  if (line.length > KEY_CHARACTERS) return 'tooLong';
  if (line.includes('PRIVATE KEY')) return 'isPrivate';
  if (/[\r\n\0]/.test(line)) return 'severalLines';
  if (!KEY_TYPES.has(type)) return 'unknownType';
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(body)) return 'notBase64';
  const bytes = Buffer.from(body, 'base64');
  const innerLength = bytes.length >= 4 ? bytes.readUInt32BE(0) : 0;
  const inner = bytes.subarray(4, 4 + innerLength).toString('latin1');
  return inner !== type || bytes.length < 4 + innerLength + 32 ? 'incomplete' : undefined;
}
