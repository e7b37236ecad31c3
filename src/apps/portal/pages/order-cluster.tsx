import { api } from '../../account/api.ts';
import { useAction } from '../../account/action.ts';
import { useRead } from '../../account/read.ts';
import { ReadPart } from '../../account/things/reading.tsx';
import { Input } from '../../ui/field.tsx';
import type { FormValues } from '../../ui/form-values.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Notice, Section } from '../../ui/layout.tsx';
import { Page } from '../../ui/page.tsx';
import { navigate } from '../../ui/router/location.ts';
import { forCustomer, type Customer } from '../customer.tsx';
import type { Catalogue } from '../order/choice.ts';
import { useClusterChoice, useClusterQuote, type ClusterChoice, type ClusterQuote } from '../order/cluster-choice.ts';
import { ChosenCluster, ClusterOperation, ClusterSizes } from '../order/cluster-fields.tsx';
import { OrderColumns } from '../order/columns.tsx';
import { atKeyField, keysOf } from '../order/key-fault.ts';
import type { Contact } from '../order/named-contact.tsx';
import { TermOptions } from '../order/options.tsx';
import { PlaceOptions } from '../order/place.tsx';
import { KeyField } from '../order/server-fields.tsx';
import { SignForm } from '../order/sign.tsx';

export default forCustomer(OrderCluster);

/** A container cluster at list prices: one contract, one price, all servers at once (C-3.4.2). */
function OrderCluster({ customer }: { readonly customer: Customer }) {
  const { t } = useLanguage();
  const catalogue = useRead('/api/v1/catalogue');
  return (
    <Page title={t({ de: 'Cluster bestellen', en: 'Order a cluster' })}
      lead={t({
        de: 'Steuerungsebene und Knoten in einem privaten Netz hinter einer Firewall; jeder Server führt Container aus.',
        en: 'Control plane and nodes in one private network behind a firewall; each server runs containers.',
      })}
      crumbs={[{ title: t({ de: 'Cluster', en: 'Clusters' }), to: '/clusters' }]}>
      <ReadPart reading={catalogue} lines={8}>
        {(offered) => <Choosing customer={customer} catalogue={offered} />}
      </ReadPart>
    </Page>
  );
}

function Choosing({ customer, catalogue }: { readonly customer: Customer; readonly catalogue: Catalogue }) {
  const { t } = useLanguage();
  const [choice, choose] = useClusterChoice(catalogue);
  const quote = useClusterQuote(customer.id, choice);
  const fields = { catalogue, choice, choose };
  return (
    <OrderColumns customerId={customer.id} choice={choice} quote={quote} what={(told) => <ChosenCluster quote={told} />}
      sign={(contacts, told) => <Sign customer={customer} choice={choice} contacts={contacts} quote={told} />}>
      <Section title={t({ de: '1. Server', en: '1. Servers' })}><ClusterSizes {...fields} /></Section>
      <Section title={t({ de: '2. Betrieb', en: '2. Operation' })}>
        <ClusterOperation {...fields} />
        <PlaceOptions customerId={customer.id} choice={choice} choose={choose} />
        <Notice><p>{t({
          de: 'Sie erreichen jeden Server per SSH. VPN-Zugänge zum privaten Netz richten Sie nach der Bestellung auf der Seite des Clusters ein; weitere Ports öffnen Sie als Portweiterleitung. Kubernetes ist nicht vorinstalliert.',
          en: 'You reach each server by SSH. VPN accesses to the private network you set up on the cluster’s page after the order; further ports you open as forwards. Kubernetes is not installed.',
        })}</p></Notice>
      </Section>
      <Section title={t({ de: '3. Laufzeit', en: '3. Term' })}><TermOptions choice={choice} choose={choose} /></Section>
    </OrderColumns>
  );
}

/** Name, key and signature; what is agreed is sent along, so that no price can change in between. */
function Sign({ customer, choice, quote, contacts }: {
  readonly customer: Customer; readonly choice: ClusterChoice; readonly contacts: readonly Contact[];
  /** Undefined while there is none for this choice, or there can't be one. */
  readonly quote: ClusterQuote | undefined;
}) {
  const { t } = useLanguage();
  const order = useAction((values: FormValues) => api.POST('/api/v1/customers/{id}/cluster-orders', {
    params: { path: { id: customer.id } },
    body: {
      ...choice, name: values.text('name').trim(), sshKeys: keysOf(values.text('sshKeys')),
      orderedBy: values.text('orderedBy'), agreedMonthlyNet: quote?.monthly.net ?? '',
      agreedSetupNet: quote?.setup.net ?? '', acceptTerms: true,
    },
  }), {
    changes: ['/api/v1/contracts', '/api/v1/clusters', '/api/v1/servers', '/api/v1/offers', '/api/v1/runs'],
    done: { de: 'Bestellt. Die Auftragsbestätigung ist unterwegs.', en: 'Ordered. The confirmation is on its way.' },
    onDone: ({ clusterId }: { clusterId: string }) => navigate(`/clusters/${clusterId}`),
  });
  return (
    <SignForm title={t({ de: '4. Zugang und Bestellung', en: '4. Access and order' })} contacts={contacts} quote={quote}
      send={(values) => atKeyField(order.run(values))}>
      <Input name="name" label={t({ de: 'Name des Clusters', en: 'Name of the cluster' })} maxLength={40} autoComplete="off"
        hint={t({
          de: 'Kleinbuchstaben, Ziffern und Bindestriche. Aus „kelter“ werden „kelter-cp-1“, „kelter-node-1“ und so weiter.',
          en: 'Lower-case letters, digits and hyphens. “kelter” becomes “kelter-cp-1”, “kelter-node-1” and so on.',
        })} />
      <KeyField managed={choice.managed} />
    </SignForm>
  );
}
