import type { ReactNode } from 'react';
import { useMay } from '../../account/me.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Tabs, type Tab } from '../../ui/tabs.tsx';
import { DeadlineTable } from '../tables/deadlines.tsx';
import { DeclarationTable } from '../tables/declarations.tsx';
import { DocumentTable } from '../tables/documents.tsx';

/** Facts of a thing, and its documents, declarations and deadlines: one list at a time, each with its own address. */
export function PaperTabs({ subjectId, facts }: { readonly subjectId: string; readonly facts: () => ReactNode }) {
  const { t } = useLanguage();
  const mayReadDocuments = useMay('document:read').allowed;
  const mayReadDeadlines = useMay('deadline:read').allowed;
  const tabs: (Tab | false)[] = [
    { key: 'facts', title: t({ de: 'Angaben', en: 'Facts' }), content: facts },
    mayReadDocuments && {
      key: 'documents', title: t({ de: 'Dokumente', en: 'Documents' }), content: () => <DocumentTable subjectId={subjectId} />,
    },
    mayReadDocuments && {
      key: 'declarations', title: t({ de: 'Erklärungen', en: 'Declarations' }),
      content: () => <DeclarationTable subjectId={subjectId} />,
    },
    mayReadDeadlines && {
      key: 'deadlines', title: t({ de: 'Fristen', en: 'Deadlines' }), content: () => <DeadlineTable subjectId={subjectId} />,
    },
  ];
  return <Tabs label={t({ de: 'Teile der Seite', en: 'Parts of the page' })} tabs={tabs.filter((tab) => tab !== false)} />;
}
