import { must, ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { namedContact, readOrganisation } from '../parties/index.ts';
import { callerName } from './caller-name.ts';
import { receiveDeclaration, sendDeclaration } from './declare.ts';
import { writeDecision, writeRevocation } from './mfa-letters.ts';
import { sellerName } from './offer-mfa-exemption.ts';
import { contractRefusals } from './refusals.ts';

export interface MfaDecision {
  readonly exemptionId: string;
  readonly decision: 'accepted' | 'declined';
  readonly channel: 'portal' | 'api';
}

/**
 * promise H-mfa, promise A16.1: the customer's owner accepts or declines; either is a declaration of the person who is
 * signed in. Only an accepted offer lifts the second factor (identity/mfa.ts reads it with every request).
 */
export async function decideMfaExemption(
  ctx: Ctx, { exemptionId, decision, channel }: MfaDecision,
): Promise<Result<{ id: string }>> {
  const row = await lock(ctx, exemptionId);
  if (!row) return refuse(contractRefusals, 'contracts.unknown_mfa_exemption');
  const { tenant, number, state } = row;
  if (state !== 'offered') return refuse(contractRefusals, 'contracts.mfa_exemption_decided', { number, state });
  await ctx.tx.updateTable('mfaExemption').set({ state: decision, decidedAt: ctx.now, decidedBy: ctx.actor })
    .where('id', '=', exemptionId).execute();
  await receiveDeclaration(ctx, {
    tenant, kind: decision === 'accepted' ? 'mfa-exemption-acceptance' : 'mfa-exemption-refusal', channel,
    byName: await callerName(ctx), subjectId: exemptionId, content: writeDecision(row, decision),
  });
  return ok({ id: exemptionId });
}

/**
 * promise H-mfa: the seller takes an exemption back, offered or accepted. The second factor is mandatory from the next
 * request on, also where it had been switched off.
 */
export async function revokeMfaExemption(ctx: Ctx, exemptionId: string): Promise<Result<{ id: string }>> {
  const row = await lock(ctx, exemptionId);
  if (!row) return refuse(contractRefusals, 'contracts.unknown_mfa_exemption');
  const { tenant, number, state } = row;
  if (state !== 'offered' && state !== 'accepted') {
    return refuse(contractRefusals, 'contracts.mfa_exemption_decided', { number, state });
  }
  const contact = await namedContact(ctx, tenant);
  if (!contact.ok) return contact;
  await ctx.tx.updateTable('mfaExemption').set({ state: 'revoked', decidedAt: ctx.now, decidedBy: ctx.actor })
    .where('id', '=', exemptionId).execute();
  if (state === 'accepted') {
    await ctx.tx.updateTable('organisation').set({ mfaRequired: true }).where('id', '=', tenant).execute();
  }
  const seller = await sellerName(ctx, must(await readOrganisation(ctx, tenant)));
  await sendDeclaration(ctx, {
    tenant, kind: 'mfa-exemption-revocation', byName: seller, subjectId: exemptionId, documentIds: [],
    recipient: contact.value.email, subject: `Widerruf der Ausnahme vom zweiten Faktor (${number})`,
    content: writeRevocation(row, seller),
  });
  return ok({ id: exemptionId });
}

function lock(ctx: Ctx, exemptionId: string) {
  return ctx.tx.selectFrom('mfaExemption').selectAll().where('id', '=', exemptionId).forUpdate().executeTakeFirst();
}
