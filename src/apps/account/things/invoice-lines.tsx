import { Because } from '../../ui/because.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { DateText, Money } from '../../ui/values.tsx';
import type { Answer } from '../read.ts';
import { asList } from './as-list.ts';
import { clauseName } from '../../ui/clause-name.ts';

type Line = Answer<'/api/v1/invoices/{id}'>['lines'][number];

/** What is billed, for which days, by which clause. */
export function InvoiceLines({ lines }: { readonly lines: readonly Line[] }) {
  const { t, language } = useLanguage();
  const columns: Column<Line>[] = [
    { key: 'description', title: t({ de: 'Leistung', en: 'Service' }), isName: true, cell: ({ description }) => description },
    {
      key: 'period', title: t({ de: 'Zeitraum', en: 'Period' }),
      cell: ({ kind, periodFrom, days, daysInMonth }) => (kind === 'setup'
        ? t({ de: 'einmalig', en: 'once' })
        : <>{t({ de: 'ab', en: 'from' })} <DateText date={periodFrom} />, {t({
          de: `${days} von ${daysInMonth} Tagen`, en: `${days} of ${daysInMonth} days`,
        })}</>),
    },
    { key: 'unit', title: t({ de: 'Preis', en: 'Price' }), align: 'end', cell: ({ unitNet }) => <Money amount={unitNet} /> },
    { key: 'net', title: t({ de: 'Netto', en: 'Net' }), align: 'end', cell: ({ net }) => <Money amount={net} /> },
    {
      key: 'clause', title: t({ de: 'Klausel', en: 'Clause' }),
      cell: ({ clause, because, description }) => (
        <>{clauseName(clause, language)} <Because steps={because} of={description} /></>
      ),
    },
  ];
  return (
    <Table label={t({ de: 'Positionen', en: 'Lines' })} list={asList(lines)} rowKey={({ id }) => id} columns={columns}
      empty={null} />
  );
}
