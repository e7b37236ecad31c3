import { generateKeyPairSync } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Layout } from './layout.ts';
import { readRecord, removeTemporaries, writeRecord } from './records.ts';

/** Of a firewall's VPN endpoint: X25519, 32 bytes each in base64, as WireGuard writes them. */
export interface TunnelKey {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** Made at its first use, and the same as long as the firewall exists: its customers have written it down. */
export async function keyOf(layout: Layout, firewallId: string): Promise<TunnelKey> {
  const known = await knownKey(layout, firewallId);
  if (known) return known;
  const { d, x } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
  const [privateKey, publicKey] = [d, x].map((part) => Buffer.from(part ?? '', 'base64url').toString('base64'));
  const made = { privateKey: privateKey ?? '', publicKey: publicKey ?? '' };
  await writeRecord(layout.vpnKey(firewallId), made);
  return made;
}

/** Null where the firewall never had a VPN. */
export function knownKey(layout: Layout, firewallId: string): Promise<TunnelKey | null> {
  return readRecord<TunnelKey>(layout.vpnKey(firewallId));
}

export async function removeKey(layout: Layout, firewallId: string): Promise<void> {
  await rm(layout.vpnKey(firewallId), { force: true });
  await removeTemporaries(layout.vpnKey(firewallId));
}
