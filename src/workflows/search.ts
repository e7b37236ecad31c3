import type { SelectQueryBuilder } from 'kysely';
import { contains, fitting, nearness, reaches, searched, type Ctx, type SearchColumn } from '../database/index.ts';
import { reachOf, type Grants, type Permission } from '../modules/identity/index.ts';

/** Something a search found, with what a person tells it from others by. */
export interface Hit {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly customerName: string | null;
}

const HITS_AT_MOST = 20;

// Each part's query has its own tables; all select the same four columns.
type Rows = SelectQueryBuilder<any, any, Omit<Hit, 'kind'>>;

interface Part {
  readonly kind: string;
  /** Only what its holder reaches by this permission is looked through. */
  readonly permission: Permission;
  readonly tenant: string;
  readonly columns: readonly (string | SearchColumn)[];
  readonly rows: (ctx: Ctx) => Rows;
}

/** What can be found, in the order in which equally near hits are listed. */
const parts: readonly Part[] = [
  {
    kind: 'server', permission: 'server:read', tenant: 'server.tenant',
    columns: [searched.lower('server.hostname'), searched.id('server.id')],
    rows: ({ tx }) => tx.selectFrom('server').leftJoin('organisation as customer', 'customer.id', 'server.tenant')
      .select(['server.id', 'server.hostname as title', 'server.flavour as subtitle', 'customer.name as customerName']),
  },
  {
    kind: 'server', permission: 'server:read', tenant: 'server.tenant',
    columns: [searched.ip('nic.publicAddress'), searched.mac('nic.mac')],
    rows: ({ tx }) => tx.selectFrom('nic').innerJoin('server', 'server.id', 'nic.serverId')
      .leftJoin('organisation as customer', 'customer.id', 'server.tenant')
      .select(['server.id', 'server.hostname as title', 'nic.address as subtitle', 'customer.name as customerName']),
  },
  {
    kind: 'cluster', permission: 'server:read', tenant: 'cluster.tenant',
    columns: ['cluster.name', searched.id('cluster.id')],
    rows: ({ tx }) => tx.selectFrom('cluster').leftJoin('contract', 'contract.id', 'cluster.contractId')
      .leftJoin('organisation as customer', 'customer.id', 'cluster.tenant')
      .select(['cluster.id', 'cluster.name as title', 'contract.number as subtitle', 'customer.name as customerName']),
  },
  {
    kind: 'customer', permission: 'customer:read', tenant: 'organisation.tenant',
    columns: ['organisation.name', searched.number('organisation.customerNumber'), 'organisation.email',
      searched.id('organisation.id')],
    rows: ({ tx }) => tx.selectFrom('organisation').where('kind', '=', 'customer')
      .select(['id', 'name as title', 'customerNumber as subtitle', 'name as customerName']),
  },
  {
    kind: 'organisation', permission: 'tier:read', tenant: 'organisation.tenant',
    columns: ['organisation.name', 'organisation.email', searched.id('organisation.id')],
    rows: ({ tx }) => tx.selectFrom('organisation').where('kind', 'in', ['reseller', 'partner'])
      .select(['id', 'name as title', 'city as subtitle']).select((eb) => eb.lit(null).as('customerName')),
  },
  {
    kind: 'contract', permission: 'contract:read', tenant: 'contract.tenant',
    columns: [searched.number('contract.number'), searched.id('contract.id')],
    rows: ({ tx }) => tx.selectFrom('contract').leftJoin('organisation as customer', 'customer.id', 'contract.tenant')
      .leftJoin('productOrder', 'productOrder.id', 'contract.orderId')
      .select(['contract.id', 'contract.number as title', 'productOrder.hostname as subtitle',
        'customer.name as customerName']),
  },
  {
    // An order has no page of its own: it leads to the contract it made.
    kind: 'order', permission: 'contract:read', tenant: 'contract.tenant',
    columns: [searched.number('productOrder.number'), searched.id('productOrder.id')],
    rows: ({ tx }) => tx.selectFrom('productOrder').innerJoin('contract', 'contract.orderId', 'productOrder.id')
      .leftJoin('organisation as customer', 'customer.id', 'contract.tenant')
      .select(['contract.id', 'productOrder.number as title', 'contract.number as subtitle',
        'customer.name as customerName']),
  },
  {
    kind: 'offer', permission: 'offer:read', tenant: 'offer.tenant',
    columns: [searched.number('offer.number'), searched.id('offer.id')],
    rows: ({ tx }) => tx.selectFrom('offer').leftJoin('organisation as customer', 'customer.id', 'offer.tenant')
      .leftJoin('contact', 'contact.id', 'offer.contactId')
      .select(['offer.id', 'offer.number as title', 'contact.name as subtitle', 'customer.name as customerName']),
  },
  {
    kind: 'invoice', permission: 'invoice:read', tenant: 'invoice.tenant',
    columns: [searched.number('invoice.number'), searched.id('invoice.id')],
    rows: ({ tx }) => tx.selectFrom('invoice').leftJoin('organisation as customer', 'customer.id', 'invoice.tenant')
      .select(['invoice.id', 'invoice.number as title', 'invoice.month as subtitle', 'customer.name as customerName']),
  },
  {
    kind: 'contact', permission: 'contact:read', tenant: 'contact.tenant',
    columns: ['contact.name', 'contact.email', searched.id('contact.id')],
    rows: ({ tx }) => tx.selectFrom('contact').leftJoin('organisation as customer', 'customer.id', 'contact.tenant')
      .where('contact.leftAt', 'is', null)
      .select(['contact.id', 'contact.name as title', 'contact.email as subtitle', 'customer.name as customerName']),
  },
  {
    kind: 'person', permission: 'person:read', tenant: 'membership.tenant',
    columns: ['account.name', 'account.email', searched.id('account.id')],
    rows: ({ tx }) => tx.selectFrom('membership').innerJoin('account', 'account.id', 'membership.accountId')
      .leftJoin('organisation as customer', 'customer.id', 'membership.tenant').where('membership.endedAt', 'is', null)
      .select(['account.id', 'account.name as title', 'account.email as subtitle', 'customer.name as customerName']),
  },
  {
    kind: 'document', permission: 'document:read', tenant: 'document.tenant',
    columns: [searched.number('document.number'), searched.id('document.id')],
    rows: ({ tx }) => tx.selectFrom('document').leftJoin('organisation as customer', 'customer.id', 'document.tenant')
      .select(['document.id', 'document.number as title', 'document.fileName as subtitle',
        'customer.name as customerName']),
  },
  {
    kind: 'run', permission: 'run:read', tenant: 'run.tenant', columns: [searched.id('run.id')],
    rows: ({ tx }) => tx.selectFrom('run').leftJoin('organisation as customer', 'customer.id', 'run.tenant')
      .select(['run.id', 'run.workflow as title', 'run.state as subtitle', 'customer.name as customerName']),
  },
  {
    kind: 'backup', permission: 'backup:read', tenant: 'backup.tenant', columns: [searched.id('backup.id')],
    rows: ({ tx }) => tx.selectFrom('backup').innerJoin('server', 'server.id', 'backup.serverId')
      .leftJoin('organisation as customer', 'customer.id', 'backup.tenant')
      .select(['backup.id', 'server.hostname as title', 'backup.state as subtitle', 'customer.name as customerName']),
  },
  {
    kind: 'deadline', permission: 'deadline:read', tenant: 'deadline.tenant', columns: [searched.id('deadline.id')],
    rows: ({ tx }) => tx.selectFrom('deadline').leftJoin('organisation as customer', 'customer.id', 'deadline.tenant')
      .select(['deadline.id', 'deadline.clause as title', 'deadline.dueOn as subtitle',
        'customer.name as customerName']),
  },
  {
    kind: 'network', permission: 'network:read', tenant: 'addressPool.tenant',
    columns: [searched.ip('addressPool.network'), searched.id('addressPool.id')],
    rows: ({ tx }) => tx.selectFrom('addressPool')
      .select(['id', 'network as title', 'gateway as subtitle']).select((eb) => eb.lit(null).as('customerName')),
  },
];

