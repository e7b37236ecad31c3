import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { acceptance, editionById } from '../../terms/index.ts';
import { cancelDeadline, raiseAlarm, type Outcome } from '../deadlines/index.ts';
import { receiveDeclaration, type NewDeclaration } from './declare.ts';
import { acceptanceOutcome, judgeAcceptance, type Judged, type Verdict } from './judge-acceptance.ts';
import { readContract } from './read-contract.ts';
import { contractRefusals } from './refusals.ts';

/** What the customer declared today about the service that was presented with the ready-for-service notice. */
export interface AcceptanceDeclaration extends Verdict {
  readonly contractId: string;
  readonly channel: 'email' | 'letter' | 'portal' | 'api';
  readonly byName: string;
  readonly content: string;
}

export interface AcceptanceOutcome extends Judged {
  readonly contractNumber: string;
}

/**
 * promise A8.3: the customer accepts or refuses. A refusal in time for significant defects stops the period, and a
 * person is called, because the defects must be remedied (A8 (2)). After a refusal acceptance can only be declared.
 * A refusal for insignificant defects is kept as a declaration, and the period runs on.
 */
export async function declareAcceptance(
  ctx: Ctx, declaration: AcceptanceDeclaration,
): Promise<Result<AcceptanceOutcome>> {
  const read = await readContract(ctx, declaration.contractId);
  if (!read.ok) return read;
  const { id, tenant, number, state, startsOn, acceptedOn, acceptanceRefusedOn: refusedBefore, edition } = read.value;
  if (!startsOn || state === 'ended') return refuse(contractRefusals, 'contracts.not_active', { number, state });
  if (acceptedOn) return refuse(contractRefusals, 'contracts.already_accepted', { number, acceptedOn });
  const { verdict, defects, productiveUseOn } = declaration;
  if (verdict === 'accepted' && defects === 'significant') {
    return refuse(contractRefusals, 'contracts.contradictory_verdict', {}, '/defects');
  }
  if (productiveUseOn && (productiveUseOn < startsOn || productiveUseOn > ctx.today)) {
    const known = { startsOn, today: ctx.today };
    return refuse(contractRefusals, 'contracts.use_outside_service', known, '/productiveUseOn');
  }
  const outcome = judgeAcceptance({ presentedOn: startsOn, refusedOn: refusedBefore, edition }, declaration, ctx.today);
  await keep(ctx, { id, tenant, number, refusedBefore }, declaration, outcome);
  return ok({ contractNumber: number, ...outcome });
}

interface Accepting {
  readonly id: string;
  readonly tenant: string;
  readonly number: string;
  readonly refusedBefore: string | null;
}

async function keep(
  ctx: Ctx, { id, tenant, number, refusedBefore }: Accepting, declaration: AcceptanceDeclaration,
  { acceptedOn, reason }: Pick<AcceptanceOutcome, 'acceptedOn' | 'reason'>,
): Promise<void> {
  const { byName, channel, content, verdict } = declaration;
  const kind: NewDeclaration['kind'] = verdict === 'accepted' ? 'acceptance' : 'acceptance-refusal';
  await receiveDeclaration(ctx, { tenant, kind, byName, channel, content, subjectId: id });
  if (acceptedOn && acceptedOn <= ctx.today) {
    await ctx.tx.updateTable('contract').set({ acceptedOn }).where('id', '=', id).execute();
    await cancelDeadline(ctx, id, 'acceptance-deemed', acceptanceOutcome('accepted', acceptedOn));
  }
  if (reason !== 'refused') return;
  await ctx.tx.updateTable('contract').set({ acceptanceRefusedOn: refusedBefore ?? ctx.today }).where('id', '=', id)
    .execute();
  await cancelDeadline(ctx, id, 'acceptance-deemed', acceptanceOutcome('refused', refusedBefore ?? ctx.today));
  await raiseAlarm(ctx, {
    tenant, kind: 'acceptance-refused', subjectId: id,
    sentence: {
      de: `Die Abnahme zum Vertrag ${number} wurde verweigert: Beheben Sie die Mängel und stellen Sie die Leistung erneut`
        + ' zur Abnahme bereit (A8 (2)).',
      en: `The acceptance of contract ${number} was refused: remedy the defects and present the service again (A8 (2)).`,
    },
  });
}

/** promise A8.3: the period ran out. Accepted, unless something was declared. Answers with the outcome. */
export async function deemAccepted(ctx: Ctx, contractId: string): Promise<Result<Outcome>> {
  const read = await readContract(ctx, contractId);
  if (!read.ok) return read;
  const { number, state, startsOn, acceptedOn, acceptanceRefusedOn, edition } = read.value;
  if (acceptedOn) return ok(acceptanceOutcome('accepted', acceptedOn));
  if (acceptanceRefusedOn) return ok(acceptanceOutcome('refused', acceptanceRefusedOn));
  if (!startsOn) return refuse(contractRefusals, 'contracts.not_active', { number, state });
  const deemed = acceptance.compute({ presentedOn: startsOn }, { edition: editionById(edition) });
  if (deemed.acceptedOn === null) throw new Error('the clause refuses what nobody refused');
  await ctx.tx.updateTable('contract').set({ acceptedOn: deemed.acceptedOn }).where('id', '=', contractId).execute();
  return ok(acceptanceOutcome('deemed', deemed.acceptedOn));
}
