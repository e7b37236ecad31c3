import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import { useRead } from '../../../account/read.ts';
import { asList } from '../../../account/things/as-list.ts';
import { ReadPart } from '../../../account/things/reading.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Input } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState, Section } from '../../../ui/layout.tsx';
import { Table } from '../../../ui/table.tsx';
import { ChangeContact } from './change-contact.tsx';

interface NewContact {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

function NameContact({ customerId }: { readonly customerId: string }) {
  const { t } = useLanguage();
  const may = useMay('contact:name');
  const name = useAction((body: NewContact) => api.POST('/api/v1/customers/{id}/contacts', {
    params: { path: { id: customerId } }, body,
  }), { done: { de: 'Benannt.', en: 'Named.' }, changes: ['/api/v1/customers/{id}/contacts'] });
  return (
    <Dialog open={t({ de: 'Ansprechpartner benennen', en: 'Name a contact' })} look="primary" reason={may.reason}
      title={t({ de: 'Ansprechpartner benennen', en: 'Name a contact' })}>
      {(close) => (
        <Form submit={t({ de: 'Benennen', en: 'Name' })}
          send={async (values) => {
            await name.run({ name: values.text('name'), email: values.text('email'), phone: values.text('phone') });
            close();
          }}>
          <Input name="name" label={t({ de: 'Name', en: 'Name' })} maxLength={200} />
          <Input name="email" type="email" label={t({ de: 'E-Mail', en: 'E-mail' })} maxLength={200} />
          <Input name="phone" type="tel" label={t({ de: 'Telefon', en: 'Phone' })} maxLength={50} />
        </Form>
      )}
    </Dialog>
  );
}

/** Whom to call at the customer: competent persons it named (A3 (3)). */
export function Contacts({ customerId }: { readonly customerId: string }) {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/customers/{id}/contacts', { params: { path: { id: customerId } } });
  const name = <NameContact customerId={customerId} />;
  return (
    <Section title={t({ de: 'Benannte Ansprechpartner', en: 'Named contacts' })} look="plain" actions={name}>
      <ReadPart reading={reading}>
        {({ items }) => (
          <Table label={t({ de: 'Ansprechpartner', en: 'Contacts' })} list={asList(items)} rowKey={({ id }) => id}
            columns={[
              { key: 'name', title: t({ de: 'Name', en: 'Name' }), isName: true, cell: (contact) => contact.name },
              { key: 'phone', title: t({ de: 'Telefon', en: 'Phone' }), cell: ({ phone }) => <a className="link link-text" href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a> },
              { key: 'email', title: t({ de: 'E-Mail', en: 'E-mail' }), cell: ({ email }) => <a className="link link-text" href={`mailto:${email}`}>{email}</a> },
              {
                key: 'state', title: t({ de: 'Zustand', en: 'State' }),
                cell: ({ leftAt }) => (leftAt === null
                  ? <Badge tone="good">{t({ de: 'benannt', en: 'named' })}</Badge>
                  : <Badge tone="quiet">{t({ de: 'ausgeschieden', en: 'left' })}</Badge>),
              },
              {
                key: 'change', title: t({ de: 'Ändern', en: 'Change' }), align: 'end',
                cell: (contact) => contact.leftAt === null && <ChangeContact contact={contact} />,
              },
            ]}
            empty={(
              <EmptyState title={t({ de: 'Niemand benannt', en: 'Nobody named' })}>
                <p>{t({
                  de: 'Ohne benannten Ansprechpartner gibt es weder Angebot noch Auftrag (§ A3 Abs. 3).',
                  en: 'Without a named contact there is neither offer nor order (§ A3 (3)).',
                })}</p>
              </EmptyState>
            )} />
        )}
      </ReadPart>
    </Section>
  );
}
