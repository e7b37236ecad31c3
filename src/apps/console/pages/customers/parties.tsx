import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import { useRead, type Answer } from '../../../account/read.ts';
import { For, ReadPart } from '../../../account/things/reading.tsx';
import { Select } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Section } from '../../../ui/layout.tsx';
import { SecondFactor } from './second-factor.tsx';

type Parties = Answer<'/api/v1/customers/{id}/parties'>;

const MOST = 100;

/** Who sells to the customer, who runs its servers (H-roles), whether its people need a second factor (H-mfa). */
export function CustomerParties({ customerId }: { readonly customerId: string }) {
  return (
    <>
      <For permission="tier:read"><Hands customerId={customerId} /></For>
      <For permission="mfa:read"><SecondFactor customerId={customerId} /></For>
    </>
  );
}

function Hands({ customerId }: { readonly customerId: string }) {
  const { t } = useLanguage();
  const may = useMay('tier:manage');
  const reading = useRead('/api/v1/customers/{id}/parties', { params: { path: { id: customerId } } });
  const organisations = useRead('/api/v1/organisations', { params: { query: { limit: MOST, sort: 'name' } } });
  const put = useAction((body: Parties) => api.PUT('/api/v1/customers/{id}/parties', { params: { path: { id: customerId } }, body }), {
    done: { de: 'Der Kunde ist in diesen Händen.', en: 'The customer is in these hands.' },
    changes: ['/api/v1/customers/{id}/parties', '/api/v1/customers', '/api/v1/customers/{id}'],
  });
  const choicesOf = (kind: string) => (organisations.data?.items ?? []).filter((one) => one.kind === kind)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Section title={t({ de: 'In wessen Händen', en: 'In whose hands' })}>
      <ReadPart reading={reading}>
        {({ sellerId, operatorId }) => (
          <ReadPart reading={organisations}>
            {() => (
              <Form key={`${sellerId} ${operatorId}`} submit={t({ de: 'Übergeben', en: 'Hand over' })} reason={may.reason}
                send={(values) => put.run({
                  sellerId: values.optional('sellerId') ?? null, operatorId: values.optional('operatorId') ?? null,
                })}>
                <p>{t({
                  de: 'Wer den Kunden vorher hatte, sieht mit der nächsten Anfrage nichts mehr von ihm.',
                  en: 'Whoever had the customer before sees nothing of it any more with the next request.',
                })}</p>
                <Select name="sellerId" label={t({ de: 'Vertragspartner des Kunden', en: 'Who contracts with it' })} isOptional
                  hint={t({ de: 'Leer: der Anbieter selbst.', en: 'Empty: the provider itself.' })}
                  choices={choicesOf('reseller')} value={sellerId ?? ''} />
                <Select name="operatorId" label={t({ de: 'Betreiber seiner Server', en: 'Who runs its servers' })} isOptional
                  hint={t({ de: 'Leer: der Anbieter selbst.', en: 'Empty: the provider itself.' })}
                  choices={choicesOf('partner')} value={operatorId ?? ''} />
              </Form>
            )}
          </ReadPart>
        )}
      </ReadPart>
    </Section>
  );
}
