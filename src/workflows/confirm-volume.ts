import { Temporal } from 'temporal-polyfill';
import type { Language, Text } from '../kernel/text.ts';
import type { Ctx } from '../database/index.ts';
import { optionTitle } from '../modules/catalogue/index.ts';
import { contractOfItem, sendDeclaration } from '../modules/contracts/index.ts';
import { gigabytesOf, volumeClasses, type VolumeClassName } from '../modules/storage/index.ts';
import { costsText } from './costs-text.ts';
import { germanDate } from './describe-invoice.ts';
import { readCorrespondents } from './letters.ts';
import { receiveChange } from './receive-change.ts';
import { totalsOf, type VolumePrice } from './volume-price.ts';

/** A volume as a letter says it. */
interface Described {
  readonly class: VolumeClassName;
  readonly bytes: number;
  readonly iopsLimit: number | null;
  readonly price: VolumePrice | null;
}

interface Confirmed {
  /** Any item of the contract. */
  readonly itemId: string;
  readonly name: string;
  /** Null: it was not there, or is no more. */
  readonly was: Described | null;
  readonly now: Described | null;
}

/**
 * Confirms to the customer by e-mail what is agreed of a volume from today on: a declaration about the contract
 * (A2.5, A16 (1)), in German first, because that is what binds.
 */
export async function confirmVolume(ctx: Ctx, { itemId, name, was, now }: Confirmed): Promise<void> {
  const contract = await contractOfItem(ctx, itemId);
  const { provider, contact } = await readCorrespondents(ctx, contract.tenant);
  const what = happened(was, now);
  // What is given back is billed to its last day, which is today; what is changed or new is so from today on.
  const { today } = ctx;
  const last = now ? Temporal.PlainDate.from(today).subtract({ days: 1 }).toString() : today;
  const german = [
    `Guten Tag ${contact.name},`, '',
    `das Volume „${name}“ ist ${what.de}. Wir bestätigen die Änderung des Vertrags ${contract.number}:`, '',
    ...(was ? [`bis einschließlich ${germanDate(last)}: ${said(was, 'de')}`] : []),
    ...(now ? [`ab dem ${germanDate(today)}: ${said(now, 'de')}`] : []), '',
    'Preise netto zuzüglich Umsatzsteuer. Ein angebrochener Monat wird nach Tagen abgerechnet (§ A9 Abs. 3 AGB). '
      + 'Ein Volume teilt Laufzeit und Kündigungsfrist des Vertrags; wird es früher gelöscht, endet seine Berechnung mit '
      + 'diesem Tag.', '',
    'Mit freundlichen Grüßen', provider.name,
  ];
  const english = [
    '— English —', '',
    `The volume “${name}” has been ${what.en}. We confirm the change of contract ${contract.number}:`, '',
    ...(was ? [`up to and including ${last}: ${said(was, 'en')}`] : []),
    ...(now ? [`from ${today}: ${said(now, 'en')}`] : []), '',
    'Prices are net, VAT is added. A part of a month is billed by days (§ A9 (3) of the terms). A volume shares the term '
      + 'and the period of notice of the contract; if it is deleted earlier, it is billed up to that day.', '',
    'Kind regards', provider.name, '',
  ];
  await sendDeclaration(ctx, {
    tenant: contract.tenant, kind: 'change-confirmation', byName: provider.name, subjectId: contract.id,
    documentIds: [], recipient: contact.email, subject: `Änderung des Vertrags ${contract.number}: Volume ${name}`,
    content: [...german, '', ...english].join('\n'),
  });
}

function happened(was: Described | null, now: Described | null): Text {
  if (!was) return { de: 'bereit', en: 'made ready' };
  return now ? { de: 'geändert', en: 'changed' } : { de: 'gelöscht', en: 'deleted' };
}

function said({ class: name, bytes, iopsLimit, price }: Described, language: Language): string {
  const limit = iopsLimit === null ? '' : `, ${language === 'de' ? 'bis' : 'up to'} ${iopsLimit} IOPS`;
  const size = `${gigabytesOf(bytes)} GB vSSD ${volumeClasses[name].title}${limit}`;
  if (!price) return `${size}, ${language === 'de' ? 'im Preis des Servers enthalten' : 'included with the server'}`;
  return `${size}, ${costsText(totalsOf(price), language)}`;
}

/** What the customer ordered of a volume. */
export async function receiveVolumeOrder(
  ctx: Ctx, { what, price, ...order }: {
    readonly contractId: string; readonly tenant: string; readonly channel: 'portal' | 'api'; readonly what: string;
    readonly price: VolumePrice | null;
  },
): Promise<void> {
  const title = price ? `${price.quantity} × ${optionTitle(price.option)?.de}` : 'im Preis des Servers enthalten';
  await receiveChange(ctx, { ...order, ...totalsOf(price), what: `${what}: ${title}` });
}
