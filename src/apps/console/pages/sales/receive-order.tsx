import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import { useRead, type Answer } from '../../../account/read.ts';
import { NetworkFields, readNetwork } from '../../../account/servers/network-fields.tsx';
import { readSupplied, SuppliedSoftware } from '../../../account/servers/supplied-software.tsx';
import { ChannelField } from '../../../account/things/declaration-fields.tsx';
import { ReadPart } from '../../../account/things/reading.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Input, Select, TextArea } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import type { FormValues } from '../../../ui/form-values.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { navigate } from '../../../ui/router/location.ts';

type Offer = Answer<'/api/v1/offers/{id}'>;

function readOrder(values: FormValues, offerId: string) {
  const content = values.optional('content');
  return {
    offerId, channel: values.text('channel') as 'email' | 'letter', orderedBy: values.text('orderedBy'), hostname: values.text('hostname'),
    sshKeys: values.text('sshKeys').split('\n').map((line) => line.trim()).filter(Boolean),
    ...readNetwork(values), ...readSupplied(values), ...(content === undefined ? {} : { content }),
  };
}

/** Takes an order that came by mail or letter: the contract is made, provisioning starts (A2 (3) and (5)). */
export function ReceiveOrder({ offer }: { readonly offer: Offer }) {
  const { t } = useLanguage();
  const may = useMay('order:place');
  const place = useAction((body: ReturnType<typeof readOrder>) => api.POST('/api/v1/orders', { body }), {
    done: { de: 'Angenommen. Der Server wird bereitgestellt.', en: 'Taken. The server is being provided.' },
    changes: ['/api/v1/offers', '/api/v1/offers/{id}', '/api/v1/contracts', '/api/v1/runs'],
    onDone: ({ contractId }) => navigate(`/contracts/${contractId}`),
  });
  const reason = may.reason ?? (offer.state === 'open' ? undefined : t({
    de: 'Nur ein offenes Angebot kann beauftragt werden.', en: 'Only an open offer can be ordered.',
  }));
  return (
    <Dialog look="primary" open={t({ de: 'Auftrag annehmen', en: 'Take the order' })} reason={reason}
      title={t({ de: `Auftrag zu ${offer.number}`, en: `Order of ${offer.number}` })}>
      {() => (
        <Form submit={t({ de: 'Annehmen und bestätigen', en: 'Take and confirm' })} send={(values) => place.run(readOrder(values, offer.id))}>
          <OrderFields customerId={offer.customerId} />
        </Form>
      )}
    </Dialog>
  );
}

function OrderFields({ customerId }: { readonly customerId: string }) {
  const { t } = useLanguage();
  const contacts = useRead('/api/v1/customers/{id}/contacts', { params: { path: { id: customerId } } });
  return (
    <ReadPart reading={contacts}>
      {({ items }) => (
        <>
          <Select name="orderedBy" label={t({ de: 'Beauftragt von', en: 'Ordered by' })}
            choices={items.filter(({ leftAt }) => leftAt === null)
              .map(({ id, name }) => ({ value: id, label: name }))} />
          <ChannelField />
          <TextArea name="content" label={t({ de: 'Wortlaut', en: 'Wording' })} isOptional
            hint={t({ de: 'Wird als Beleg aufbewahrt (§ A16 Abs. 1).', en: 'Is kept as proof (§ A16 (1)).' })} />
          <Input name="hostname" label={t({ de: 'Rechnername', en: 'Host name' })} maxLength={63}
            hint={t({ de: 'Kleinbuchstaben, Ziffern, Bindestriche: weinshop', en: 'Lower-case letters, digits, hyphens: weinshop' })} />
          <TextArea name="sshKeys" label={t({ de: 'SSH-Schlüssel', en: 'SSH keys' })} isOptional rows={3}
            hint={t({ de: 'Je Zeile ein öffentlicher Schlüssel; ohne Betriebsführung ist einer nötig.', en: 'One public key a line; without operation by the provider one is needed.' })} />
          <NetworkFields customerId={customerId} />
          <SuppliedSoftware />
        </>
      )}
    </ReadPart>
  );
}
