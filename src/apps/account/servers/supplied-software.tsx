import { TextArea } from '../../ui/field.tsx';
import type { FormValues } from '../../ui/form-values.ts';
import { useLanguage } from '../../ui/language.tsx';

const CHARACTERS = 10_000;

/** What the customer supplies itself (D2 (2)): named, installed as supplied, checked by nobody. */
export function SuppliedSoftware() {
  const { t } = useLanguage();
  return (
    <TextArea name="suppliedSoftware" isOptional rows={2} maxLength={CHARACTERS}
      label={t({ de: 'Vom Kunden gestellte Software', en: 'Software supplied by the customer' })}
      hint={t({
        de: 'Das Betriebssystem ist immer dabei. Gestellte Software wird nur so installiert, wie sie geliefert wird; geprüft wird sie nicht (§ D2 Abs. 2).',
        en: 'The operating system is always included. Supplied software is installed only as delivered and is not checked (§ D2 (2)).',
      })} />
  );
}

export function readSupplied(values: FormValues) {
  const suppliedSoftware = values.optional('suppliedSoftware');
  return suppliedSoftware === undefined ? {} : { suppliedSoftware };
}
