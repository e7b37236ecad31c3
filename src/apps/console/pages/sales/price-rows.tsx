import type { Answer } from '../../../account/read.ts';
import { asList } from '../../../account/things/as-list.ts';
import { sizeInWords } from '../../../account/things/sizes.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateText, Money } from '../../../ui/values.tsx';

type Price = Answer<'/api/v1/organisations/{id}/prices'>['items'][number];

export interface PriceRow {
  readonly flavour: Answer<'/api/v1/catalogue'>['flavours'][number];
  readonly now: Price | undefined;
  /** What will hold from a later day. */
  readonly coming: Price | undefined;
}

/** What each size costs now, and what it will cost. */
export function PriceRows({ rows }: { readonly rows: readonly PriceRow[] }) {
  const { t, language } = useLanguage();
  const none = t({ de: 'kein Preis', en: 'no price' });
  return (
    <Table label={t({ de: 'Preise', en: 'Prices' })} list={asList(rows)} rowKey={({ flavour }) => flavour.name} empty={null}
      columns={[
        { key: 'flavour', title: t({ de: 'Größe', en: 'Size' }), isName: true, cell: ({ flavour }) => flavour.title },
        { key: 'size', title: t({ de: 'Umfang', en: 'What it is' }), cell: ({ flavour }) => sizeInWords(flavour, language) },
        {
          key: 'monthly', title: t({ de: 'im Monat', en: 'a month' }), align: 'end',
          cell: ({ now }) => (now ? <Money amount={now.monthlyNet} /> : none),
        },
        {
          key: 'setup', title: t({ de: 'Einrichtung', en: 'setup' }), align: 'end',
          cell: ({ now }) => (now ? <Money amount={now.setupNet} /> : '–'),
        },
        { key: 'since', title: t({ de: 'seit', en: 'since' }), cell: ({ now }) => (now ? <DateText date={now.validFrom} /> : '–') },
        {
          key: 'coming', title: t({ de: 'künftig', en: 'to come' }),
          cell: ({ coming }) => (coming
            ? (
              <>
                <Money amount={coming.monthlyNet} /> {t({ de: 'ab', en: 'from' })} <DateText date={coming.validFrom} />
              </>
            )
            : '–'),
        },
      ]} />
  );
}
