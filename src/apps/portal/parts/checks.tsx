import type { Answer } from '../../account/read.ts';
import { asList } from '../../account/things/as-list.ts';
import { Badge } from '../../ui/badge.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Table } from '../../ui/table.tsx';
import { ClauseText, InstantText } from '../../ui/values.tsx';

type Server = Answer<'/api/v1/servers/{id}'>;

/** What was ordered beside what was measured before the server was handed over (C 5). */
export function Checks({ checks, handedOverAt }: Pick<Server, 'checks' | 'handedOverAt'>) {
  const { t } = useLanguage();
  return (
    <>
      {handedOverAt && (
        <p>{t({ de: 'Gemessen vor der Übergabe am', en: 'Measured before the handover on' })} <InstantText at={handedOverAt} /></p>
      )}
      <Table label={t({ de: 'Übergabeprotokoll', en: 'Handover protocol' })} list={asList(checks)} rowKey={({ name }) => name}
        columns={[
          { key: 'title', title: t({ de: 'Geprüft', en: 'Checked' }), isName: true, cell: ({ title }) => t(title) },
          { key: 'ordered', title: t({ de: 'Bestellt', en: 'Ordered' }), cell: ({ ordered }) => t(ordered) },
          { key: 'measured', title: t({ de: 'Gemessen', en: 'Measured' }), cell: ({ measured }) => t(measured) },
          {
            key: 'passed', title: t({ de: 'Ergebnis', en: 'Result' }),
            cell: ({ passed }) => (passed
              ? <Badge tone="good">{t({ de: 'bestanden', en: 'passed' })}</Badge>
              : <Badge tone="bad">{t({ de: 'nicht bestanden', en: 'failed' })}</Badge>),
          },
          { key: 'clause', title: t({ de: 'Klausel', en: 'Clause' }), cell: ({ clause }) => <ClauseText clause={clause} /> },
        ]}
        empty={(
          <EmptyState title={t({ de: 'Noch nicht geprüft', en: 'Not tested yet' })}>
            <p>{t({
              de: 'Vor der Übergabe wird der Server gemessen: Was bestellt ist, muss da sein.',
              en: 'Before the handover the server is measured: what was ordered must be there.',
            })}</p>
          </EmptyState>
        )} />
    </>
  );
}
