import type { NotNull } from 'kysely';
import type { ListQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { customerOf, listRows, searched, type Ctx, type ListTable } from '../../database/index.ts';
import { projectRefusals } from './refusals.ts';

export const projectList = {
  tenant: 'project.tenant', id: 'project.id', sort: '-createdAt',
  sortable: {
    createdAt: { column: 'project.id', kind: 'text' }, number: { column: 'project.number', kind: 'text' },
    name: { column: 'project.name', kind: 'name' }, state: { column: 'project.state', kind: 'text' },
    customerName: { column: 'customer.name', kind: 'name' },
  },
  searchable: [
    searched.number('project.number'), 'project.name', customerOf('project.tenant'), searched.id('project.id'),
  ],
} as const satisfies ListTable;

interface Filter extends ListQuery {
  readonly state?: string | undefined;
  readonly customerId?: string | undefined;
}

function projects(ctx: Ctx) {
  return ctx.tx.selectFrom('project').leftJoin('organisation as customer', 'customer.id', 'project.tenant')
    .selectAll('project').select(['project.tenant as customerId', 'customer.name as customerName'])
    .select((eb) => [
      eb.selectFrom('workPackage').whereRef('projectId', '=', 'project.id')
        .select((one) => one.cast<number>(one.fn.countAll(), 'integer').as('n')).as('packages'),
      eb.selectFrom('workPackage').whereRef('projectId', '=', 'project.id').where('state', '=', 'accepted')
        .select((one) => one.cast<number>(one.fn.countAll(), 'integer').as('n')).as('accepted'),
    ])
    .$narrowType<{ customerName: NotNull; packages: NotNull; accepted: NotNull }>();
}

/** Projects, newest first, each with how many of its packages are accepted. */
export function listProjects(ctx: Ctx, { state, customerId, ...query }: Filter) {
  return listRows(ctx, projectList, query, projects(ctx), { 'project.state': state, 'project.tenant': customerId });
}

/** A project with its packages and their documents; of the hardware only those who may see hosts know its name. */
export async function showProject(ctx: Ctx, projectId: string) {
  const project = await projects(ctx).leftJoin('targetGroup', 'targetGroup.id', 'project.groupId')
    .select('targetGroup.name as groupName').where('project.id', '=', projectId).executeTakeFirst();
  if (!project) return refuse(projectRefusals, 'projects.unknown');
  const rows = await packagesOf(ctx, projectId);
  const ids = rows.flatMap(({ documentIds }) => documentIds);
  const documents = ids.length === 0 ? [] : await ctx.tx.selectFrom('document').select(['id', 'fileName', 'sha256'])
    .where('id', 'in', ids).orderBy('id').execute();
  const workPackages = rows.map(({ documentIds, ...row }) =>
    ({ ...row, documents: documents.filter(({ id }) => documentIds.includes(id)) }));
  return ok({ ...project, workPackages });
}

export async function packagesOf(ctx: Ctx, projectId: string) {
  return ctx.tx.selectFrom('workPackage').selectAll().where('projectId', '=', projectId).orderBy('position').execute();
}

/** A project, locked until the transaction ends: its packages change under its lock alone. */
export async function readProject(ctx: Ctx, projectId: string) {
  const row = await ctx.tx.selectFrom('project').selectAll().where('id', '=', projectId).forUpdate().executeTakeFirst();
  return row ? ok(row) : refuse(projectRefusals, 'projects.unknown');
}

/** A package with its project, both locked; of a project that is over it is refused. */
export async function readPackage(ctx: Ctx, packageId: string) {
  const found = await ctx.tx.selectFrom('workPackage').select('projectId').where('id', '=', packageId)
    .executeTakeFirst();
  if (!found) return refuse(projectRefusals, 'projects.unknown_package');
  const project = await readProject(ctx, found.projectId);
  if (!project.ok) return project;
  const row = await ctx.tx.selectFrom('workPackage').selectAll().where('id', '=', packageId).executeTakeFirstOrThrow();
  return ok({ ...row, project: project.value });
}
