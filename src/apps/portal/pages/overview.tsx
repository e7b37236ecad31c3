import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';

export default function Overview() {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Übersicht', en: 'Overview' })}>
      <EmptyState title={t({ de: 'Noch kein Server', en: 'No server yet' })}
        action={<Link to="/servers" look="primary">{t({ de: 'Zu den Servern', en: 'To the servers' })}</Link>} />
    </Page>
  );
}
