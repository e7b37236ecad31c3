import { ok, refuse, type Result } from '../kernel/result.ts';
import { nextNumber, type Ctx } from '../database/index.ts';
import { namedContact } from '../modules/parties/index.ts';
import {
  isClosed, packagesOf, packageTitle, projectRefusals, readProject, requireHardware, showProject,
} from '../modules/projects/index.ts';
import { letterFrame, readCorrespondents, sendLetter } from './letters.ts';

const how: Readonly<Record<string, string>> = {
  declared: 'Erklärung', productiveUse: 'produktive Nutzung', period: 'Ablauf der Frist',
};

/**
 * promise C-5.2: hands a project over, once: every package is accepted, and the hardware is there and the customer's
 * alone (C-1.variants). One protocol lists the packages with their days, the hosts and the documentation.
 */
export async function handOverProject(ctx: Ctx, projectId: string): Promise<Result<{ protocolId: string }>> {
  const read = await readProject(ctx, projectId);
  if (!read.ok) return read;
  const project = read.value;
  const { number, tenant } = project;
  if (isClosed(project)) return refuse(projectRefusals, 'projects.closed', { number });
  const open = (await packagesOf(ctx, projectId)).filter(({ state }) => state !== 'accepted').map(packageTitle);
  if (open.length > 0) {
    const [titles, english] = [open.map(({ de }) => de).join('; '), open.map(({ en }) => en).join('; ')];
    return refuse(projectRefusals, 'projects.packages_open', { open: titles, openEn: english });
  }
  const hardware = await requireHardware(ctx, project);
  if (!hardware.ok) return hardware;
  const contact = await namedContact(ctx, tenant);
  if (!contact.ok) return contact;
  await ctx.tx.updateTable('project').set({ state: 'handed-over', handedOverAt: ctx.now }).where('id', '=', projectId)
    .execute();
  const protocol = await writeProtocol(ctx, projectId, hardware.value);
  await ctx.tx.updateTable('project').set({ protocolId: protocol.id }).where('id', '=', projectId).execute();
  return ok({ protocolId: protocol.id });
}

async function writeProtocol(
  ctx: Ctx, projectId: string, { name: groupName, targets }: { name: string; targets: readonly string[] },
) {
  const shown = await showProject(ctx, projectId);
  if (!shown.ok) throw new Error(`project ${projectId} is gone`);
  const { name, number, tenant, groupId, contractId, workPackages } = shown.value;
  const place = await ctx.tx.selectFrom('targetGroup').innerJoin('location', 'location.id', 'targetGroup.locationId')
    .select(['location.name', 'location.handOverPoint']).where('targetGroup.id', '=', groupId ?? '')
    .executeTakeFirstOrThrow();
  const contract = contractId === null ? undefined : await ctx.tx.selectFrom('contract').select('number')
    .where('id', '=', contractId).executeTakeFirst();
  const between = await readCorrespondents(ctx, tenant);
  const protocolNumber = await nextNumber(ctx, 'UP');
  return sendLetter(ctx, between, {
    kind: 'project-protocol', subjectId: projectId, tenant,
    data: {
      ...letterFrame(between, { number: protocolNumber, date: ctx.today, contractNumber: contract?.number ?? null }),
      projectName: name, projectNumber: number, handedOverAt: ctx.now.round('second').toString(),
      packages: workPackages.map((row) => ({
        position: row.position, title: packageTitle(row).de, presentedOn: row.presentedOn ?? '',
        acceptedOn: row.acceptedOn ?? '',
        how: how[row.acceptedBy ?? ''] ?? '',
      })),
      defects: await readDefects(ctx, workPackages),
      groupName, locationName: place.name, handOverPoint: place.handOverPoint, targets: [...targets],
      documents: workPackages.flatMap(({ documents }) => documents)
        .map(({ fileName, sha256 }) => ({ fileName, sha256 })),
    },
  }, 'project-handover');
}

/** Every defect that was named (A8 (2)); remedied is what was presented again after it. */
async function readDefects(
  ctx: Ctx, packages: readonly { readonly id: string; readonly kind: string; readonly title: string }[],
) {
  const said = await ctx.tx.selectFrom('declaration').select(['subjectId', 'kind', 'content', 'at'])
    .where('subjectId', 'in', packages.map(({ id }) => id))
    .where('kind', 'in', ['acceptance-refusal', 'work-presentation'])
    .orderBy('at').orderBy('id').execute();
  return packages.flatMap((row) => {
    const own = said.filter(({ subjectId }) => subjectId === row.id);
    const last = own.findLastIndex(({ kind }) => kind === 'work-presentation');
    return own.flatMap(({ kind, content }, index) => (kind === 'acceptance-refusal'
      ? [{ title: packageTitle(row).de, text: content, remedied: index < last }] : []));
  });
}
