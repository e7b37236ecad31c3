import { createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto';
import { z } from 'zod';
import { checked, count, id, instant, line, oneOf, words } from '../kernel/wire.ts';
import type { Ctx } from '../database/index.ts';
import { endpoint, someOf, type Endpoint } from '../modules/identity/index.ts';
import { networkRefusals, readVpn } from '../modules/network/index.ts';
import { requestVpnAccess, requestVpnAccessEnd } from './change-vpn.ts';
import { started } from './order-fields.ts';
import { asRun } from './server-routes.ts';
import type { Workflows } from './index.ts';

const one = z.object({ id: id('privateNetwork') });
const tag = 'vpn';

const KEY_BYTES = 32;
const KEY_CHARACTERS = 44;
/** The number's top bit is ignored, so it is never set. */
const HIGHEST_LAST_BYTE = 0x7f;

/**
 * 32 bytes in base64, as `wg pubkey` writes them: of the spellings of a point the one there is (RFC 7748, 5), and none
 * of the points with which nobody agrees on a secret (RFC 7748, 6.1): with those the agreement throws.
 */
function isKey(text: string): boolean {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== KEY_BYTES || bytes.toString('base64') !== text) return false;
  const jwk = { kty: 'OKP', crv: 'X25519', x: bytes.toString('base64url') };
  try {
    diffieHellman({
      privateKey: generateKeyPairSync('x25519').privateKey, publicKey: createPublicKey({ key: jwk, format: 'jwk' }),
    });
    return (bytes.at(-1) ?? 0) <= HIGHEST_LAST_BYTE;
  } catch {
    return false;
  }
}

const exampleKey = 'xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=';

const publicKey = checked(z.string().max(KEY_CHARACTERS), isKey, {
  de: 'muss ein öffentlicher WireGuard-Schlüssel sein: 44 Zeichen, wie „wg pubkey“ sie schreibt',
  en: 'must be a public key of WireGuard: 44 characters as “wg pubkey” writes them',
}).meta({ examples: [exampleKey] });

const access = z.object({
  id: id('vpnAccess'), name: words('Laptop Rebstock'), publicKey: words(exampleKey),
  address: words('100.64.0.2').describe('Of its holder in the tunnel.'),
  state: oneOf('creating', 'live'), createdAt: instant,
});

const vpn = z.object({
  publicKey: words(exampleKey).nullable()
    .describe("Of the firewall's endpoint; null as long as nobody was let in."),
  port: count.meta({ examples: [51_820] }).describe('UDP.'),
  endpoints: z.array(words('203.0.113.2')).describe('Public addresses at the firewall; each of them answers.'),
  cidr: words('10.0.0.0/24').describe('The private network: what a client sends into the tunnel.'),
  items: z.array(access).describe('Who is let in, by address.'),
});

/** Ways into a private network for its customer's people: WireGuard, ended at the provider's firewall (C-5.3). */
export function vpnRoutes({ openVpnAccess, closeVpnAccess }: Workflows): readonly Endpoint[] {
  return [
    endpoint({
      method: 'GET', path: '/private-networks/{id}/vpn', operationId: 'readVpn', permission: 'server:read', tag,
      summary: 'The VPN into a private network, and who is let in by it', params: one, answer: vpn,
      refusals: someOf(networkRefusals, 'network.no_such_private'),
      handle: (ctx: Ctx, { params }) => readVpn(ctx, params.id),
    }),
    endpoint({
      method: 'POST', path: '/private-networks/{id}/vpn-accesses', operationId: 'openVpnAccess',
      permission: 'server:operate', tag, status: 202, summary: 'Lets somebody in to a private network by VPN',
      description: 'The private key stays with whoever made it. What comes in reaches the private addresses of the'
        + " network's servers, at every port their own firewalls open.",
      params: one, body: z.strictObject({ name: line('Laptop Rebstock'), publicKey }),
      answer: started.extend({ accessId: id('vpnAccess') }),
      refusals: someOf(networkRefusals, 'network.no_such_private', 'network.not_ready', 'network.too_many_vpn_accesses',
        'network.vpn_key_taken', 'network.vpn_own_key', 'network.port_taken'),
      handle: (ctx: Ctx, { params, body }) => requestVpnAccess(ctx, params.id, body, openVpnAccess),
    }),
    endpoint({
      method: 'DELETE', path: '/private-networks/{id}/vpn-accesses/{accessId}', operationId: 'closeVpnAccess',
      permission: 'server:operate', tag, status: 202, summary: 'Lets them in no longer; what they have open ends',
      params: one.extend({ accessId: id('vpnAccess') }), answer: started,
      refusals: someOf(networkRefusals, 'network.unknown_vpn_access'),
      handle: (ctx: Ctx, { params }) =>
        asRun(requestVpnAccessEnd(ctx, params.id, params.accessId, closeVpnAccess)),
    }),
  ];
}
