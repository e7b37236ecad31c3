import { displayMoney } from '../kernel/money.ts';
import type { Language } from '../kernel/text.ts';
import type { Ctx } from '../database/index.ts';
import { findFlavour } from '../modules/catalogue/index.ts';
import { contractOfItem, readItems, sendDeclaration } from '../modules/contracts/index.ts';
import { germanDate } from './describe-invoice.ts';
import { readCorrespondents } from './letters.ts';

const GIB = 1024 ** 3;

interface Resized {
  readonly oldItemId: string;
  readonly newItemId: string;
  readonly hostname: string;
  /** First day of the new size. */
  readonly from: string;
}

/**
 * promise C-4.2.1.change: confirms the change to the customer by e-mail: what was agreed, from when, at which price,
 * and how the month is billed. It is a declaration about the contract (A16 (1)), in German first: that is what binds.
 */
export async function confirmResize(ctx: Ctx, { oldItemId, newItemId, hostname, from }: Resized): Promise<void> {
  const contract = await contractOfItem(ctx, newItemId);
  const items = await readItems(ctx, contract.id);
  const [old, now] = [oldItemId, newItemId].map((id) => items.find((item) => item.id === id));
  if (!old || !now) throw new Error(`a change of contract ${contract.number} has an item before and one after`);
  const { provider, contact } = await readCorrespondents(ctx, contract.tenant);
  const german = [
    `Guten Tag ${contact.name},`, '',
    `die Größe des Servers „${hostname}“ ist geändert. Wir bestätigen die Änderung des Vertrags ${contract.number}:`, '',
    `bis zum Tag vor dem ${germanDate(from)}: ${sizeOf(old, 'de')}`,
    `ab dem ${germanDate(from)}: ${sizeOf(now, 'de')}`, '',
    'Preise im Monat, netto zuzüglich Umsatzsteuer. Ein angebrochener Monat wird nach Tagen abgerechnet; beide Zeiträume '
      + 'stehen auf der nächsten Rechnung (§ A9 Abs. 3 AGB; Leistungsbeschreibung Cloud, 4.2.1). Laufzeit und '
      + 'Kündigungsfrist bleiben, wie sie sind.', '',
    'Mit freundlichen Grüßen', provider.name,
  ];
  const english = [
    '— English —', '',
    `The size of the server “${hostname}” has been changed. We confirm the change of contract ${contract.number}:`, '',
    `until the day before ${from}: ${sizeOf(old, 'en')}`,
    `from ${from}: ${sizeOf(now, 'en')}`, '',
    'Prices per month, net, VAT is added. A part of a month is billed by days; the next invoice shows both periods '
      + '(§ A9 (3) of the terms; service description Cloud, 4.2.1). Term and period of notice stay as they are.', '',
    'Kind regards', provider.name, '',
  ];
  await sendDeclaration(ctx, {
    tenant: contract.tenant, kind: 'change-confirmation', byName: provider.name, subjectId: contract.id,
    documentIds: [],
    recipient: contact.email, subject: `Änderung des Vertrags ${contract.number}: Server ${hostname}`,
    content: [...german, '', ...english].join('\n'),
  });
}

function sizeOf(
  { flavour: name, monthlyNet }: { readonly flavour: string; readonly monthlyNet: bigint }, language: Language,
): string {
  const flavour = findFlavour(name);
  if (!flavour) throw new Error(`flavour ${name} is in a contract but not in the catalogue`);
  const { title, vcpus, memoryBytes } = flavour;
  return `${title}, ${vcpus} vCPU, ${memoryBytes / GIB} GB RAM, ${displayMoney(monthlyNet, language)}`;
}
