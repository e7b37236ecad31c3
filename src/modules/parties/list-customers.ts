import type { ListQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { listRows, searched, type Ctx, type ListTable } from '../../database/index.ts';
import { partyRefusals } from './refusals.ts';

export const customerList = {
  tenant: 'organisation.id', id: 'organisation.id', sort: '-createdAt',
  sortable: {
    createdAt: { column: 'organisation.id', kind: 'text' }, name: { column: 'organisation.name', kind: 'name' },
    customerNumber: { column: 'organisation.customerNumber', kind: 'text', orElse: '' },
    city: { column: 'organisation.city', kind: 'name' },
    sellerName: { column: 'seller.name', kind: 'name', orElse: '' },
  },
  searchable: [
    'organisation.name', searched.number('organisation.customerNumber'),
    'organisation.city', 'organisation.email', 'organisation.vatId',
    searched.id('organisation.id'),
  ],
} as const satisfies ListTable;

interface Filter extends ListQuery {
  readonly sellerId?: string | undefined;
  readonly operatorId?: string | undefined;
}

/** Customers with who sells to them and runs for them (null: the provider), and how many servers they have. */
export async function listCustomers(ctx: Ctx, filter: Filter) {
  const customers = ctx.tx.selectFrom('organisation')
    .leftJoin('organisation as seller', 'seller.id', 'organisation.sellerId')
    .leftJoin('organisation as operator', 'operator.id', 'organisation.operatorId')
    .selectAll('organisation').select(['seller.name as sellerName', 'operator.name as operatorName'])
    .select((eb) => eb.selectFrom('server').whereRef('server.tenant', '=', 'organisation.id')
      .where('server.state', '<>', 'deleted').select((one) => one.fn.countAll<bigint>().as('n')).as('servers'))
    .where('organisation.kind', '=', 'customer');
  const { items, next } = await listRows(ctx, customerList, filter, customers, {
    'organisation.sellerId': filter.sellerId, 'organisation.operatorId': filter.operatorId,
  });
  return { items: items.map((row) => ({ ...row, servers: Number(row.servers) })), next };
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

/** A contact, also one who left. */
export async function showContact(ctx: Ctx, contactId: string) {
  const row = await ctx.tx.selectFrom('contact').selectAll().where('id', '=', contactId).executeTakeFirst();
  return row ? ok(row) : refuse(partyRefusals, 'parties.no_such_contact');
}

/** A contact who still speaks for the customer; `path` says where in the input the id stood. */
export async function readContact(ctx: Ctx, customerId: string, contactId: string, path: string) {
  const row = await ctx.tx.selectFrom('contact').selectAll().where('id', '=', contactId)
    .where('organisationId', '=', customerId).where('leftAt', 'is', null).executeTakeFirst();
  return row ? ok(row) : refuse(partyRefusals, 'parties.unknown_contact', {}, path);
}
