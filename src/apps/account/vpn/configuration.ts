import type { Answer } from '../read.ts';

export type Vpn = Answer<'/api/v1/private-networks/{id}/vpn'>;
export type VpnAccess = Vpn['items'][number];

// A connection through a router at home is forgotten there after half a minute without a packet.
const KEEPALIVE_SECONDS = 25;

/**
 * What WireGuard on the device of an access is told, as `wg-quick` and the apps read it. `privateKey` is the device's,
 * in base64, or the words that stand in for it. Null while it can't be told: the access is being opened, or no server
 * of the network has a public address now.
 */
export function clientConfiguration(
  { publicKey, endpoints: [endpoint], port, cidr }: Vpn, { address, state }: VpnAccess, privateKey: string,
): string | null {
  if (state !== 'live' || publicKey === null || endpoint === undefined) return null;
  return [
    '[Interface]',
    `PrivateKey = ${privateKey}`,
    `Address = ${address}/32`,
    '',
    '[Peer]',
    `PublicKey = ${publicKey}`,
    `AllowedIPs = ${cidr}`,
    `Endpoint = ${endpoint}:${port}`,
    `PersistentKeepalive = ${KEEPALIVE_SECONDS}`,
    '',
  ].join('\n');
}

// The file's name becomes the interface's: Linux allows no more (IFNAMSIZ), the apps no other characters.
const INTERFACE_CHARACTERS = 15;

/** The file an access's configuration is kept in: `Laptop-Rebstock.conf`. */
export function configurationFile(name: string): string {
  const plain = name.replaceAll('ß', 'ss').normalize('NFKD').replaceAll(/\p{Mark}/gu, '');
  const short = plain.replaceAll(/[^A-Za-z0-9]+/g, '-').replace(/^-/, '').slice(0, INTERFACE_CHARACTERS);
  return `${short.replace(/-$/, '') || 'vpn'}.conf`;
}
