import { newId, type IdOf } from '../../kernel/ids.ts';
import type { Ctx } from '../../database/index.ts';

/** Whom the program works for; its own rows carry its own id as tenant. */
export interface NewProvider {
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly vatId: string;
  readonly taxNumber: string;
  readonly email: string;
  readonly electronicAddress: string;
  readonly phone: string;
  readonly website: string;
  readonly iban: string;
  readonly bic: string;
  readonly bankName: string;
  readonly registerCourt: string;
  readonly registerNumber: string;
  readonly managingDirectors: string;
  /** BT-41: who answers for invoices. */
  readonly contactName: string;
}

/** Sets up the one provider of this installation; the database allows no second. */
export async function registerProvider(ctx: Ctx, provider: NewProvider): Promise<IdOf<'organisation'>> {
  const id = newId('organisation', ctx.clock);
  const { phone, website, iban, bic, bankName, registerCourt, registerNumber, managingDirectors, contactName,
    ...organisation } = provider;
  await ctx.tx.insertInto('organisation')
    .values({ id, tenant: id, kind: 'provider', business: true, ...organisation }).execute();
  await ctx.tx.insertInto('providerProfile').values({
    id, tenant: id, phone, website, iban, bic, bankName, registerCourt, registerNumber, managingDirectors, contactName,
  }).execute();
  return id;
}
