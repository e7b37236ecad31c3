import { useState } from 'react';
import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import type { Answer } from '../../../account/read.ts';
import { availabilityClasses, nameOf } from '../../../account/things/kinds.ts';
import { imageTitle, sizeInWords } from '../../../account/things/sizes.ts';
import { Checkbox, Input, MoneyInput, Select } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import type { FormValues } from '../../../ui/form-values.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Columns, Section } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { navigate } from '../../../ui/router/location.ts';

type AvailabilityClass = 'enterprise' | 'business' | 'standard';
type Price = Answer<'/api/v1/customers/{id}/prices'>['items'][number];

interface OfferFormProps {
  readonly customer: { readonly id: string; readonly name: string };
  readonly contacts: readonly { readonly id: string; readonly name: string }[];
  readonly catalogue: Answer<'/api/v1/catalogue'>;
  /** The seller's price list for this customer; what it doesn't name is priced by hand. */
  readonly prices: readonly Price[];
}

interface Choice {
  readonly flavour: string;
  readonly managed: boolean;
  readonly availabilityClass: string;
}

function readOffer(values: FormValues, customerId: string, managed: boolean) {
  const binding = values.isChecked('binding');
  const weeks = values.optional('weeks');
  return {
    customerId, contactId: values.text('contactId'), binding,
    ...(binding && weeks !== undefined ? { weeks: Number(weeks) } : {}), minimumMonths: values.whole('minimumMonths'),
    server: {
      flavour: values.text('server/flavour'), image: values.text('server/image'), managed,
      availabilityClass: values.text('server/availabilityClass') as AvailabilityClass, publicIpv4: true as const,
      monthlyNet: values.money('server/monthlyNet'), setupNet: values.money('server/setupNet'),
    },
  };
}

/** What is offered, to whom, for how much: the list's price until somebody writes another. */
export function OfferForm({ customer, contacts, catalogue, prices }: OfferFormProps) {
  const { t, language } = useLanguage();
  const may = useMay('offer:make');
  const [choice, choose] = useState<Choice>({
    flavour: catalogue.flavours[0]?.name ?? '', managed: false, availabilityClass: 'business',
  });
  const make = useAction((body: ReturnType<typeof readOffer>) => api.POST('/api/v1/offers', { body }), {
    done: { de: 'Das Angebot ist erstellt und unterwegs.', en: 'The offer is made and on its way.' },
    changes: ['/api/v1/offers'], onDone: ({ id }) => navigate(`/offers/${id}`),
  });
  const price = prices.find((one) => one.flavour === choice.flavour && one.managed === choice.managed
    && one.availabilityClass === choice.availabilityClass);
  const change = (part: Partial<Choice>) => choose((old) => ({ ...old, ...part }));
  return (
    <Section title={t({ de: `Für ${customer.name}`, en: `For ${customer.name}` })}
      actions={<Link to="/offers/new">{t({ de: 'anderer Kunde', en: 'another customer' })}</Link>}>
      <Form submit={t({ de: 'Erstellen und senden', en: 'Make and send' })} reason={may.reason}
        send={(values) => make.run(readOffer(values, customer.id, choice.managed))}>
        <Select name="contactId"
          label={t({ de: 'An', en: 'To' })} choices={contacts.map(({ id, name }) => ({ value: id, label: name }))} />
        <Columns>
          <Select name="server/flavour" label={t({ de: 'Größe', en: 'Size' })} value={choice.flavour}
            choices={catalogue.flavours.map((one) => ({ value: one.name, label: `${one.title}: ${sizeInWords(one, language)}` }))}
            onChange={(flavour) => change({ flavour })} />
          <Select name="server/image" label={t({ de: 'Betriebssystem', en: 'Operating system' })}
            choices={catalogue.images.map(({ name, title }) => ({ value: name, label: title || imageTitle(name) }))} />
          <Select name="server/availabilityClass" label={t({ de: 'Verfügbarkeitsklasse', en: 'Availability class' })}
            value={choice.availabilityClass} onChange={(availabilityClass) => change({ availabilityClass })}
            choices={catalogue.availabilityClasses.map((value) => ({
              value, label: nameOf(availabilityClasses, value, t),
            }))} />
          <Select name="managed" label={t({ de: 'Betriebsführung', en: 'Operation' })} value={choice.managed ? 'yes' : 'no'}
            onChange={(value) => change({ managed: value === 'yes' })}
            choices={[
              { value: 'no', label: t({ de: 'durch den Kunden', en: 'by the customer' }) },
              { value: 'yes', label: t({ de: 'durch den Anbieter', en: 'by the provider' }) },
            ]} />
        </Columns>
        <PriceFields key={JSON.stringify(choice)} price={price} />
        <TermFields />
      </Form>
    </Section>
  );
}

function PriceFields({ price }: { readonly price: Price | undefined }) {
  const { t } = useLanguage();
  const hint = price === undefined
    ? t({ de: 'Die Preisliste nennt dafür keinen Preis.', en: 'The price list has no price for it.' })
    : t({ de: 'Aus der Preisliste.', en: 'From the price list.' });
  return (
    <Columns>
      <MoneyInput name="server/monthlyNet" label={t({ de: 'im Monat, netto', en: 'a month, net' })} value={price?.monthlyNet ?? ''}
        hint={`${hint} ${t({ de: 'In Euro, etwa 89,00.', en: 'In euros, such as 89.00.' })}`} />
      <MoneyInput name="server/setupNet" label={t({ de: 'Einrichtung, netto', en: 'setup, net' })} value={price?.setupNet ?? '0.00'} />
    </Columns>
  );
}

const WEEKS_AT_MOST = 52;
const MONTHS_AT_MOST = 120;

function TermFields() {
  const { t } = useLanguage();
  return (
    <Columns>
      <Input name="minimumMonths" type="number" label={t({ de: 'Mindestlaufzeit in Monaten', en: 'Minimum term in months' })}
        value="12" min={1} max={MONTHS_AT_MOST} />
      <Checkbox name="binding" label={t({ de: 'Verbindliches Angebot', en: 'Binding offer' })} isChecked
        hint={t({ de: 'Ohne den Vermerk bindet es nicht (§ A2 Abs. 1).', en: 'Without the mark it doesn’t bind (§ A2 (1)).' })} />
      <Input name="weeks" type="number" label={t({ de: 'bindet so viele Wochen', en: 'binds for so many weeks' })} isOptional
        min={1} max={WEEKS_AT_MOST} hint={t({ de: 'Leer: vier Wochen (§ A2 Abs. 2).', en: 'Empty: four weeks (§ A2 (2)).' })} />
    </Columns>
  );
}
