import { useLanguage } from '../../../ui/language.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { For } from '../../../account/things/reading.tsx';
import { OfferTable } from '../../tables/offers.tsx';

export default function Offers() {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Angebote', en: 'Offers' })}
      actions={(
        <For permission="offer:make">
          <Link to="/offers/new" look="primary">{t({ de: 'Angebot erstellen', en: 'Make an offer' })}</Link>
        </For>
      )}>
      <OfferTable />
    </Page>
  );
}
