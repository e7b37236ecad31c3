import { newId } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';
import type { Ctx } from '../../database/index.ts';
import { identityRefusals } from './refusals.ts';
import { hashToken, newToken } from './tokens.ts';

export type LinkKind = 'invitation' | 'password-reset' | 'email-change';

/** Hours a link works, and the page of the portal it opens. */
const kinds: Readonly<Record<LinkKind, { readonly hours: number; readonly page: string }>> = {
  'invitation': { hours: 7 * 24, page: 'invitation' },
  'password-reset': { hours: 1, page: 'password-reset' },
  'email-change': { hours: 24, page: 'email-confirmation' },
};

export interface NewLink {
  readonly kind: LinkKind;
  readonly tenant: string;
  readonly accountId: string | null;
  readonly email: string;
  readonly roles?: readonly string[];
}

/**
 * Makes a link that works once. Its secret stands behind the `#`, which browsers send to nobody: it is in no log of a
 * server or proxy on the way. Kept is its hash.
 */
export async function makeLink(
  ctx: Ctx, { roles, ...link }: NewLink, origin: string,
): Promise<{ readonly id: string; readonly url: string; readonly until: Text }> {
  const { hours, page } = kinds[link.kind];
  const token = newToken();
  const expiresAt = ctx.now.add({ hours });
  const id = newId('oneTimeLink', ctx.clock);
  await ctx.tx.insertInto('oneTimeLink')
    .values({ id, ...link, roles: roles ? [...roles] : null, tokenHash: hashToken(token), expiresAt }).execute();
  const there = expiresAt.toZonedDateTimeISO('Europe/Berlin');
  const inWords = (locale: string) =>
    there.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
  return { id, url: `${origin}/${page}#token=${token}`, until: { de: inWords('de-DE'), en: inWords('en-GB') } };
}

/** Uses a link up; of two at once one wins. Refused (unknown, used, too old) whatever is the matter with it. */
export async function useLink(ctx: Ctx, kind: LinkKind, token: string) {
  const row = await ctx.tx.updateTable('oneTimeLink').set({ usedAt: ctx.now }).where('tokenHash', '=', hashToken(token))
    .where('kind', '=', kind).where('usedAt', 'is', null).where('expiresAt', '>', ctx.now)
    .returning(['id', 'tenant', 'accountId', 'email', 'roles']).executeTakeFirst();
  return row ? ok(row) : refuse(identityRefusals, 'identity.link_invalid') satisfies Result<never>;
}

/** The link a token belongs to, without using it up. */
export async function findLink(ctx: Ctx, kind: LinkKind, token: string) {
  const row = await ctx.tx.selectFrom('oneTimeLink').select(['id', 'tenant', 'accountId', 'email', 'roles'])
    .where('tokenHash', '=', hashToken(token)).where('kind', '=', kind).where('usedAt', 'is', null)
    .where('expiresAt', '>', ctx.now).executeTakeFirst();
  return row ? ok(row) : refuse(identityRefusals, 'identity.link_invalid') satisfies Result<never>;
}

/** Links of this kind that were sent to an account and still work, work no more. */
export async function endLinksOf(ctx: Ctx, kind: LinkKind, account: string): Promise<void> {
  await ctx.tx.updateTable('oneTimeLink').set({ usedAt: ctx.now }).where('kind', '=', kind)
    .where('accountId', '=', account).where('usedAt', 'is', null).execute();
}
