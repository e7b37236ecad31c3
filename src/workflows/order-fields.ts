import { z } from 'zod';
import { checked, id, words } from '../kernel/wire.ts';

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
