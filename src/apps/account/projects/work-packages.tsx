import type { ReactNode } from 'react';
import type { Text } from '../../../kernel/text.ts';
import { Because } from '../../ui/because.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Facts, Row, Section, Stack, type Fact } from '../../ui/layout.tsx';
import { DateText, InstantText } from '../../ui/values.tsx';
import type { Answer } from '../read.ts';
import { DocumentLinks } from '../things/document-links.tsx';
import { nameOf } from '../things/kinds.ts';
import { For } from '../things/reading.tsx';
import { StateBadge, states } from '../things/states.tsx';

export type Project = Answer<'/api/v1/projects/{id}'>;
export type WorkPackage = Project['workPackages'][number];

const acceptedBy: Readonly<Record<string, Text>> = {
  declared: { de: 'ausdrücklich erklärt', en: 'declared' },
  productiveUse: { de: 'durch produktive Nutzung', en: 'by productive use' },
  period: { de: 'nach Ablauf der Frist', en: 'after the period' },
};

/** A project's packages in their order: how far each is, what was presented and declared; below it what can be done. */
export function WorkPackages({ project, actions }: {
  readonly project: Project; readonly actions: (workPackage: WorkPackage) => ReactNode;
}) {
  return (
    <Stack>
      {project.workPackages.map((one) => (
        <Section key={one.id} title={`${one.position}. ${one.title}`}
          actions={<StateBadge of={states.work_package} state={one.state} />}>
          <PackageFacts workPackage={one} />
          <Row>{actions(one)}</Row>
        </Section>
      ))}
    </Stack>
  );
}

function PackageFacts({ workPackage: one }: { readonly workPackage: WorkPackage }) {
  const { t } = useLanguage();
  const facts: (Fact | false)[] = [
    one.startedAt !== null && { term: t({ de: 'Begonnen', en: 'Begun' }), value: <InstantText at={one.startedAt} /> },
    one.presentedOn !== null && {
      term: t({ de: 'Vorgelegt', en: 'Presented' }),
      value: (
        <>
          <DateText date={one.presentedOn} isLong />
          {one.presentations > 1 && t({ de: ` (zum ${one.presentations}. Mal)`, en: ` (time no. ${one.presentations})` })}
        </>
      ),
    },
    one.state === 'presented' && one.objectUntil !== null && {
      term: t({ de: 'Abnahmefrist bis', en: 'Acceptance period until' }),
      value: (
        <>
          <DateText date={one.objectUntil} isLong />{' '}
          <Because steps={one.because ?? []} of={t({ de: 'Ende der Abnahmefrist', en: 'end of the acceptance period' })} />
        </>
      ),
    },
    one.note !== null && { term: t({ de: 'Anmerkung', en: 'Note' }), value: <span className="prose">{one.note}</span> },
    one.defects !== null && {
      term: t({ de: 'Benannte Mängel', en: 'Defects named' }), value: <span className="prose">{one.defects}</span>,
    },
    one.acceptedOn !== null && {
      term: t({ de: 'Abgenommen', en: 'Accepted' }),
      value: <><DateText date={one.acceptedOn} isLong />, {nameOf(acceptedBy, one.acceptedBy ?? '', t)}</>,
    },
  ];
  return (
    <>
      {facts.some((fact) => fact !== false) && <Facts facts={facts} />}
      {one.documents.length > 0 && (
        <For permission="document:read">
          {one.documents.map(({ id, fileName }) => <p key={id}><DocumentLinks id={id} name={fileName} /></p>)}
        </For>
      )}
    </>
  );
}
