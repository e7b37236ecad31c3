import { useRead, type Answer } from '../../account/read.ts';
import { ReadPage } from '../../account/things/reading.tsx';
import { RunSteps } from '../../account/things/run-steps.tsx';
import { workflowName } from '../../account/things/run-words.ts';
import { StateBadge, states } from '../../account/things/states.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Facts, Section } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { useParam } from '../../ui/router/router.tsx';
import { InstantText } from '../../ui/values.tsx';
import { RunFailed } from '../parts/run-failed.tsx';

type Run = Answer<'/api/v1/runs/{id}'>;

/** One piece of work, watched while it is done; the address can be kept and shared. */
export default function RunPage() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/runs/{id}', { params: { path: { id: useParam('id') } } });
  const crumbs = [{ title: t({ de: 'Server', en: 'Servers' }), to: '/servers' }];
  return (
    <ReadPage title={t({ de: 'Vorgang', en: 'Run' })} reading={reading} crumbs={crumbs}>
      {(run) => (
        <Page title={t(workflowName(run.workflow))} crumbs={crumbs} width="narrow"
          badge={<StateBadge of={states.run} state={run.state} />}>
          <State run={run} />
          <Section title={t({ de: 'Schritte', en: 'Steps' })}><RunSteps run={run} /></Section>
          <Compared run={run} />
          <Facts facts={[
            run.serverId !== null && {
              term: t({ de: 'Server', en: 'Server' }), value: <Link to={`/servers/${run.serverId}`}>{run.hostname}</Link>,
            },
            { term: t({ de: 'Begonnen', en: 'Begun' }), value: <InstantText at={run.createdAt} /> },
            run.endedAt !== null && { term: t({ de: 'Beendet', en: 'Ended' }), value: <InstantText at={run.endedAt} /> },
          ]} />
        </Page>
      )}
    </ReadPage>
  );
}

function State({ run: { state } }: { readonly run: Run }) {
  const { t } = useLanguage();
  if (state === 'done') return null;
  if (state === 'running') {
    return <p>{t({
      de: 'Sie können diese Seite verlassen; die Arbeit geht weiter.', en: 'You may leave this page; the work goes on.',
    })}</p>;
  }
  return <RunFailed />;
}

/** What a check of a restore read: the files' checksums, as they are in the copy. */
function Compared({ run }: { readonly run: Run }) {
  const { t } = useLanguage();
  const output = run.steps.find(({ name }) => name === 'compare')?.output as
    { hashes?: Readonly<Record<string, string | null>> } | null | undefined;
  const files = Object.entries(output?.hashes ?? {});
  if (files.length === 0) return null;
  return (
    <Section title={t({ de: 'Dateien in der Sicherung', en: 'Files in the copy' })}>
      <Facts facts={files.map(([path, hash]) => ({
        term: path, value: hash === null ? t({ de: 'nicht vorhanden', en: 'not there' }) : <code>{hash}</code>,
      }))} />
    </Section>
  );
}
