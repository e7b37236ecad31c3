import { useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { Select } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Facts, Notice, Waiting } from '../../ui/layout.tsx';
import { DateText, Money } from '../../ui/values.tsx';
import type { paths } from '../../../api/client/index.ts';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useRead } from '../read.ts';
import { DeclarationFields, readDeclaration } from '../things/declaration-fields.tsx';
import { flavourTitle, sizeInWords } from '../things/sizes.ts';
import { usePreview } from './preview.ts';
import { serverReadings, useActsForItself, useWhyNot, type Server } from './server.ts';

/** Another of the eighteen sizes (C-4.6.1): what it costs from when, and whether the server restarts, is said first. */
export function Resize({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const why = useWhyNot(server, 'order:place');
  return (
    <Dialog open={t({ de: 'Größe ändern', en: 'Resize' })} title={t({ de: 'Größe ändern', en: 'Resize' })} reason={why('resize')}>
      {(close) => <Sizes server={server} close={close} />}
    </Dialog>
  );
}

function Sizes({ server, close }: { readonly server: Server; readonly close: () => void }) {
  const { data, error } = useRead('/api/v1/catalogue');
  const others = data?.flavours.map(({ name }) => name as Flavour).filter((name) => name !== server.flavour);
  if (error) return <ErrorView error={error} />;
  return others ? <Choose server={server} others={others} close={close} /> : <Waiting lines={4} />;
}

function Choose({ server, others, close }: {
  readonly server: Server; readonly others: readonly Flavour[]; readonly close: () => void;
}) {
  const { t } = useLanguage();
  const [flavour, choose] = useState<Flavour>(others[0] as Flavour);
  const params = { params: { path: { id: server.id } } };
  const { data, error } = usePreview(['resize', server.id, flavour], () =>
    api.POST('/api/v1/servers/{id}/resize-preview', { ...params, body: { flavour } }));
  const isOwn = useActsForItself(server);
  const resize = useAction((agreed: { agreedMonthlyNet: string; declared?: ReturnType<typeof readDeclaration> }) =>
    api.POST('/api/v1/servers/{id}/resize', { ...params, body: { flavour, ...agreed } }), {
    done: { de: 'Die Größe wird geändert.', en: 'The size is being changed.' }, changes: serverReadings,
  });
  const price = data?.wanted.monthlyNet ?? null;
  const waits = t({ de: 'Die Vorschau kommt gleich.', en: 'The preview is on its way.' });
  const reason = data ? (data.possible && price !== null ? undefined : data.reason ?? waits) : waits;
  return (
    <Form submit={t({ de: 'Zu diesem Preis ändern', en: 'Change at this price' })} reason={reason}
      send={async (values) => {
        await resize.run({ agreedMonthlyNet: price ?? '', ...(isOwn ? {} : { declared: readDeclaration(values) }) });
        close();
      }}>
      <Select name="flavour" label={t({ de: 'Neue Größe', en: 'New size' })} value={flavour}
        choices={others.map((name) => ({ value: name, label: flavourTitle(name) }))}
        onChange={(name) => choose(name as Flavour)} />
      <ErrorView error={error} />
      {data ? <Preview preview={data} /> : !error && <Waiting lines={4} />}
      {!isOwn && <DeclarationFields />}
    </Form>
  );
}

type Previewing = paths['/api/v1/servers/{id}/resize-preview']['post'];
type Flavour = Previewing['requestBody']['content']['application/json']['flavour'];
type ResizePreview = Previewing['responses'][200]['content']['application/json'];

function Preview({ preview }: { readonly preview: ResizePreview }) {
  const { t } = useLanguage();
  const { now, wanted, possible, reason, next, needsRestart, from, thisMonth } = preview;
  return (
    <>
      {!possible && <Notice tone="warn">{[reason, next].filter(Boolean).join(' ')}</Notice>}
      <Facts facts={[
        { term: t({ de: 'Bisher', en: 'Until now' }), value: <Sized size={now} /> },
        { term: t({ de: 'Dann', en: 'Then' }), value: <Sized size={wanted} /> },
        { term: t({ de: 'Ab', en: 'From' }), value: <DateText date={from} /> },
        { term: t({ de: 'Unterbrechung', en: 'Interruption' }), value: needsRestart ? t({ de: 'Der Server startet dabei neu.', en: 'The server restarts.' }) : t({ de: 'keine', en: 'none' }) },
      ]} />
      <h3>{t({ de: 'Auf der Rechnung dieses Monats, netto', en: 'On this month’s invoice, net' })}</h3>
      <Facts facts={thisMonth.map((line) => ({
        term: `${line.description}, ${t({ de: `${line.days} von ${line.daysInMonth} Tagen`, en: `${line.days} of ${line.daysInMonth} days` })}`,
        value: <Money amount={line.net} />,
      }))} />
    </>
  );
}

/** `2 vCPU, 8 GiB, 89,00 € im Monat, netto` */
function Sized({ size }: { readonly size: ResizePreview['now'] }) {
  const { t, language } = useLanguage();
  const price = size.monthlyNet === null
    ? null : <>, <Money amount={size.monthlyNet} /> {t({ de: 'im Monat, netto', en: 'a month, net' })}</>;
  return <>{sizeInWords(size, language)}{price}</>;
}
