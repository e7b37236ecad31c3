import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import { useRead, type Answer } from '../../../account/read.ts';
import { Cause } from '../../../account/things/cause.tsx';
import { RunSteps } from '../../../account/things/run-steps.tsx';
import { workflowName } from '../../../account/things/run-words.ts';
import { StateBadge, states } from '../../../account/things/states.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Facts, Notice, Section } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { navigate } from '../../../ui/router/location.ts';
import { useParam } from '../../../ui/router/router.tsx';
import { Copyable, InstantText } from '../../../ui/values.tsx';
import { ReadPage } from '../../../account/things/reading.tsx';
import { StepTable } from './step-table.tsx';

type Run = Answer<'/api/v1/runs/{id}'>;

/** What the state means for whoever looks after it. */
function Advice({ run }: { readonly run: Run }) {
  const { t } = useLanguage();
  if (run.state === 'stuck') {
    return (
      <Notice tone="warn"><p>{t({
        de: 'Der Vorgang kommt weder vor noch zurück und wartet auf einen Menschen. Beheben Sie die Ursache; dann geht er an derselben Stelle weiter.',
        en: 'The run goes neither forward nor back and waits for a person. Remove the cause; it then goes on from where it stopped.',
      })}</p></Notice>
    );
  }
  if (run.state === 'undone') {
    return (
      <Notice tone="warn"><p>{t({
        de: 'Ein Schritt scheiterte endgültig, alles zuvor Getane wurde zurückgenommen. Ein neuer Versuch beginnt von vorn.',
        en: 'A step failed for good and everything done before was undone. Another try begins anew.',
      })}</p></Notice>
    );
  }
  if (run.state === 'unwinding') {
    return (
      <Notice tone="warn"><p>{t({
        de: 'Ein Schritt scheiterte; was getan war, wird gerade zurückgenommen.',
        en: 'A step failed; what was done is being undone.',
      })}</p></Notice>
    );
  }
  return null;
}

function Retry({ run }: { readonly run: Run }) {
  const { t } = useLanguage();
  const may = useMay('run:repair');
  const retry = useAction(() => api.POST('/api/v1/runs/{id}/retry', { params: { path: { id: run.id } } }), {
    done: { de: 'Der Vorgang geht weiter.', en: 'The run goes on.' }, changes: ['/api/v1/runs', '/api/v1/runs/{id}', '/api/v1/alarms'],
    onDone: ({ id }) => { if (id !== run.id) navigate(`/runs/${id}`); },
  });
  const reason = may.reason ?? (run.state === 'stuck' || run.state === 'undone' ? undefined : t({
    de: 'Nur ein festgefahrener oder zurückgenommener Vorgang lässt sich wieder anstoßen.',
    en: 'Only a stuck or undone run can be started again.',
  }));
  return (
    <>
      <Button look={reason === undefined ? 'primary' : 'normal'} reason={reason} isBusy={retry.isBusy} onClick={() => retry.start()}>
        {run.state === 'undone' ? t({ de: 'Neu beginnen', en: 'Begin anew' }) : t({ de: 'Weiterlaufen lassen', en: 'Let it go on' })}
      </Button>
      <ErrorView error={retry.error} />
    </>
  );
}

/** A run, live: its steps, what they took, what went wrong. */
export default function OneRun() {
  const { t } = useLanguage();
  const id = useParam('id');
  const reading = useRead('/api/v1/runs/{id}', { params: { path: { id } } });
  const mayAudit = useMay('audit:read').allowed;
  return (
    <ReadPage title={t({ de: 'Vorgang', en: 'Run' })} reading={reading}>
      {(run) => (
        <Page title={t(workflowName(run.workflow))} badge={<StateBadge of={states.run} state={run.state} />}
          crumbs={[{ title: t({ de: 'Vorgänge', en: 'Runs' }), to: '/runs' }]} actions={<Retry run={run} />}>
          <Advice run={run} />
          <Section title={t({ de: 'Verlauf', en: 'Progress' })}><RunSteps run={run} notes /></Section>
          <StepTable run={run} />
          <Section title={t({ de: 'Angaben', en: 'Facts' })}>
            <Facts facts={[
              { term: t({ de: 'Kennung', en: 'Id' }), value: <Copyable text={run.id} /> },
              run.customerName !== null && { term: t({ de: 'Kunde', en: 'Customer' }), value: <Link to={`/customers/${run.tenant}`}>{run.customerName}</Link> },
              run.serverId !== null && { term: 'Server', value: <Link to={`/servers/${run.serverId}`}>{run.hostname}</Link> },
              run.contractId !== null && {
                term: t({ de: 'Vertrag', en: 'Contract' }), value: <Link to={`/contracts/${run.contractId}`}>{run.contractNumber}</Link>,
              },
              { term: t({ de: 'Anlass', en: 'Cause' }), value: <Cause cause={run.cause} /> },
              { term: t({ de: 'Fassung des Ablaufs', en: 'Version of the workflow' }), value: run.version },
              { term: t({ de: 'begonnen', en: 'began' }), value: <InstantText at={run.createdAt} /> },
              run.endedAt !== null && { term: t({ de: 'beendet', en: 'ended' }), value: <InstantText at={run.endedAt} /> },
              run.error !== null && { term: t({ de: 'Fehler', en: 'Error' }), value: run.error },
              mayAudit && { term: t({ de: 'Protokoll', en: 'Trail' }), value: <Link to={`/audit?q=${run.id}`}>{t({ de: 'Was er geändert hat', en: 'What it changed' })}</Link> },
            ]} />
          </Section>
        </Page>
      )}
    </ReadPage>
  );
}
