import { Input } from '../../ui/field.tsx';
import type { FormValues } from '../../ui/form-values.ts';
import { useLanguage } from '../../ui/language.tsx';

/** A person who may decide for the customer, or get decisions made (A3 (3)). */
export function NewContactFields({ name = '', email = '' }: { readonly name?: string; readonly email?: string }) {
  const { t } = useLanguage();
  return (
    <>
      <Input name="name" label={t({ de: 'Name', en: 'Name' })} value={name} autoComplete="name" />
      <Input name="email" type="email" label={t({ de: 'E-Mail-Adresse', en: 'E-mail address' })} value={email} autoComplete="email" />
      <Input name="phone" type="tel" label={t({ de: 'Telefon', en: 'Phone' })} autoComplete="tel"
        hint={t({ de: 'Für den Fall, dass es eilt.', en: 'In case it is urgent.' })} />
    </>
  );
}

export function readNewContact(values: FormValues) {
  return { name: values.text('name').trim(), email: values.text('email').trim(), phone: values.text('phone').trim() };
}
