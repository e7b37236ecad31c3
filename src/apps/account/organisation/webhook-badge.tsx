import { Badge } from '../../ui/badge.tsx';
import { useLanguage } from '../../ui/language.tsx';

export function WebhookBadge({ state }: { readonly state: string }) {
  const { t } = useLanguage();
  return state === 'active'
    ? <Badge tone="good">{t({ de: 'aktiv', en: 'active' })}</Badge>
    : <Badge tone="warn">{t({ de: 'angehalten', en: 'paused' })}</Badge>;
}
