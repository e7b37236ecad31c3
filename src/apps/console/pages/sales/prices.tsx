import { useState } from 'react';
import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { atFields } from '../../../account/at-fields.ts';
import { useMay, useMe } from '../../../account/me.ts';
import { useRead, type Answer } from '../../../account/read.ts';
import { availabilityClasses } from '../../../account/things/kinds.ts';
import { ReadPart } from '../../../account/things/reading.tsx';
import { choicesOf } from '../../../account/things/states.tsx';
import { Input, MoneyInput, Select } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import type { FormValues } from '../../../ui/form-values.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Columns, EmptyState, Notice, Section } from '../../../ui/layout.tsx';
import { Page } from '../../../ui/page.tsx';
import { useSearch } from '../../../ui/router/router.tsx';
import { OptionPrices } from './option-prices.tsx';
import { PriceRows, type PriceRow } from './price-rows.tsx';

type PriceList = Answer<'/api/v1/organisations/{id}/prices'>;
type Price = PriceList['items'][number];
type NewPrice = Omit<Price, 'validFrom'>;

interface ShelfOf {
  readonly availabilityClass: string;
  readonly managed: boolean;
}

/** What one's own organisation asks for a server; what is agreed already stays as it was agreed. */
export default function Prices() {
  const { t } = useLanguage();
  const { organisations } = useMe();
  const sellers = organisations.filter(({ kind }) => kind === 'provider' || kind === 'reseller');
  const [search, change] = useSearch();
  const chosen = sellers.find(({ id }) => id === search.get('organisation')) ?? sellers[0];
  return (
    <Page title={t({ de: 'Preisliste', en: 'Price list' })}
      lead={t({
        de: 'Neue Preise gelten für neue Angebote und Aufträge. Vereinbartes ändert sich nicht.',
        en: 'New prices hold for new offers and orders. What is agreed doesn’t change.',
      })}>
      {sellers.length > 1 && (
        <Select name="organisation" label={t({ de: 'Wessen Preise', en: 'Whose prices' })} value={chosen?.id ?? ''}
          choices={sellers.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(organisation) => change({ organisation })} />
      )}
      {chosen
        ? <><ListOf key={chosen.id} organisationId={chosen.id} /><OptionPrices organisationId={chosen.id} /></>
        : <EmptyState title={t({ de: 'Ihre Organisation verkauft nichts', en: 'Your organisation sells nothing' })} />}
    </Page>
  );
}

function ListOf({ organisationId }: { readonly organisationId: string }) {
  const reading = useRead('/api/v1/organisations/{id}/prices', { params: { path: { id: organisationId } } });
  const catalogue = useRead('/api/v1/catalogue');
  return (
    <ReadPart reading={reading} lines={8}>
      {(list) => (
        <ReadPart reading={catalogue}>
          {({ flavours }) => <Shelf organisationId={organisationId} list={list} flavours={flavours} />}
        </ReadPart>
      )}
    </ReadPart>
  );
}

/** The prices of one availability class, with or without operation by the provider: one row a size. */
function Shelf({ organisationId, list, flavours }: {
  readonly organisationId: string; readonly list: PriceList; readonly flavours: Answer<'/api/v1/catalogue'>['flavours'];
}) {
  const { t } = useLanguage();
  const [search, change] = useSearch();
  const shelf = { availabilityClass: search.get('class') ?? 'business', managed: search.get('managed') === 'yes' };
  const isHere = ({ managed, availabilityClass }: Price) =>
    managed === shelf.managed && availabilityClass === shelf.availabilityClass;
  const rows: PriceRow[] = flavours.map((flavour) => ({
    flavour, now: list.items.find((price) => isHere(price) && price.flavour === flavour.name),
    coming: list.coming.find((price) => isHere(price) && price.flavour === flavour.name),
  }));
  return (
    <>
      <Columns>
        <Select name="class" label={t({ de: 'Verfügbarkeitsklasse', en: 'Availability class' })} value={shelf.availabilityClass}
          choices={choicesOf(availabilityClasses, t)} onChange={(value) => change({ class: value })} />
        <Select name="managed" label={t({ de: 'Betriebsführung', en: 'Operation' })} value={shelf.managed ? 'yes' : 'no'}
          onChange={(value) => change({ managed: value })}
          choices={[
            { value: 'no', label: t({ de: 'durch den Kunden', en: 'by the customer' }) },
            { value: 'yes', label: t({ de: 'durch den Anbieter', en: 'by the provider' }) },
          ]} />
      </Columns>
      <PriceRows rows={rows} />
      <ChangePrices key={`${shelf.availabilityClass} ${shelf.managed}`} organisationId={organisationId} on={list.on} rows={rows} shelf={shelf} />
    </>
  );
}

