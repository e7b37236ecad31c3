import { newId, type IdOf } from '../../kernel/ids.ts';
import type { Cents } from '../../kernel/money.ts';
import { must, ok, refuse, type Result } from '../../kernel/result.ts';
import { nextNumber, type Ctx } from '../../database/index.ts';
import {
  namedContact, readOrganisation, readProvider, tradingCustomer, type OrganisationRow,
} from '../parties/index.ts';
import { sendDeclaration } from './declare.ts';
import { writeOffer } from './mfa-letters.ts';
import { contractRefusals } from './refusals.ts';

export interface NewMfaExemption {
  readonly customerId: string;
  /** What protects the accounts instead, as agreed. */
  readonly replacingControl: string;
  readonly monthlyNet: Cents;
}

/** promise H-mfa: the separate offer, without which no second factor is left out; it names what replaces it. */
export async function offerMfaExemption(
  ctx: Ctx, { customerId, replacingControl, monthlyNet }: NewMfaExemption,
): Promise<Result<IdOf<'mfaExemption'>>> {
  const customer = await tradingCustomer(ctx, customerId);
  if (!customer.ok) return customer;
  const present = await ctx.tx.selectFrom('mfaExemption').select('number').where('tenant', '=', customerId)
    .where('state', 'in', ['offered', 'accepted']).executeTakeFirst();
  if (present) return refuse(contractRefusals, 'contracts.mfa_exemption_exists', { number: present.number });
  const contact = await namedContact(ctx, customerId);
  if (!contact.ok) return contact;
  const id = newId('mfaExemption', ctx.clock);
  const number = await nextNumber(ctx, 'AN');
  await ctx.tx.insertInto('mfaExemption')
    .values({ id, tenant: customerId, number, replacingControl, monthlyNet, state: 'offered' }).execute();
  const seller = await sellerName(ctx, customer.value);
  await sendDeclaration(ctx, {
    tenant: customerId, kind: 'mfa-exemption-offer', byName: seller, subjectId: id, documentIds: [],
    recipient: contact.value.email, subject: `Angebot ${number}: Ausnahme vom zweiten Faktor`,
    content: writeOffer({ number, replacingControl, monthlyNet }, seller),
  });
  return ok(id);
}

/** In whose name the customer is written to: its reseller's, else the provider's. */
export async function sellerName(ctx: Ctx, { sellerId }: Pick<OrganisationRow, 'sellerId'>): Promise<string> {
  const seller = sellerId === null ? await readProvider(ctx) : await readOrganisation(ctx, sellerId);
  return must<{ name: string }>(seller).name;
}
