import type { Text } from '../../../kernel/text.ts';
import { useAction } from '../../account/action.ts';
import { api } from '../../account/api.ts';
import { useList } from '../../account/list.ts';
import { useMay } from '../../account/me.ts';
import type { RowOf } from '../../account/read.ts';
import { deadlineActions, nameOf } from '../../account/things/kinds.ts';
import { choicesOf, StateBadge, states } from '../../account/things/states.tsx';
import { Because } from '../../ui/because.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { ClauseText, DateText } from '../../ui/values.tsx';
import { customerColumn, subjectColumn } from '../parts/columns.tsx';
import { given } from '../parts/given.ts';

type Row = RowOf<'/api/v1/deadlines'>;

/** Makes a deadline that failed for good due again. */
function Retry({ row }: { readonly row: Row }) {
  const { t } = useLanguage();
  const may = useMay('deadline:retry');
  const retry = useAction(() => api.POST('/api/v1/deadlines/{id}/retry', { params: { path: { id: row.id } } }), {
    done: { de: 'Die Frist ist wieder fällig.', en: 'The deadline is due again.' },
    changes: ['/api/v1/deadlines', '/api/v1/alarms'],
  });
  if (row.state !== 'alarm') return null;
  return (
    <>
      <Button look="quiet" reason={may.reason} isBusy={retry.isBusy} onClick={() => retry.start()}>
        {t({ de: 'Erneut ausführen', en: 'Try again' })}
      </Button>
      <ErrorView error={retry.error} />
    </>
  );
}

function columnsOf(t: (text: Text) => string, isForAll: boolean): Column<Row>[] {
  return [
    {
      key: 'dueOn', title: t({ de: 'fällig', en: 'due' }), isName: true, sort: 'dueAt',
      cell: (row) => (
        <>
          <DateText date={row.dueOn} isLong />{' '}
          <Because steps={row.because} of={`${nameOf(deadlineActions, row.action, t)}: ${row.dueOn}`} />
        </>
      ),
    },
    {
      key: 'action', title: t({ de: 'was geschieht', en: 'what happens' }), sort: 'action',
      cell: ({ action }) => nameOf(deadlineActions, action, t),
    },
    {
      key: 'clause', title: t({ de: 'Klausel', en: 'Clause' }), sort: 'clause',
      cell: ({ clause }) => <Link to={`/clauses?clause=${clause}`} look="quiet"><ClauseText clause={clause} /></Link>,
    },
    ...(isForAll ? [customerColumn<Row>(t)] : []),
    subjectColumn<Row>(t),
    {
      key: 'state', title: t({ de: 'Zustand', en: 'State' }), sort: 'state',
      cell: (row) => <><StateBadge of={states.deadline} state={row.state} /> <Retry row={row} /></>,
    },
    { key: 'outcome', title: t({ de: 'Ergebnis', en: 'Outcome' }), cell: ({ outcome }) => outcome ?? '–' },
  ];
}

/** Deadlines of everybody within reach, of one customer, or about one thing. */
export function DeadlineTable({ customerId, subjectId }: {
  readonly customerId?: string; readonly subjectId?: string;
}) {
  const { t } = useLanguage();
  const list = useList('/api/v1/deadlines', {
    takes: ['q', 'sort', 'state', 'clause', 'dueFrom', 'dueUntil'],
    fixed: given({ customerId, subjectId }),
  });
  return (
    <Table label={t({ de: 'Fristen', en: 'Deadlines' })} list={list} rowKey={({ id }) => id} fileName="fristen"
      columns={columnsOf(t, customerId === undefined && subjectId === undefined)}
      search={t({ de: 'Klausel, Nummer, Kunde', en: 'clause, number, customer' })}
      filters={[{ name: 'state', title: t({ de: 'Zustand', en: 'State' }), choices: choicesOf(states.deadline, t) }]}
      empty={(
        <EmptyState title={t({ de: 'Keine Fristen', en: 'No deadlines' })}>
          <p>{t({
            de: 'Fristen entstehen von selbst: mit Angeboten, Verträgen, Rechnungen und Kündigungen.',
            en: 'Deadlines arise by themselves: with offers, contracts, invoices and notices.',
          })}</p>
        </EmptyState>
      )} />
  );
}
