import { formatMoney, type Cents } from '../kernel/money.ts';
import type { Ctx } from '../database/index.ts';
import { callerName, receiveDeclaration } from '../modules/contracts/index.ts';

interface OrderedChange {
  readonly contractId: string;
  readonly tenant: string;
  readonly channel: 'portal' | 'api';
  readonly what: string;
  readonly monthlyNet: Cents;
  readonly setupNet: Cents;
}

/** promise A16.1: what was ordered in a contract in service, by whom and how, kept as a declaration of the customer. */
export async function receiveChange(ctx: Ctx, change: OrderedChange): Promise<void> {
  const { contractId, tenant, channel, what, monthlyNet, setupNet } = change;
  await receiveDeclaration(ctx, {
    tenant, kind: 'change', channel, byName: await callerName(ctx), subjectId: contractId,
    content: `${what}, ${formatMoney(monthlyNet)} EUR im Monat, ${formatMoney(setupNet)} EUR einmalig, netto`,
  });
}
