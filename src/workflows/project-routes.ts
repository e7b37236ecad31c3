import { z } from 'zod';
import {
  because, count, date, defined, id, instant, line, listQuery, oneOf, pageOf, prose, sha256, words,
} from '../kernel/wire.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Language } from '../kernel/text.ts';
import { acceptance, editionById, renderBecause } from '../terms/index.ts';
import type { Ctx } from '../database/index.ts';
import { contractRefusals, pdfRequestBytes } from '../modules/contracts/index.ts';
import { endpoint, someOf, type Endpoint } from '../modules/identity/index.ts';
import { partyRefusals } from '../modules/parties/index.ts';
import {
  cancelProject, changeProject, decidePackage, EXTRA_PACKAGES, listProjects, packageTitle, projectList, projectRefusals,
  showProject, startPackage,
} from '../modules/projects/index.ts';
import { handOverProject } from './hand-over-project.ts';
import { orderProject } from './order-project.ts';
import { presentWork } from './present-work.ts';

const projectState = oneOf('planned', 'in-work', 'handed-over', 'cancelled');

const listed = z.object({
  id: id('project'), number: words('PJ-2026-00001'), name: words('Eigene Hosts'), customerId: id('organisation'),
  customerName: words('Weinkontor Pfalz GmbH'), state: projectState.meta({ examples: ['in-work'] }),
  packages: count.describe('How many work packages it has.').meta({ examples: [6] }),
  accepted: count.describe('How many of them are accepted.'),
  contractId: id('contract').nullable(), edition: words('2026-06-15').describe('Whose A8 holds.'),
  startedAt: instant.nullable(), handedOverAt: instant.nullable(), createdAt: instant,
});

const workPackage = z.object({
  id: id('workPackage'), position: count,
  kind: oneOf('hardware', 'components', 'operation', 'wishes', 'backup', 'documentation', 'extra')
    .meta({ examples: ['hardware'] }).describe('A line of the description (C 5.2); extra: agreed for this project.'),
  title: words('Datensicherung einrichten (Veeam)'),
  state: oneOf('planned', 'in-work', 'presented', 'defective', 'accepted').meta({ examples: ['presented'] }),
  startedAt: instant.nullable(), presentations: count, presentedOn: date.nullable().describe('The last time.'),
  objectUntil: date.nullable().describe('The last day to refuse acceptance (A8 (3)).'),
  because: because.nullable().describe('How that day was computed.'),
  note: words('Sicherung läuft, Rücksicherung geprüft.').nullable(),
  documents: z.array(z.object({
    id: id('document'), fileName: words('PD-2026-00001-project-document.de.pdf'), sha256,
  })),
  refusedOn: date.nullable(), defects: words('Ein Lüfter meldet Fehler.').nullable().describe('As last named.'),
  acceptedOn: date.nullable(),
  acceptedBy: oneOf('declared', 'productiveUse', 'period').nullable().meta({ examples: ['declared'] }),
});

const project = listed.extend({
  groupId: id('targetGroup').nullable().describe('The hosts that are built, reserved for the customer.'),
  groupName: words('weinkontor').nullable().describe('For those who may see hosts.'),
  protocolId: id('document').nullable(), cancelledBecause: words('Der Bedarf ist entfallen.').nullable(),
  workPackages: z.array(workPackage),
});

const extraPackages = z.array(line('Anbindung des Standorts Speyer')).max(EXTRA_PACKAGES)
  .describe('Titles of work agreed beside the lines of C 5.2.');

const channel = z.enum(['email', 'letter', 'portal', 'api']).meta({ examples: ['email'] });
const declared = { channel, byName: line('Jonas Rebstock') };

const oneProject = z.object({ id: id('project') });
const onePackage = z.object({ id: id('workPackage') });
const tag = 'projects';
const unknown = someOf(projectRefusals, 'projects.unknown');
const open = someOf(projectRefusals, 'projects.unknown_package', 'projects.closed');
const noContact = someOf(partyRefusals, 'parties.no_named_contact');
const hardware = someOf(projectRefusals, 'projects.no_group', 'projects.not_reserved', 'projects.group_empty');

