import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { readContract, receiveDeclaration, sendDeclaration } from '../modules/contracts/index.ts';
import { namedContact, tradingCustomer } from '../modules/parties/index.ts';
import { addProject, packagesOf, projectRefusals } from '../modules/projects/index.ts';
import { defaultEdition } from '../terms/index.ts';
import { readCorrespondents } from './letters.ts';

export interface ProjectOrder {
  readonly customerId: string;
  readonly name: string;
  /** A running contract of the customer, whose edition then holds; left out: the edition of today. */
  readonly contractId?: string;
  readonly extraPackages: readonly string[];
  /** How, from whom and in which words the order came (A16 (1)). */
  readonly channel: 'email' | 'letter' | 'portal' | 'api';
  readonly byName: string;
  readonly content: string;
}

/**
 * promise C-5.2: takes the order of a project: kept as a declaration, written down with its work packages, confirmed to
 * the customer at once (A2 (5)). What it costs is agreed beside it; nothing is billed from here.
 */
export async function orderProject(ctx: Ctx, order: ProjectOrder): Promise<Result<{ id: string }>> {
  const { customerId: tenant, name, extraPackages, channel, byName, content } = order;
  const customer = await tradingCustomer(ctx, tenant);
  if (!customer.ok) return customer;
  const contact = await namedContact(ctx, tenant);
  if (!contact.ok) return contact;
  const contract = order.contractId === undefined ? ok(null) : await readContract(ctx, order.contractId);
  if (!contract.ok) return contract;
  const under = contract.value;
  if (under && (under.tenant !== tenant || under.state === 'ended')) {
    return refuse(projectRefusals, 'projects.foreign_contract', { number: under.number }, '/contractId');
  }
  const { id, number } = await addProject(ctx, {
    tenant, name, contractId: under?.id ?? null, edition: under?.edition ?? defaultEdition.id, extraPackages,
  });
  await receiveDeclaration(ctx, { tenant, kind: 'order', byName, channel, content, subjectId: id });
  await confirm(ctx, { id, tenant, number, name });
  return ok({ id });
}

async function confirm(
  ctx: Ctx, { id, tenant, number, name }: { id: string; tenant: string; number: string; name: string },
): Promise<void> {
  const { provider, contact } = await readCorrespondents(ctx, tenant);
  const packages = await packagesOf(ctx, id);
  await sendDeclaration(ctx, {
    tenant, kind: 'order-confirmation', byName: provider.name, subjectId: id, recipient: contact.email,
    subject: `Auftragsbestätigung: Projekt ${number}`, documentIds: [],
    content: [
      `Guten Tag ${contact.name},`,
      `wir bestätigen Ihren Auftrag und führen ihn als Projekt ${number} „${name}“ (Leistungsbeschreibung Cloud,`
        + ' Ziff. 5.2). Es besteht aus diesen Arbeitspaketen:',
      packages.map(({ position, title }) => `${position}. ${title}`).join('\n'),
      'Jedes Arbeitspaket legen wir Ihnen zur Abnahme vor (§ A8 AGB). Sind alle abgenommen, übergeben wir die'
        + ' betriebsbereite Umgebung mit einem Protokoll. Die Vergütung richtet sich nach dem, was wir dafür gesondert'
        + ' vereinbart haben; dieses Projekt löst von sich aus keine Rechnung aus.',
      `Mit freundlichen Grüßen\n${provider.name}`,
      '— English —',
      `We confirm your order; it is project ${number} “${name}” (cloud service description, section 5.2) with the work packages`
        + ' above. We present each for acceptance (§ A8); when all are accepted, we hand the environment over with a record.'
        + ' What it costs is what we agreed on separately; the project itself causes no invoice. The German text governs.',
    ].join('\n\n'),
  });
}
