import { useMay } from '../../../account/me.ts';
import { useRead } from '../../../account/read.ts';
import { StateBadge, states } from '../../../account/things/states.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Page } from '../../../ui/page.tsx';
import { useParam } from '../../../ui/router/router.tsx';
import { Tabs, type Tab } from '../../../ui/tabs.tsx';
import { ReadPage } from '../../../account/things/reading.tsx';
import { ServerCare } from '../../../account/servers/care.tsx';
import { ServerNetwork } from '../../../account/servers/network.tsx';
import { ServerNotices } from '../../../account/servers/notices.tsx';
import { ServerSettings } from '../../../account/servers/settings.tsx';
import { Snapshots } from '../../../account/servers/snapshots.tsx';
import { Volumes } from '../../../account/servers/volumes.tsx';
import { AuditTable } from '../../tables/audit.tsx';
import { BackupTable } from '../../tables/backups.tsx';
import { DeadlineTable } from '../../tables/deadlines.tsx';
import { DocumentTable } from '../../tables/documents.tsx';
import { RunTable } from '../../tables/runs.tsx';
import { ServerActions } from './actions.tsx';
import { ServerFacts } from './facts.tsx';
import { ServerIsolation } from './isolation.tsx';
import { ServerPlacement } from './placement.tsx';
import { Availability } from '../../../account/things/availability.tsx';

const parts = [
  ['volumes', { de: 'Volumes', en: 'Volumes' }, Volumes],
  ['snapshots', { de: 'Snapshots', en: 'Snapshots' }, Snapshots],
  ['network', { de: 'Netz', en: 'Network' }, ServerNetwork],
  ['settings', { de: 'Verwalten', en: 'Manage' }, ServerSettings],
  ['isolation', { de: 'Trennung', en: 'Isolation' }, ServerIsolation],
] as const;

/** A server as the staff see it: what it is, whether it is well, what runs on it, what is owed about it. */
export default function OneServer() {
  const { t } = useLanguage();
  const id = useParam('id');
  const reading = useRead('/api/v1/servers/{id}', { params: { path: { id } } });
  const may = {
    backups: useMay('backup:read').allowed, documents: useMay('document:read').allowed,
    deadlines: useMay('deadline:read').allowed, audit: useMay('audit:read').allowed,
    runs: useMay('run:read').allowed, places: useMay('capacity:read').allowed,
  };
  return (
    <ReadPage title={t({ de: 'Server', en: 'Server' })} reading={reading}>
      {(server) => {
        const tabs: (Tab | false)[] = [
          { key: 'facts', title: t({ de: 'Angaben', en: 'Facts' }), content: () => <ServerFacts server={server} /> },
          { key: 'well', title: t({ de: 'Verfügbarkeit', en: 'Availability' }), content: () => <Availability server={server} /> },
          { key: 'care', title: t({ de: 'Betreuung', en: 'Care' }), content: () => <ServerCare server={server} /> },
          may.places && { key: 'placement', title: t({ de: 'Platz', en: 'Place' }), content: () => <ServerPlacement server={server} /> },
          may.runs && { key: 'runs', title: t({ de: 'Vorgänge', en: 'Runs' }), content: () => <RunTable serverId={id} /> },
          ...(server.state === 'deleted' || server.handedOverAt === null ? [] : parts).map(([key, title, Part]) => (
            { key, title: t(title), content: () => <Part server={server} /> }
          )),
          may.backups && { key: 'backups', title: t({ de: 'Sicherungen', en: 'Backups' }), content: () => <BackupTable serverId={id} /> },
          may.documents && {
            key: 'documents', title: t({ de: 'Dokumente', en: 'Documents' }),
            content: () => <DocumentTable subjectId={server.contractId} />,
          },
          may.deadlines && {
            key: 'deadlines', title: t({ de: 'Fristen', en: 'Deadlines' }),
            content: () => <DeadlineTable subjectId={server.contractId} />,
          },
          may.audit && { key: 'audit', title: t({ de: 'Protokoll', en: 'Trail' }), content: () => <AuditTable entityId={id} /> },
        ];
        return (
          <Page title={server.hostname} badge={<StateBadge of={states.server} state={server.state} />}
            crumbs={[{ title: t({ de: 'Server', en: 'Servers' }), to: '/servers' }]} actions={<ServerActions server={server} />}>
            <ServerNotices server={server} />
            <Tabs label={t({ de: 'Teile der Seite', en: 'Parts of the page' })} tabs={tabs.filter((tab) => tab !== false)} />
          </Page>
        );
      }}
    </ReadPage>
  );
}
