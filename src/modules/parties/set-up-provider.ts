import { must, ok, type Result } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';
import type { Ctx } from '../../database/index.ts';
import { fourEyes } from '../identity/index.ts';
import { readProvider, type ProviderRow } from './read-parties.ts';
import { registerProvider, type NewProvider } from './register-provider.ts';

/** Sets up the provider, or changes its particulars; letters already issued stay as they were. */
export async function setUpProvider(ctx: Ctx, provider: NewProvider): Promise<Result<ProviderRow>> {
  const existing = await readProvider(ctx);
  if (existing.ok) await changeProvider(ctx, existing.value.id, provider);
  else await registerProvider(ctx, provider);
  return ok(must(await readProvider(ctx)));
}

/** Why a second person must agree: the bank details of a provider that is already set up would change. Else null. */
export async function needsSecond(ctx: Ctx, { iban, bic }: Pick<NewProvider, 'iban' | 'bic'>): Promise<Text | null> {
  const existing = await readProvider(ctx);
  if (!existing.ok || (existing.value.iban === iban && existing.value.bic === bic)) return null;
  return fourEyes['bank-details'];
}

async function changeProvider(ctx: Ctx, id: string, provider: NewProvider): Promise<void> {
  const { phone, website, iban, bic, bankName, registerCourt, registerNumber, managingDirectors, contactName,
    ...organisation } = provider;
  await ctx.tx.updateTable('organisation').set(organisation).where('id', '=', id).execute();
  await ctx.tx.updateTable('providerProfile')
    .set({ phone, website, iban, bic, bankName, registerCourt, registerNumber, managingDirectors, contactName })
    .where('id', '=', id).execute();
}
