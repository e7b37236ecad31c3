import { clauseName } from '../../ui/clause-name.ts';
import { showBytes, showDate } from '../../ui/format.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Columns, Facts, Section } from '../../ui/layout.tsx';
import { InstantText } from '../../ui/values.tsx';
import { useRead, type Answer } from '../read.ts';
import { ReadPart } from '../things/reading.tsx';

type Health = NonNullable<Answer<'/api/v1/servers/{id}/care'>['health']>;

/** Who does what for a server, and how a managed one fares inside (C 3.4.1). */
export function ServerCare({ server: { id } }: { readonly server: { readonly id: string } }) {
  const { t, language } = useLanguage();
  const reading = useRead('/api/v1/servers/{id}/care', { params: { path: { id } } });
  return (
    <ReadPart reading={reading}>
      {({ managed, lines, health }) => (
        <Columns least="wide">
          <Section title={managed ? t({ de: 'Betriebsführung durch uns', en: 'Operated by us' })
            : t({ de: 'Betriebsführung durch den Kunden', en: 'Operated by the customer' })}>
            <Facts facts={lines.map(({ title, clause, text }) => ({
              term: title, value: <>{text} <span className="field-hint">{clauseName(clause, language)}</span></>,
            }))} />
          </Section>
          {managed && (
            <Section title={t({ de: 'Zustand des Systems', en: 'How the system fares' })}>
              {health === null ? <p>{t({ de: 'Noch nicht gemessen.', en: 'Not measured yet.' })}</p> : <HealthFacts health={health} />}
            </Section>
          )}
        </Columns>
      )}
    </ReadPart>
  );
}

function HealthFacts({ health }: { readonly health: Health }) {
  const { t, language } = useLanguage();
  const { readAt, memoryBytes, memoryAvailableBytes, rootBytes, rootUsedBytes } = health;
  const { failedUnits, pendingUpdates, packagesFrom } = health;
  const share = (part: number, whole: number) => t({
    de: `${showBytes(part, 'de')} von ${showBytes(whole, 'de')}`, en: `${showBytes(part, 'en')} of ${showBytes(whole, 'en')}`,
  });
  const unknown = t({ de: 'sagt das System nicht', en: 'the system does not say' });
  return (
    <Facts facts={[
      { term: t({ de: 'Arbeitsspeicher frei', en: 'Memory free' }), value: share(memoryAvailableBytes, memoryBytes) },
      { term: t({ de: 'Dateisystem belegt', en: 'File system used' }), value: share(rootUsedBytes, rootBytes) },
      {
        term: t({ de: 'Ausgefallene Dienste', en: 'Failed services' }),
        value: failedUnits === null ? unknown : failedUnits.join(', ') || t({ de: 'keine', en: 'none' }),
      },
      { term: t({ de: 'Ausstehende Updates', en: 'Updates pending' }), value: pendingUpdates === null ? unknown : String(pendingUpdates) },
      packagesFrom !== null && { term: t({ de: 'Pakete zuletzt geändert', en: 'Packages last changed' }), value: showDate(packagesFrom, language) },
      { term: t({ de: 'Gemessen', en: 'Measured' }), value: <InstantText at={readAt} /> },
    ]} />
  );
}
