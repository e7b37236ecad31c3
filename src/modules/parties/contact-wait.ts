import { newId } from '../../kernel/ids.ts';
import { keeping, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { namedContact, type ContactRow } from './name-contact.ts';

/**
 * promise A3.3: no work starts without a named contact. From the first order refused for that it is written down that
 * work waits for the customer; the refusal keeps the record, so it must be asked for before anything else is written.
 */
export async function requireContact(ctx: Ctx, customerId: string): Promise<Result<ContactRow>> {
  const contact = await namedContact(ctx, customerId);
  if (contact.ok) return contact;
  await ctx.tx.insertInto('contactWait')
    .values({ id: newId('contactWait', ctx.clock), tenant: customerId, fromAt: ctx.now })
    .onConflict((conflict) => conflict.column('tenant').where('untilAt', 'is', null).doNothing()).execute();
  return keeping(contact);
}

/** When work waited for the customer to name somebody, the latest first. `untilAt` is null while it waits. */
export async function listContactWaits(ctx: Ctx, customerId: string) {
  return ctx.tx.selectFrom('contactWait').select(['id', 'fromAt', 'untilAt']).where('tenant', '=', customerId)
    .orderBy('fromAt', 'desc').limit(WAITS_SHOWN).execute();
}

const WAITS_SHOWN = 100;
