import { isIP } from 'node:net';
import { isLoopback, isPublicAddress } from '../../kernel/public-address.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';
import type { TargetPolicy } from './ports.ts';
import { webhookRefusals } from './refusals.ts';

/** 443 is left out of a URL by its parser. */
const PORTS = new Set(['', '8443']);

/**
 * Refuses what can be seen from the text alone to be no target: not https, a password in it, an unusual port, an
 * address of our own networks. What a name stands for is looked up, and judged, each time something is sent.
 */
export function checkTarget(text: string, policy: TargetPolicy): Result<string> {
  const url = URL.parse(text);
  const fault = url === null ? 'unreadable' : faultOf(url, policy);
  return fault === null ? ok(text) : refuse(webhookRefusals, 'webhooks.bad_target', { ...sentences[fault] }, '/url');
}

type Fault = keyof typeof sentences;

const sentences = {
  unreadable: { de: 'sie ist keine vollständige URL', en: 'it is not a complete URL' },
  scheme: { de: 'sie beginnt nicht mit https://', en: 'it does not begin with https://' },
  password: { de: 'sie enthält Benutzername oder Kennwort', en: 'it contains a user name or password' },
  port: { de: 'nur die Ports 443 und 8443 sind erlaubt', en: 'only ports 443 and 8443 are allowed' },
  host: { de: 'sie führt nicht ins Internet', en: 'it does not lead to the internet' },
} satisfies Readonly<Record<string, Text>>;

function faultOf(url: URL, { allowsLoopback }: TargetPolicy): Fault | null {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'scheme';
  if (url.username !== '' || url.password !== '') return 'password';
  if (allowsLoopback && isLoopback(host)) return null;
  if (url.protocol !== 'https:') return 'scheme';
  if (!PORTS.has(url.port)) return 'port';
  return isIP(host) === 0 ? (isLocalName(host) ? 'host' : null) : (isPublicAddress(host) ? null : 'host');
}

/** Names that stand for nothing outside: one word, and those of RFC 6761, RFC 6762 and RFC 9476. */
function isLocalName(host: string): boolean {
  const name = host.replace(/\.$/, '');
  return !name.includes('.') || /\.(localhost|local|internal|alt|home\.arpa)$/.test(name);
}
