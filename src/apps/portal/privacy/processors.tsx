import { useList } from '../../account/list.ts';
import type { RowOf } from '../../account/read.ts';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState, Section } from '../../ui/layout.tsx';
import { OuterLink } from '../../ui/link.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { DateText } from '../../ui/values.tsx';

type Agreement = RowOf<'/api/v1/processing-agreements'>;

/** A3 (5): the subcontractors who process personal data for one's services, and the agreement with each. */
export function Processors() {
  const { t } = useLanguage();
  const list = useList('/api/v1/processing-agreements', { takes: ['q', 'sort'] });
  const columns: readonly Column<Agreement>[] = [
    {
      key: 'processor', title: t({ de: 'Wer', en: 'Who' }), isName: true, sort: 'processor',
      cell: ({ processor, country }) => `${processor} (${country})`,
    },
    { key: 'purpose', title: t({ de: 'Wofür', en: 'What for' }), cell: ({ purpose }) => purpose },
    { key: 'data', title: t({ de: 'Welche Daten', en: 'Which data' }), cell: ({ data }) => data },
    {
      key: 'signed', title: t({ de: 'Vertrag vom', en: 'Agreement of' }), sort: 'signedOn',
      cell: ({ id, signedOn, documentId }) => (documentId === null
        ? <DateText date={signedOn} />
        : <OuterLink href={`/api/v1/processing-agreements/${id}/document`} download><DateText date={signedOn} /> (PDF)</OuterLink>),
    },
    {
      key: 'ended', title: t({ de: 'Bis', en: 'Until' }),
      cell: ({ endedOn }) => (endedOn === null ? t({ de: 'läuft', en: 'in force' }) : <DateText date={endedOn} />),
    },
  ];
  return (
    <Section title={t({ de: 'Auftragsverarbeiter', en: 'Processors' })} look="plain">
      <p>{t({
        de: 'Wer für Ihre Leistungen personenbezogene Daten verarbeitet, mit dem Vertrag darüber (Art. 28 DSGVO).',
        en: 'Who processes personal data for your services, with the agreement about it (Art. 28 GDPR).',
      })}</p>
      <Table label={t({ de: 'Auftragsverarbeiter', en: 'Processors' })} list={list} rowKey={({ id }) => id} columns={columns}
        search={t({ de: 'Name, Zweck', en: 'name, purpose' })}
        empty={<EmptyState title={t({ de: 'Niemand außer uns', en: 'Nobody but us' })} />} />
    </Section>
  );
}
