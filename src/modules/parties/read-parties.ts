import { ok, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { partyRefusals } from './refusals.ts';

/** The provider with its bank account and business-letter particulars. */
export async function readProvider(ctx: Ctx) {
  const provider = await ctx.tx.selectFrom('organisation')
    .innerJoin('providerProfile', 'providerProfile.id', 'organisation.id')
    .selectAll('organisation')
    .select(['phone', 'website', 'iban', 'bic', 'bankName', 'registerCourt', 'registerNumber', 'managingDirectors',
      'contactName'])
    .executeTakeFirst();
  return provider ? ok(provider) : refuse(partyRefusals, 'parties.no_provider');
}

export type ProviderRow = Extract<Awaited<ReturnType<typeof readProvider>>, { ok: true }>['value'];

export async function readOrganisation(ctx: Ctx, id: string) {
  const row = await ctx.tx.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? ok(row) : refuse(partyRefusals, 'parties.unknown_organisation');
}

export type OrganisationRow = Extract<Awaited<ReturnType<typeof readOrganisation>>, { ok: true }>['value'];

