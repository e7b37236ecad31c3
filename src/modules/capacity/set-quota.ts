import { newId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { readOrganisation } from '../parties/index.ts';
import type { Usage } from './quota.ts';
import { usageOf } from './store.ts';

export interface QuotaAndUsage {
  /** Null: no limit but what there is. */
  readonly granted: Usage | null;
  readonly used: Usage;
}

export async function readQuota(ctx: Ctx, tenant: string): Promise<Result<QuotaAndUsage>> {
  const customer = await readOrganisation(ctx, tenant);
  if (!customer.ok) return customer;
  const quota = await ctx.tx.selectFrom('quota')
    .select(['servers', 'vcpus', 'memoryBytes', 'volumeBytes', 'addresses']).where('tenant', '=', tenant)
    .executeTakeFirst();
  return ok({ granted: quota ?? null, used: await usageOf(ctx, tenant) });
}

/** Below what a customer has already it stops what is new, and takes nothing away. */
export async function setQuota(ctx: Ctx, tenant: string, granted: Usage): Promise<Result<QuotaAndUsage>> {
  const customer = await readOrganisation(ctx, tenant);
  if (!customer.ok) return customer;
  await ctx.tx.insertInto('quota').values({ id: newId('quota', ctx.clock), tenant, ...granted, changedAt: ctx.now })
    .onConflict((conflict) => conflict.column('tenant').doUpdateSet({ ...granted, changedAt: ctx.now })).execute();
  return readQuota(ctx, tenant);
}
