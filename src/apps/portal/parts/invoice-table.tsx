import { useList } from '../../account/list.ts';
import type { Query, RowOf } from '../../account/read.ts';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { DateText, Money } from '../../ui/values.tsx';
import { showMonth } from '../../account/things/times.ts';

type Invoice = RowOf<'/api/v1/invoices'>;

/** Invoices: all of a customer, or those of a contract. */
export function InvoiceTable({ only, search = false }: {
  readonly only: Partial<Query<'/api/v1/invoices'>>; readonly search?: boolean;
}) {
  const { t } = useLanguage();
  const list = useList('/api/v1/invoices', { fixed: only, takes: search ? ['q', 'sort'] : [] });
  return (
    <Table label={t({ de: 'Rechnungen', en: 'Invoices' })} list={list} rowKey={({ id }) => id} columns={useColumns(search)}
      {...(search ? { search: t({ de: 'Rechnungs- oder Vertragsnummer', en: 'invoice or contract number' }) } : {})}
      empty={(
        <EmptyState title={t({ de: 'Noch keine Rechnung', en: 'No invoice yet' })}>
          <p>{t({
            de: 'Abgerechnet wird monatlich, zum ersten Mal am Anfang des Monats nach der Bereitstellung.',
            en: 'Invoices are issued monthly, the first one at the beginning of the month after the service is ready.',
          })}</p>
        </EmptyState>
      )} />
  );
}

function useColumns(sorts: boolean): Column<Invoice>[] {
  const { t, language } = useLanguage();
  const by = (sort: string) => (sorts ? { sort } : {});
  return [
    {
      key: 'number', title: t({ de: 'Rechnung', en: 'Invoice' }), isName: true, ...by('number'),
      cell: ({ id, number }) => <Link to={`/invoices/${id}`} look="quiet">{number}</Link>,
    },
    {
      key: 'month', title: t({ de: 'Monat', en: 'Month' }), ...by('month'),
      cell: ({ month }) => showMonth(month.slice(0, 7), language),
    },
    {
      key: 'contract', title: t({ de: 'Vertrag', en: 'Contract' }),
      cell: ({ contractId, contractNumber }) => <Link to={`/contracts/${contractId}`} look="quiet">{contractNumber}</Link>,
    },
    { key: 'dueOn', title: t({ de: 'Fällig', en: 'Due' }), ...by('dueOn'), cell: ({ dueOn }) => <DateText date={dueOn} /> },
    { key: 'net', title: t({ de: 'Netto', en: 'Net' }), align: 'end', cell: ({ net }) => <Money amount={net} /> },
    {
      key: 'gross', title: t({ de: 'Brutto', en: 'Gross' }), align: 'end', ...by('gross'),
      cell: ({ gross }) => <Money amount={gross} />,
    },
  ];
}
