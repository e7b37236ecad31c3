import { randomInt } from 'node:crypto';
import { newId, type IdOf } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { hashToken, newToken, seal, unseal } from '../identity/index.ts';
import { bare } from '../network/index.ts';
import { credentialRefusals } from './credential-refusals.ts';
import type { GuestLogin } from './ports.ts';
import { readServer } from './read-server.ts';

/** Days for which the link to a credential works. */
export const CREDENTIAL_DAYS = 14;

// Nothing that is taken for something else (i l 1, o 0), nor lies elsewhere on a German keyboard (y z), since it is
// typed at a console: 29 characters, 20 of them are 97 bits. The points are at the same place on every keyboard.
const ALPHABET = 'abcdefghjkmnpqrstuvwx23456789';
const GROUPS = 5;
const GROUP_CHARACTERS = 4;

/** A password that can be read aloud and typed: `k3vx.8mdq.r2tw.h9ac.ngp5`. */
export function newPassword(): string {
  const group = () => Array.from({ length: GROUP_CHARACTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('.');
}

const purpose = (id: string) => `credential ${id}`;

/**
 * Makes a password of its own for a server, sealed; nobody has a link to it yet. Who operates the server keeps the
 * access to itself, so a managed one has none (C-5).
 */
export async function planCredential(
  ctx: Ctx, server: { readonly id: string; readonly tenant: string; readonly username: string }, sealKey: Buffer,
): Promise<IdOf<'credential'>> {
  const id = newId('credential', ctx.clock);
  await ctx.tx.insertInto('credential').values({
    id, tenant: server.tenant, serverId: server.id, username: server.username,
    sealed: seal(sealKey, Buffer.from(newPassword()), purpose(id)),
    // Of a token that nobody was told: until the link is made, nothing opens it.
    tokenHash: hashToken(newToken()), expiresAt: ctx.now.add({ hours: CREDENTIAL_DAYS * 24 }),
  }).execute();
  return id;
}

/** What a sealed credential says, to be set in the guest; null once it was read or is void. */
export async function readSealed(ctx: Ctx, id: string, sealKey: Buffer): Promise<GuestLogin | null> {
  const row = await ctx.tx.selectFrom('credential').select(['username', 'sealed']).where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.sealed && { user: row.username, password: unseal(sealKey, row.sealed, purpose(id)).toString() };
}

/**
 * Makes the link that reads a credential once. Earlier ones of the server are void from here on: they are no longer
 * what the guest knows. Its secret stands behind the `#`, which browsers send to nobody.
 */
export async function linkCredential(ctx: Ctx, id: string, origin: string) {
  const token = newToken();
  const expiresAt = ctx.now.add({ hours: CREDENTIAL_DAYS * 24 });
  const { serverId } = await ctx.tx.updateTable('credential').set({ tokenHash: hashToken(token), expiresAt })
    .where('id', '=', id).returning('serverId').executeTakeFirstOrThrow();
  await ctx.tx.updateTable('credential').set({ sealed: null }).where('serverId', '=', serverId).where('id', '<>', id)
    .where('sealed', 'is not', null).execute();
  return { url: `${origin}/secret#token=${token}`, expiresAt };
}

export interface OpenedCredential {
  readonly hostname: string;
  /** The one the world reaches the server by. */
  readonly address: string;
  readonly username: string;
  readonly password: string;
}

/**
 * promise D2.1: what a link was made for is read once; then it is gone from here. Kept is who read it and when. Of two
 * who come at once one gets it.
 */
export async function openCredential(
  ctx: Ctx, token: string, from: { readonly address: string; readonly sealKey: Buffer },
): Promise<Result<OpenedCredential>> {
  const row = await ctx.tx.selectFrom('credential').select(['id', 'serverId', 'username', 'sealed'])
    .where('tokenHash', '=', hashToken(token)).where('sealed', 'is not', null).where('expiresAt', '>', ctx.now)
    .forUpdate().executeTakeFirst();
  if (!row?.sealed) return refuse(credentialRefusals, 'credentials.gone');
  await ctx.tx.updateTable('credential')
    .set({ sealed: null, openedAt: ctx.now, openedBy: ctx.account ?? from.address }).where('id', '=', row.id).execute();
  const { hostname, address } = await readServer(ctx, row.serverId);
  const password = unseal(from.sealKey, row.sealed, purpose(row.id)).toString();
  return ok({ hostname, address: bare(address), username: row.username, password });
}

/** Nobody may read it any more. */
export async function wipeCredential(ctx: Ctx, id: string): Promise<void> {
  await ctx.tx.updateTable('credential').set({ sealed: null }).where('id', '=', id).where('sealed', 'is not', null)
    .execute();
}

/** promise D5.1: what opened a server goes with it. Returns the ids of what was still unread. */
export async function wipeCredentialsOf(ctx: Ctx, serverId: string): Promise<string[]> {
  const rows = await ctx.tx.updateTable('credential').set({ sealed: null }).where('serverId', '=', serverId)
    .where('sealed', 'is not', null).returning('id').execute();
  return rows.map(({ id }) => id).toSorted();
}

/** Days after which nobody asks any more from where a link was opened. */
const ADDRESS_DAYS = 30;

/**
 * Unread passwords whose links no longer work are forgotten, and after a while the addresses links were opened from
 * (A13); that and when they were stays. Returns how many passwords.
 */
export async function expireCredentials(ctx: Ctx): Promise<number> {
  await ctx.tx.updateTable('credential').set({ openedBy: null }).where('openedBy', 'is not', null)
    .where('openedBy', 'not like', 'acc\\_%')
    .where('openedAt', '<', ctx.now.subtract({ hours: ADDRESS_DAYS * 24 })).execute();
  const rows = await ctx.tx.updateTable('credential').set({ sealed: null }).where('expiresAt', '<=', ctx.now)
    .where('sealed', 'is not', null).returning('id').execute();
  return rows.length;
}
