import type { Text } from '../../../kernel/text.ts';
import { useList } from '../../account/list.ts';
import type { RowOf } from '../../account/read.ts';
import { Cause } from '../../account/things/cause.tsx';
import { workflowName, workflowWords } from '../../account/things/run-words.ts';
import { choicesOf, StateBadge, states } from '../../account/things/states.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { InstantText } from '../../ui/values.tsx';
import { RunDurations } from './run-durations.tsx';
import { given } from '../parts/given.ts';

type Row = RowOf<'/api/v1/runs'>;

function columnsOf(
  t: (text: Text) => string, has: { readonly customer: boolean; readonly server: boolean },
): Column<Row>[] {
  return [
    {
      key: 'workflow', title: t({ de: 'Ablauf', en: 'Workflow' }), isName: true, sort: 'workflow',
      cell: (row) => <Link to={`/runs/${row.id}`}>{t(workflowName(row.workflow))}</Link>,
    },
    ...(has.customer ? [{
      key: 'customer', title: t({ de: 'Kunde', en: 'Customer' }), sort: 'customerName',
      cell: ({ tenant, customerName }: Row) => (customerName === null
        ? '–' : <Link to={`/customers/${tenant}`} look="quiet">{customerName}</Link>),
    }] : []),
    ...(has.server ? [{
      key: 'server', title: 'Server',
      cell: ({ serverId, hostname }: Row) => (serverId === null
        ? '–' : <Link to={`/servers/${serverId}`} look="quiet">{hostname}</Link>),
    }] : []),
    {
      key: 'state', title: t({ de: 'Zustand', en: 'State' }), sort: 'state',
      cell: ({ state }) => <StateBadge of={states.run} state={state} />,
    },
    { key: 'cause', title: t({ de: 'Anlass', en: 'Cause' }), cell: ({ cause }) => <Cause cause={cause} /> },
    {
      key: 'createdAt', title: t({ de: 'begonnen', en: 'began' }), sort: 'createdAt',
      cell: ({ createdAt }) => <InstantText at={createdAt} />,
    },
    {
      key: 'endedAt', title: t({ de: 'beendet', en: 'ended' }),
      cell: ({ endedAt }) => (endedAt === null ? '–' : <InstantText at={endedAt} />),
    },
    { key: 'error', title: t({ de: 'Fehler', en: 'Error' }), cell: ({ error }) => error ?? '–' },
  ];
}

/** Runs of all workflows within reach, or of one customer or server. */
export function RunTable({ customerId, serverId }: { readonly customerId?: string; readonly serverId?: string }) {
  const { t } = useLanguage();
  const list = useList('/api/v1/runs', {
    takes: ['q', 'sort', 'state', 'workflow'], fixed: given({ customerId, serverId }),
  });
  const workflows = Object.keys(workflowWords).map((value) => ({ value, label: t(workflowName(value)) }));
  return (
    <>
      <Table label={t({ de: 'Vorgänge', en: 'Runs' })} list={list} rowKey={({ id }) => id} fileName="vorgaenge"
        columns={columnsOf(t, { customer: !customerId && !serverId, server: !serverId })}
        search={t({ de: 'Kunde, Anlass, Fehler', en: 'customer, cause, error' })}
        filters={[
          { name: 'state', title: t({ de: 'Zustand', en: 'State' }), choices: choicesOf(states.run, t) },
          { name: 'workflow', title: t({ de: 'Ablauf', en: 'Workflow' }), choices: workflows },
        ]}
        empty={(
          <EmptyState title={t({ de: 'Noch kein Vorgang', en: 'No run yet' })}>
            <p>{t({
              de: 'Bereitstellungen, Sicherungen und Löschungen sind hier Schritt für Schritt zu sehen.',
              en: 'Provisioning, backups and deletions are seen here step by step.',
            })}</p>
          </EmptyState>
        )} />
      {list.rows && <RunDurations runs={list.rows} />}
    </>
  );
}
