import type { NotNull } from 'kysely';
import type { ListQuery } from '../../kernel/wire.ts';
import { deletionAfterEnd, editionById, type Step } from '../../terms/index.ts';
import { customerOf, listRows, searched, type Ctx, type ListTable } from '../../database/index.ts';
import { endByNotice } from './terminate-contract.ts';

/**
 * The day that is next in a contract's life without anything being stored for it: a right that ends does nothing by
 * itself, and the deletion is set as a deadline only when the term is over. Computed by the clause, as of today.
 */
export interface ContractDay {
  /** Until when notice ends the contract at `endsOn`; of one that has received it, when its data is deleted. */
  readonly action: 'notice-ends' | 'delete-data';
  readonly clause: 'A10.3' | 'D5.1';
  readonly dueOn: string;
  readonly endsOn: string;
  readonly because: readonly Step[];
}

interface Filter extends ListQuery {
  readonly customerId?: string | undefined;
  readonly contractId?: string | undefined;
}

export const contractDayList = {
  tenant: 'contract.tenant', id: 'contract.id', sort: '-createdAt',
  sortable: {
    createdAt: { column: 'contract.id', kind: 'text' }, number: { column: 'contract.number', kind: 'text' },
    customerName: { column: 'customer.name', kind: 'name' },
  },
  searchable: [searched.number('contract.number'), customerOf('contract.tenant'), searched.id('contract.id')],
} as const satisfies ListTable;

/** Contracts in service, each with its next computed day; promises A10.3, D5.1. */
export async function listContractDays(ctx: Ctx, filter: Filter) {
  const contracts = ctx.tx.selectFrom('contract')
    .leftJoin('organisation as customer', 'customer.id', 'contract.tenant')
    .select(['contract.id as subjectId', 'contract.number as subjectNumber', 'contract.tenant as customerId',
      'customer.name as customerName', 'contract.startsOn', 'contract.endsOn', 'contract.minimumMonths',
      'contract.edition'])
    .where('contract.state', 'in', ['active', 'terminated']).where('contract.startsOn', 'is not', null)
    .$narrowType<{ customerName: NotNull; startsOn: NotNull }>();
  const { items, next } = await listRows(ctx, contractDayList, filter, contracts, {
    'contract.tenant': filter.customerId, 'contract.id': filter.contractId,
  });
  return {
    items: items.map(({ subjectId, subjectNumber, customerId, customerName, ...contract }) =>
      ({ subjectId, subjectNumber, customerId, customerName, ...nextDay(contract, ctx.today) })), next,
  };
}

interface Contract {
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly minimumMonths: number;
  readonly edition: string;
}

function nextDay(contract: Contract, today: string): ContractDay {
  const { startsOn } = contract;
  if (contract.endsOn !== null) {
    const { endsOn, edition } = contract;
    const { deleteOn, because } = deletionAfterEnd.compute({ endedOn: endsOn }, { edition: editionById(edition) });
    return { action: 'delete-data', clause: 'D5.1', dueOn: deleteOn, endsOn, because };
  }
  const { latestNotice, endsOn, because } = endByNotice(contract, today < startsOn ? startsOn : today);
  return { action: 'notice-ends', clause: 'A10.3', dueOn: latestNotice, endsOn, because };
}
