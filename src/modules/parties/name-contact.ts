import { newId, type IdOf } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { partyRefusals } from './refusals.ts';

export interface NewContact {
  readonly organisationId: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/**
 * Records a contact the customer named: competent, and able to decide or to get a decision (A3 (3)). Work that waited
 * for one (contact-wait.ts) waits no longer.
 */
export async function nameContact(ctx: Ctx, contact: NewContact): Promise<IdOf<'contact'>> {
  const id = newId('contact', ctx.clock);
  await ctx.tx.insertInto('contact').values({ id, tenant: contact.organisationId, named: true, ...contact }).execute();
  await ctx.tx.updateTable('contactWait').set({ untilAt: ctx.now }).where('tenant', '=', contact.organisationId)
    .where('untilAt', 'is', null).execute();
  return id;
}

/** The contact named first who is still there (A3 (3)). */
export async function namedContact(ctx: Ctx, organisationId: string): Promise<Result<ContactRow>> {
  const contact = await ctx.tx.selectFrom('contact').select(['id', 'name', 'email', 'phone'])
    .where('organisationId', '=', organisationId).where('named', '=', true).where('leftAt', 'is', null)
    .orderBy('createdAt').orderBy('id').executeTakeFirst();
  return contact ? ok(contact) : refuse(partyRefusals, 'parties.no_named_contact');
}

export interface ContactRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}