const amounts = ['monthlyNet', 'setupNet'] as const;

/** The rows that were filled in; an amount left empty stays as it is, and the server asks for a new row's price. */
function readPrices(values: FormValues, rows: readonly PriceRow[], shelf: ShelfOf): NewPrice[] {
  return rows.filter(({ flavour: { name } }) => amounts.some((amount) => values.money(`${name}/${amount}`) !== ''))
    .map(({ flavour: { name }, now }) => ({
      flavour: name, ...shelf, monthlyNet: values.money(`${name}/monthlyNet`) || (now?.monthlyNet ?? ''),
      setupNet: values.money(`${name}/setupNet`) || (now?.setupNet ?? '0.00'),
    }) as NewPrice);
}

/** `/prices/0/monthlyNet` → `/normal-s/monthlyNet`, the field it was written into. */
function fieldOf(pointer: string, prices: readonly NewPrice[]): string {
  return pointer.replace(/^\/prices\/(\d+)/, (all, row: string) => {
    const price = prices[Number(row)];
    return price ? `/${price.flavour}` : all;
  });
}

function ChangePrices({ organisationId, on, rows, shelf }: {
  readonly organisationId: string; readonly on: string; readonly rows: readonly PriceRow[];
  readonly shelf: ShelfOf;
}) {
  const { t } = useLanguage();
  const may = useMay('price:change');
  const [round, next] = useState(0);
  const add = useAction((body: { validFrom: string; prices: NewPrice[] }) => api.POST('/api/v1/organisations/{id}/prices', {
    params: { path: { id: organisationId } }, body,
  }), {
    done: { de: 'Die Preise sind eingetragen.', en: 'The prices are entered.' },
    changes: ['/api/v1/organisations/{id}/prices', '/api/v1/customers/{id}/prices'], onDone: () => next(round + 1),
  });
  return (
    <Section title={t({ de: 'Preise ändern', en: 'Change prices' })}>
      <Notice><p>{t({ de: 'Nur ausgefüllte Zeilen ändern sich. Beträge netto in Euro, etwa 89,00.', en: 'Only rows that are filled in change. Amounts net in euros, such as 89.00.' })}</p></Notice>
      <Form key={round} submit={t({ de: 'Eintragen', en: 'Enter' })} reason={may.reason}
        send={(values) => {
          const prices = readPrices(values, rows, shelf);
          return atFields(add.run({ validFrom: values.text('validFrom'), prices }), (pointer) => fieldOf(pointer, prices));
        }}>
        <Input name="validFrom" type="date" label={t({ de: 'gilt ab', en: 'valid from' })} value={on} min={on} />
        {rows.map(({ flavour: { name, title } }) => (
          <Columns key={name}>
            <MoneyInput hint="" name={`${name}/monthlyNet`} label={t({ de: `${title} im Monat`, en: `${title} a month` })} isOptional />
            <MoneyInput hint="" name={`${name}/setupNet`} label={t({ de: `${title} Einrichtung`, en: `${title} setup` })} isOptional />
          </Columns>
        ))}
      </Form>
    </Section>
  );
}
