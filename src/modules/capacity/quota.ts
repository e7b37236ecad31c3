import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { capacityRefusals } from './refusals.ts';
import { usageOf } from './store.ts';

/** What a quota limits. Memory and volumes in bytes, as ordered. */
export interface Usage {
  readonly servers: number;
  readonly vcpus: number;
  readonly memoryBytes: bigint;
  readonly volumeBytes: bigint;
  readonly addresses: number;
}

const GIB = 2 ** 30;
const gigabytes = (bytes: number) => `${Math.floor(bytes / GIB)} GB`;

const titles: Readonly<Record<keyof Usage, { readonly what: string; readonly as: (n: number) => string }>> = {
  servers: { what: 'Server', as: String },
  vcpus: { what: 'vCPU', as: String },
  memoryBytes: { what: 'RAM', as: gigabytes },
  volumeBytes: { what: 'Volumes', as: gigabytes },
  addresses: { what: 'IPv4', as: String },
};

/**
 * Whether a customer may have `more` beside what it has. Whoever asks for the last unit at the same time waits here
 * until this transaction ends (G12). No quota: no limit.
 */
export async function checkQuota(ctx: Ctx, tenant: string, more: Partial<Usage>): Promise<Result<void>> {
  const quota = await ctx.tx.selectFrom('quota').selectAll().where('tenant', '=', tenant).forUpdate()
    .executeTakeFirst();
  if (!quota) return ok(undefined);
  const usage = await usageOf(ctx, tenant);
  for (const key of Object.keys(titles) as (keyof Usage)[]) {
    const [granted, used, wanted] = [Number(quota[key]), Number(usage[key]), Number(more[key] ?? 0)];
    if (wanted <= 0 || used + wanted <= granted) continue;
    const { what, as } = titles[key];
    return refuse(capacityRefusals, 'capacity.quota_exceeded', {
      what, wanted: as(wanted), left: as(Math.max(0, granted - used)), granted: as(granted),
    });
  }
  return ok(undefined);
}
