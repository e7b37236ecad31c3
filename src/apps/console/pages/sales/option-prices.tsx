import { useState } from 'react';
import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { atFields } from '../../../account/at-fields.ts';
import { useMay } from '../../../account/me.ts';
import { useRead, type Answer } from '../../../account/read.ts';
import { ReadPart } from '../../../account/things/reading.tsx';
import { Input, MoneyInput } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import type { FormValues } from '../../../ui/form-values.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Columns, Section, Stack } from '../../../ui/layout.tsx';
import { DateText, Money } from '../../../ui/values.tsx';

type OptionPriceList = Answer<'/api/v1/organisations/{id}/option-prices'>;
type OptionPrice = Omit<OptionPriceList['items'][number], 'title' | 'validFrom'>;

/** What is sold beside a server, by the piece: storage, addresses, products (C-4.6.2, C-4.6.3). */
export function OptionPrices({ organisationId }: { readonly organisationId: string }) {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/organisations/{id}/option-prices', { params: { path: { id: organisationId } } });
  return (
    <Section title={t({ de: 'Neben dem Server', en: 'Beside the server' })}>
      <ReadPart reading={reading} lines={4}>
        {({ on, items, coming, options }) => (
          <Stack>
            <ul className="rows">
              {items.map(({ option, title, monthlyNet, setupNet }) => (
                <li key={option}>
                  <span>{title}</span>
                  <span>
                    <Money amount={monthlyNet} /> {t({ de: 'im Monat', en: 'a month' })}
                    {setupNet !== '0.00' && <>, <Money amount={setupNet} /> {t({ de: 'einmalig', en: 'once' })}</>}
                  </span>
                </li>
              ))}
              {coming.map(({ option, title, monthlyNet, validFrom }) => (
                <li key={`${option} ${validFrom}`} className="rows-note">
                  <span>
                    {title}, {t({ de: 'ab', en: 'from' })} <DateText date={validFrom} />
                  </span>
                  <Money amount={monthlyNet} />
                </li>
              ))}
            </ul>
            <Change organisationId={organisationId} on={on} options={options} />
          </Stack>
        )}
      </ReadPart>
    </Section>
  );
}

/** The rows that were filled in. */
function readPrices(values: FormValues, options: OptionPriceList['options']): OptionPrice[] {
  return options.filter(({ option }) => values.money(`${option}/monthlyNet`) !== '').map(({ option }) => ({
    option, monthlyNet: values.money(`${option}/monthlyNet`), setupNet: values.money(`${option}/setupNet`) || '0.00',
  }));
}

function Change({ organisationId, on, options }: {
  readonly organisationId: string; readonly on: string; readonly options: OptionPriceList['options'];
}) {
  const { t } = useLanguage();
  const may = useMay('price:change');
  const [round, next] = useState(0);
  const add = useAction((body: { validFrom: string; prices: OptionPrice[] }) => api.POST('/api/v1/organisations/{id}/option-prices', {
    params: { path: { id: organisationId } }, body,
  }), {
    done: { de: 'Die Preise sind eingetragen.', en: 'The prices are entered.' },
    changes: ['/api/v1/organisations/{id}/option-prices', '/api/v1/customers/{id}/option-prices'], onDone: () => next(round + 1),
  });
  return (
    <Form key={round} submit={t({ de: 'Optionspreise eintragen', en: 'Enter option prices' })} reason={may.reason}
      send={(values) => {
        const prices = readPrices(values, options);
        return atFields(add.run({ validFrom: values.text('optionsValidFrom'), prices }), (pointer) =>
          pointer.replace(/^\/prices\/(\d+)/, (_, row: string) => `/${prices[Number(row)]?.option ?? ''}`));
      }}>
      <Input name="optionsValidFrom" type="date" label={t({ de: 'Optionen gelten ab', en: 'options valid from' })} value={on} min={on} />
      {options.map(({ option, title }) => (
        <Columns key={option}>
          <MoneyInput hint="" name={`${option}/monthlyNet`} isOptional label={t({ de: `${title}: im Monat`, en: `${title}: a month` })} />
          <MoneyInput hint="" name={`${option}/setupNet`} isOptional label={t({ de: `${title}: einmalig`, en: `${title}: once` })} />
        </Columns>
      ))}
    </Form>
  );
}
