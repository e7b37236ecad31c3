import { useMe } from '../../account/me.ts';
import { Checkbox, Select } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { TermsLink } from '../parts/terms-link.tsx';
import type { Contact } from './named-contact.tsx';

/** Who orders, and that the terms hold: the last fields before an order. */
export function SignFields({ contacts, edition }: {
  readonly contacts: readonly Contact[];
  /** Of the terms that are agreed; undefined where it isn't known yet. */
  readonly edition: string | undefined;
}) {
  const { t } = useLanguage();
  const { account } = useMe();
  const mine = contacts.find(({ email }) => email.toLowerCase() === account.email?.toLowerCase());
  return (
    <>
      <Select name="orderedBy" label={t({ de: 'Auftraggeber', en: 'Ordered by' })} value={(mine ?? contacts[0])?.id ?? ''}
        choices={contacts.map(({ id, name }) => ({ value: id, label: name }))}
        hint={t({
          de: 'Der benannte Ansprechpartner, der diesen Auftrag erteilt; er wird auch Ansprechpartner des Vertrags.',
          en: 'The named contact who places this order, and who becomes the contact of the contract.',
        })} />
      <Checkbox name="acceptTerms" isRequired
        label={t({
          de: 'Wir bestellen zahlungspflichtig und als Unternehmen (§ 14 BGB), zu den genannten Bedingungen.',
          en: 'We order with an obligation to pay, as a business (§ 14 BGB), on the terms stated.',
        })}
        hint={(
          <>
            {t({ de: 'Es gelten die', en: 'The' })}{' '}
            <TermsLink edition={edition}>{t({
              de: 'Allgemeinen Geschäftsbedingungen und die Leistungsbeschreibung',
              en: 'General Terms and the service description',
            })}</TermsLink>
            {edition !== undefined && t({ de: ` in der Fassung ${edition}`, en: ` of edition ${edition}` })}
            {t({ de: '.', en: ' apply.' })}
          </>
        )} />
    </>
  );
}
