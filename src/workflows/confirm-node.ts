import type { Language } from '../kernel/text.ts';
import type { Ctx } from '../database/index.ts';
import { sendDeclaration } from '../modules/contracts/index.ts';
import { itemTitle } from './bargain.ts';
import { costsText } from './costs-text.ts';
import { germanDate } from './describe-invoice.ts';
import type { Correspondents } from './letters.ts';

interface Joined {
  readonly contract: { readonly id: string; readonly number: string; readonly tenant: string };
  readonly server: { readonly contractItemId: string; readonly hostname: string };
  readonly protocolId: string;
}

/**
 * Confirms to the customer by e-mail, with the protocol, that a node has joined its cluster: a declaration about the
 * contract (A2.5, A16 (1)), in German first, because that is what binds.
 */
export async function confirmNode(
  ctx: Ctx, { provider, contact }: Correspondents, { contract, server, protocolId }: Joined,
): Promise<void> {
  const item = await ctx.tx.selectFrom('contractItem').selectAll().where('id', '=', server.contractItemId)
    .executeTakeFirstOrThrow();
  const what = (language: Language) => `${itemTitle(item, language)}, ${costsText(item, language)}`;
  const german = [
    `Guten Tag ${contact.name},`, '',
    `der Knoten ${server.hostname} ist bereit und gehört zu Ihrem Cluster; das Übergabeprotokoll liegt bei. Wir bestätigen `
      + `die Änderung des Vertrags ${contract.number}:`, '',
    `ab dem ${germanDate(ctx.today)}: ${what('de')}`, '',
    'Preise netto zuzüglich Umsatzsteuer. Ein angebrochener Monat wird nach Tagen abgerechnet (§ A9 Abs. 3 AGB). Der '
      + 'Knoten teilt Laufzeit und Kündigungsfrist des Vertrags; wird er früher gelöscht, wird er bis zum Ende des Vertrags '
      + 'abgerechnet.', '',
    'Mit freundlichen Grüßen', provider.name,
  ];
  const english = [
    '— English —', '',
    `The node ${server.hostname} is ready and part of your cluster; its handover protocol is attached. We confirm the `
      + `change of contract ${contract.number}:`, '',
    `from ${ctx.today}: ${what('en')}`, '',
    'Prices are net, VAT is added. A part of a month is billed by days (§ A9 (3) of the terms). The node shares the term '
      + 'and the period of notice of the contract; if it is deleted earlier, it is billed until the contract ends.', '',
    'Kind regards', provider.name, '',
  ];
  await sendDeclaration(ctx, {
    tenant: contract.tenant, kind: 'change-confirmation', byName: provider.name, subjectId: contract.id,
    documentIds: [protocolId], recipient: contact.email,
    subject: `Änderung des Vertrags ${contract.number}: Knoten ${server.hostname}`,
    content: [...german, '', ...english].join('\n'),
  });
}
