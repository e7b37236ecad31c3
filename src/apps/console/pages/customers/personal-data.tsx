import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import { useRead } from '../../../account/read.ts';
import { asList } from '../../../account/things/as-list.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState, Row } from '../../../ui/layout.tsx';
import { Table } from '../../../ui/table.tsx';
import { ErasePerson } from '../../parts/erase-person.tsx';
import { ExportButton } from '../../parts/export-button.tsx';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly as: string;
}

/** The customer's contacts and those who sign in: their right to know and to be forgotten (Art. 15 and 17 GDPR). */
export function PersonalData({ customerId }: { readonly customerId: string }) {
  const { t } = useLanguage();
  const path = { params: { path: { id: customerId } } };
  const contacts = useRead('/api/v1/customers/{id}/contacts', path);
  const maySeePeople = useMay('person:read').allowed;
  const people = useRead('/api/v1/organisations/{id}/people', path);
  const persons: Person[] = [
    ...(contacts.data?.items ?? []).map(({ id, name }) => ({ id, name, as: t({ de: 'Ansprechpartner', en: 'contact' }) })),
    ...(maySeePeople ? people.data?.items ?? [] : []).map(({ id, name }) => ({ id, name, as: t({ de: 'Zugang', en: 'account' }) })),
  ];
  return (
    <Table label={t({ de: 'Personen', en: 'Persons' })} list={asList(persons)} rowKey={({ id }) => id}
      columns={[
        { key: 'name', title: t({ de: 'Name', en: 'Name' }), isName: true, cell: ({ name }) => name },
        { key: 'as', title: t({ de: 'als', en: 'as' }), cell: (person) => person.as },
        {
          key: 'rights', title: t({ de: 'Rechte', en: 'Rights' }), align: 'end',
          cell: ({ id, name }) => (
            <Row justify="end">
              <ExportButton name={name} fileName={`personal-data-${id}`} label={t({ de: 'Auskunft', en: 'Export' })}
                read={() => api.GET('/api/v1/people/{id}/personal-data', { params: { path: { id } } })} />
              <ErasePerson subjectId={id} name={name} />
            </Row>
          ),
        },
      ]}
      empty={<EmptyState title={t({ de: 'Keine Personen', en: 'No persons' })} />} />
  );
}
