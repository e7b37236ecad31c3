import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useList } from '../../../account/list.ts';
import { useMay } from '../../../account/me.ts';
import { nameOf } from '../../../account/things/kinds.ts';
import { choicesOf } from '../../../account/things/states.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { RadioCards } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { dateOf } from '../../../ui/format.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateText } from '../../../ui/values.tsx';
import { PartyFields, readParty } from '../../parts/party-fields.tsx';
import { customersOf, organisationKinds } from '../../parts/words.ts';

const { reseller, partner } = organisationKinds;
const tiers = { reseller, partner } as Readonly<Record<string, { readonly de: string; readonly en: string }>>;

function Register() {
  const { t } = useLanguage();
  const may = useMay('tier:manage');
  const register = useAction(({ kind, body }: { kind: string; body: ReturnType<typeof readParty> }) => (
    kind === 'reseller' ? api.POST('/api/v1/resellers', { body }) : api.POST('/api/v1/partners', { body })
  ), { done: { de: 'Aufgenommen.', en: 'Registered.' }, changes: ['/api/v1/organisations'] });
  const title = t({ de: 'Partner aufnehmen', en: 'Register a party' });
  return (
    <Dialog look="primary" open={title} title={title} reason={may.reason}>
      {(close) => (
        <Form submit={t({ de: 'Aufnehmen', en: 'Register' })}
          send={async (values) => {
            await register.run({ kind: values.text('kind'), body: readParty(values) });
            close();
          }}>
          <RadioCards name="kind" label={t({ de: 'Welche Rolle?', en: 'Which part?' })} value="reseller"
            choices={[
              {
                value: 'reseller', label: t(reseller as { de: string; en: string }),
                hint: t({ de: 'Schließt die Verträge seiner Kunden und rechnet ab.', en: 'Contracts with its customers and bills them.' }),
              },
              {
                value: 'partner', label: t(partner as { de: string; en: string }),
                hint: t({ de: 'Betreibt die Server seiner Kunden; sieht keine Preise.', en: 'Runs its customers’ servers; sees no prices.' }),
              },
            ]} />
          <PartyFields />
        </Form>
      )}
    </Dialog>
  );
}

/** Resellers and technical partners (H-roles), each with the way to its customers. */
export default function Organisations() {
  const { t } = useLanguage();
  const list = useList('/api/v1/organisations', { takes: ['q', 'sort', 'kind'] });
  return (
    <Page title={t({ de: 'Wiederverkäufer und Technikpartner', en: 'Resellers and technical partners' })} actions={<Register />}>
      <Table label={t({ de: 'Partner', en: 'Parties' })} list={list} rowKey={({ id }) => id} fileName="partner"
        search={t({ de: 'Name, Ort', en: 'name, city' })}
        columns={[
          {
            key: 'name', title: t({ de: 'Name', en: 'Name' }), isName: true, sort: 'name',
            cell: ({ id, name }) => <Link to={`/organisations/${id}`}>{name}</Link>,
          },
          {
            key: 'kind', title: t({ de: 'Rolle', en: 'Part' }),
            cell: ({ kind }) => <span className="figure">{nameOf(organisationKinds, kind, t)}</span>,
          },
          { key: 'city', title: t({ de: 'Ort', en: 'City' }), cell: ({ city }) => city },
          { key: 'email', title: t({ de: 'E-Mail', en: 'E-mail' }), cell: ({ email }) => email },
          {
            key: 'customers', title: t({ de: 'Kunden', en: 'Customers' }),
            cell: (row) => <Link to={customersOf(row)}>{t({ de: 'zeigen', en: 'show' })}</Link>,
          },
          {
            key: 'createdAt', title: t({ de: 'seit', en: 'since' }), sort: 'createdAt',
            cell: ({ createdAt }) => <DateText date={dateOf(createdAt)} />,
          },
        ]}
        filters={[{ name: 'kind', title: t({ de: 'Rolle', en: 'Part' }), choices: choicesOf(tiers, t) }]}
        empty={(
          <EmptyState title={t({ de: 'Noch niemand', en: 'Nobody yet' })}>
            <p>{t({
              de: 'Ein Wiederverkäufer schließt die Verträge seiner Kunden; ein Technikpartner betreibt ihre Server.',
              en: 'A reseller contracts with its customers; a technical partner runs their servers.',
            })}</p>
          </EmptyState>
        )} />
    </Page>
  );
}
