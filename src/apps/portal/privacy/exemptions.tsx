import { useAction } from '../../account/action.ts';
import { api } from '../../account/api.ts';
import { useMay } from '../../account/me.ts';
import type { Organisation } from '../../account/organisation.tsx';
import { useRead, type RowOf } from '../../account/read.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Facts, Notice, Row, Section, Stack } from '../../ui/layout.tsx';
import { InstantText, Money } from '../../ui/values.tsx';

type Exemption = RowOf<'/api/v1/mfa-exemptions'>;

/** promise H-mfa: whether a second factor is a must here, and offers to do without, which an owner decides. */
export function SecondFactor({ customer: { id } }: { readonly customer: Organisation }) {
  const { t } = useLanguage();
  const rule = useRead('/api/v1/customers/{id}/mfa', { params: { path: { id } } });
  const maySee = useMay('mfa-exemption:read').allowed;
  if (!rule.data) return <ErrorView error={rule.error} />;
  return (
    <Section title={t({ de: 'Zweiter Faktor', en: 'Second factor' })}>
      <p>
        {rule.data.required
          ? <Badge tone="good">{t({ de: 'vorgeschrieben', en: 'required' })}</Badge>
          : <Badge tone="quiet">{t({ de: 'freiwillig', en: 'voluntary' })}</Badge>}{' '}
        {rule.data.required
          ? t({ de: 'Ihre Leute melden sich mit zwei Faktoren an.', en: 'Your people sign in with two factors.' })
          : t({ de: 'Ihre Leute dürfen einen zweiten Faktor einrichten.', en: 'Your people may set up a second factor.' })}
      </p>
      {maySee && <Exemptions customerId={id} />}
    </Section>
  );
}

function Exemptions({ customerId }: { readonly customerId: string }) {
  const { data, error } = useRead('/api/v1/mfa-exemptions', { params: { query: { customerId } } });
  const relevant = data?.items.filter(({ state }) => state === 'offered' || state === 'accepted') ?? [];
  return (
    <Stack>
      <ErrorView error={error} />
      {relevant.map((exemption) => <OneExemption key={exemption.id} exemption={exemption} />)}
    </Stack>
  );
}

function OneExemption({ exemption }: { readonly exemption: Exemption }) {
  const { t } = useLanguage();
  const { number, replacingControl, monthlyNet, state, offeredAt } = exemption;
  return (
    <Notice tone={state === 'offered' ? 'warn' : 'quiet'}>
      <Stack gap="small">
        <p><strong>{state === 'offered'
          ? t({ de: `Angebot ${number}: auf den zweiten Faktor verzichten`, en: `Offer ${number}: do without the second factor` })
          : t({ de: `Vereinbarung ${number}: Verzicht auf den zweiten Faktor`, en: `Agreement ${number}: without the second factor` })}
        </strong></p>
        <Facts facts={[
          { term: t({ de: 'Stattdessen', en: 'Instead' }), value: replacingControl },
          { term: t({ de: 'Im Monat, netto', en: 'A month, net' }), value: <Money amount={monthlyNet} /> },
          { term: t({ de: 'Angeboten', en: 'Offered' }), value: <InstantText at={offeredAt} /> },
        ]} />
        {state === 'offered' && <Decide exemption={exemption} />}
      </Stack>
    </Notice>
  );
}

function Decide({ exemption: { id } }: { readonly exemption: Exemption }) {
  const { t } = useLanguage();
  const { reason } = useMay('mfa-exemption:decide');
  const decide = useAction(
    (decision: 'accepted' | 'declined') =>
      api.POST('/api/v1/mfa-exemptions/{id}/decision', { params: { path: { id } }, body: { decision } }),
    {
      done: { de: 'Ihre Entscheidung ist erklärt.', en: 'Your decision is declared.' },
      changes: ['/api/v1/mfa-exemptions', '/api/v1/customers/{id}/mfa'],
    },
  );
  return (
    <Row>
      <Dialog reason={reason} open={t({ de: 'Annehmen …', en: 'Accept …' })}
        title={t({ de: 'Auf den zweiten Faktor verzichten?', en: 'Do without the second factor?' })}>
        {(close) => (
          <Stack>
            <p>{t({
              de: 'Sie erklären die Annahme des Angebots. Danach genügt Ihren Leuten ein Passwort; was stattdessen schützt, steht im Angebot.',
              en: 'You declare that you accept the offer. A password is then enough for your people; the offer says what protects instead.',
            })}</p>
            <ErrorView error={decide.error} />
            <Row>
              <Button look="primary" isBusy={decide.isBusy} onClick={() => decide.start('accepted')}>
                {t({ de: 'Annehmen', en: 'Accept' })}
              </Button>
              <Button onClick={close}>{t({ de: 'Abbrechen', en: 'Cancel' })}</Button>
            </Row>
          </Stack>
        )}
      </Dialog>
      <Button reason={reason} isBusy={decide.isBusy} onClick={() => decide.start('declined')}>
        {t({ de: 'Ablehnen', en: 'Decline' })}
      </Button>
    </Row>
  );
}
