import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { forOrganisation } from '../organisation.tsx';
import { AccessTable } from '../things/access-table.tsx';

/** promise A14: who of another organisation looked at what is ours, or changed it. */
export default forOrganisation(function AccessLogPage({ organisation }) {
  const { t } = useLanguage();
  const isCustomer = organisation.kind === 'customer';
  return (
    <Page title={t({ de: 'Zugriffsprotokoll', en: 'Access log' })}
      lead={isCustomer
        ? t({
          de: 'Wer von außen etwas von Ihnen angesehen oder geändert hat.',
          en: 'Who from outside looked at something of yours, or changed it.',
        })
        : t({
          de: 'Wer in fremden Daten gelesen oder geändert hat.',
          en: 'Who read or changed the data of others.',
        })}>
      <AccessTable customerId={isCustomer ? organisation.id : undefined} />
    </Page>
  );
});
