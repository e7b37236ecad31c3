import { useCallback, useMemo } from 'react';
import type { Answer } from '../read.ts';
import { asList } from './as-list.ts';
import { availabilityClasses, nameOf, outageCauses } from './kinds.ts';
import { Because } from '../../ui/because.tsx';
import { Chart } from '../../ui/chart.tsx';
import { dateOf } from '../../ui/format.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Columns, Figure, Notice, Section, Stack } from '../../ui/layout.tsx';
import { Table } from '../../ui/table.tsx';
import { InstantText } from '../../ui/values.tsx';
import { useClause } from './clause.ts';
import { hoursInWords, percentInWords } from './hours.ts';
import { outagePoints } from './outage-points.ts';
import { showShortTime } from './times.ts';

type Server = Answer<'/api/v1/servers/{id}'>;
type Monitor = NonNullable<Server['monitor']>;

interface Measured {
  readonly year: number;
  readonly availabilityPercent: string;
  readonly downtimeHours: string;
  readonly because: readonly unknown[];
}

/** How well the server was reachable this year, and how much of the downtime that is allowed is left (A4, C 6). */
export function Availability({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const measured = server.availability as Measured | null;
  const title = t({ de: 'Verfügbarkeit', en: 'Availability' });
  if (!measured || !server.monitor) {
    return (
      <Section title={title}>
        <p>{t({
          de: 'Die Überwachung beginnt mit der Übergabe des Servers.',
          en: 'Monitoring begins when the server is handed over.',
        })}</p>
      </Section>
    );
  }
  return (
    <Section title={`${title} ${measured.year}`}>
      <Figures availabilityClass={server.availabilityClass} monitor={server.monitor} measured={measured} />
      <Outages outages={server.outages} monitor={server.monitor} />
    </Section>
  );
}

function Figures({ availabilityClass, monitor, measured }: {
  readonly availabilityClass: string; readonly monitor: Monitor; readonly measured: Measured;
}) {
  const { t, language } = useLanguage();
  const firstDay = dateOf(monitor.watchedFrom);
  const from = firstDay.startsWith(String(measured.year)) ? { from: firstDay } : {};
  const { data: allowed } = useClause<{ allowedDowntimeHours: string }>(
    'C-6.1', { class: availabilityClass, year: measured.year, ...from });
  const achieved = t({ de: 'Erreicht', en: 'Achieved' });
  return (
    <Columns least="narrow">
      <Figure label={achieved} note={<Because steps={measured.because} of={achieved} />}>
        {percentInWords(measured.availabilityPercent, language)}
      </Figure>
      <Figure label={t({ de: 'Ausfallzeit bisher', en: 'Downtime so far' })}>
        {hoursInWords(Number(measured.downtimeHours), language)}
      </Figure>
      {allowed && (
        <Budget year={measured.year} allowed={Number(allowed.allowedDowntimeHours)}
          used={Number(measured.downtimeHours)} because={allowed.because}
          name={nameOf(availabilityClasses, availabilityClass, t)} />
      )}
    </Columns>
  );
}

/** What of the class's downtime is left until the end of the year. */
function Budget({ year, allowed, used, because, name }: {
  readonly year: number; readonly allowed: number; readonly used: number; readonly because: readonly unknown[];
  readonly name: string;
}) {
  const { t, language } = useLanguage();
  const isOver = used > allowed;
  const label = isOver
    ? t({ de: 'Mehr als zulässig', en: 'More than allowed' })
    : t({ de: 'Noch zulässig bis Jahresende', en: 'Still allowed this year' });
  const whole = hoursInWords(allowed, language);
  return (
    <Figure label={label}
      note={<>{t({ de: `Klasse ${name}: ${whole} in ${year}`, en: `Class ${name}: ${whole} in ${year}` })}{' '}
        <Because steps={because} of={label} /></>}>
      {hoursInWords(Math.abs(allowed - used), language)}
    </Figure>
  );
}

function Outages({ outages, monitor }: { readonly outages: Server['outages']; readonly monitor: Monitor }) {
  const { t } = useLanguage();
  const checked = monitor.probedAt && (
    <p className="field-hint">{t({ de: 'Zuletzt geprüft:', en: 'Last checked:' })} <InstantText at={monitor.probedAt} /></p>
  );
  if (outages.length === 0) {
    return <Stack gap="small"><p>{t({ de: 'Bisher kein Ausfall.', en: 'No outage so far.' })}</p>{checked}</Stack>;
  }
  return (
    <Stack>
      {outages.some(({ untilAt }) => untilAt === null) && (
        <Notice tone="warn">
          <p>{t({
            de: 'Der Server antwortet gerade nicht; der Ausfall wird gezählt.',
            en: 'The server does not answer at the moment; the outage is being counted.',
          })}</p>
        </Notice>
      )}
      <OutageChart outages={outages} watchedFrom={monitor.watchedFrom}
        probedAt={monitor.probedAt ?? monitor.watchedFrom} />
      <OutageTable outages={outages} />
      {checked}
    </Stack>
  );
}

function OutageChart({ outages, watchedFrom, probedAt }: {
  readonly outages: Server['outages']; readonly watchedFrom: string; readonly probedAt: string;
}) {
  const { t, language } = useLanguage();
  const title = t({ de: 'Ausfallzeit', en: 'Downtime' });
  // The chart is drawn anew when one of these changes, and only then.
  const { times, hours } = useMemo(
    () => outagePoints(outages, watchedFrom, probedAt), [outages, watchedFrom, probedAt]);
  const series = useMemo(() => [{ title, values: hours }], [title, hours]);
  const show = useCallback((value: number) => hoursInWords(value, language), [language]);
  const showTime = useCallback((seconds: number) => showShortTime(seconds, language), [language]);
  if (times.length < 2) return null;
  const label = t({ de: 'Wie sich die Ausfallzeit summiert hat', en: 'How the downtime added up' });
  return <Chart label={label} times={times} series={series} show={show} showTime={showTime} />;
}

function OutageTable({ outages }: { readonly outages: Server['outages'] }) {
  const { t } = useLanguage();
  return (
    <Table label={t({ de: 'Ausfälle', en: 'Outages' })} list={asList(outages.toReversed())} rowKey={({ id }) => id} empty={null}
      columns={[
        {
          key: 'from', title: t({ de: 'Von', en: 'From' }), isName: true,
          cell: ({ fromAt }) => <InstantText at={fromAt} />,
        },
        {
          key: 'until', title: t({ de: 'Bis', en: 'Until' }),
          cell: ({ untilAt }) => (untilAt ? <InstantText at={untilAt} /> : t({ de: 'dauert an', en: 'goes on' })),
        },
        { key: 'cause', title: t({ de: 'Ursache', en: 'Cause' }), cell: ({ cause }) => nameOf(outageCauses, cause, t) },
      ]} />
  );
}