/**
 * Ids, names, host names, addresses and numbers in which `text` occurs, the nearest first: the thing itself, then what
 * begins with it, then the rest. Each part is looked through only where the caller holds the permission to read it.
 */
export async function search(ctx: Ctx, grants: Grants, text: string): Promise<Hit[]> {
  const found: (Hit & { readonly nearness: number })[] = [];
  for (const part of parts) {
    const reach = reachOf(grants, part.permission);
    const columns = fitting(part.columns, text);
    if ((reach !== 'all' && reach.length === 0) || columns.length === 0) continue;
    const near = nearness(columns, text);
    const rows = await part.rows(ctx).where(reaches({ reach }, part.tenant)).where(contains(columns, text))
      .select(near.as('nearness')).orderBy(near).limit(HITS_AT_MOST).execute();
    found.push(...rows.map((row) => ({ ...row, kind: part.kind })));
  }
  const unique = new Map(found.toReversed().map((hit) => [`${hit.kind} ${hit.id}`, hit]));
  return [...unique.values()].toReversed().toSorted((a, b) => a.nearness - b.nearness).slice(0, HITS_AT_MOST)
    .map(({ kind, id, title, subtitle, customerName }) =>
      ({ kind, id, title, subtitle: withoutLength(subtitle), customerName }));
}

/** A single address is stored as a network of one. */
function withoutLength(subtitle: string | null): string | null {
  return subtitle?.replace(/\/32$/, '') ?? null;
}
