import { ok, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { contractRefusals } from './refusals.ts';

/** The contract, locked until the transaction ends. */
export async function readContract(ctx: Ctx, contractId: string) {
  const row = await ctx.tx.selectFrom('contract').selectAll().where('id', '=', contractId).forUpdate()
    .executeTakeFirst();
  return row ? ok(row) : refuse(contractRefusals, 'contracts.unknown_contract');
}

export async function readItems(ctx: Ctx, contractId: string) {
  return ctx.tx.selectFrom('contractItem').selectAll().where('contractId', '=', contractId)
    .orderBy('position').execute();
}

/** The contract that an item belongs to. */
export async function contractOfItem(ctx: Ctx, contractItemId: string) {
  return ctx.tx.selectFrom('contract').innerJoin('contractItem', 'contractItem.contractId', 'contract.id')
    .selectAll('contract').where('contractItem.id', '=', contractItemId).executeTakeFirstOrThrow();
}
