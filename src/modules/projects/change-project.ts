import { newId } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { nextNumber, type Ctx } from '../../database/index.ts';
import { cancelDeadline } from '../deadlines/index.ts';
import { readProject } from './list-projects.ts';
import { projectRefusals } from './refusals.ts';
import { packageTemplate } from './work-packages.ts';

export interface NewProject {
  readonly tenant: string;
  readonly name: string;
  readonly contractId: string | null;
  readonly edition: string;
  /** Titles of what was agreed beside the lines of the template. */
  readonly extraPackages: readonly string[];
}

/** promise C-5.2: writes a project down with a package for each line of the description. */
export async function addProject(
  ctx: Ctx, { extraPackages, ...project }: NewProject,
): Promise<{ id: string; number: string }> {
  const id = newId('project', ctx.clock);
  const number = await nextNumber(ctx, 'PJ');
  await ctx.tx.insertInto('project').values({ id, number, ...project, state: 'planned' }).execute();
  const lines = Object.entries(packageTemplate).map(([kind, { de }]) => ({ kind, title: de }));
  await addPackages(ctx, { id, tenant: project.tenant }, lines, 1);
  await addExtras(ctx, { id, tenant: project.tenant }, extraPackages);
  return { id, number };
}

interface Owner {
  readonly id: string;
  readonly tenant: string;
}

async function addPackages(
  ctx: Ctx, { id: projectId, tenant }: Owner, lines: readonly { kind: string; title: string }[], first: number,
): Promise<void> {
  if (lines.length === 0) return;
  await ctx.tx.insertInto('workPackage').values(lines.map((line, index) => ({
    id: newId('workPackage', ctx.clock), tenant, projectId, position: first + index, ...line, state: 'planned',
  }))).execute();
}

function addExtras(ctx: Ctx, owner: Owner, titles: readonly string[]): Promise<void> {
  const lines = titles.map((title) => ({ kind: 'extra', title }));
  return addPackages(ctx, owner, lines, Object.keys(packageTemplate).length + 1);
}

export interface ProjectSettings {
  readonly name: string;
  readonly groupId: string | null;
  readonly extraPackages: readonly string[];
}

/** Changes a project until it is over; its packages only before the first of them is begun. */
export async function changeProject(
  ctx: Ctx, projectId: string, { name, groupId, extraPackages }: ProjectSettings,
): Promise<Result<void>> {
  const read = await readProject(ctx, projectId);
  if (!read.ok) return read;
  const project = read.value;
  if (isClosed(project)) return refuse(projectRefusals, 'projects.closed', { number: project.number });
  const reserved = groupId === null ? ok(undefined) : await mustBeReserved(ctx, groupId, project.tenant);
  if (!reserved.ok) return reserved;
  const extras = await ctx.tx.selectFrom('workPackage').select('title').where('projectId', '=', projectId)
    .where('kind', '=', 'extra').orderBy('position').execute();
  if (JSON.stringify(extras.map(({ title }) => title)) !== JSON.stringify(extraPackages)) {
    if (project.state !== 'planned') {
      return refuse(projectRefusals, 'projects.started', { number: project.number }, '/extraPackages');
    }
    await ctx.tx.deleteFrom('workPackage').where('projectId', '=', projectId).where('kind', '=', 'extra').execute();
    await addExtras(ctx, project, extraPackages);
  }
  await ctx.tx.updateTable('project').set({ name, groupId }).where('id', '=', projectId).execute();
  return ok(undefined);
}

export function isClosed({ state }: { readonly state: string }): boolean {
  return state === 'handed-over' || state === 'cancelled';
}

/** promise C-1.variants: what is built for a customer is a group that is this customer's alone. */
async function mustBeReserved(ctx: Ctx, groupId: string, tenant: string): Promise<Result<void>> {
  const group = await ctx.tx.selectFrom('targetGroup').select(['name', 'reservedFor']).where('id', '=', groupId)
    .executeTakeFirst();
  if (group?.reservedFor === tenant) return ok(undefined);
  return refuse(projectRefusals, 'projects.not_reserved', { group: group?.name ?? groupId }, '/groupId');
}

/** The hardware there is for a project: a group, reserved for its customer, with a host in use. */
export async function requireHardware(
  ctx: Ctx, { number, groupId, tenant }: { number: string; groupId: string | null; tenant: string },
): Promise<Result<{ name: string; targets: readonly string[] }>> {
  if (groupId === null) return refuse(projectRefusals, 'projects.no_group', { number });
  const reserved = await mustBeReserved(ctx, groupId, tenant);
  if (!reserved.ok) return reserved;
  const { name } = await ctx.tx.selectFrom('targetGroup').select('name').where('id', '=', groupId)
    .executeTakeFirstOrThrow();
  const targets = await ctx.tx.selectFrom('target').select('name').where('groupId', '=', groupId)
    .where('state', '=', 'available').orderBy('name').execute();
  if (targets.length === 0) return refuse(projectRefusals, 'projects.group_empty', { group: name });
  return ok({ name, targets: targets.map((target) => target.name) });
}

/** Both sides let it be: what was presented is no longer to be accepted by silence. */
export async function cancelProject(ctx: Ctx, projectId: string, reason: string): Promise<Result<void>> {
  const read = await readProject(ctx, projectId);
  if (!read.ok) return read;
  if (isClosed(read.value)) return refuse(projectRefusals, 'projects.closed', { number: read.value.number });
  await ctx.tx.updateTable('project').set({ state: 'cancelled', cancelledBecause: reason }).where('id', '=', projectId)
    .execute();
  const packages = await ctx.tx.selectFrom('workPackage').select('id').where('projectId', '=', projectId).execute();
  const cancelled = { de: 'Projekt abgebrochen', en: 'project cancelled' };
  for (const { id } of packages) await cancelDeadline(ctx, id, 'work-accepted', cancelled);
  return ok(undefined);
}
