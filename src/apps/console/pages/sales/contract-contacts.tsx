import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import { useRead, type Answer } from '../../../account/read.ts';
import { asList } from '../../../account/things/as-list.ts';
import { ReadPart } from '../../../account/things/reading.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { Select } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState, Section } from '../../../ui/layout.tsx';
import { Table } from '../../../ui/table.tsx';

const changes = ['/api/v1/contracts/{id}/contacts'] as const;

/** Whom to call about the contract: never nobody (A3 (3)). */
export function ContractContacts({ contract }: { readonly contract: Answer<'/api/v1/contracts/{id}'> }) {
  const { t } = useLanguage();
  const may = useMay('contact:name');
  const path = { id: contract.id };
  const reading = useRead('/api/v1/contracts/{id}/contacts', { params: { path } });
  const remove = useAction((contactId: string) => api.DELETE('/api/v1/contracts/{id}/contacts/{contactId}', {
    params: { path: { ...path, contactId } },
  }), { changes });
  return (
    <Section title={t({ de: 'Ansprechpartner', en: 'Contacts' })} look="plain" actions={<Add contract={contract} />}>
      <ErrorView error={remove.error} />
      <ReadPart reading={reading}>
        {({ items }) => (
          <Table label={t({ de: 'Ansprechpartner', en: 'Contacts' })} list={asList(items)} rowKey={({ id }) => id}
            columns={[
              { key: 'name', title: t({ de: 'Name', en: 'Name' }), isName: true, cell: ({ name }) => name },
              { key: 'phone', title: t({ de: 'Telefon', en: 'Phone' }), cell: ({ phone }) => phone },
              { key: 'email', title: t({ de: 'E-Mail', en: 'E-mail' }), cell: ({ email }) => email },
              {
                key: 'remove', title: t({ de: 'Ändern', en: 'Change' }), align: 'end',
                cell: ({ id, name }) => (
                  <Button look="quiet" reason={may.reason} onClick={() => remove.start(id)}
                    label={`${t({ de: 'Herausnehmen', en: 'Take out' })}: ${name}`}>
                    {t({ de: 'Herausnehmen', en: 'Take out' })}
                  </Button>
                ),
              },
            ]}
            empty={<EmptyState title={t({ de: 'Niemand benannt', en: 'Nobody named' })} />} />
        )}
      </ReadPart>
    </Section>
  );
}

function Add({ contract }: { readonly contract: Answer<'/api/v1/contracts/{id}'> }) {
  const { t } = useLanguage();
  const may = useMay('contact:name');
  const contacts = useRead('/api/v1/customers/{id}/contacts', { params: { path: { id: contract.customerId } } });
  const add = useAction((contactId: string) => api.POST('/api/v1/contracts/{id}/contacts', {
    params: { path: { id: contract.id } }, body: { contactId },
  }), { changes, done: { de: 'Aufgenommen.', en: 'Added.' } });
  const title = t({ de: 'Ansprechpartner aufnehmen', en: 'Add a contact' });
  return (
    <Dialog open={title} title={title} reason={may.reason}>
      {(close) => (
        <ReadPart reading={contacts}>
          {({ items }) => (
            <Form submit={t({ de: 'Aufnehmen', en: 'Add' })}
              send={async (values) => {
                await add.run(values.text('contactId'));
                close();
              }}>
              <Select name="contactId" label={t({ de: 'Wer', en: 'Who' })}
                hint={t({ de: 'Aus den Ansprechpartnern des Kunden.', en: 'Of the customer’s contacts.' })}
                choices={items.filter(({ leftAt }) => leftAt === null)
                  .map(({ id, name }) => ({ value: id, label: name }))} />
            </Form>
          )}
        </ReadPart>
      )}
    </Dialog>
  );
}
