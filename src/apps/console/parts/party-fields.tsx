import type { FormValues } from '../../ui/form-values.ts';
import { Checkbox, Input } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Columns } from '../../ui/layout.tsx';

/** What is asked of a business, whatever part it plays; the fields bear the names of the API. */
export function PartyFields() {
  const { t } = useLanguage();
  return (
    <>
      <Input name="name" label={t({ de: 'Firma', en: 'Company' })} maxLength={200} autoComplete="organization" />
      <Input name="street" label={t({ de: 'Straße und Hausnummer', en: 'Street and number' })} maxLength={200} />
      <Columns least="narrow">
        <Input name="postcode" label={t({ de: 'Postleitzahl', en: 'Postcode' })} maxLength={20} />
        <Input name="city" label={t({ de: 'Ort', en: 'City' })} maxLength={200} />
        <Input name="country" label={t({ de: 'Land', en: 'Country' })} value="DE" maxLength={2}
          hint={t({ de: 'Zwei Buchstaben, ISO 3166.', en: 'Two letters, ISO 3166.' })} />
      </Columns>
      <Input name="vatId" label={t({ de: 'USt-IdNr.', en: 'VAT id' })} isOptional maxLength={15} />
      <Input name="email" type="email" label={t({ de: 'E-Mail', en: 'E-mail' })} maxLength={200} />
      <Input name="electronicAddress" type="email" label={t({ de: 'Adresse für E-Rechnungen', en: 'Address for e-invoices' })}
        hint={t({ de: 'Elektronische Adresse des Empfängers nach EN 16931.', en: 'Electronic address of the recipient (EN 16931).' })} maxLength={200} />
      <Checkbox name="business" isRequired label={t({ de: 'Unternehmer im Sinne des § 14 BGB', en: 'Entrepreneur as defined in § 14 BGB' })}
        hint={t({ de: 'Die Bedingungen gelten nur gegenüber Unternehmern (§ A1 Abs. 1).', en: 'The terms are for entrepreneurs only (§ A1 (1)).' })} />
    </>
  );
}

/** What was written there, as the API takes it. */
export function readParty(values: FormValues) {
  const vatId = values.optional('vatId');
  return {
    name: values.text('name'), street: values.text('street'), postcode: values.text('postcode'), city: values.text('city'),
    country: values.text('country'), email: values.text('email'), electronicAddress: values.text('electronicAddress'),
    business: values.isChecked('business'), ...(vatId === undefined ? {} : { vatId }),
  };
}
