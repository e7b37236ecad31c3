import { api } from '../../account/api.ts';
import { ExportButton } from '../../account/export-button.tsx';
import { useMay } from '../../account/me.ts';
import { For } from '../../account/things/reading.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Row, Section } from '../../ui/layout.tsx';
import { Page } from '../../ui/page.tsx';
import { forCustomer } from '../customer.tsx';
import { SecondFactor } from '../privacy/exemptions.tsx';
import { Processors } from '../privacy/processors.tsx';

export default forCustomer(function Privacy({ customer }) {
  const { t } = useLanguage();
  const { reason } = useMay('privacy:export');
  const path = { id: customer.id };
  return (
    <Page title={t({ de: 'Datenschutz', en: 'Data protection' })}>
      <Section title={t({ de: 'Auskunft', en: 'What is held' })}>
        <p>{t({
          de: 'Alles, was über Sie und Ihre Organisation gespeichert ist, als maschinenlesbare Datei (Art. 15 und 20 DSGVO).',
          en: 'Everything that is held about you and your organisation, as a machine-readable file (Art. 15 and 20 GDPR).',
        })}</p>
        <Row>
          <ExportButton label={t({ de: 'Über mich', en: 'About me' })} fileName="personal-data"
            read={() => api.GET('/api/v1/me/personal-data')} />
          <ExportButton label={t({ de: `Über ${customer.name}`, en: `About ${customer.name}` })} reason={reason}
            fileName="organisation-data" read={() => api.GET('/api/v1/organisations/{id}/data', { params: { path } })} />
        </Row>
      </Section>
      <For permission="mfa:read"><SecondFactor customer={customer} /></For>
      <For permission="agreement:read"><Processors /></For>
    </Page>
  );
});
