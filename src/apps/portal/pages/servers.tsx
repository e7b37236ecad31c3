import { useList } from '../../account/list.ts';
import { Badge } from '../../ui/badge.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { Bytes } from '../../ui/values.tsx';
import type { RowOf } from '../../account/read.ts';

type Server = RowOf<'/api/v1/servers'>;

export default function Servers() {
  const { t } = useLanguage();
  const list = useList('/api/v1/servers', { takes: ['state'] });
  const columns: readonly Column<Server>[] = [
    {
      key: 'hostname', title: t({ de: 'Name', en: 'Name' }), isName: true,
      cell: ({ id, hostname }) => <Link to={`/servers/${id}`} look="quiet">{hostname}</Link>,
    },
    { key: 'state', title: t({ de: 'Zustand', en: 'State' }), cell: ({ state }) => <Badge tone="good">{state}</Badge> },
    {
      key: 'memory', title: t({ de: 'Arbeitsspeicher', en: 'Memory' }), align: 'end',
      cell: ({ memoryBytes }) => <Bytes size={memoryBytes} />,
    },
  ];
  return (
    <Page title={t({ de: 'Server', en: 'Servers' })}>
      <Table label={t({ de: 'Server', en: 'Servers' })} list={list} rowKey={({ id }) => id} columns={columns}
        filters={[{
          name: 'state', title: t({ de: 'Zustand', en: 'State' }),
          choices: [{ value: 'running', label: t({ de: 'läuft', en: 'running' }) }],
        }]}
        empty={<EmptyState title={t({ de: 'Noch kein Server', en: 'No server yet' })} />} />
    </Page>
  );
}
