import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { acceptance, editionById } from '../../terms/index.ts';
import {
  acceptanceOutcome, contractRefusals, judgeAcceptance, receiveDeclaration, type Verdict,
} from '../contracts/index.ts';
import { cancelDeadline, raiseAlarm, setDeadline, type Outcome } from '../deadlines/index.ts';
import { isClosed } from './change-project.ts';
import { readPackage } from './list-projects.ts';
import { projectRefusals } from './refusals.ts';
import { packageTitle } from './work-packages.ts';

/** A package whose project goes on. */
export async function openPackage(ctx: Ctx, packageId: string) {
  const read = await readPackage(ctx, packageId);
  if (!read.ok) return read;
  const { project } = read.value;
  return isClosed(project) ? refuse(projectRefusals, 'projects.closed', { number: project.number }) : read;
}

/** promise C-5.2: work on a package begins; with the first one the project does. */
export async function startPackage(ctx: Ctx, packageId: string): Promise<Result<{ projectId: string }>> {
  const read = await openPackage(ctx, packageId);
  if (!read.ok) return read;
  const { projectId, project, state, ...row } = read.value;
  if (state !== 'planned') return refuse(projectRefusals, 'projects.not_startable', named(row));
  const begun = { state: 'in-work', startedAt: ctx.now } as const;
  await ctx.tx.updateTable('workPackage').set(begun).where('id', '=', packageId).execute();
  if (project.state === 'planned') {
    await ctx.tx.updateTable('project').set(begun).where('id', '=', projectId).execute();
  }
  return ok({ projectId });
}

/** A title for a refusal's sentence in the language of either. */
function named(row: { readonly kind: string; readonly title: string }): Record<string, string> {
  const title = packageTitle(row);
  return { title: title.de, titleEn: title.en };
}

export interface Presentation {
  readonly note: string;
  readonly documentId: string | null;
}

/**
 * promise A8.3, C-5.2: the package is presented for acceptance, also again after its defects were remedied: from today
 * on the period of the clause runs, at whose end it counts as accepted. Answers with the last day to refuse.
 */
export async function markPresented(ctx: Ctx, packageId: string, { note, documentId }: Presentation) {
  const read = await openPackage(ctx, packageId);
  if (!read.ok) return read;
  const { project, state, tenant, documentIds, ...row } = read.value;
  if (state !== 'in-work' && state !== 'defective') {
    return refuse(projectRefusals, 'projects.not_presentable', named(row));
  }
  const edition = editionById(project.edition);
  const { objectUntil, because } = acceptance.compute({ presentedOn: ctx.today }, { edition });
  await ctx.tx.updateTable('workPackage').set({
    state: 'presented', presentedOn: ctx.today, objectUntil, note, presentations: row.presentations + 1,
    documentIds: documentId === null ? documentIds : [...documentIds, documentId],
  }).where('id', '=', packageId).execute();
  await setDeadline(ctx, {
    tenant, clause: 'A8.3', subjectId: packageId, action: 'work-accepted', dueOn: objectUntil, because,
  });
  return ok({ objectUntil, project, title: packageTitle(row), tenant });
}

export interface WorkVerdict extends Verdict {
  readonly packageId: string;
  readonly channel: 'email' | 'letter' | 'portal' | 'api';
  readonly byName: string;
  readonly content: string;
}

/**
 * promise A8.3: the customer accepts a package or names its defects; what follows the clause computes. Significant
 * defects stop the period, and a person is called to remedy them (A8 (2)); others are noted, and it goes on.
 */
export async function decidePackage(ctx: Ctx, given: WorkVerdict): Promise<Result<{ projectId: string }>> {
  const { packageId, channel, byName, content, verdict, defects, productiveUseOn } = given;
  const read = await openPackage(ctx, packageId);
  if (!read.ok) return read;
  const { projectId, project, state, tenant, presentedOn, refusedOn, acceptedOn, ...row } = read.value;
  if (acceptedOn) return refuse(projectRefusals, 'projects.already_accepted', { ...named(row), acceptedOn });
  const isRefused = state === 'defective';
  if (presentedOn === null || (state !== 'presented' && !isRefused)) {
    return refuse(projectRefusals, 'projects.not_presented', named(row));
  }
  if (verdict === 'accepted' && defects === 'significant') {
    return refuse(contractRefusals, 'contracts.contradictory_verdict', {}, '/defects');
  }
  if (productiveUseOn && (productiveUseOn < presentedOn || productiveUseOn > ctx.today)) {
    const known = { startsOn: presentedOn, today: ctx.today };
    return refuse(contractRefusals, 'contracts.use_outside_service', known, '/productiveUseOn');
  }
  const presented = { presentedOn, refusedOn: isRefused ? refusedOn : null, edition: project.edition };
  const judged = judgeAcceptance(presented, given, ctx.today);
  const kind = verdict === 'accepted' ? 'acceptance' : 'acceptance-refusal';
  await receiveDeclaration(ctx, { tenant, kind, byName, channel, content, subjectId: packageId });
  if (verdict === 'refused') {
    await ctx.tx.updateTable('workPackage').set({ defects: content }).where('id', '=', packageId).execute();
  }
  if (judged.acceptedOn !== null && judged.acceptedOn <= ctx.today && judged.reason !== 'refused') {
    await markAccepted(ctx, packageId, judged.acceptedOn, judged.reason);
    await cancelDeadline(ctx, packageId, 'work-accepted', acceptanceOutcome('accepted', judged.acceptedOn));
  }
  if (judged.reason === 'refused' && !isRefused) {
    await ctx.tx.updateTable('workPackage').set({ state: 'defective', refusedOn: ctx.today })
      .where('id', '=', packageId).execute();
    await cancelDeadline(ctx, packageId, 'work-accepted', acceptanceOutcome('refused', ctx.today));
    await raiseAlarm(ctx, {
      tenant, kind: 'acceptance-refused', subjectId: packageId,
      sentence: {
        de: `Die Abnahme eines Arbeitspakets des Projekts ${project.number} wurde verweigert: Beheben Sie die Mängel und`
          + ' stellen Sie es erneut zur Abnahme bereit (A8 (2)).',
        en: `The acceptance of a work package of project ${project.number} was refused: remedy the defects and present`
          + ' it again (A8 (2)).',
      },
    });
  }
  return ok({ projectId });
}

async function markAccepted(ctx: Ctx, packageId: string, acceptedOn: string, acceptedBy: string): Promise<void> {
  await ctx.tx.updateTable('workPackage').set({ state: 'accepted', acceptedOn, acceptedBy }).where('id', '=', packageId)
    .execute();
}

/** promise A8.3: the period is over without a refusal: the package counts as accepted. Answers in German. */
export async function deemPackageAccepted(ctx: Ctx, packageId: string): Promise<Result<Outcome>> {
  const read = await readPackage(ctx, packageId);
  if (!read.ok) return read;
  const { state, presentedOn, project } = read.value;
  if (state !== 'presented' || presentedOn === null || isClosed(project)) {
    return ok({ de: 'nicht mehr offen', en: 'no longer open' });
  }
  const { acceptedOn } = acceptance.compute({ presentedOn }, { edition: editionById(project.edition) });
  if (acceptedOn === null) throw new Error('the clause refuses what nobody refused');
  await markAccepted(ctx, packageId, acceptedOn, 'period');
  return ok(acceptanceOutcome('deemed', acceptedOn));
}

