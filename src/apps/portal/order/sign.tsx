import type { ReactNode } from 'react';
import { useMay, useMe } from '../../account/me.ts';
import { Checkbox, Select } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormValues } from '../../ui/form-values.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Section } from '../../ui/layout.tsx';
import { TermsLink } from '../parts/terms-link.tsx';
import type { atKeyField } from './key-fault.ts';
import type { Contact } from './named-contact.tsx';

/** The end of an order: its last fields, who orders, and the button that binds; open once there is a price. */
export function SignForm({ title, contacts, quote, send, children }: {
  readonly title: string;
  readonly contacts: readonly Contact[];
  readonly quote: { readonly edition: string } | undefined;
  readonly send: (values: FormValues) => ReturnType<typeof atKeyField>;
  readonly children: ReactNode;
}) {
  const { t } = useLanguage();
  const may = useMay('order:place');
  const noPrice = quote ? undefined : t({
    de: 'Für diese Auswahl liegt kein Preis vor; er steht unter „Ihre Bestellung“.',
    en: 'There is no price for this choice yet; see “Your order”.',
  });
  return (
    <Section title={title}>
      <Form submit={t({ de: 'Zahlungspflichtig bestellen', en: 'Order with obligation to pay' })}
        reason={may.reason ?? noPrice} send={send}>
        {children}
        <SignFields contacts={contacts} edition={quote?.edition} />
      </Form>
    </Section>
  );
}

/** Who orders, and that the terms hold. */
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
