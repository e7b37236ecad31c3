import type { Answer } from '../../account/read.ts';
import { useMay } from '../../account/me.ts';
import { availabilityClasses, nameOf } from '../../account/things/kinds.ts';
import { useServerAccess } from '../../account/things/server-access.tsx';
import { flavourTitle, imageTitle, sizeInWords } from '../../account/things/sizes.ts';
import { showNumber } from '../../ui/format.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Facts, Section, Stack, type Fact } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Bytes, Copyable, InstantText, Money } from '../../ui/values.tsx';

type Server = Answer<'/api/v1/servers/{id}'>;

/** What a server is, how to reach it, and under which contract. */
export function ServerFacts({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  return (
    <Section title={t({ de: 'Der Server', en: 'The server' })}>
      <Facts
        facts={[
          ...useAccessFacts(server), ...useServerAccess(server), ...useSizeFacts(server), ...usePlaceFacts(server),
          ...useContractFacts(server),
        ]} />
    </Section>
  );
}

function useAccessFacts({ address, managed, authorizedKeys, mac, handedOverAt }: Server): Fact[] {
  const { t } = useLanguage();
  return [
    { term: t({ de: 'Adresse', en: 'Address' }), value: <Copyable text={address} /> },
    ...(managed || handedOverAt === null ? [] : [{ term: t({ de: 'Anmelden', en: 'Log in' }), value: <Copyable text={`ssh root@${address}`} /> }]),
    {
      term: t({ de: 'SSH-Schlüssel', en: 'SSH keys' }),
      value: authorizedKeys.length === 0
        ? t({ de: 'keiner hinterlegt', en: 'none' })
        : <Stack gap="small">{authorizedKeys.map((key) => <code key={key}>{shorten(key)}</code>)}</Stack>,
    },
    { term: 'MAC', value: <code>{mac}</code> },
  ];
}

function useSizeFacts(server: Server): Fact[] {
  const { t, language } = useLanguage();
  const { flavour, image, managed, diskBytes, iopsLimit } = server;
  return [
    { term: t({ de: 'Größe', en: 'Size' }), value: `${flavourTitle(flavour)}: ${sizeInWords(server, language)}` },
    {
      term: t({ de: 'Festplatte', en: 'Disk' }),
      value: (
        <><Bytes size={diskBytes} />{iopsLimit !== null && t({
          de: `, bis ${showNumber(iopsLimit, 'de')} Operationen je Sekunde`,
          en: `, up to ${showNumber(iopsLimit, 'en')} operations per second`,
        })}</>
      ),
    },
    { term: t({ de: 'Betriebssystem', en: 'Operating system' }), value: imageTitle(image) },
    {
      term: t({ de: 'Betriebsführung', en: 'Managed' }),
      value: managed ? t({ de: 'durch den Anbieter', en: 'by the provider' }) : t({ de: 'durch Sie', en: 'by you' }),
    },
  ];
}

/** D1: where it runs and up to where it is connected; D2 (2): what the customer supplied itself. */
function usePlaceFacts({ location, suppliedSoftware }: Server): Fact[] {
  const { t } = useLanguage();
  return [
    ...(location === null ? [] : [
      { term: t({ de: 'Standort', en: 'Location' }), value: `${location.name}, ${location.city}` },
      { term: t({ de: 'Übergabepunkt', en: 'Hand-over point' }), value: location.handOverPoint },
    ]),
    ...(suppliedSoftware === null ? [] : [{
      term: t({ de: 'Von Ihnen gestellt, ungeprüft', en: 'Supplied by you, unchecked' }),
      value: <span className="prose">{suppliedSoftware}</span>,
    }]),
  ];
}

function useContractFacts(server: Server): Fact[] {
  const { t } = useLanguage();
  const { contractId, contractNumber, clusterId, monthlyNet, availabilityClass, handedOverAt, createdAt } = server;
  const mayReadContract = useMay('contract:read').allowed;
  return [
    {
      term: t({ de: 'Vertrag', en: 'Contract' }),
      value: mayReadContract ? <Link to={`/contracts/${contractId}`}>{contractNumber}</Link> : contractNumber,
    },
    ...(clusterId === null ? [] : [{
      term: t({ de: 'Gehört zu', en: 'Belongs to' }),
      value: <Link to={`/clusters/${clusterId}`}>{t({ de: 'Containercluster', en: 'Container cluster' })}</Link>,
    }]),
    ...(monthlyNet === null
      ? [] : [{ term: t({ de: 'Monatlich netto', en: 'Monthly net' }), value: <Money amount={monthlyNet} /> }]),
    {
      term: t({ de: 'Verfügbarkeitsklasse', en: 'Availability class' }),
      value: nameOf(availabilityClasses, availabilityClass, t),
    },
    handedOverAt
      ? { term: t({ de: 'Übergeben', en: 'Handed over' }), value: <InstantText at={handedOverAt} /> }
      : { term: t({ de: 'Angelegt', en: 'Created' }), value: <InstantText at={createdAt} /> },
  ];
}

const KEY_ENDS = 12;

/** `ssh-ed25519 …GmjB3B1Ea jonas`: kind, end and comment tell keys apart. */
function shorten(key: string): string {
  const [kind = '', body = '', ...comment] = key.split(' ');
  return `${kind} …${body.slice(-KEY_ENDS)} ${comment.join(' ')}`.trim();
}
