import { api } from '../../../account/api.ts';
import { AccessTable } from '../../../account/things/access-table.tsx';
import { For } from '../../../account/things/reading.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Section } from '../../../ui/layout.tsx';
import { ExportButton } from '../../parts/export-button.tsx';
import { DeleteCustomer } from './delete-customer.tsx';
import { LegalHold } from './legal-hold.tsx';
import { PersonalData } from './personal-data.tsx';

interface Customer {
  readonly id: string;
  readonly name: string;
}

/** Who looked at what of the customer; its persons' rights; what keeps its data, and how it is deleted. */
export function CustomerPrivacy({ customer }: { readonly customer: Customer }) {
  const { t } = useLanguage();
  return (
    <>
      <For permission="privacy:export">
        <Section title={t({ de: 'Rechte der Personen', en: 'Rights of its persons' })} look="plain"
          actions={(
            <ExportButton name={customer.name} fileName={`export-${customer.id}`}
              label={t({ de: 'Alles über die Organisation', en: 'All about the organisation' })}
              read={() => api.GET('/api/v1/organisations/{id}/data', { params: { path: { id: customer.id } } })} />
          )}>
          <PersonalData customerId={customer.id} />
        </Section>
      </For>
      <For permission="legal-hold:read"><LegalHold customerId={customer.id} /></For>
      <Section title={t({ de: 'Zugriffe', en: 'Accesses' })} look="plain"><AccessTable customerId={customer.id} /></Section>
      <For permission="customer:delete"><DeleteCustomer customer={customer} /></For>
    </>
  );
}
