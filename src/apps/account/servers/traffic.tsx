import { useCallback, useMemo } from 'react';
import { limits } from '../../../kernel/limits.ts';
import { Chart } from '../../ui/chart.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { dateAt, secondsOf, showBytes, showDate } from '../../ui/format.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Columns, Figure, Section, Stack, Waiting } from '../../ui/layout.tsx';
import { Bytes, DateText } from '../../ui/values.tsx';
import { useRead, type Answer } from '../read.ts';
import type { Server } from './server.ts';

type Day = Answer<'/api/v1/servers/{id}/traffic'>['items'][number];

/** What passed a server's interface, day by day (C-4.2.7). */
export function Traffic({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const { data, error } = useRead('/api/v1/servers/{id}/traffic', { params: { path: { id: server.id } } });
  const [newest] = data?.items ?? [];
  return (
    <Section title={t({ de: 'Datenverkehr', en: 'Traffic' })}>
      <Stack>
        <p>{t({
          de: `Der Datenverkehr ist pauschal abgegolten; es gilt eine faire Nutzung (C 4.2.7). Gezählt wird, was den Netzanschluss des Servers passiert, je Tag; aufbewahrt wird es ${limits.trafficDays} Tage.`,
          en: `Traffic is flat rate, under fair use (C 4.2.7). What passes the server’s interface is counted by day and kept for ${limits.trafficDays} days.`,
        })}</p>
        <ErrorView error={error} />
        {!data && !error && <Waiting />}
        {data && !newest && <p>{t({ de: 'Noch ist nichts gezählt.', en: 'Nothing has been counted yet.' })}</p>}
        {data && newest && <Counted days={data.items} newest={newest} />}
      </Stack>
    </Section>
  );
}

function Counted({ days, newest }: { readonly days: readonly Day[]; readonly newest: Day }) {
  const { t } = useLanguage();
  const note = <>{t({ de: 'am', en: 'on' })} <DateText date={newest.day} /></>;
  return (
    <>
      <Columns least="narrow">
        <Figure label={t({ de: 'Zum Server', en: 'To the server' })} note={note}><Bytes size={newest.toServer} /></Figure>
        <Figure label={t({ de: 'Vom Server', en: 'From the server' })} note={note}><Bytes size={newest.fromServer} /></Figure>
      </Columns>
      {days.length > 1 && <DayChart days={days} />}
    </>
  );
}

/** Noon of the day: the same day wherever the chart is looked at. */
const noon = (day: string) => secondsOf(`${day}T12:00:00Z`);

function DayChart({ days }: { readonly days: readonly Day[] }) {
  const { t, language } = useLanguage();
  const [to, from] = [t({ de: 'Zum Server', en: 'To the server' }), t({ de: 'Vom Server', en: 'From the server' })];
  const inOrder = useMemo(() => days.toReversed(), [days]);
  const times = useMemo(() => inOrder.map(({ day }) => noon(day)), [inOrder]);
  const series = useMemo(() => [
    { title: to, values: inOrder.map(({ toServer }) => toServer) },
    { title: from, values: inOrder.map(({ fromServer }) => fromServer) },
  ], [inOrder, to, from]);
  const show = useCallback((value: number) => showBytes(value, language), [language]);
  const showTime = useCallback(
    (seconds: number) => showDate(dateAt(seconds), language), [language]);
  const label = t({ de: 'Datenverkehr je Tag', en: 'Traffic by day' });
  return <Chart label={label} times={times} series={series} show={show} showTime={showTime} />;
}
