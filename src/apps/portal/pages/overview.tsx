import type { ReactNode } from 'react';
import { useMay } from '../../account/me.ts';
import { useRead, type Answer } from '../../account/read.ts';
import { For, ReadPart } from '../../account/things/reading.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Columns, EmptyState, Facts, Notice, Section, Stack } from '../../ui/layout.tsx';
import { Link, OuterLink } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { forCustomer, type Customer } from '../customer.tsx';
import { Figures } from '../overview/figures.tsx';
import { RunningWork } from '../overview/running-work.tsx';
import { inOrder, useContractDays } from '../parts/contract-days.tsx';
import { DeadlineList, type Deadline } from '../parts/deadlines.tsx';

type Overview = Answer<'/api/v1/customers/{id}/overview'>;

export default forCustomer(OverviewPage);

function OverviewPage({ customer }: { readonly customer: Customer }) {
  const { t } = useLanguage();
  const mayOrder = useMay('order:place').allowed;
  const reading = useRead('/api/v1/customers/{id}/overview', { params: { path: { id: customer.id } } });
  const order = mayOrder
    ? <Link to="/order" look="primary">{t({ de: 'Server bestellen', en: 'Order a server' })}</Link> : undefined;
  const hasServers = (reading.data?.servers?.states.length ?? 0) > 0;
  return (
    <Page title={t({ de: 'Übersicht', en: 'Overview' })} actions={hasServers ? order : undefined}>
      <ReadPart reading={reading} lines={8}>
        {(overview) => (
          <>
            <Welcome overview={overview} order={order} />
            <Figures overview={overview} />
            <For permission="run:read"><RunningWork customerId={customer.id} /></For>
            <Columns least="wide">
              <ComingUp overview={overview} customerId={customer.id} />
              <WhomToCall overview={overview} />
            </Columns>
          </>
        )}
      </ReadPart>
    </Page>
  );
}

/** Whether all is well; for those who have nothing yet, how to begin. */
function Welcome({ overview: { servers }, order }: { readonly overview: Overview; readonly order: ReactNode }) {
  const { t } = useLanguage();
  if (servers === null) return null;
  if (servers.states.length === 0) {
    return (
      <EmptyState title={t({ de: 'Willkommen an Bord', en: 'Welcome aboard' })} action={order}>
        <p>{t({
          de: 'Sie haben noch keinen Server. Größe wählen, Schlüssel einfügen, bestellen: In wenigen Minuten läuft er.',
          en: 'You have no server yet. Choose a size, paste a key, order: it runs in a few minutes.',
        })}</p>
      </EmptyState>
    );
  }
  if (servers.down === 0) return null;
  return (
    <Notice tone="warn">
      <p>
        <strong>{servers.down === 1
          ? t({ de: 'Ein Server antwortet nicht.', en: 'One server does not answer.' })
          : t({ de: `${servers.down} Server antworten nicht.`, en: `${servers.down} servers do not answer.` })}</strong>{' '}
        <Link to="/servers?monitorState=down">{t({ de: 'Ansehen', en: 'Look' })}</Link>
      </p>
    </Notice>
  );
}

const SHOWN = 6;

function ComingUp({ overview: { deadlines }, customerId }: {
  readonly overview: Overview; readonly customerId: string;
}) {
  const { t } = useLanguage();
  const days = useContractDays({ customerId });
  if (deadlines === null) return null;
  const next = inOrder<Deadline>([...deadlines, ...days]).slice(0, SHOWN);
  return (
    <Section title={t({ de: 'Was als Nächstes ansteht', en: 'What is due next' })}
      actions={<Link to="/deadlines">{t({ de: 'Alle Fristen', en: 'All deadlines' })}</Link>}>
      {next.length === 0
        ? <p>{t({ de: 'Zurzeit nichts.', en: 'Nothing at the moment.' })}</p>
        : <DeadlineList deadlines={next} />}
    </Section>
  );
}

/** Who sells, who helps when something is wrong, and the people of one's own who are named. */
function WhomToCall({ overview: { seller, provider, contacts } }: { readonly overview: Overview }) {
  const { t } = useLanguage();
  const isSold = seller !== null && seller.name !== provider.name;
  return (
    <Section title={t({ de: 'Wen Sie anrufen', en: 'Whom to call' })}>
      <Facts facts={[
        isSold && {
          term: t({ de: `Vertrag: ${seller.name}`, en: `Contract: ${seller.name}` }),
          value: <OuterLink href={`mailto:${seller.email}`}>{seller.email}</OuterLink>,
        },
        {
          term: isSold ? t({ de: `Störungen: ${provider.name}`, en: `Faults: ${provider.name}` }) : provider.name,
          value: (
            <Stack gap="small">
              <OuterLink href={`tel:${provider.phone.replaceAll(' ', '')}`}>{provider.phone}</OuterLink>
              <OuterLink href={`mailto:${provider.email}`}>{provider.email}</OuterLink>
            </Stack>
          ),
        },
        contacts !== null && {
          term: t({ de: 'Ihre benannten Ansprechpartner', en: 'Your named contacts' }),
          value: contacts.length === 0
            ? t({ de: 'noch niemand (§ A3 Abs. 3)', en: 'nobody yet (§ A3 (3))' })
            : contacts.map(({ name }) => name).join(', '),
        },
      ]} />
    </Section>
  );
}
