import type { Ctx } from '../../database/index.ts';

/**
 * promise D5.1: removes the SSH keys from the order that a contract was made by; the order itself is kept. Answers with
 * how many there were, and zero if they were removed before.
 */
export async function forgetOrderKeys(
  ctx: Ctx, contractId: string,
): Promise<{ readonly orderId: string; readonly orderNumber: string; readonly keys: number }> {
  const order = await ctx.tx.selectFrom('contract').innerJoin('productOrder', 'productOrder.id', 'contract.orderId')
    .select(['productOrder.id', 'productOrder.number', 'sshKeys']).where('contract.id', '=', contractId)
    .executeTakeFirstOrThrow();
  const { id: orderId, number: orderNumber, sshKeys } = order;
  if (sshKeys.length > 0) {
    await ctx.tx.updateTable('productOrder').set({ sshKeys: [] }).where('id', '=', orderId).execute();
  }
  return { orderId, orderNumber, keys: sshKeys.length };
}
