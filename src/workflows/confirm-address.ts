import type { Language } from '../kernel/text.ts';
import type { Ctx } from '../database/index.ts';
import { optionTitle } from '../modules/catalogue/index.ts';
import { contractOfItem, sendDeclaration } from '../modules/contracts/index.ts';
import { costsText } from './costs-text.ts';
import { germanDate } from './describe-invoice.ts';
import { readCorrespondents } from './letters.ts';
import { totalsOf, type VolumePrice } from './volume-price.ts';

interface Confirmed {
  /** Any item of the contract. */
  readonly itemId: string;
  readonly hostname: string;
  readonly block: string;
  readonly price: VolumePrice;
  /** Whether it is there from today on, or given back. */
  readonly isThere: boolean;
}

/**
 * Confirms to the customer by e-mail what is agreed of an address from today on: a declaration about the contract
 * (A2.5, A16 (1)), in German first, because that is what binds.
 */
export async function confirmAddress(ctx: Ctx, { itemId, hostname, block, price, isThere }: Confirmed): Promise<void> {
  const contract = await contractOfItem(ctx, itemId);
  const { provider, contact } = await readCorrespondents(ctx, contract.tenant);
  const { today } = ctx;
  const from = { de: `ab dem ${germanDate(today)}`, en: `from ${today}` };
  // What is given back is billed to its last day, which is today.
  const until = { de: `bis einschließlich ${germanDate(today)}`, en: `up to and including ${today}` };
  const when = isThere ? from : until;
  const german = [
    `Guten Tag ${contact.name},`, '',
    isThere ? `Ihr Server „${hostname}“ hat jetzt die Adressen ${block}.`
      : `die Adressen ${block} Ihres Servers „${hostname}“ sind zurückgegeben.`,
    `Wir bestätigen die Änderung des Vertrags ${contract.number}:`, '',
    `${when.de}: ${said(price, 'de')}`, '',
    'Preise netto zuzüglich Umsatzsteuer. Ein angebrochener Monat wird nach Tagen abgerechnet (§ A9 Abs. 3 AGB). '
      + 'Zusätzliche Adressen teilen Laufzeit und Kündigungsfrist des Vertrags; werden sie früher zurückgegeben, endet '
      + 'ihre Berechnung mit diesem Tag.', '',
    'Mit freundlichen Grüßen', provider.name,
  ];
  const english = [
    '— English —', '',
    isThere ? `Your server “${hostname}” now has the addresses ${block}.`
      : `The addresses ${block} of your server “${hostname}” have been given back.`,
    `We confirm the change of contract ${contract.number}:`, '',
    `${when.en}: ${said(price, 'en')}`, '',
    'Prices are net, VAT is added. A part of a month is billed by days (§ A9 (3) of the terms). Additional addresses '
      + 'share the term and the period of notice of the contract; if they are given back earlier, they are billed up to '
      + 'that day.', '',
    'Kind regards', provider.name, '',
  ];
  await sendDeclaration(ctx, {
    tenant: contract.tenant, kind: 'change-confirmation', byName: provider.name, subjectId: contract.id,
    documentIds: [], recipient: contact.email, subject: `Änderung des Vertrags ${contract.number}: Adressen von ${hostname}`,
    content: [...german, '', ...english].join('\n'),
  });
}

function said(price: VolumePrice, language: Language): string {
  return `${price.quantity} × ${optionTitle(price.option)?.[language]}, ${costsText(totalsOf(price), language)}`;
}
