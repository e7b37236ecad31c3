import { useList } from '../../account/list.ts';
import type { RowOf } from '../../account/read.ts';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { DateText, Money } from '../../ui/values.tsx';
import { customerColumn } from '../parts/columns.tsx';
import { given } from '../parts/given.ts';

type Row = RowOf<'/api/v1/invoices'>;

/** Invoices of everybody within reach, of one customer or of one contract. */
export function InvoiceTable({ customerId, contractId }: {
  readonly customerId?: string; readonly contractId?: string;
}) {
  const { t } = useLanguage();
  const list = useList('/api/v1/invoices', {
    takes: ['q', 'sort', 'month'],
    fixed: given({ customerId, contractId }),
  });
  const isForAll = customerId === undefined && contractId === undefined;
  const columns: Column<Row>[] = [
    { key: 'number', title: t({ de: 'Nummer', en: 'Number' }), isName: true, sort: 'number', cell: (row) => <Link to={`/invoices/${row.id}`}>{row.number}</Link> },
    ...(isForAll ? [customerColumn<Row>(t)] : []),
    { key: 'contract', title: t({ de: 'Vertrag', en: 'Contract' }), cell: (row) => <Link to={`/contracts/${row.contractId}`} look="quiet">{row.contractNumber}</Link> },
    { key: 'issuedOn', title: t({ de: 'ausgestellt', en: 'issued' }), sort: 'issuedOn', cell: ({ issuedOn }) => <DateText date={issuedOn} /> },
    { key: 'dueOn', title: t({ de: 'fällig', en: 'due' }), sort: 'dueOn', cell: ({ dueOn }) => <DateText date={dueOn} /> },
    { key: 'net', title: t({ de: 'netto', en: 'net' }), align: 'end', cell: ({ net }) => <Money amount={net} /> },
    { key: 'gross', title: t({ de: 'brutto', en: 'gross' }), align: 'end', sort: 'gross', cell: ({ gross }) => <Money amount={gross} /> },
  ];
  return (
    <Table label={t({ de: 'Rechnungen', en: 'Invoices' })} list={list} rowKey={({ id }) => id} columns={columns} fileName="rechnungen"
      search={t({ de: 'Nummer, Kunde', en: 'number, customer' })}
      empty={(
        <EmptyState title={t({ de: 'Noch keine Rechnung', en: 'No invoice yet' })}>
          <p>{t({ de: 'Abgerechnet wird monatlich, sobald ein Vertrag läuft.', en: 'Invoices are made monthly once a contract is active.' })}</p>
        </EmptyState>
      )} />
  );
}
