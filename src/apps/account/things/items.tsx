import { formatMoney, parseMoney } from '../../../kernel/money.ts';
import { asList } from './as-list.ts';
import { availabilityClasses, nameOf } from './kinds.ts';
import { flavourTitle, imageTitle } from './sizes.ts';
import { dayBefore } from './times.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { DateText, Money } from '../../ui/values.tsx';

/** An item of an offer or of a contract. */
export interface Item {
  readonly id: string;
  readonly flavour: string;
  /** Null for what is sold beside a server, whose option is its flavour. */
  readonly image: string | null;
  /** What is sold beside a server is called; null for a server. */
  readonly title: string | null;
  readonly managed: boolean;
  readonly availabilityClass: string;
  readonly quantity: number;
  readonly monthlyNet: string;
  readonly setupNet: string;
  readonly serviceDescription: string;
  readonly liveFrom?: string | null;
  readonly liveUntil?: string | null;
}

/** What was offered or agreed, and for how much. */
export function Items({ items }: { readonly items: readonly Item[] }) {
  const { t } = useLanguage();
  const columns: Column<Item>[] = [
    {
      key: 'what', title: t({ de: 'Leistung', en: 'Service' }), isName: true,
      cell: ({ flavour, image, title, quantity }) => (image === null ? `${quantity} × ${title ?? flavour}`
        : `${t({ de: 'Virtueller Server', en: 'Virtual server' })} ${flavourTitle(flavour)}, ${imageTitle(image)}`),
    },
    {
      key: 'managed', title: t({ de: 'Betriebsführung', en: 'Managed' }),
      cell: ({ managed }) => (managed ? t({ de: 'mit', en: 'yes' }) : t({ de: 'ohne', en: 'no' })),
    },
    {
      key: 'class', title: t({ de: 'Verfügbarkeit', en: 'Availability' }),
      cell: ({ availabilityClass }) => nameOf(availabilityClasses, availabilityClass, t),
    },
    ...(items.some(({ liveFrom }) => liveFrom) ? [{
      key: 'live', title: t({ de: 'Berechnet', en: 'Billed' }), cell: (item: Item) => <Billed item={item} />,
    }] : []),
    {
      key: 'monthlyNet', title: t({ de: 'Monatlich netto', en: 'Monthly net' }), align: 'end',
      cell: ({ monthlyNet, quantity }) => <Money amount={times(monthlyNet, quantity)} />,
    },
    {
      key: 'setupNet', title: t({ de: 'Einrichtung netto', en: 'Setup net' }), align: 'end',
      cell: ({ setupNet, quantity }) => <Money amount={times(setupNet, quantity)} />,
    },
  ];
  return (
    <Table label={t({ de: 'Positionen', en: 'Items' })} list={asList(items)} rowKey={({ id }) => id} columns={columns} empty={null} />
  );
}

/** What so many pieces cost at the price of one. */
const times = (amount: string, quantity: number) => formatMoney(parseMoney(amount) * BigInt(quantity));

function Billed({ item: { liveFrom, liveUntil } }: { readonly item: Item }) {
  const { t } = useLanguage();
  if (!liveFrom) return '–';
  return (
    <>
      {t({ de: 'ab', en: 'from' })} <DateText date={liveFrom} />
      {liveUntil && <>{' '}{t({ de: 'bis', en: 'until' })} <DateText date={dayBefore(liveUntil)} /></>}
    </>
  );
}
