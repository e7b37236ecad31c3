import type { Text } from '../../../../kernel/text.ts';
import { useMay } from '../../../account/me.ts';
import { useRead, type Answer } from '../../../account/read.ts';
import type { Server } from '../../../account/servers/server.ts';
import { ReadPart } from '../../../account/things/reading.tsx';
import { StateBadge, states } from '../../../account/things/states.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Facts, Row, Section, Stack, Waiting } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { InstantText } from '../../../ui/values.tsx';
import { kinds, problems } from '../capacity/finding-words.ts';

type Placement = Answer<'/api/v1/servers/{id}/placement'>;

const variants: Readonly<Record<Placement['variant'], Text>> = {
  shared: { de: 'Shared: Hosts, die sich mehrere Kunden teilen', en: 'Shared: hosts that several customers share' },
  dedicated: { de: 'Dedicated: nur auf Hosts dieses Kunden', en: 'Dedicated: only on this customer’s hosts' },
};

/** Where a server is, and what the reverse audit says of it. */
export function ServerPlacement({ server }: { readonly server: Server }) {
  const mayReadFindings = useMay('finding:read').allowed;
  const reading = useRead('/api/v1/servers/{id}/placement', { params: { path: { id: server.id } } });
  return (
    <Stack>
      <ReadPart reading={reading}>{(placement) => <Where placement={placement} />}</ReadPart>
      {mayReadFindings && <Findings serverId={server.id} />}
    </Stack>
  );
}

function Where({ placement }: { readonly placement: Placement }) {
  const { t } = useLanguage();
  const {
    variant, agreedLocationName, groupName, locationName, reservedForName, targetName, targetState, volumes,
  } = placement;
  const unknown = t({ de: 'sagt die Engine noch nicht', en: 'the engine does not say yet' });
  return (
    <Section title={t({ de: 'Platz', en: 'Place' })}>
      <Facts facts={[
        { term: t({ de: 'Vereinbart', en: 'Agreed' }), value: t(variants[variant]) },
        { term: t({ de: 'Vereinbarter Standort', en: 'Agreed location' }), value: agreedLocationName ?? t({ de: 'wo Platz ist', en: 'wherever there is room' }) },
        { term: t({ de: 'Standort', en: 'Location' }), value: locationName ?? unknown },
        {
          term: t({ de: 'Gruppe', en: 'Group' }),
          value: groupName === null ? unknown : (
            <Row>
              <Link to={`/capacity?tab=groups&q=${encodeURIComponent(groupName)}`}>{groupName}</Link>
              {reservedForName !== null && <span className="rows-note">{t({ de: `reserviert für ${reservedForName}`, en: `reserved for ${reservedForName}` })}</span>}
            </Row>
          ),
        },
        {
          term: 'Host',
          value: targetName === null ? unknown : (
            <Row>
              <Link to={`/capacity?tab=targets&q=${encodeURIComponent(targetName)}`}>{targetName}</Link>
              {targetState !== null && <StateBadge of={states.target} state={targetState} />}
            </Row>
          ),
        },
        ...volumes.map(({ name, poolName, poolState }) => ({
          term: t({ de: `Speicherpool von „${name}“`, en: `Pool of “${name}”` }),
          value: poolName === null ? unknown : (
            <Row>
              <Link to={`/capacity?tab=pools&q=${encodeURIComponent(poolName)}`}>{poolName}</Link>
              {poolState !== null && <StateBadge of={states.target} state={poolState} />}
            </Row>
          ),
        })),
      ]} />
    </Section>
  );
}

/** What of this server the database and the engine do not agree on now. */
function Findings({ serverId }: { readonly serverId: string }) {
  const { t } = useLanguage();
  const { data } = useRead('/api/v1/findings', { params: { query: { serverId } } });
  const open = data?.items.filter(({ settledAt }) => settledAt === null);
  return (
    <Section title={t({ de: 'Befunde der Gegenprüfung', en: 'Findings of the reverse audit' })}>
      {!open && <Waiting lines={1} />}
      {open?.length === 0 && <p>{t({ de: 'Datenbank und Engine stimmen überein.', en: 'Database and engine agree.' })}</p>}
      <ul className="rows">
        {open?.map(({ id, kind, thingId, problem, details, foundAt }) => (
          <li key={id}>
            <div>
              <Row><Link to={`/findings?q=${thingId}`}>{t(kinds[kind])} {t(problems[problem])}</Link></Row>
              <p className="rows-note">{details}</p>
            </div>
            <InstantText at={foundAt} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
