import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import { useRead } from '../../../account/read.ts';
import { For } from '../../../account/things/reading.tsx';
import { Input, Select } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import type { FormValues } from '../../../ui/form-values.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Page } from '../../../ui/page.tsx';
import { navigate } from '../../../ui/router/location.ts';
import { PartyFields, readParty } from '../../parts/party-fields.tsx';

const SELLERS_SHOWN = 100;

function readCustomer(values: FormValues) {
  const [buyerReference, sellerId] = [values.optional('buyerReference'), values.optional('sellerId')];
  return {
    ...readParty(values), ...(buyerReference === undefined ? {} : { buyerReference }),
    ...(sellerId === undefined ? {} : { sellerId }),
  };
}

/** Who is to contract with the customer; a reseller registers its own without being asked. */
function SellerField() {
  const { t } = useLanguage();
  const { data } = useRead('/api/v1/organisations', {
    params: { query: { kind: 'reseller', limit: SELLERS_SHOWN, sort: 'name' } },
  });
  if (!data || data.items.length === 0) return null;
  return (
    <Select name="sellerId" isOptional label={t({ de: 'Vertragspartner', en: 'Who contracts with it' })}
      hint={t({ de: 'Leer: der Anbieter selbst.', en: 'Empty: the provider itself.' })}
      choices={data.items.map(({ id, name }) => ({ value: id, label: name }))} />
  );
}

export default function NewCustomer() {
  const { t } = useLanguage();
  const may = useMay('customer:register');
  const register = useAction((body: ReturnType<typeof readCustomer>) => api.POST('/api/v1/customers', { body }), {
    done: { de: 'Aufgenommen. Als Nächstes einen Ansprechpartner benennen.', en: 'Registered. Name a contact next.' },
    changes: ['/api/v1/customers'], onDone: ({ id }) => navigate(`/customers/${id}?tab=contacts`),
  });
  return (
    <Page title={t({ de: 'Kunden aufnehmen', en: 'Register a customer' })} width="narrow"
      crumbs={[{ title: t({ de: 'Kunden', en: 'Customers' }), to: '/customers' }]}>
      <Section title={t({ de: 'Angaben', en: 'Particulars' })}>
        <Form submit={t({ de: 'Aufnehmen', en: 'Register' })} reason={may.reason}
          send={(values) => register.run(readCustomer(values))}>
          <PartyFields />
          <For permission="tier:read"><SellerField /></For>
          <Input name="buyerReference" label={t({ de: 'Käuferreferenz', en: 'Buyer reference' })} isOptional maxLength={200}
            hint={t({ de: 'Steht auf jeder Rechnung, etwa eine Kostenstelle oder Leitweg-ID.', en: 'Stands on every invoice, such as a cost centre.' })} />
        </Form>
      </Section>
    </Page>
  );
}
