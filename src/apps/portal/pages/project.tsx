import { Verdict } from '../../account/projects/verdict.tsx';
import { WorkPackages, type Project } from '../../account/projects/work-packages.tsx';
import { useRead } from '../../account/read.ts';
import { DocumentLinks } from '../../account/things/document-links.tsx';
import { For, ReadPage } from '../../account/things/reading.tsx';
import { StateBadge, states } from '../../account/things/states.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Facts, Section } from '../../ui/layout.tsx';
import { Page, type Crumb } from '../../ui/page.tsx';
import { useParam } from '../../ui/router/router.tsx';
import { InstantText } from '../../ui/values.tsx';
import { Documents } from '../parts/documents.tsx';

/** One project: its packages, each to accept or to name the defects of (C-5.2, A8). */
export default function ProjectPage() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/projects/{id}', { params: { path: { id: useParam('id') } } });
  const crumbs = [{ title: t({ de: 'Projekte', en: 'Projects' }), to: '/projects' }];
  return (
    <ReadPage title={t({ de: 'Projekt', en: 'Project' })} reading={reading} crumbs={crumbs}>
      {(project) => <Shown project={project} crumbs={crumbs} />}
    </ReadPage>
  );
}

function Shown({ project, crumbs }: { readonly project: Project; readonly crumbs: readonly Crumb[] }) {
  const { t } = useLanguage();
  const { id, name, number, state, accepted, packages } = project;
  const { startedAt, handedOverAt, protocolId, cancelledBecause } = project;
  const isOpen = state === 'planned' || state === 'in-work';
  return (
    <Page title={name} crumbs={crumbs} badge={<StateBadge of={states.project} state={state} />}
      lead={isOpen ? t({
        de: 'Wir legen Ihnen jedes Arbeitspaket vor. Prüfen Sie es und nehmen Sie es ab, oder benennen Sie Mängel (§ A8).',
        en: 'We present each work package to you. Test it and accept it, or name its defects (§ A8).',
      }) : undefined}>
      <Section title={t({ de: 'Stand', en: 'Progress' })}>
        <Facts facts={[
          { term: t({ de: 'Nummer', en: 'Number' }), value: number },
          { term: t({ de: 'Abgenommen', en: 'Accepted' }), value: t({ de: `${accepted} von ${packages} Arbeitspaketen`, en: `${accepted} of ${packages} work packages` }) },
          startedAt !== null && { term: t({ de: 'Begonnen', en: 'Begun' }), value: <InstantText at={startedAt} /> },
          handedOverAt !== null && { term: t({ de: 'Übergeben', en: 'Handed over' }), value: <InstantText at={handedOverAt} /> },
          cancelledBecause !== null && { term: t({ de: 'Abgebrochen, weil', en: 'Cancelled because' }), value: <span className="prose">{cancelledBecause}</span> },
        ]} />
        {protocolId !== null && (
          <For permission="document:read"><p><DocumentLinks id={protocolId} name={t({ de: 'Übergabeprotokoll', en: 'Handover record' })} /></p></For>
        )}
      </Section>
      <WorkPackages project={project} actions={(one) => isOpen && <Verdict workPackage={one} by="customer" />} />
      <For permission="document:read">
        <Section title={t({ de: 'Dokumente', en: 'Documents' })} look="plain"><Documents only={{ subjectId: id }} /></Section>
      </For>
    </Page>
  );
}
