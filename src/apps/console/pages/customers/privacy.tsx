import { useLanguage } from '../../../ui/language.tsx';
import { Section } from '../../../ui/layout.tsx';

/** Who looked at what of the customer, its exports, legal holds, its deletion. */
export function CustomerPrivacy({ customer }: { readonly customer: { readonly id: string } }) {
  const { t } = useLanguage();
  return <Section title={t({ de: 'Zugriffe', en: 'Accesses' })}><code>{customer.id}</code></Section>;
}
