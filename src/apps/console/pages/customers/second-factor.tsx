import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import { useRead, type RowOf } from '../../../account/read.ts';
import { asList } from '../../../account/things/as-list.ts';
import { For, ReadPart } from '../../../account/things/reading.tsx';
import { StateBadge } from '../../../account/things/states.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { MoneyInput, TextArea } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState, Notice, Section } from '../../../ui/layout.tsx';
import { Table } from '../../../ui/table.tsx';
import { InstantText, Money } from '../../../ui/values.tsx';
import { exemptionStates } from '../../parts/words.ts';

type Exemption = RowOf<'/api/v1/mfa-exemptions'>;

/** Whether the customer's people must show a second factor, and the offers to do without it (H-mfa). */
export function SecondFactor({ customerId }: { readonly customerId: string }) {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/customers/{id}/mfa', { params: { path: { id: customerId } } });
  return (
    <Section title={t({ de: 'Zweiter Faktor', en: 'Second factor' })}
      actions={<For permission="mfa-exemption:offer"><OfferExemption customerId={customerId} /></For>}>
      <ReadPart reading={reading}>
        {(state) => <Switch customerId={customerId} required={state.required} isExempt={state.exemptionId !== null} />}
      </ReadPart>
      <For permission="mfa-exemption:read"><Exemptions customerId={customerId} /></For>
    </Section>
  );
}

function Switch({ customerId, required, isExempt }: {
  readonly customerId: string; readonly required: boolean; readonly isExempt: boolean;
}) {
  const { t } = useLanguage();
  const may = useMay('mfa:change');
  const put = useAction((next: boolean) => api.PUT('/api/v1/customers/{id}/mfa', {
    params: { path: { id: customerId } }, body: { required: next },
  }), { done: { de: 'Geändert.', en: 'Changed.' }, changes: ['/api/v1/customers/{id}/mfa'] });
  return (
    <>
      <Notice tone={required ? 'good' : isExempt ? 'quiet' : 'warn'}>
        <p>{required
          ? t({ de: 'Pflicht: Niemand arbeitet ohne zweiten Faktor.', en: 'Required: nobody works without a second factor.' })
          : isExempt
            ? t({ de: 'Nicht verlangt; der Kunde hat ein Angebot dazu angenommen.', en: 'Not demanded; the customer accepted an offer about it.' })
            : t({ de: 'Nicht verlangt.', en: 'Not demanded.' })}</p>
      </Notice>
      <Button reason={may.reason} isBusy={put.isBusy} onClick={() => put.start(!required)}>
        {required ? t({ de: 'Pflicht aufheben', en: 'No longer require it' }) : t({ de: 'Zur Pflicht machen', en: 'Require it' })}
      </Button>
      <ErrorView error={put.error} />
    </>
  );
}

function Exemptions({ customerId }: { readonly customerId: string }) {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/mfa-exemptions', { params: { query: { customerId } } });
  return (
    <ReadPart reading={reading}>
      {({ items }) => (
        <Table label={t({ de: 'Angebote zum Verzicht', en: 'Offers to do without' })} list={asList(items)} rowKey={({ id }) => id}
          columns={[
            { key: 'number', title: t({ de: 'Nummer', en: 'Number' }), isName: true, cell: ({ number }) => number },
            { key: 'control', title: t({ de: 'was ihn ersetzt', en: 'what replaces it' }), cell: ({ replacingControl }) => replacingControl },
            { key: 'price', title: t({ de: 'im Monat', en: 'a month' }), align: 'end', cell: ({ monthlyNet }) => <Money amount={monthlyNet} /> },
            { key: 'offeredAt', title: t({ de: 'angeboten', en: 'offered' }), cell: ({ offeredAt }) => <InstantText at={offeredAt} /> },
            {
              key: 'state', title: t({ de: 'Zustand', en: 'State' }),
              cell: (row) => <><StateBadge of={exemptionStates} state={row.state} /> <Revoke row={row} /></>,
            },
          ]}
          empty={(
            <EmptyState title={t({ de: 'Kein Angebot', en: 'No offer' })}>
              <p>{t({
                de: 'Ohne zweiten Faktor geht es nur mit einem angenommenen Angebot, das die ersetzende Maßnahme nennt.',
                en: 'Without a second factor only with an accepted offer that names the control that replaces it.',
              })}</p>
            </EmptyState>
          )} />
      )}
    </ReadPart>
  );
}

function Revoke({ row }: { readonly row: Exemption }) {
  const { t } = useLanguage();
  const may = useMay('mfa-exemption:offer');
  const revoke = useAction(() => api.POST('/api/v1/mfa-exemptions/{id}/revocation', { params: { path: { id: row.id } } }), {
    done: { de: 'Widerrufen.', en: 'Revoked.' }, changes: ['/api/v1/mfa-exemptions', '/api/v1/customers/{id}/mfa'],
  });
  if (row.state !== 'accepted' && row.state !== 'offered') return null;
  return (
    <>
      <Button look="quiet" reason={may.reason} isBusy={revoke.isBusy} onClick={() => revoke.start()}>
        {t({ de: 'Widerrufen', en: 'Revoke' })}
      </Button>
      <ErrorView error={revoke.error} />
    </>
  );
}

/** Offers to do without a second factor; the customer's owner accepts or declines in the portal. */
export function OfferExemption({ customerId }: { readonly customerId: string }) {
  const { t } = useLanguage();
  const may = useMay('mfa-exemption:offer');
  const offer = useAction((body: { replacingControl: string; monthlyNet: string }) => api.POST('/api/v1/mfa-exemptions', {
    body: { customerId, ...body },
  }), { done: { de: 'Angeboten; der Kunde hat eine E-Mail.', en: 'Offered; the customer has a mail.' }, changes: ['/api/v1/mfa-exemptions'] });
  return (
    <Dialog open={t({ de: 'Verzicht anbieten', en: 'Offer to do without' })} reason={may.reason}
      title={t({ de: 'Verzicht auf den zweiten Faktor anbieten', en: 'Offer to do without a second factor' })}>
      {(close) => (
        <Form submit={t({ de: 'Anbieten', en: 'Offer' })}
          send={async (values) => {
            await offer.run({ replacingControl: values.text('replacingControl'), monthlyNet: values.money('monthlyNet') });
            close();
          }}>
          <TextArea name="replacingControl" label={t({ de: 'Ersetzende Maßnahme', en: 'Control that replaces it' })} maxLength={1000} rows={3} />
          <MoneyInput name="monthlyNet" label={t({ de: 'Preis im Monat, netto', en: 'Price a month, net' })} value="0.00" />
        </Form>
      )}
    </Dialog>
  );
}
