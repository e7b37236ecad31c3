import { api } from '../../account/api.ts';
import { useAction } from '../../account/action.ts';
import { useMay } from '../../account/me.ts';
import { useRead, type Answer } from '../../account/read.ts';
import { asList } from '../../account/things/as-list.ts';
import { ReadPart } from '../../account/things/reading.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { Input, Select } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Row, Section } from '../../ui/layout.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { NewContactFields, readNewContact } from '../parts/new-contact.tsx';

type Contract = Answer<'/api/v1/contracts/{id}'>;
type InCharge = Answer<'/api/v1/contracts/{id}/contacts'>['items'][number];

const changes = ['/api/v1/contracts/{id}/contacts', '/api/v1/customers/{id}/contacts'] as const;

/** Who is competent for a contract (A3 (3)): at least one person, kept current. */
export function ContractContacts({ contract }: { readonly contract: Contract }) {
  const { t } = useLanguage();
  const mayRead = useMay('contact:read').allowed;
  const reading = useRead('/api/v1/contracts/{id}/contacts', { params: { path: { id: contract.id } } });
  if (!mayRead) return null;
  return (
    <Section title={t({ de: 'Ansprechpartner', en: 'Contacts' })} look="plain"
      actions={<Row><AddContact contract={contract} /><NameContact contract={contract} /></Row>}>
      <ReadPart reading={reading}>{({ items }) => <Contacts contractId={contract.id} contacts={items} />}</ReadPart>
    </Section>
  );
}

function Contacts({ contractId, contacts }: { readonly contractId: string; readonly contacts: readonly InCharge[] }) {
  const { t } = useLanguage();
  const may = useMay('contact:name');
  const remove = useAction((contactId: string) => api.DELETE('/api/v1/contracts/{id}/contacts/{contactId}', {
    params: { path: { id: contractId, contactId } },
  }), { changes, done: { de: 'Aus dem Vertrag genommen.', en: 'Taken off the contract.' } });
  const last = contacts.length === 1
    ? t({ de: 'Ein Vertrag braucht mindestens einen Ansprechpartner (§ A3 Abs. 3).', en: 'A contract needs at least one contact (§ A3 (3)).' })
    : undefined;
  const columns: Column<InCharge>[] = [
    { key: 'name', title: t({ de: 'Name', en: 'Name' }), isName: true, cell: ({ name }) => name },
    { key: 'email', title: t({ de: 'E-Mail-Adresse', en: 'E-mail address' }), cell: ({ email }) => email },
    { key: 'phone', title: t({ de: 'Telefon', en: 'Phone' }), cell: ({ phone }) => phone },
    {
      key: 'actions', title: t({ de: 'Ändern', en: 'Change' }),
      cell: (contact) => (
        <Row>
          <ChangeContact contact={contact} />
          <Button look="quiet" reason={may.reason ?? last} onClick={() => remove.start(contact.id)}
            label={t({ de: `Entfernen: ${contact.name}`, en: `Remove: ${contact.name}` })}>
            {t({ de: 'Entfernen', en: 'Remove' })}
          </Button>
        </Row>
      ),
    },
  ];
  return (
    <>
      <ErrorView error={remove.error} takesFocus />
      <Table label={t({ de: 'Ansprechpartner', en: 'Contacts' })} list={asList(contacts)} rowKey={({ id }) => id} columns={columns}
        empty={<p>{t({ de: 'Noch niemand.', en: 'Nobody yet.' })}</p>} />
    </>
  );
}

function ChangeContact({ contact }: { readonly contact: InCharge }) {
  const { t } = useLanguage();
  const may = useMay('contact:name');
  const change = useAction((body: { email: string; phone: string }) =>
    api.PATCH('/api/v1/contacts/{id}', { params: { path: { id: contact.id } }, body }), {
    changes, done: { de: 'Geändert.', en: 'Changed.' },
  });
  return (
    <Dialog open={t({ de: 'Ändern', en: 'Change' })} title={contact.name} look="quiet" reason={may.reason}>
      {(close) => (
        <Form submit={t({ de: 'Speichern', en: 'Save' })} send={async (values) => {
          await change.run({ email: values.text('email').trim(), phone: values.text('phone').trim() });
          close();
        }}>
          <Input name="email" type="email" label={t({ de: 'E-Mail-Adresse', en: 'E-mail address' })} value={contact.email} />
          <Input name="phone" type="tel" label={t({ de: 'Telefon', en: 'Phone' })} value={contact.phone} />
        </Form>
      )}
    </Dialog>
  );
}

/** Somebody the customer named before is put into this contract as well. */
function AddContact({ contract }: { readonly contract: Contract }) {
  const { t } = useLanguage();
  const may = useMay('contact:name');
  const inCharge = useRead('/api/v1/contracts/{id}/contacts', { params: { path: { id: contract.id } } }).data?.items ?? [];
  const { data } = useRead('/api/v1/customers/{id}/contacts', { params: { path: { id: contract.customerId } } });
  const others = (data?.items ?? [])
    .filter(({ id, leftAt }) => leftAt === null && inCharge.every((one) => one.id !== id));
  const add = useAction((contactId: string) => api.POST('/api/v1/contracts/{id}/contacts', {
    params: { path: { id: contract.id } }, body: { contactId },
  }), { changes, done: { de: 'Aufgenommen.', en: 'Added.' } });
  if (others.length === 0) return null;
  return (
    <Dialog open={t({ de: 'Aufnehmen', en: 'Add' })} title={t({ de: 'Ansprechpartner aufnehmen', en: 'Add a contact' })}
      look="quiet" reason={may.reason}>
      {(close) => (
        <Form submit={t({ de: 'Aufnehmen', en: 'Add' })} send={async (values) => { await add.run(values.text('contactId')); close(); }}>
          <Select name="contactId" label={t({ de: 'Person', en: 'Person' })}
            choices={others.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form>
      )}
    </Dialog>
  );
}

/** Somebody new is named, and put into this contract. */
function NameContact({ contract }: { readonly contract: Contract }) {
  const { t } = useLanguage();
  const may = useMay('contact:name');
  const name = useAction(async (body: ReturnType<typeof readNewContact>) => {
    const made = await api.POST('/api/v1/customers/{id}/contacts', {
      params: { path: { id: contract.customerId } }, body,
    });
    if (!made.data) return made;
    return api.POST('/api/v1/contracts/{id}/contacts', {
      params: { path: { id: contract.id } }, body: { contactId: made.data.id },
    });
  }, { changes, done: { de: 'Benannt und aufgenommen.', en: 'Named and added.' } });
  return (
    <Dialog open={t({ de: 'Neu benennen', en: 'Name a new one' })} title={t({ de: 'Ansprechpartner benennen', en: 'Name a contact' })}
      look="quiet" reason={may.reason}>
      {(close) => (
        <Form submit={t({ de: 'Benennen', en: 'Name' })}
          send={async (values) => { await name.run(readNewContact(values)); close(); }}>
          <NewContactFields />
        </Form>
      )}
    </Dialog>
  );
}
