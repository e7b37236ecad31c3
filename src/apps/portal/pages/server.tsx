import { useRead, type Answer } from '../../account/read.ts';
import { useMay } from '../../account/me.ts';
import { ReadPage } from '../../account/things/reading.tsx';
import { StateBadge, states } from '../../account/things/states.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Columns, Row, Section } from '../../ui/layout.tsx';
import { Page, type Crumb } from '../../ui/page.tsx';
import { useParam } from '../../ui/router/router.tsx';
import { Tabs, type Tab } from '../../ui/tabs.tsx';
import { Availability } from '../../account/things/availability.tsx';
import { ServerCare } from '../../account/servers/care.tsx';
import { ServerNetwork } from '../../account/servers/network.tsx';
import { ServerNotices } from '../../account/servers/notices.tsx';
import { ServerSettings } from '../../account/servers/settings.tsx';
import { Snapshots } from '../../account/servers/snapshots.tsx';
import { Volumes } from '../../account/servers/volumes.tsx';
import { Backups } from '../parts/backups.tsx';
import { Checks } from '../parts/checks.tsx';
import { DeadlinesOf } from '../parts/deadlines-of.tsx';
import { Documents } from '../parts/documents.tsx';
import { RunWatch } from '../parts/run-watch.tsx';
import { ServerActions } from '../parts/server-actions.tsx';
import { ServerFacts } from '../parts/server-facts.tsx';
import { Trail } from '../parts/trail.tsx';

type Server = Answer<'/api/v1/servers/{id}'>;

export default function ServerPage() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/servers/{id}', { params: { path: { id: useParam('id') } } });
  const crumbs = [{ title: t({ de: 'Server', en: 'Servers' }), to: '/servers' }];
  return (
    <ReadPage title={t({ de: 'Server', en: 'Server' })} reading={reading} crumbs={crumbs}>
      {(server) => <Shown server={server} crumbs={crumbs} />}
    </ReadPage>
  );
}

function Shown({ server, crumbs }: { readonly server: Server; readonly crumbs: readonly Crumb[] }) {
  return (
    <Page title={server.hostname} crumbs={crumbs} badge={<States server={server} />}
      actions={<ServerActions server={server} />}>
      <ServerNotices server={server} />
      <RunWatch of={{ serverId: server.id }} />
      <Tabs label={server.hostname} tabs={useTabs(server)} />
    </Page>
  );
}

function States({ server: { state, monitor } }: { readonly server: Server }) {
  return (
    <Row>
      <StateBadge of={states.server} state={state} />
      {state === 'running' && monitor && <StateBadge of={states.monitor} state={monitor.state} />}
    </Row>
  );
}

function useTabs(server: Server): Tab[] {
  const { t } = useLanguage();
  const mayReadBackups = useMay('backup:read').allowed;
  const mayReadDocuments = useMay('document:read').allowed;
  const mayReadTrail = useMay('audit:read').allowed;
  const tabs: (Tab | false)[] = [
    { key: 'overview', title: t({ de: 'Überblick', en: 'Overview' }), content: () => <Overview server={server} /> },
    ...managed(server).map(([key, title, Part]) => ({ key, title: t(title), content: () => <Part server={server} /> })),
    mayReadBackups && {
      key: 'backups', title: t({ de: 'Sicherungen', en: 'Backups' }), content: () => <Backups serverId={server.id} />,
    },
    {
      key: 'handover', title: t({ de: 'Übergabeprotokoll', en: 'Handover protocol' }),
      content: () => <Checks checks={server.checks} handedOverAt={server.handedOverAt} />,
    },
    mayReadDocuments && {
      key: 'documents', title: t({ de: 'Dokumente', en: 'Documents' }),
      content: () => <Documents only={{ subjectId: server.contractId }} />,
    },
    mayReadTrail && {
      key: 'trail', title: t({ de: 'Verlauf', en: 'History' }), content: () => <Trail only={{ entityId: server.id }} />,
    },
  ];
  return tabs.filter((tab) => tab !== false);
}

/** What of a server is changed on tabs of their own, while there is something to change. */
function managed({ state, handedOverAt }: Server) {
  if (state === 'deleted' || handedOverAt === null) return [];
  return [
    ['volumes', { de: 'Volumes', en: 'Volumes' }, Volumes],
    ['snapshots', { de: 'Snapshots', en: 'Snapshots' }, Snapshots],
    ['network', { de: 'Netz', en: 'Network' }, ServerNetwork],
    ['settings', { de: 'Verwalten', en: 'Manage' }, ServerSettings],
  ] as const;
}

function Overview({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const mayReadDeadlines = useMay('deadline:read').allowed;
  return (
    <>
      <Columns least="wide">
        <ServerFacts server={server} />
        <Availability server={server} />
      </Columns>
      <ServerCare server={server} />
      {mayReadDeadlines && (
        <Section title={t({ de: 'Was ansteht', en: 'What is coming up' })}>
          <DeadlinesOf subjectId={server.contractId} />
        </Section>
      )}
    </>
  );
}
