import { useMay } from '../../../account/me.ts';
import type { Answer } from '../../../account/read.ts';
import { availabilityClasses, nameOf } from '../../../account/things/kinds.ts';
import { flavourTitle, imageTitle } from '../../../account/things/sizes.ts';
import { useServerAccess } from '../../../account/things/server-access.tsx';
import { StateBadge, states } from '../../../account/things/states.tsx';
import { showNumber } from '../../../ui/format.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Columns, Facts, Section } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Bytes, Copyable, InstantText, Money } from '../../../ui/values.tsx';

type Server = Answer<'/api/v1/servers/{id}'>;

/** What was sold, what the engine holds, and how to reach it. */
export function ServerFacts({ server }: { readonly server: Server }) {
  const { t, language } = useLanguage();
  const mayReadContracts = useMay('contract:read').allowed;
  const yes = (is: boolean) => (is ? t({ de: 'ja', en: 'yes' }) : t({ de: 'nein', en: 'no' }));
  return (
    <Columns least="wide">
      <Section title={t({ de: 'Vertrag', en: 'Contract' })}>
        <Facts facts={[
          { term: t({ de: 'Kunde', en: 'Customer' }), value: <Link to={`/customers/${server.customerId}`}>{server.customerName}</Link> },
          {
            term: t({ de: 'Vertrag', en: 'Contract' }),
            value: mayReadContracts ? <Link to={`/contracts/${server.contractId}`}>{server.contractNumber}</Link> : server.contractNumber,
          },
          server.clusterId !== null && {
            term: t({ de: 'Gehört zu', en: 'Belongs to' }),
            value: <Link to={`/clusters/${server.clusterId}`}>{t({ de: 'Containercluster', en: 'Container cluster' })}</Link>,
          },
          { term: t({ de: 'Größe', en: 'Size' }), value: flavourTitle(server.flavour) },
          { term: t({ de: 'Verfügbarkeitsklasse', en: 'Availability class' }), value: nameOf(availabilityClasses, server.availabilityClass, t) },
          { term: t({ de: 'Betriebsführung', en: 'Managed' }), value: yes(server.managed) },
          server.location !== null && { term: t({ de: 'Übergabepunkt', en: 'Hand-over point' }), value: server.location.handOverPoint },
          server.suppliedSoftware !== null && {
            term: t({ de: 'Vom Kunden gestellt, ungeprüft', en: 'Supplied by the customer, unchecked' }),
            value: <span className="prose">{server.suppliedSoftware}</span>,
          },
          server.monthlyNet !== null && { term: t({ de: 'im Monat, netto', en: 'a month, net' }), value: <Money amount={server.monthlyNet} /> },
          server.handedOverAt !== null && { term: t({ de: 'übergeben', en: 'handed over' }), value: <InstantText at={server.handedOverAt} /> },
          server.deletedAt !== null && { term: t({ de: 'gelöscht', en: 'deleted' }), value: <InstantText at={server.deletedAt} /> },
        ]} />
      </Section>
      <Section title={t({ de: 'Maschine', en: 'Machine' })}>
        <Facts facts={[
          server.monitor !== null && {
            term: t({ de: 'Überwachung', en: 'Monitor' }),
            value: <StateBadge of={states.monitor} state={server.monitor.state} />,
          },
          { term: t({ de: 'Kennung', en: 'Id' }), value: <Copyable text={server.id} /> },
          { term: 'IPv4', value: <Copyable text={server.address} /> },
          { term: 'MAC', value: <Copyable text={server.mac} /> },
          { term: t({ de: 'Engine', en: 'Engine' }), value: <code>{server.engine}</code> },
          { term: 'vCPU', value: server.vcpus },
          { term: t({ de: 'Arbeitsspeicher', en: 'Memory' }), value: <Bytes size={server.memoryBytes} /> },
          { term: t({ de: 'Festplatte', en: 'Disk' }), value: <Bytes size={server.diskBytes} /> },
          server.iopsLimit !== null && { term: t({ de: 'Operationen je Sekunde, höchstens', en: 'Operations per second, at most' }), value: showNumber(server.iopsLimit, language) },
          { term: t({ de: 'Betriebssystem', en: 'Operating system' }), value: imageTitle(server.image) },
          {
            term: t({ de: 'SSH-Schlüssel', en: 'SSH keys' }),
            value: server.authorizedKeys.map((key) => <p key={key}><Copyable text={key}>{shortKey(key)}</Copyable></p>),
          },
          ...useServerAccess(server),
        ]} />
      </Section>
      <Handover server={server} />
    </Columns>
  );
}

/** The kind of a key, its end and its comment: enough to tell keys apart. */
function shortKey(key: string): string {
  const [kind = '', body = '', ...comment] = key.split(' ');
  return `${kind} …${body.slice(-8)} ${comment.join(' ')}`.trim();
}

/** The checks of the provisioning test: ordered and measured (C-5). */
function Handover({ server: { checks } }: { readonly server: Server }) {
  const { t } = useLanguage();
  if (checks.length === 0) return null;
  return (
    <Section title={t({ de: 'Übergabeprüfung', en: 'Handover test' })}>
      <Facts facts={checks.map((check) => ({
        term: `${check.passed ? '✓' : '✗'} ${t(check.title)}`,
        value: <>{t(check.measured)} <small>({t({ de: 'bestellt', en: 'ordered' })} {t(check.ordered)}, {check.clause})</small></>,
      }))} />
    </Section>
  );
}