/** A project as it travels: titles in the reader's language, the period with how it was computed. */
async function show(ctx: Ctx, projectId: string, language: Language) {
  const read = await showProject(ctx, projectId);
  if (!read.ok) return read;
  const { workPackages, edition, ...rest } = read.value;
  const steps = (presentedOn: string) => acceptance.compute({ presentedOn }, { edition: editionById(edition) }).because;
  return ok({
    ...rest, edition,
    workPackages: workPackages.map((row) => ({
      ...row, title: packageTitle(row)[language],
      because: row.presentedOn === null ? null : [...renderBecause(steps(row.presentedOn), language)],
    })),
  });
}

async function shown(ctx: Ctx, changed: Result<{ projectId: string }>, language: Language) {
  return changed.ok ? show(ctx, changed.value.projectId, language) : changed;
}

const projectEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/projects', operationId: 'listProjects', permission: 'project:read', tag,
    summary: 'Projects in which something is built for one customer (C 5.2), newest first',
    query: listQuery(projectList, { state: projectState.optional(), customerId: id('organisation').optional() }),
    answer: pageOf(listed), handle: async (ctx, { query }) => ok(await listProjects(ctx, query)),
  }),
  endpoint({
    method: 'POST', path: '/projects', operationId: 'orderProject', permission: 'project:manage', tag, status: 201,
    summary: 'Takes the order of a project; its work packages are the lines of C 5.2',
    description: 'The order is kept as a declaration and confirmed to the customer. What it costs is agreed beside it; a'
      + ' project causes no invoice.',
    body: z.strictObject({
      customerId: id('organisation'), name: line('Eigene Hosts'),
      contractId: id('contract').optional().describe('A running contract, whose edition then holds; left out: today’s.'),
      extraPackages: extraPackages.optional(), ...declared,
      content: prose('Hiermit beauftragen wir den Aufbau.').describe('The wording of the order.'),
    }),
    answer: project,
    refusals: {
      ...someOf(partyRefusals, 'parties.unknown_organisation', 'parties.customer_closed'), ...noContact,
      ...someOf(contractRefusals, 'contracts.unknown_contract'),
      ...someOf(projectRefusals, 'projects.foreign_contract'),
    },
    handle: async (ctx, { body, language }) => {
      const made = await orderProject(ctx, { extraPackages: [], ...defined(body) });
      return made.ok ? show(ctx, made.value.id, language) : made;
    },
  }),
  endpoint({
    method: 'GET', path: '/projects/{id}', operationId: 'readProject', permission: 'project:read', tag,
    summary: 'A project with its work packages', params: oneProject, answer: project, refusals: unknown,
    handle: (ctx, { params, language }) => show(ctx, params.id, language),
  }),
  endpoint({
    method: 'PUT', path: '/projects/{id}', operationId: 'changeProject', permission: 'project:manage', tag,
    summary: 'Renames a project, names its hardware, settles what was agreed beside C 5.2 before it begins',
    params: oneProject,
    body: z.strictObject({ name: line('Eigene Hosts'), groupId: id('targetGroup').nullable(), extraPackages }),
    answer: project,
    refusals: {
      ...unknown, ...someOf(projectRefusals, 'projects.closed', 'projects.started', 'projects.not_reserved'),
    },
    handle: async (ctx, { params, body, language }) => {
      const changed = await changeProject(ctx, params.id, body);
      return changed.ok ? show(ctx, params.id, language) : changed;
    },
  }),
  endpoint({
    method: 'POST', path: '/projects/{id}/handover', operationId: 'handOverProject', permission: 'project:manage', tag,
    status: 201, summary: 'Hands a project over when all its packages are accepted',
    description: 'The protocol goes to the customer and lists packages, hosts and documentation.',
    params: oneProject, answer: project,
    refusals: {
      ...unknown, ...hardware, ...noContact, ...someOf(projectRefusals, 'projects.closed', 'projects.packages_open'),
    },
    handle: async (ctx, { params, language }) => {
      const done = await handOverProject(ctx, params.id);
      return done.ok ? show(ctx, params.id, language) : done;
    },
  }),
  endpoint({
    method: 'POST', path: '/projects/{id}/cancellation', operationId: 'cancelProject', permission: 'project:manage',
    tag, status: 201, summary: 'Ends a project that both sides let be', params: oneProject,
    body: z.strictObject({ reason: prose('Der Bedarf ist entfallen.') }), answer: project,
    refusals: { ...unknown, ...someOf(projectRefusals, 'projects.closed') },
    handle: async (ctx, { params, body, language }) => {
      const done = await cancelProject(ctx, params.id, body.reason);
      return done.ok ? show(ctx, params.id, language) : done;
    },
  }),
];

const packageEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'POST', path: '/work-packages/{id}/start', operationId: 'startWorkPackage', permission: 'project:manage',
    tag, status: 201, summary: 'Begins a work package; with the first one the project begins', params: onePackage, answer: project,
    refusals: { ...open, ...someOf(projectRefusals, 'projects.not_startable') },
    handle: async (ctx, { params, language }) => shown(ctx, await startPackage(ctx, params.id), language),
  }),
  endpoint({
    method: 'POST', path: '/work-packages/{id}/presentation', operationId: 'presentWorkPackage',
    permission: 'project:manage', tag, status: 201,
    summary: 'Presents a work package for acceptance, also again after its defects were remedied (A8)',
    description: 'The customer is told at once; from today on the period of A8 (3) runs.',
    bodyBytes: pdfRequestBytes, params: onePackage,
    body: z.strictObject({
      note: prose('Sicherung läuft, Rücksicherung geprüft.'),
      pdf: z.base64().max(pdfRequestBytes).describe('Its documentation, 5 MB at most.').optional()
        .meta({ examples: ['JVBERi0xLjcK'] }),
    }),
    answer: project,
    refusals: {
      ...open, ...hardware, ...noContact,
      ...someOf(projectRefusals, 'projects.not_presentable', 'projects.needs_document', 'projects.not_a_pdf'),
    },
    handle: async (ctx, { params, body, language }) =>
      shown(ctx, await presentWork(ctx, params.id, defined(body)), language),
  }),
  endpoint({
    method: 'POST', path: '/work-packages/{id}/acceptance', operationId: 'acceptWorkPackage',
    permission: 'contract:declare', tag, status: 201,
    summary: 'Takes the acceptance of a work package, or its defects, received today',
    description: 'Without either it counts as accepted when the period of A8 (3) is over. Insignificant defects do not stop'
      + ' that period.',
    params: onePackage,
    body: z.strictObject({
      ...declared, content: prose('Ein Lüfter meldet Fehler.'),
      verdict: z.enum(['accepted', 'refused']).meta({ examples: ['refused'] }),
      defects: z.enum(['significant', 'insignificant']).optional().describe('Of a refusal; significant if left out.')
        .meta({ examples: ['significant'] }),
      productiveUseOn: date.optional().describe('Since when it is used for more than its test.'),
    }),
    answer: project,
    refusals: {
      ...open, ...someOf(projectRefusals, 'projects.not_presented', 'projects.already_accepted'),
      ...someOf(contractRefusals, 'contracts.contradictory_verdict', 'contracts.use_outside_service'),
    },
    handle: async (ctx, { params, body, language }) =>
      shown(ctx, await decidePackage(ctx, { packageId: params.id, ...defined(body) }), language),
  }),
];

/** Projects of the dedicated variant and their work packages (C-5.2, A8). */
export const projectRoutes: readonly Endpoint[] = [...projectEndpoints, ...packageEndpoints];
