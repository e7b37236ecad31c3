import { newId } from '../../kernel/ids.ts';
import type { Temporal } from 'temporal-polyfill';
import type { Ctx } from '../../database/index.ts';
import { hashToken, newToken } from '../identity/index.ts';

/** Seconds in which a browser must have used its ticket. */
export const TICKET_SECONDS = 30;
/** Hours after which a ticket, used or not, is forgotten; that there was one stays in the trail. */
const TICKET_HOURS = 24;

/** Whose browser a ticket is for: another person, sign-in or address can't use it. */
export interface TicketHolder {
  readonly accountId: string;
  readonly sessionId: string;
  readonly address: string;
}

/** A ticket that opens the console of one server once, for its holder, within `TICKET_SECONDS`. */
export async function issueTicket(
  ctx: Ctx, server: { readonly id: string; readonly tenant: string }, holder: TicketHolder,
): Promise<{ readonly ticket: string; readonly expiresAt: Temporal.Instant }> {
  const ticket = newToken();
  const expiresAt = ctx.now.add({ seconds: TICKET_SECONDS });
  await ctx.tx.insertInto('consoleTicket').values({
    id: newId('consoleTicket', ctx.clock), tenant: server.tenant, serverId: server.id, ...holder,
    tokenHash: hashToken(ticket), expiresAt,
  }).execute();
  return { ticket, expiresAt };
}

/** Uses a ticket up; of two at once one wins. Null whatever is wrong with it: unknown, used, too old, not theirs. */
export async function useTicket(
  ctx: Ctx, ticket: string, { accountId, sessionId, address }: TicketHolder,
): Promise<{ readonly serverId: string } | null> {
  const row = await ctx.tx.updateTable('consoleTicket').set({ usedAt: ctx.now })
    .where('tokenHash', '=', hashToken(ticket)).where('usedAt', 'is', null).where('expiresAt', '>', ctx.now)
    .where('accountId', '=', accountId).where('sessionId', '=', sessionId).where('address', '=', address)
    .returning('serverId').executeTakeFirst();
  return row ?? null;
}

/** Removes old tickets. Returns how many. */
export async function forgetTickets(ctx: Ctx): Promise<number> {
  const rows = await ctx.tx.deleteFrom('consoleTicket')
    .where('createdAt', '<', ctx.now.subtract({ hours: TICKET_HOURS })).returning('id').execute();
  return rows.length;
}
