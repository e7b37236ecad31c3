import { z } from 'zod';
import { checked, id, line, prose, words } from '../kernel/wire.ts';
import { capacityRefusals } from '../modules/capacity/index.ts';
import { someOf } from '../modules/identity/index.ts';
import { networkRefusals } from '../modules/network/index.ts';

/** Parts of an order as they travel, shared by the endpoints that take one. */

export const hostname = checked(z.string(), (name) => /^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/.test(name), {
  de: 'muss ein Rechnername aus Kleinbuchstaben, Ziffern und Bindestrichen sein',
  en: 'must be a host name of lower-case letters, digits and hyphens',
}).meta({ examples: ['weinshop'] });

/** RFC 8032's first test vector: a key that is valid and nobody's. */
const SSH_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea jonas';
const KEYS_AT_MOST = 20;
const KEY_CHARACTERS = 5_000;

const sshKey = z.string().max(KEY_CHARACTERS).refine((key) => key.isWellFormed() && !key.includes('\0'))
  .meta({ examples: [SSH_KEY] });

export const sshKeys = z.array(sshKey).max(KEYS_AT_MOST);

/** Months of A10 (3); the database allows as many. */
export const minimumMonths = z.int().min(1).max(120).meta({ examples: [12] });

export const started = z.object({ runId: id('run').describe('Follow it under /runs/{id}.') });

export const ordered = started.extend({
  orderId: id('order'), orderNumber: words('AU-2026-00001'), contractId: id('contract'),
  contractNumber: words('V-2026-00001'), customerId: id('organisation'),
});

/** C-4.3: where it runs; the customer may leave it to the provider. */
export const locationId = id('location').describe('Where it is to run (C 4.3); left out: wherever there is room.');

/** C-1: what is dedicated is agreed with the customer in an offer. */
export const variant = z.enum(['shared', 'dedicated']).describe('Dedicated: on hosts and storage of its own (C 1).')
  .meta({ examples: ['shared'] });

/** As the catalogue names it; one that isn't there is refused with the way to an offer (C-4.6.4). */
export const image = line('debian-12');

/** D2.2: what the customer brings along is named, installed as supplied, and not checked. */
export const suppliedSoftware = prose('Warenwirtschaft „Kelter 4“ als Debian-Paket')
  .describe('Software you supply (D2 (2)): installed only as supplied, not checked by us.');

/** Why there is no room for a new server; each says what would fit, or what to do. */
export const noRoom = someOf(capacityRefusals, 'capacity.no_memory', 'capacity.no_processors', 'capacity.no_storage',
  'capacity.no_pool', 'capacity.full', 'capacity.no_place', 'capacity.quota_exceeded');

/** C-4.2.8: how it stands on the network. */
export const networkWish = {
  topology: z.enum(['public', 'private']).optional().meta({ examples: ['private'] })
    .describe('Whether the public IPv4 address is its own (`public`, unless said otherwise) or its firewall’s.'),
  networkId: id('privateNetwork').optional().describe('The private network it joins; left out: a new one.'),
  ipv6: z.boolean().optional().meta({ examples: [false] }).describe('Whether it gets an IPv6 prefix (/64), too.'),
};

/** Why it finds no place on the network. */
export const noNetwork = someOf(networkRefusals, 'network.no_free_address', 'network.no_pool', 'network.no_ipv6_pool',
  'network.unknown', 'network.not_ready', 'network.full', 'network.too_many', 'network.needs_private',
  'network.public_only');
