import { newId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { readOrganisation } from '../parties/index.ts';
import { hasOwnGroup, type Variant } from './places.ts';
import type { Usage } from './quota.ts';
import { usageOf } from './store.ts';

export interface QuotaAndUsage {
  /** Null: no limit but what there is. */
  readonly granted: Usage | null;
  readonly used: Usage;
  /** C-1: what it may order; dedicated where hosts are reserved for it. */
  readonly variants: readonly Variant[];
}

export async function readQuota(ctx: Ctx, tenant: string): Promise<Result<QuotaAndUsage>> {
  const customer = await readOrganisation(ctx, tenant);
  if (!customer.ok) return customer;
  const quota = await ctx.tx.selectFrom('quota')
    .select(['servers', 'vcpus', 'memoryBytes', 'volumeBytes', 'addresses']).where('tenant', '=', tenant)
    .executeTakeFirst();
  const variants: Variant[] = await hasOwnGroup(ctx, tenant, null) ? ['shared', 'dedicated'] : ['shared'];
  return ok({ granted: quota ?? null, used: await usageOf(ctx, tenant), variants });
}

/** Below what a customer has already it stops what is new, and takes nothing away. */
export async function setQuota(ctx: Ctx, tenant: string, granted: Usage): Promise<Result<QuotaAndUsage>> {
  const customer = await readOrganisation(ctx, tenant);
  if (!customer.ok) return customer;
  await ctx.tx.insertInto('quota').values({ id: newId('quota', ctx.clock), tenant, ...granted, changedAt: ctx.now })
    .onConflict((conflict) => conflict.column('tenant').doUpdateSet({ ...granted, changedAt: ctx.now })).execute();
  return readQuota(ctx, tenant);
}
