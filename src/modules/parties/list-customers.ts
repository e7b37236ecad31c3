import { toPage, type PageQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { partyRefusals } from './refusals.ts';

/** Customers, newest first. */
export async function listCustomers(ctx: Ctx, page: PageQuery) {
  let query = ctx.tx.selectFrom('organisation').selectAll().where('kind', '=', 'customer');
  if (page.cursor) query = query.where('id', '<', page.cursor);
  return toPage(await query.orderBy('id', 'desc').limit(page.limit + 1).execute(), page.limit);
}

export async function readCustomer(ctx: Ctx, customerId: string) {
  const row = await ctx.tx.selectFrom('organisation').selectAll().where('id', '=', customerId)
    .where('kind', '=', 'customer').executeTakeFirst();
  return row ? ok(row) : refuse(partyRefusals, 'parties.unknown_organisation');
}

/** Contacts of a customer, the one named first at the top. */
export async function listContacts(ctx: Ctx, customerId: string) {
  const customer = await readCustomer(ctx, customerId);
  if (!customer.ok) return customer;
  return ok(await ctx.tx.selectFrom('contact').selectAll().where('organisationId', '=', customerId)
    .orderBy('createdAt').orderBy('id').execute());
}

/** A contact who still speaks for the customer; `path` says where in the input the id stood. */
export async function readContact(ctx: Ctx, customerId: string, contactId: string, path: string) {
  const row = await ctx.tx.selectFrom('contact').selectAll().where('id', '=', contactId)
    .where('organisationId', '=', customerId).where('leftAt', 'is', null).executeTakeFirst();
  return row ? ok(row) : refuse(partyRefusals, 'parties.unknown_contact', {}, path);
}
