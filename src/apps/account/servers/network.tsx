import type { Text } from '../../../kernel/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Facts, Row, Section, Stack, Waiting } from '../../ui/layout.tsx';
import { Copyable } from '../../ui/values.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useMay } from '../me.ts';
import { useRead, type Answer } from '../read.ts';
import { VpnAccesses } from '../vpn/accesses.tsx';
import { Forwards } from './forwards.tsx';
import { OrderAddresses } from './order-addresses.tsx';
import { serverReadings, useWhyNot, type Server } from './server.ts';
import { Traffic } from './traffic.tsx';

type Address = Answer<'/api/v1/servers/{id}/addresses'>['items'][number];

const purposes: Readonly<Record<Address['purpose'], Text>> = {
  primary: { de: 'enthalten', en: 'included' },
  additional: { de: 'zusätzlich', en: 'additional' },
  ipv6: { de: 'IPv6', en: 'IPv6' },
};

const MEGABIT = 1_000_000;

/** How a server is reached: its topology, addresses and their names, and what the provider's firewall lets in. */
export function ServerNetwork({ server }: { readonly server: Server }) {
  const { t, language } = useLanguage();
  const isPrivate = server.topology === 'private';
  return (
    <Stack>
      <Section title={t({ de: 'Netzanbindung', en: 'Connection' })}>
        <Facts facts={[
          {
            term: t({ de: 'Art', en: 'Kind' }),
            value: isPrivate
              ? t({ de: 'private Adresse hinter der Firewall des Anbieters', en: 'private address behind the provider’s firewall' })
              : t({ de: 'öffentliche Adresse am Server', en: 'public address at the server' }),
          },
          ...server.nics.flatMap(({ address, publicAddress, mac, bitsPerSecond }) => [
            isPrivate && { term: t({ de: 'Private Adresse', en: 'Private address' }), value: <Copyable text={address} /> },
            { term: t({ de: 'Öffentliche Adresse', en: 'Public address' }), value: <Copyable text={publicAddress} /> },
            { term: 'MAC', value: <code>{mac}</code> },
            {
              term: t({ de: 'Bandbreite', en: 'Bandwidth' }),
              value: `${new Intl.NumberFormat(language).format(bitsPerSecond / MEGABIT)} Mbit/s`,
            },
          ]),
        ]} />
      </Section>
      {isPrivate && <Forwards server={server} />}
      {server.nics.map(({ networkId }) => networkId !== null && <VpnAccesses key={networkId} networkId={networkId} />)}
      <Addresses server={server} />
      <Traffic server={server} />
    </Stack>
  );
}

function Addresses({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const params = { params: { path: { id: server.id } } };
  const { data, error } = useRead('/api/v1/servers/{id}/addresses', params);
  const why = useWhyNot(server, 'server:operate')('network');
  const onlyPublic = server.topology === 'public' ? undefined : t({
    de: 'Weitere Adressen und IPv6 gibt es nur für Server mit öffentlicher Adresse.',
    en: 'More addresses and IPv6 are only for servers with a public address.',
  });
  const ipv6 = useAction(() => api.POST('/api/v1/servers/{id}/ipv6', params), {
    done: { de: 'Der Server bekommt IPv6.', en: 'The server gets IPv6.' }, changes: serverReadings,
  });
  const hasIpv6 = data?.items.some(({ purpose }) => purpose === 'ipv6');
  const actions = (
    <Row>
      {!hasIpv6 && (
        <Button isBusy={ipv6.isBusy} reason={why ?? onlyPublic} onClick={() => ipv6.start()}>
          {t({ de: 'IPv6 dazu', en: 'Add IPv6' })}
        </Button>
      )}
      <OrderAddresses server={server} reason={why ?? onlyPublic} />
    </Row>
  );
  return (
    <Section title={t({ de: 'Adressen', en: 'Addresses' })} actions={actions}>
      <ErrorView error={error ?? ipv6.error} takesFocus={ipv6.error !== null} />
      {!data && !error && <Waiting />}
      <ul className="rows">
        {data?.items.map((address) => <AddressTile key={address.id} server={server} address={address} reason={why} />)}
      </ul>
    </Section>
  );
}

function AddressTile({ server, address, reason }: {
  readonly server: Server; readonly address: Address; readonly reason: string | undefined;
}) {
  const { t } = useLanguage();
  const { id, block, purpose, plan, reverseNames } = address;
  const mayReturn = useMay('address:order').reason;
  const remove = useAction(() => api.DELETE('/api/v1/servers/{id}/addresses/{addressId}', {
    params: { path: { id: server.id, addressId: id } },
  }), { done: { de: 'Die Adresse wird zurückgegeben.', en: 'The address is being returned.' }, changes: serverReadings });
  return (
    <li>
      <div>
        <Row><Copyable text={block.replace(/\/(32|128)$/, '')} /><span className="rows-note">{t(purposes[purpose])}</span></Row>
        {reverseNames.map(({ address: at, name }) => <p key={at} className="rows-note">{at} → <code>{name}</code></p>)}
        {plan !== null && <p className="rows-note">{plan.justification}</p>}
      </div>
      <Row>
        <ReverseNames address={address} reason={reason} />
        {purpose !== 'primary' && (
          <Button look="quiet" isBusy={remove.isBusy} reason={mayReturn ?? reason} onClick={() => remove.start()}>
            {t({ de: 'Zurückgeben', en: 'Return' })}
          </Button>
        )}
      </Row>
      <ErrorView error={remove.error} takesFocus />
    </li>
  );
}

/** One line for each name: `203.0.113.7 www.weinkontor.example`. */
function ReverseNames({ address, reason }: { readonly address: Address; readonly reason: string | undefined }) {
  const { t } = useLanguage();
  const set = useAction((lines: string) => api.PUT('/api/v1/addresses/{id}/reverse-names', {
    params: { path: { id: address.id }, header: { 'if-match': '*' } },
    body: {
      names: lines.split('\n').map((line) => line.trim().split(/\s+/)).filter(([at]) => at)
        .map(([at = '', name = '']) => ({ address: at, name })),
    },
  }), { done: { de: 'Namen gespeichert.', en: 'Names saved.' }, changes: serverReadings });
  return (
    <Dialog open={t({ de: 'Rückwärtsnamen', en: 'Reverse names' })} look="quiet" reason={reason}
      title={t({ de: 'Rückwärtsnamen (PTR)', en: 'Reverse names (PTR)' })}>
      {(close) => (
        <Form submit={t({ de: 'Speichern', en: 'Save' })}
          send={async (values) => {
            await set.run(values.text('names'));
            close();
          }}>
          <TextArea name="names" isOptional label={t({ de: 'Adresse und Name je Zeile', en: 'Address and name, one pair a line' })}
            value={address.reverseNames.map(({ address: at, name }) => `${at} ${name}`).join('\n')}
            hint={t({ de: `Etwa: ${address.address} www.beispiel.de`, en: `Such as: ${address.address} www.example.de` })} />
        </Form>
      )}
    </Dialog>
  );
}
