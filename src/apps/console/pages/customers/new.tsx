import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import { Input } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Page } from '../../../ui/page.tsx';
import { navigate } from '../../../ui/router/location.ts';
import { PartyFields, readParty } from '../../parts/party-fields.tsx';

type Wish = ReturnType<typeof readParty> & { readonly buyerReference?: string };

export default function NewCustomer() {
  const { t } = useLanguage();
  const may = useMay('customer:register');
  const register = useAction((body: Wish) => api.POST('/api/v1/customers', { body }), {
    done: { de: 'Aufgenommen. Als Nächstes einen Ansprechpartner benennen.', en: 'Registered. Name a contact next.' },
    changes: ['/api/v1/customers'], onDone: ({ id }) => navigate(`/customers/${id}?tab=contacts`),
  });
  return (
    <Page title={t({ de: 'Kunden aufnehmen', en: 'Register a customer' })} width="narrow"
      crumbs={[{ title: t({ de: 'Kunden', en: 'Customers' }), to: '/customers' }]}>
      <Section title={t({ de: 'Angaben', en: 'Particulars' })}>
        <Form submit={t({ de: 'Aufnehmen', en: 'Register' })} reason={may.reason}
          send={(values) => {
            const buyerReference = values.optional('buyerReference');
            return register.run({ ...readParty(values), ...(buyerReference === undefined ? {} : { buyerReference }) });
          }}>
          <PartyFields />
          <Input name="buyerReference" label={t({ de: 'Käuferreferenz', en: 'Buyer reference' })} isOptional maxLength={200}
            hint={t({ de: 'Steht auf jeder Rechnung, etwa eine Kostenstelle oder Leitweg-ID.', en: 'Stands on every invoice, such as a cost centre.' })} />
        </Form>
      </Section>
    </Page>
  );
}
