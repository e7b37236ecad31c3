import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { acceptance, editionById, type Step } from '../../terms/index.ts';
import { cancelDeadline, raiseAlarm } from '../deadlines/index.ts';
import { receiveDeclaration, type NewDeclaration } from './declare.ts';
import { readContract } from './read-contract.ts';
import { contractRefusals } from './refusals.ts';

/** What the customer declared today about the service that was presented with the ready-for-service notice. */
export interface AcceptanceDeclaration {
  readonly contractId: string;
  readonly channel: 'email' | 'letter' | 'portal' | 'api';
  readonly byName: string;
  readonly content: string;
  readonly verdict: 'accepted' | 'refused';
  /** Of a refusal: only more than insignificant defects refuse acceptance (A8 (3) b). */
  readonly defects?: 'significant' | 'insignificant';
  /** The day productive use began, where it is known and not for the test alone (A8 (3) a). */
  readonly productiveUseOn?: string;
}

export interface AcceptanceOutcome {
  readonly contractNumber: string;
  /** The day of acceptance; it may lie ahead, where nothing but the period decides. Null: refused. */
  readonly acceptedOn: string | null;
  readonly reason: 'declared' | 'productiveUse' | 'period' | 'refused';
  readonly because: readonly Step[];
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
  const computed = acceptance.compute({
    presentedOn: startsOn, ...(productiveUseOn ? { productiveUseOn } : {}),
    ...(refusedBefore || verdict === 'refused' ? { refusedOn: refusedBefore ?? ctx.today } : {}),
    ...(defects && !refusedBefore ? { defects } : {}),
  }, { edition: editionById(edition) });
  // An express declaration accepts today, unless the clause had it accepted before.
  const declared = verdict === 'accepted' && (computed.acceptedOn === null || computed.acceptedOn > ctx.today);
  const outcome = declared ? { acceptedOn: ctx.today, reason: 'declared' as const } : computed;
  await keep(ctx, { id, tenant, number, refusedBefore }, declaration, outcome);
  const { acceptedOn: on, reason } = outcome;
  const because = declared ? [declaredStep(ctx.today)] : computed.because;
  return ok({ contractNumber: number, acceptedOn: on, reason, because });
}

/** Acceptance is a declaration first of all; the clause only says when it is deemed. */
function declaredStep(today: string): Step {
  return {
    clause: 'A8.3',
    sentence: {
      de: 'Der Kunde kann die Abnahme ausdrücklich erklären.', en: 'The customer may declare acceptance expressly.',
    },
    inputs: { declaredOn: today }, value: today,
    text: { de: `am ${today} ausdrücklich erklärt: abgenommen an diesem Tag`, en: `declared on ${today}: accepted that day` },
  };
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
    await cancelDeadline(ctx, id, 'acceptance-deemed', `abgenommen am ${acceptedOn} (${reason})`);
  }
  if (reason !== 'refused') return;
  await ctx.tx.updateTable('contract').set({ acceptanceRefusedOn: refusedBefore ?? ctx.today }).where('id', '=', id)
    .execute();
  await cancelDeadline(ctx, id, 'acceptance-deemed', `Abnahme am ${refusedBefore ?? ctx.today} verweigert`);
  await raiseAlarm(ctx, {
    tenant, kind: 'acceptance-refused', subjectId: id,
    sentence: `The acceptance of contract ${number} was refused: remedy the defects and present the service again `
      + '(A8 (2)).',
  });
}

/** promise A8.3: the period ran out. Accepted, unless something was declared. Answers with the outcome, in German. */
export async function deemAccepted(ctx: Ctx, contractId: string): Promise<Result<string>> {
  const read = await readContract(ctx, contractId);
  if (!read.ok) return read;
  const { number, state, startsOn, acceptedOn, acceptanceRefusedOn, edition } = read.value;
  if (acceptedOn) return ok(`schon am ${acceptedOn} abgenommen`);
  if (acceptanceRefusedOn) return ok(`am ${acceptanceRefusedOn} verweigert, nicht abgenommen`);
  if (!startsOn) return refuse(contractRefusals, 'contracts.not_active', { number, state });
  const deemed = acceptance.compute({ presentedOn: startsOn }, { edition: editionById(edition) });
  await ctx.tx.updateTable('contract').set({ acceptedOn: deemed.acceptedOn }).where('id', '=', contractId).execute();
  return ok(`ohne Verweigerung abgenommen am ${deemed.acceptedOn}`);
}
