import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { partyRefusals, readOrganisation } from '../parties/index.ts';
import { MFA_CLAUSE } from './mfa-letters.ts';
import { contractRefusals } from './refusals.ts';

export interface Mfa {
  /** Whether the customer's people must have a second factor. */
  readonly required: boolean;
  /** The accepted offer that lifts it; null: none. */
  readonly exemptionId: string | null;
}

export async function readMfa(ctx: Ctx, customerId: string): Promise<Result<Mfa>> {
  const customer = await readOrganisation(ctx, customerId);
  if (!customer.ok) return customer;
  if (customer.value.kind !== 'customer') return refuse(partyRefusals, 'parties.unknown_organisation');
  const accepted = await ctx.tx.selectFrom('mfaExemption').select('id').where('tenant', '=', customerId)
    .where('state', '=', 'accepted').executeTakeFirst();
  return ok({ required: customer.value.mfaRequired, exemptionId: accepted?.id ?? null });
}

/**
 * promise H-mfa: makes the second factor mandatory for a customer, or not. Once it is, it is only switched off with an
 * accepted offer that names what replaces it.
 */
export async function setMfa(ctx: Ctx, customerId: string, required: boolean): Promise<Result<Mfa>> {
  const before = await readMfa(ctx, customerId);
  if (!before.ok) return before;
  if (!required && before.value.required && before.value.exemptionId === null) {
    return refuse(contractRefusals, 'contracts.mfa_needs_exemption', { clause: MFA_CLAUSE });
  }
  await ctx.tx.updateTable('organisation').set({ mfaRequired: required }).where('id', '=', customerId).execute();
  return ok({ ...before.value, required });
}
