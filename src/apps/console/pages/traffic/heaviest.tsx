import { formatDay, parseDay } from '../../../../kernel/civil.ts';
import type { Text } from '../../../../kernel/text.ts';
import { useList } from '../../../account/list.ts';
import { useRead, type RowOf } from '../../../account/read.ts';
import { todayHere } from '../../../account/things/times.ts';
import { showDate } from '../../../ui/format.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { Bytes } from '../../../ui/values.tsx';
import { customerColumn } from '../../parts/columns.tsx';

type Row = RowOf<'/api/v1/traffic'>;

/** Days before today that can be looked at here; the page of a server has all. */
const DAYS = 14;

function daysBefore(today: string): string[] {
  const day = parseDay(today) ?? 0;
  return Array.from({ length: DAYS }, (_, i) => formatDay(day - 1 - i));
}

function columnsOf(t: (text: Text) => string): Column<Row>[] {
  return [
    {
      key: 'hostname', title: t({ de: 'Server', en: 'Server' }), isName: true, sort: 'hostname',
      cell: (row) => <Link to={`/servers/${row.serverId}?tab=network`}>{row.hostname}</Link>,
    },
    customerColumn<Row>(t),
    { key: 'location', title: t({ de: 'Standort', en: 'Location' }), cell: ({ locationName }) => locationName ?? '–' },
    {
      key: 'toServer', title: t({ de: 'zum Server', en: 'to the server' }), sort: 'toServer', align: 'end',
      cell: ({ toServer }) => <Bytes size={toServer} />,
    },
    {
      key: 'fromServer', title: t({ de: 'vom Server', en: 'from the server' }), sort: 'fromServer', align: 'end',
      cell: ({ fromServer }) => <Bytes size={fromServer} />,
    },
    {
      key: 'totalBytes', title: t({ de: 'zusammen', en: 'in all' }), sort: 'totalBytes', align: 'end',
      cell: ({ totalBytes }) => <Bytes size={totalBytes} />,
    },
  ];
}

/** The servers with the most traffic of a day (C-4.2.7). */
export default function HeaviestServers() {
  const { t, language } = useLanguage();
  const { data: places } = useRead('/api/v1/locations');
  const list = useList('/api/v1/traffic', { takes: ['q', 'sort', 'day', 'locationId'] });
  const title = t({ de: 'Datenverkehr', en: 'Traffic' });
  return (
    <Page title={title} lead={t({ de: 'Die Server mit dem meisten Datenverkehr eines Tages; je Minute gemessen.', en: 'The servers with the most traffic of a day; measured each minute.' })}
      actions={<Link to="/fair-use">{t({ de: 'Faire Nutzung', en: 'Fair use' })}</Link>}>
      <Table label={title} list={list} rowKey={({ id }) => id} columns={columnsOf(t)} fileName="datenverkehr"
        search={t({ de: 'Server, Kunde', en: 'server, customer' })}
        filters={[
          {
            name: 'day', title: t({ de: 'Tag', en: 'Day' }), unchosen: t({ de: 'heute', en: 'today' }),
            choices: daysBefore(todayHere()).map((day) => ({ value: day, label: showDate(day, language) })),
          },
          {
            name: 'locationId', title: t({ de: 'Standort', en: 'Location' }),
            choices: (places?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
        empty={(
          <EmptyState title={t({ de: 'Kein Datenverkehr', en: 'No traffic' })}>
            <p>{t({ de: 'Heute ist noch keiner gemessen.', en: 'None has been measured today yet.' })}</p>
          </EmptyState>
        )} />
    </Page>
  );
}
