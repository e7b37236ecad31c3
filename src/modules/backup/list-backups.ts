import type { NotNull } from 'kysely';
import type { ListQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { customerOf, listRows, searched, through, type Ctx, type ListTable } from '../../database/index.ts';
import { backupRefusals } from './refusals.ts';

interface Filter extends ListQuery {
  readonly serverId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly state?: string | undefined;
}

export const backupList = {
  tenant: 'backup.tenant', id: 'backup.id', sort: '-createdAt',
  sortable: {
    createdAt: { column: 'backup.id', kind: 'text' }, hostname: { column: 'server.hostname', kind: 'text' },
    customerName: { column: 'customer.name', kind: 'name' }, state: { column: 'backup.state', kind: 'text' },
    bytes: { column: 'backup.bytes', kind: 'integer', orElse: '0' },
  },
  searchable: [
    through('backup.serverId', 'server.id', searched.lower('server.hostname')), customerOf('backup.tenant'),
    searched.id('backup.id'), searched.id('backup.serverId'),
  ],
} as const satisfies ListTable;

/** Copies with the names of their servers, also those that are gone. */
export async function listBackups(ctx: Ctx, filter: Filter) {
  return listRows(ctx, backupList, filter, backups(ctx), {
    'backup.serverId': filter.serverId, 'backup.tenant': filter.customerId, 'backup.state': filter.state,
  });
}

function backups(ctx: Ctx) {
  return ctx.tx.selectFrom('backup')
    .leftJoin('server', 'server.id', 'backup.serverId')
    .leftJoin('organisation as customer', 'customer.id', 'backup.tenant')
    .selectAll('backup')
    .select(['backup.tenant as customerId', 'customer.name as customerName', 'server.hostname'])
    .$narrowType<{ customerName: NotNull; hostname: NotNull }>();
}

export async function readBackup(ctx: Ctx, backupId: string) {
  const row = await backups(ctx).where('backup.id', '=', backupId).executeTakeFirst();
  return row ? ok(row) : refuse(backupRefusals, 'backup.unknown');
}
