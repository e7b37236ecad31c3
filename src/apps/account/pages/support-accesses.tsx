import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Page } from '../../ui/page.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { InstantText } from '../../ui/values.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useList } from '../list.ts';
import { useMay } from '../me.ts';
import type { RowOf } from '../read.ts';

type Access = RowOf<'/api/v1/support-accesses'>;

/** promise H-seller-admin: who else had, or has, access to what is ours, why and until when. */
export default function SupportAccesses() {
  const { t } = useLanguage();
  const { reason } = useMay('support:end');
  const list = useList('/api/v1/support-accesses', { takes: ['q', 'sort'] });
  const end = useAction(
    (id: string) => api.POST('/api/v1/support-accesses/{id}/end', { params: { path: { id } } }),
    { done: { de: 'Zugriff beendet.', en: 'Access ended.' }, changes: ['/api/v1/support-accesses'] },
  );
  const columns: readonly Column<Access>[] = [
    {
      key: 'who', title: t({ de: 'Wer', en: 'Who' }), isName: true,
      cell: ({ accountName, accountOrganisation }) =>
        `${accountName ?? t({ de: 'gelöschtes Konto', en: 'erased account' })}${accountOrganisation ? `, ${accountOrganisation}` : ''}`,
    },
    { key: 'reason', title: t({ de: 'Warum', en: 'Why' }), cell: (access) => access.reason },
    { key: 'from', title: t({ de: 'Von', en: 'From' }), cell: ({ fromAt }) => <InstantText at={fromAt} /> },
    {
      key: 'until', title: t({ de: 'Bis', en: 'Until' }),
      cell: ({ untilAt, endedAt }) => <InstantText at={endedAt ?? untilAt} />,
    },
    {
      key: 'state', title: t({ de: 'Zustand', en: 'State' }),
      cell: ({ isOpen }) => (isOpen
        ? <Badge tone="warn">{t({ de: 'offen', en: 'open' })}</Badge>
        : <Badge tone="quiet">{t({ de: 'beendet', en: 'ended' })}</Badge>),
    },
    {
      key: 'end', title: t({ de: 'Beenden', en: 'End' }), align: 'end',
      cell: ({ id, isOpen }) => isOpen && (
        <Button reason={reason} onClick={() => end.start(id)}>{t({ de: 'Jetzt beenden', en: 'End now' })}</Button>
      ),
    },
  ];
  return (
    <Page title={t({ de: 'Supportzugriffe', en: 'Support accesses' })}
      lead={t({
        de: 'Wer Ihre Umgebung zur Hilfe betritt, sagt vorher warum und wie lange. Sie können das jederzeit beenden.',
        en: 'Whoever enters your environment to help says beforehand why and for how long. You can end it at any time.',
      })}>
      <ErrorView error={end.error} />
      <Table label={t({ de: 'Supportzugriffe', en: 'Support accesses' })} list={list} rowKey={({ id }) => id}
        columns={columns} search={t({ de: 'Grund', en: 'reason' })}
        empty={(
          <EmptyState title={t({ de: 'Noch kein Zugriff', en: 'No access so far' })}>
            <p>{t({
              de: 'Wird einer geöffnet, steht er hier, und Ihre Ansprechpartner erhalten eine E-Mail.',
              en: 'When one is opened it is listed here, and your named contacts get a mail.',
            })}</p>
          </EmptyState>
        )} />
    </Page>
  );
}
