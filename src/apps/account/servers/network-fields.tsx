import { useState } from 'react';
import { Checkbox, RadioCards, Select } from '../../ui/field.tsx';
import type { FormValues } from '../../ui/form-values.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useRead } from '../read.ts';

const NEW = 'new';

/** How a server is connected (C-4.2.8): with an address of its own, or behind our firewall, alone or beside others. */
export function NetworkFields({ customerId }: { readonly customerId: string }) {
  const { t } = useLanguage();
  const [isPrivate, setPrivate] = useState(false);
  return (
    <>
      <RadioCards name="topology" label={t({ de: 'Netzanbindung', en: 'Connection' })} value="public"
        onChange={(topology) => setPrivate(topology === 'private')}
        choices={[
          {
            value: 'public', label: t({ de: 'Öffentliche Adresse', en: 'Public address' }),
            hint: t({
              de: 'Der Server steht direkt im Internet; davor ist nur die Firewall seines Betriebssystems.',
              en: 'The server stands in the internet itself; before it is only its operating system’s firewall.',
            }),
          },
          {
            value: 'private', label: t({ de: 'Hinter unserer Firewall', en: 'Behind our firewall' }),
            hint: t({
              de: 'Der Server hat eine private Adresse; von außen ist offen, was Sie weiterleiten. SSH ist es von Anfang an.',
              en: 'The server has a private address; open to the outside is what you forward. SSH is from the start.',
            }),
          },
        ]} />
      {isPrivate ? <Joined customerId={customerId} />
        : <Checkbox name="ipv6" label={t({ de: 'IPv6 dazu (ein /64)', en: 'With IPv6 (a /64)' })} />}
    </>
  );
}

/** The private network it joins; a network is one's own, so that servers in it reach each other. */
function Joined({ customerId }: { readonly customerId: string }) {
  const { t } = useLanguage();
  const { data } = useRead('/api/v1/private-networks', { params: { query: { customerId } } });
  const there = data?.items.filter(({ state }) => state === 'live') ?? [];
  return (
    <Select key={there.length} name="networkId" label={t({ de: 'Privates Netz', en: 'Private network' })} value={NEW}
      hint={t({
        de: 'Server im selben Netz erreichen einander ohne Umweg über das Internet.',
        en: 'Servers in the same network reach each other without going through the internet.',
      })}
      choices={[
        { value: NEW, label: t({ de: 'ein neues', en: 'a new one' }) },
        ...there.map(({ id, name, cidr, servers }) => ({
          value: id, label: `${name} (${cidr}, ${servers} ${t({ de: 'Server', en: servers === 1 ? 'server' : 'servers' })})`,
        })),
      ]} />
  );
}

/** What was chosen, as the order takes it. */
export function readNetwork(values: FormValues) {
  const networkId = values.optional('networkId');
  if (values.text('topology') !== 'private') return { topology: 'public', ipv6: values.isChecked('ipv6') } as const;
  return { topology: 'private', ...(networkId === undefined || networkId === NEW ? {} : { networkId }) } as const;
}
