import type { Text } from '../../../../kernel/text.ts';
import { useList } from '../../../account/list.ts';
import type { RowOf } from '../../../account/read.ts';
import { rateInWords } from '../../../account/servers/rate.ts';
import { StateBadge, type StateWords } from '../../../account/things/states.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { InstantText } from '../../../ui/values.tsx';
import { customerColumn } from '../../parts/columns.tsx';

type Row = RowOf<'/api/v1/fair-use-cases'>;

const caseStates: StateWords = {
  notified: { tone: 'busy', text: { de: 'benachrichtigt', en: 'notified' } },
  restricted: { tone: 'warn', text: { de: 'beschränkt', en: 'restricted' } },
  ended: { tone: 'quiet', text: { de: 'beendet', en: 'ended' } },
};

function columnsOf(t: (text: Text) => string, language: 'de' | 'en'): Column<Row>[] {
  return [
    {
      key: 'hostname', title: t({ de: 'Server', en: 'Server' }), isName: true, sort: 'hostname',
      cell: (row) => <Link to={`/servers/${row.serverId}?tab=isolation`}>{row.hostname}</Link>,
    },
    customerColumn<Row>(t),
    { key: 'state', title: t({ de: 'Zustand', en: 'State' }), cell: ({ state }) => <StateBadge of={caseStates} state={state} /> },
    { key: 'reason', title: t({ de: 'Anlass', en: 'Occasion' }), cell: ({ reason }) => reason },
    {
      key: 'openedAt', title: t({ de: 'benachrichtigt', en: 'notified' }), sort: 'openedAt',
      cell: ({ openedAt }) => <InstantText at={openedAt} />,
    },
    {
      key: 'restrictedAt', title: t({ de: 'beschränkt', en: 'restricted' }),
      cell: ({ restrictedAt, bitsPerSecond }) => (restrictedAt === null ? '–'
        : <><InstantText at={restrictedAt} />, {rateInWords(bitsPerSecond ?? 0, language)}</>),
    },
    {
      key: 'endedAt', title: t({ de: 'beendet', en: 'ended' }),
      cell: ({ endedAt, endedBecause }) => (endedAt === null ? '–' : <><InstantText at={endedAt} />: {endedBecause}</>),
    },
  ];
}

/** Servers whose traffic harmed others (C-4.2.7): who was told what and when, and what was restricted. */
export default function FairUseCases() {
  const { t, language } = useLanguage();
  const list = useList('/api/v1/fair-use-cases', { takes: ['q', 'sort', 'open'] });
  const title = t({ de: 'Faire Nutzung', en: 'Fair use' });
  return (
    <Page title={title} actions={<Link to="/traffic">{t({ de: 'Datenverkehr der Server', en: 'Traffic of the servers' })}</Link>}>
      <Table label={title} list={list} rowKey={({ id }) => id} columns={columnsOf(t, language)} fileName="faire-nutzung"
        search={t({ de: 'Server, Kunde', en: 'server, customer' })}
        filters={[{
          name: 'open', title: t({ de: 'Vorgänge', en: 'Cases' }), choices: [
            { value: 'true', label: t({ de: 'offen', en: 'open' }) }, { value: 'false', label: t({ de: 'beendet', en: 'ended' }) },
          ],
        }]}
        empty={(
          <EmptyState title={t({ de: 'Kein Vorgang', en: 'No case' })}>
            <p>{t({
              de: 'Kein Datenverkehr beeinträchtigt andere. Eröffnet wird ein Vorgang auf der Seite des Servers, unter „Trennung“.',
              en: 'No traffic impairs others. A case is opened on the page of its server, under “Isolation”.',
            })}</p>
          </EmptyState>
        )} />
    </Page>
  );
}
