import { useAction } from '../../account/action.ts';
import { api } from '../../account/api.ts';
import { useList } from '../../account/list.ts';
import { useMay } from '../../account/me.ts';
import type { RowOf } from '../../account/read.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Table } from '../../ui/table.tsx';
import { InstantText } from '../../ui/values.tsx';
import { CustomerName } from '../parts/customer-name.tsx';
import { given } from '../parts/given.ts';

type Row = RowOf<'/api/v1/support-accesses'>;

function End({ row }: { readonly row: Row }) {
  const { t } = useLanguage();
  const may = useMay('support:end');
  const end = useAction(() => api.POST('/api/v1/support-accesses/{id}/end', { params: { path: { id: row.id } } }), {
    done: { de: 'Der Zugriff ist beendet.', en: 'The access has ended.' }, changes: ['/api/v1/support-accesses'],
  });
  if (!row.isOpen) return null;
  return (
    <>
      <Button look="quiet" reason={may.reason} isBusy={end.isBusy} onClick={() => end.start()}>
        {t({ de: 'Beenden', en: 'End' })}
      </Button>
      <ErrorView error={end.error} />
    </>
  );
}

/** Support accesses: who, why, until when; the customer sees the same (H-seller-admin). */
export function SupportTable({ customerId }: { readonly customerId?: string }) {
  const { t } = useLanguage();
  const list = useList('/api/v1/support-accesses', { takes: ['q', 'sort'], fixed: given({ customerId }) });
  return (
    <Table label={t({ de: 'Support-Zugriffe', en: 'Support accesses' })} list={list} rowKey={({ id }) => id} fileName="support-zugriffe"
      search={t({ de: 'Grund', en: 'reason' })}
      columns={[
        {
          key: 'who', title: t({ de: 'wer', en: 'who' }), isName: true,
          cell: (row) => row.accountName ?? row.accountId,
        },
        ...(customerId === undefined ? [{
          key: 'customer', title: t({ de: 'Kunde', en: 'Customer' }),
          cell: (row: Row) => <CustomerName id={row.customerId} />,
        }] : []),
        { key: 'reason', title: t({ de: 'Grund', en: 'Reason' }), cell: ({ reason }) => reason },
        { key: 'from', title: t({ de: 'von', en: 'from' }), cell: ({ fromAt }) => <InstantText at={fromAt} /> },
        {
          key: 'until', title: t({ de: 'bis', en: 'until' }),
          cell: ({ endedAt, untilAt }) => <InstantText at={endedAt ?? untilAt} />,
        },
        {
          key: 'state', title: t({ de: 'Zustand', en: 'State' }),
          cell: (row) => (
            <>
              {row.isOpen
                ? <Badge tone="warn">{t({ de: 'offen', en: 'open' })}</Badge>
                : <Badge tone="quiet">{t({ de: 'beendet', en: 'ended' })}</Badge>}
              {' '}<End row={row} />
            </>
          ),
        },
      ]}
      empty={(
        <EmptyState title={t({ de: 'Kein Zugriff', en: 'No access' })}>
          <p>{t({
            de: 'Wer in die Umgebung eines Kunden muss, öffnet auf dessen Seite einen Zugriff: mit Grund, für Stunden, dem Kunden angezeigt.',
            en: 'Whoever must enter a customer’s environment opens an access on its page: with a reason, for hours, told to the customer.',
          })}</p>
        </EmptyState>
      )} />
  );
}
