import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import { Verdict } from '../../../account/projects/verdict.tsx';
import { WorkPackages, type Project } from '../../../account/projects/work-packages.tsx';
import { useRead } from '../../../account/read.ts';
import { For, ReadPage } from '../../../account/things/reading.tsx';
import { StateBadge, states } from '../../../account/things/states.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Facts, Section } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { useParam } from '../../../ui/router/router.tsx';
import { InstantText } from '../../../ui/values.tsx';
import { CustomerName } from '../../parts/customer-name.tsx';
import { DocumentTable } from '../../tables/documents.tsx';
import { ChangeProject } from './change.tsx';
import { Present, Start } from './work.tsx';

/** One project, as those who build it see it. */
export default function OneProject() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/projects/{id}', { params: { path: { id: useParam('id') } } });
  return (
    <ReadPage title={t({ de: 'Projekt', en: 'Project' })} reading={reading}>{(project) => <Shown project={project} />}</ReadPage>
  );
}

function Shown({ project }: { readonly project: Project }) {
  const { t } = useLanguage();
  const { id, state } = project;
  const isOpen = state === 'planned' || state === 'in-work';
  return (
    <Page title={project.name} badge={<StateBadge of={states.project} state={state} />}
      crumbs={[{ title: t({ de: 'Projekte', en: 'Projects' }), to: '/projects' }]}
      actions={isOpen && (
        <><ChangeProject project={project} /><Cancel project={project} /><HandOver project={project} /></>
      )}>
      <ProjectFacts project={project} />
      <WorkPackages project={project} actions={(one) => isOpen && (
        <><Start workPackage={one} /><Present workPackage={one} /><Verdict workPackage={one} by="staff" /></>
      )} />
      <For permission="document:read">
        <Section title={t({ de: 'Dokumente', en: 'Documents' })} look="plain"><DocumentTable subjectId={id} /></Section>
      </For>
    </Page>
  );
}

function ProjectFacts({ project }: { readonly project: Project }) {
  const { t } = useLanguage();
  const { number, customerId, accepted, packages, contractId, groupName } = project;
  const { startedAt, handedOverAt, cancelledBecause } = project;
  return (
    <Section title={t({ de: 'Angaben', en: 'Facts' })}>
      <Facts facts={[
        { term: t({ de: 'Nummer', en: 'Number' }), value: number },
        { term: t({ de: 'Kunde', en: 'Customer' }), value: <CustomerName id={customerId} /> },
        { term: t({ de: 'Abgenommen', en: 'Accepted' }), value: t({ de: `${accepted} von ${packages}`, en: `${accepted} of ${packages}` }) },
        {
          term: t({ de: 'Hardware', en: 'Hardware' }),
          value: groupName ?? t({ de: 'noch keine Gruppe von Hosts benannt', en: 'no group of hosts named yet' }),
        },
        contractId !== null && { term: t({ de: 'Vertrag', en: 'Contract' }), value: <Link to={`/contracts/${contractId}`}>{t({ de: 'Zum Vertrag', en: 'To the contract' })}</Link> },
        startedAt !== null && { term: t({ de: 'Begonnen', en: 'Begun' }), value: <InstantText at={startedAt} /> },
        handedOverAt !== null && { term: t({ de: 'Übergeben', en: 'Handed over' }), value: <InstantText at={handedOverAt} /> },
        cancelledBecause !== null && { term: t({ de: 'Abgebrochen, weil', en: 'Cancelled because' }), value: <span className="prose">{cancelledBecause}</span> },
      ]} />
    </Section>
  );
}

function HandOver({ project }: { readonly project: Project }) {
  const { t } = useLanguage();
  const may = useMay('project:manage');
  const handOver = useAction(() => api.POST('/api/v1/projects/{id}/handover', { params: { path: { id: project.id } } }), {
    done: { de: 'Übergeben; das Protokoll ist unterwegs.', en: 'Handed over; the record is on its way.' },
    changes: ['/api/v1/projects/{id}', '/api/v1/projects', '/api/v1/documents'],
  });
  const left = project.packages - project.accepted;
  const reason = may.reason ?? (left === 0 ? undefined : t({
    de: left === 1 ? 'Ein Arbeitspaket ist noch nicht abgenommen.' : `${left} Arbeitspakete sind noch nicht abgenommen.`,
    en: left === 1 ? 'One work package is not accepted yet.' : `${left} work packages are not accepted yet.`,
  }));
  return (
    <>
      <Button look="primary" reason={reason} isBusy={handOver.isBusy} onClick={() => handOver.start()}>
        {t({ de: 'Übergeben', en: 'Hand over' })}
      </Button>
      <ErrorView error={handOver.error} takesFocus />
    </>
  );
}

function Cancel({ project }: { readonly project: Project }) {
  const { t } = useLanguage();
  const may = useMay('project:manage');
  const cancel = useAction((reason: string) => api.POST('/api/v1/projects/{id}/cancellation', { params: { path: { id: project.id } }, body: { reason } }), {
    done: { de: 'Abgebrochen.', en: 'Cancelled.' }, changes: ['/api/v1/projects/{id}', '/api/v1/projects', '/api/v1/deadlines'],
  });
  return (
    <Dialog look="quiet" open={t({ de: 'Abbrechen …', en: 'Cancel …' })} title={t({ de: 'Projekt abbrechen', en: 'Cancel the project' })} reason={may.reason}>
      {(close) => (
        <Form submit={t({ de: 'Projekt abbrechen', en: 'Cancel the project' })} look="danger"
          send={async (values) => {
            await cancel.run(values.text('reason'));
            close();
          }}>
          <TextArea name="reason" rows={2} label={t({ de: 'Grund', en: 'Reason' })} hint={t({ de: 'Der Kunde liest ihn.', en: 'The customer reads it.' })} />
        </Form>
      )}
    </Dialog>
  );
}
