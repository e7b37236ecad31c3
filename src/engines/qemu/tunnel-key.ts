import { generateKeyPairSync } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Layout } from './layout.ts';
import { readRecord, removeTemporaries, writeRecord } from './records.ts';

/** X25519, 32 bytes each in base64, as WireGuard writes them. */
export interface TunnelKey {
  readonly privateKey: string;
  readonly publicKey: string;
}

/**
 * The endpoint's of a firewall, made at its first use. It is the same as long as the firewall exists: whoever comes in
 * has written it down.
 */
export async function keyOf(layout: Layout, firewallId: string): Promise<TunnelKey> {
  const known = await knownKey(layout, firewallId);
  if (known) return known;
  const made = newKey();
  await writeRecord(layout.vpnKey(firewallId), made);
  return made;
}

export function newKey(): TunnelKey {
  const { d = '', x = '' } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
  const text = (part: string) => Buffer.from(part, 'base64url').toString('base64');
  return { privateKey: text(d), publicKey: text(x) };
}

/** Null where the firewall never had a VPN. */
export function knownKey(layout: Layout, firewallId: string): Promise<TunnelKey | null> {
  return readRecord<TunnelKey>(layout.vpnKey(firewallId));
}

export async function removeKey(layout: Layout, firewallId: string): Promise<void> {
  await rm(layout.vpnKey(firewallId), { force: true });
  await removeTemporaries(layout.vpnKey(firewallId));
}
