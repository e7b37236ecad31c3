import type { Language } from '../../../kernel/text.ts';
import { Because } from '../../ui/because.tsx';
import { secondsOf, showNumber } from '../../ui/format.ts';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState, Facts, Section } from '../../ui/layout.tsx';
import { Table } from '../../ui/table.tsx';
import { InstantText } from '../../ui/values.tsx';
import type { Answer } from '../read.ts';
import { asList } from './as-list.ts';
import { nameOf, outageCauses } from './kinds.ts';
import { StateBadge, states } from './states.tsx';

type Server = Answer<'/api/v1/servers/{id}'>;

/** Whether a server is well: its monitor, its availability this year (A4 (2)), its outages. */
export function ServerWell({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const { monitor } = server;
  return (
    <>
      <Section title={t({ de: 'Überwachung', en: 'Monitor' })}>
        {monitor === null
          ? <p>{t({ de: 'Gemessen wird ab der Übergabe.', en: 'Measuring begins with the handover.' })}</p>
          : (
            <Facts facts={[
              { term: t({ de: 'jetzt', en: 'now' }), value: <StateBadge of={states.monitor} state={monitor.state} /> },
              monitor.changedAt !== null && {
                term: t({ de: 'seit', en: 'since' }),
                value: <InstantText at={monitor.changedAt} />,
              },
              monitor.probedAt !== null && { term: t({ de: 'zuletzt gemessen', en: 'last measured' }), value: <InstantText at={monitor.probedAt} /> },
              { term: t({ de: 'überwacht ab', en: 'watched from' }), value: <InstantText at={monitor.watchedFrom} /> },
              monitor.watchedUntil !== null && {
                term: t({ de: 'überwacht bis', en: 'watched until' }),
                value: <InstantText at={monitor.watchedUntil} />,
              },
            ]} />
          )}
      </Section>
      <Availability server={server} />
      <Outages server={server} />
    </>
  );
}

/** Results of clause A4.2 that people look for. */
function Availability({ server: { availability } }: { readonly server: Server }) {
  const { t } = useLanguage();
  if (availability === null) return null;
  const { year, because, ...results } = availability;
  const title = t({ de: `Verfügbarkeit ${year} (bis jetzt)`, en: `Availability ${year} (so far)` });
  const values = results as Readonly<Record<string, unknown>>;
  return (
    <Section title={title} actions={<Because steps={because} of={title} />}>
      <Facts facts={Object.entries(availabilityWords).map(([name, word]) => {
        const value = values[name];
        if (value === undefined) return null;
        return { term: t(word), value: String(value).replace('.', t({ de: ',', en: '.' })) };
      })} />
    </Section>
  );
}

const availabilityWords: Readonly<Record<string, { readonly de: string; readonly en: string }>> = {
  availabilityPercent: { de: 'Verfügbarkeit in Prozent', en: 'Availability in per cent' },
  downtimeHours: { de: 'Ausfallzeit in Stunden', en: 'Downtime in hours' },
  periodHours: { de: 'Stunden im Zeitraum', en: 'Hours in the period' },
};

const SECONDS_A_MINUTE = 60;

function minutesOf(outage: Server['outages'][number]): number | null {
  if (outage.untilAt === null) return null;
  return (secondsOf(outage.untilAt) - secondsOf(outage.fromAt)) / SECONDS_A_MINUTE;
}

function showLength(minutes: number | null, language: Language): string {
  return minutes === null ? '–' : `${showNumber(minutes, language)} min`;
}

function Outages({ server: { outages } }: { readonly server: Server }) {
  const { t, language } = useLanguage();
  const label = t({ de: 'Ausfälle', en: 'Outages' });
  return (
    <Section title={label} look="plain">
      <Table label={label} list={asList(outages)} rowKey={({ id }) => id}
        columns={[
          {
            key: 'fromAt', title: t({ de: 'von', en: 'from' }), isName: true,
            cell: ({ fromAt }) => <InstantText at={fromAt} />,
          },
          {
            key: 'untilAt', title: t({ de: 'bis', en: 'until' }),
            cell: ({ untilAt }) => (untilAt === null ? t({ de: 'dauert an', en: 'goes on' }) : <InstantText at={untilAt} />),
          },
          {
            key: 'minutes', title: t({ de: 'Dauer', en: 'Length' }), align: 'end',
            cell: (outage) => showLength(minutesOf(outage), language),
          },
          { key: 'cause', title: t({ de: 'Ursache', en: 'Cause' }), cell: ({ cause }) => nameOf(outageCauses, cause, t) },
        ]}
        empty={<EmptyState title={t({ de: 'Kein Ausfall', en: 'No outage' })} />} />
    </Section>
  );
}
