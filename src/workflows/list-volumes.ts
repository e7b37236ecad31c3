import type { NotNull } from 'kysely';
import type { ListQuery } from '../kernel/wire.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Language } from '../kernel/text.ts';
import { customerOf, listRows, searched, through, type Ctx, type ListTable } from '../database/index.ts';
import { readVolume, storageRefusals, volumeActionNames, volumeActions } from '../modules/storage/index.ts';
import { asAction } from './open-actions.ts';
import { objectionToVolume, peekStanding } from './volume-objections.ts';

interface Filter extends ListQuery {
  readonly state?: string | undefined;
  readonly class?: string | undefined;
  readonly customerId?: string | undefined;
  readonly serverId?: string | undefined;
  readonly contractId?: string | undefined;
  /** Whether it hangs on a server. */
  readonly attached?: boolean | undefined;
  /** Whether there still is something: false are those that were deleted. */
  readonly live?: boolean | undefined;
}

export const volumeList = {
  tenant: 'volume.tenant', id: 'volume.id', sort: '-createdAt',
  sortable: {
    createdAt: { column: 'volume.id', kind: 'text' }, name: { column: 'volume.name', kind: 'name' },
    hostname: { column: 'server.hostname', kind: 'text', orElse: '' },
    customerName: { column: 'customer.name', kind: 'name' }, class: { column: 'volume.class', kind: 'text' },
    bytes: { column: 'volume.bytes', kind: 'integer' }, state: { column: 'volume.state', kind: 'text' },
  },
  searchable: [
    'volume.name', through('volume.serverId', 'server.id', searched.lower('server.hostname')),
    customerOf('volume.tenant'), searched.id('volume.id'), searched.id('volume.serverId'),
  ],
} as const satisfies ListTable;

/** Each with its server and the contract that pays for it, which is its server's where it comes with that. */
function volumes(ctx: Ctx) {
  return ctx.tx.selectFrom('volume')
    .leftJoin('server', 'server.id', 'volume.serverId')
    .leftJoin('contractItem as item', (join) =>
      join.on((eb) => eb('item.id', '=', eb.fn.coalesce('volume.contractItemId', 'server.contractItemId'))))
    .leftJoin('contract', 'contract.id', 'item.contractId')
    .leftJoin('organisation as customer', 'customer.id', 'volume.tenant')
    .selectAll('volume')
    .select(['volume.tenant as customerId', 'customer.name as customerName', 'server.hostname', 'item.contractId',
      'contract.number as contractNumber', 'volume.heldBy as runId'])
    .$narrowType<{ customerName: NotNull }>();
}

export async function listVolumes(ctx: Ctx, filter: Filter) {
  let asked = volumes(ctx);
  if (filter.live !== undefined) asked = asked.where('volume.state', filter.live ? '<>' : '=', 'deleted');
  if (filter.attached !== undefined) asked = asked.where('volume.serverId', filter.attached ? 'is not' : 'is', null);
  const { items, next } = await listRows(ctx, volumeList, filter, asked, {
    'volume.state': filter.state, 'volume.class': filter.class, 'volume.tenant': filter.customerId,
    'volume.serverId': filter.serverId, 'item.contractId': filter.contractId,
  });
  return { items: items.map(withBoots), next };
}

const withBoots = <Row extends { position: number }>(row: Row) => ({ ...row, boots: row.position === 0 });

/** One volume, with what may be done with it now and what stands against the rest. */
export async function showVolume(ctx: Ctx, volumeId: string, language: Language) {
  const row = await volumes(ctx).where('volume.id', '=', volumeId).executeTakeFirst();
  const volume = await readVolume(ctx, volumeId);
  if (!row || !volume) return refuse(storageRefusals, 'storage.unknown');
  const standing = await peekStanding(ctx, volume);
  const actions = volumeActionNames.map((name) => {
    // Before it is there, it belongs to the run that makes it, and to no contract yet.
    const against = standing ? objectionToVolume(standing, name) : notThere(volume.state);
    return asAction(name, volumeActions[name].title, against, language);
  });
  return ok({ ...withBoots(row), actions });
}

function notThere(state: string) {
  return (refuse(storageRefusals, 'storage.wrong_state', { state })).refusal;
}
