import type { Text } from '../../../kernel/text.ts';
import { useList } from '../../account/list.ts';
import type { RowOf } from '../../account/read.ts';
import { consistencies, nameOf } from '../../account/things/kinds.ts';
import { choicesOf, StateBadge, states } from '../../account/things/states.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { Bytes, InstantText } from '../../ui/values.tsx';
import { customerColumn } from '../parts/columns.tsx';
import { RestoreCheck } from '../parts/restore-check.tsx';

type Row = RowOf<'/api/v1/backups'>;

interface Of {
  readonly customerId?: string;
  readonly serverId?: string;
}

function columnsOf(t: (text: Text) => string, of: Of): Column<Row>[] {
  return [
    {
      key: 'takenAt', title: t({ de: 'gesichert', en: 'taken' }), isName: true, sort: 'createdAt',
      cell: ({ takenAt, createdAt }) => <InstantText at={takenAt ?? createdAt} />,
    },
    ...(of.serverId === undefined ? [{
      key: 'hostname', title: t({ de: 'Server', en: 'Server' }), sort: 'hostname',
      cell: (row: Row) => <Link to={`/servers/${row.serverId}`} look="quiet">{row.hostname}</Link>,
    }] : []),
    ...(of.serverId === undefined && of.customerId === undefined ? [customerColumn<Row>(t)] : []),
    {
      key: 'state', title: t({ de: 'Zustand', en: 'State' }), sort: 'state',
      cell: ({ state }) => <StateBadge of={states.backup} state={state} />,
    },
    {
      key: 'consistent', title: t({ de: 'Stand', en: 'Consistency' }),
      cell: ({ consistent }) => (consistent === null ? '–' : nameOf(consistencies, consistent, t)),
    },
    {
      key: 'bytes', title: t({ de: 'Größe', en: 'Size' }), sort: 'bytes', align: 'end',
      cell: ({ bytes }) => (bytes === null ? '–' : <Bytes size={bytes} />),
    },
    {
      key: 'check', title: t({ de: 'Wiederherstellung', en: 'Restore' }),
      cell: ({ id, state }) => <RestoreCheck backupId={id} state={state} />,
    },
  ];
}

/** Backups of everything within reach, of one customer or of one server. */
export function BackupTable(of: Of) {
  const { t } = useLanguage();
  const list = useList('/api/v1/backups', { takes: ['q', 'sort', 'state'], fixed: of });
  return (
    <Table label={t({ de: 'Sicherungen', en: 'Backups' })} list={list} rowKey={({ id }) => id} fileName="sicherungen"
      columns={columnsOf(t, of)} search={t({ de: 'Server, Kunde', en: 'server, customer' })}
      filters={[{ name: 'state', title: t({ de: 'Zustand', en: 'State' }), choices: choicesOf(states.backup, t) }]}
      empty={(
        <EmptyState title={t({ de: 'Noch keine Sicherung', en: 'No backup yet' })}>
          <p>{t({
            de: 'Auf der Seite eines Servers lässt sich eine anstoßen.', en: 'One can be started on the page of a server.',
          })}</p>
        </EmptyState>
      )} />
  );
}
