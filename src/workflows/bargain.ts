import type { EditionData, ItemData } from '../adapters/documents/index.ts';
import type { Cents } from '../kernel/money.ts';
import type { Language, Text } from '../kernel/text.ts';
import { editionById, vatPercentOn } from '../terms/index.ts';
import { findFlavour, imageTitle, optionTitle, type AvailabilityClass } from '../modules/catalogue/index.ts';

/** An item of an offer or a contract, as a letter shows it. */
export interface ItemRow {
  readonly position: number;
  readonly flavour: string;
  /** Null for what is none: a volume, an address. */
  readonly image: string | null;
  readonly managed: boolean;
  readonly availabilityClass: string;
  /** `dedicated`: on hosts and storage of its own (C-1). */
  readonly variant?: string;
  readonly quantity: number;
  readonly monthlyNet: Cents;
  readonly setupNet: Cents;
  readonly serviceDescription: string;
}

const GIB = 1024 ** 3;

export function itemTitle(
  item: Pick<ItemRow, 'flavour' | 'image' | 'managed'>, language: Language = 'de',
): string {
  const option = optionTitle(item.flavour);
  if (option) return option[language];
  const flavour = findFlavour(item.flavour);
  const server = language === 'de' ? 'Virtueller Server' : 'Virtual server';
  const care: Text = item.managed ? { de: 'mit Betriebsführung', en: 'managed' }
    : { de: 'ohne Betriebsführung', en: 'unmanaged' };
  return `${server} ${flavour?.title}, ${imageTitle(item.image ?? '')}, ${care[language]}`;
}

function itemDetail(item: ItemRow): string {
  if (item.flavour === 'container-cluster') return 'Steuerungsebene und Knoten in einem privaten Netz hinter einer Firewall';
  const flavour = findFlavour(item.flavour);
  if (!flavour) throw new Error(`flavour ${item.flavour} passed the offer but is not in the catalogue`);
  return `${flavour.vcpus} vCPU, ${flavour.memoryBytes / GIB} GB RAM, ${flavour.diskBytes / GIB} GB vSSD, `
    + `öffentliche IPv4, 1 Gbit/s${item.variant === 'dedicated' ? ', Variante Dedicated' : ''}`;
}

/** Prices and terms as offer and order confirmation show them. `on` is the day whose VAT rate is named. */
export function bargain(items: readonly ItemRow[], edition: string, minimumMonths: number, on: string) {
  const toItem = (item: ItemRow, unitNet: Cents): ItemData => ({
    position: item.position, title: itemTitle(item), detail: itemDetail(item),
    quantity: { decimal: String(item.quantity) }, unitNet, net: unitNet * BigInt(item.quantity),
  });
  const recurring = items.map((item) => toItem(item, item.monthlyNet));
  const once = items.filter((item) => item.setupNet > 0n).map((item) =>
    ({ ...toItem(item, item.setupNet), title: `Einrichtung: ${itemTitle(item)}`, detail: null }));
  const sum = (rows: readonly ItemData[]) => rows.reduce((total, row) => total + row.net, 0n);
  const availabilityClass = items[0]?.availabilityClass as AvailabilityClass;
  const { values } = editionById(edition);
  const terms: EditionData = { title: 'Allgemeine Geschäftsbedingungen', version: edition };
  return {
    recurring, recurringNet: sum(recurring), once, onceNet: sum(once),
    vatPercent: { decimal: vatPercentOn(on) },
    availability: {
      className: availabilityClass[0]?.toUpperCase() + availabilityClass.slice(1),
      percent: { decimal: values.availability[availabilityClass] },
    },
    minimumMonths, renewalMonths: values.renewalMonths, noticeMonths: values.noticeMonths,
    paymentDays: values.paymentDays, terms,
    serviceDescriptions: [...new Set(items.map((item) => item.serviceDescription))]
      .map((title) => ({ title, version: edition })),
  };
}
