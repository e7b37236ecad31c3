import { ok, refuse, type Result } from '../kernel/result.ts';
import { nextNumber, type Ctx } from '../database/index.ts';
import { archiveDocument, PDF_BYTES, readPdf, sendDeclaration } from '../modules/contracts/index.ts';
import { namedContact } from '../modules/parties/index.ts';
import { markPresented, openPackage, projectRefusals, requireHardware } from '../modules/projects/index.ts';
import { readCorrespondents } from './letters.ts';

export interface Work {
  readonly note: string;
  /** Its documentation as a PDF in base64. */
  readonly pdf?: string;
}

/**
 * promise C-5.2, A8.3: presents a work package with a note and its documentation: the customer is told at once, with
 * the last day to refuse and what silence means (A8 (1), (3)). Hardware is presented once it is there and reserved.
 */
export async function presentWork(
  ctx: Ctx, packageId: string, { note, pdf }: Work,
): Promise<Result<{ projectId: string }>> {
  const read = await openPackage(ctx, packageId);
  if (!read.ok) return read;
  const { kind, tenant, project } = read.value;
  const contact = await namedContact(ctx, tenant);
  if (!contact.ok) return contact;
  const hardware = kind === 'hardware' ? await requireHardware(ctx, project) : ok(null);
  if (!hardware.ok) return hardware;
  if (kind === 'documentation' && pdf === undefined && read.value.documentIds.length === 0) {
    return refuse(projectRefusals, 'projects.needs_document', {}, '/pdf');
  }
  const document = pdf === undefined ? ok(null) : await archive(ctx, { tenant, projectId: project.id }, pdf);
  if (!document.ok) return document;
  const presented = await markPresented(ctx, packageId, { note, documentId: document.value });
  if (!presented.ok) return presented;
  const { objectUntil, title } = presented.value;
  await tell(ctx, {
    tenant, packageId, note, title, objectUntil, project: `${project.number} „${project.name}“`,
    documentIds: document.value === null ? [] : [document.value],
  });
  return ok({ projectId: project.id });
}

async function archive(
  ctx: Ctx, { tenant, projectId }: { tenant: string; projectId: string }, pdf: string,
): Promise<Result<string>> {
  const bytes = readPdf(pdf);
  if (bytes === null) return refuse(projectRefusals, 'projects.not_a_pdf', { most: PDF_BYTES }, '/pdf');
  const { id } = await archiveDocument(ctx, {
    tenant, kind: 'project-document', number: await nextNumber(ctx, 'PD'), language: 'de', mediaType: 'application/pdf',
    bytes, subjectId: projectId,
  });
  return ok(id);
}

interface Told {
  readonly tenant: string;
  readonly packageId: string;
  readonly note: string;
  readonly title: { readonly de: string; readonly en: string };
  readonly objectUntil: string;
  readonly project: string;
  readonly documentIds: readonly string[];
}

async function tell(ctx: Ctx, told: Told): Promise<void> {
  const { tenant, packageId, note, title, objectUntil, project, documentIds } = told;
  const { provider, contact } = await readCorrespondents(ctx, tenant);
  const until = objectUntil.split('-').toReversed().join('.');
  await sendDeclaration(ctx, {
    tenant, kind: 'work-presentation', byName: provider.name, subjectId: packageId, recipient: contact.email,
    subject: `Zur Abnahme: ${title.de}`, documentIds,
    content: [
      `Guten Tag ${contact.name},`,
      `das Arbeitspaket „${title.de}“ des Projekts ${project} ist abgeschlossen. Bitte prüfen Sie es (§ A8 Abs. 1 AGB).`,
      `Dazu halten wir fest:\n${note}`,
      `Die Abnahme erklären oder Mängel benennen können Sie im Portal unter „Projekte“. Es gilt als abgenommen, wenn Sie die`
        + ` Abnahme nicht bis zum ${until} wegen nicht nur unwesentlicher Mängel verweigern, oder wenn Sie es schon vorher`
        + ' produktiv und nicht allein zur Prüfung nutzen (§ A8 Abs. 3 AGB). Mängel beseitigen wir unverzüglich und legen das'
        + ' Arbeitspaket erneut vor (§ A8 Abs. 2 AGB).',
      `Mit freundlichen Grüßen\n${provider.name}`,
      '— English —',
      `Work package “${title.en}” is done; please test it (§ A8 (1)). Accept it or name its defects in the portal under`
        + ` “Projects”. It counts as accepted unless you refuse it by ${objectUntil} for more than insignificant defects, or when`
        + ' you use it productively before (§ A8 (3)). We remedy defects without delay and present it again (§ A8 (2)). The'
        + ' German text governs.',
    ].join('\n\n'),
  });
}
