import { useState } from 'react';
import type { paths } from '../../../api/client/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { Checkbox, Input, Select } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Facts, Waiting } from '../../ui/layout.tsx';
import { DateText, Money } from '../../ui/values.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useMay } from '../me.ts';
import { useIndividual } from './individual.tsx';
import { usePreview } from './preview.ts';
import { serverReadings, whyNot, type Server } from './server.ts';
import { classNames, volumeClasses, type VolumeClass } from './volume-words.ts';
import type { Volume } from './volumes.tsx';

/** Volumes are sold, and grow, by hundreds (C-4.6.2). */
const STEP_GIGABYTES = 100;
const STEPS_SHOWN = 20;
const BYTES = 1024 ** 3;

type Preview = paths['/api/v1/servers/{id}/volume-preview']['post']['responses'][200]['content']['application/json'];
type Previewed = ReturnType<typeof usePreview<Preview>>;

/** What is agreed to with the button below it. */
function Price({ previewed: { data, error } }: { readonly previewed: Previewed }) {
  const { t } = useLanguage();
  if (error) return <ErrorView error={error} />;
  if (!data) return <Waiting lines={2} />;
  const { monthlyNet, monthlyNetNow, setupNet, from, remark } = data;
  return (
    <Facts facts={[
      monthlyNetNow !== null && { term: t({ de: 'Bisher im Monat, netto', en: 'Until now a month, net' }), value: <Money amount={monthlyNetNow} /> },
      { term: t({ de: 'Im Monat, netto', en: 'A month, net' }), value: <Money amount={monthlyNet} /> },
      setupNet !== '0.00' && { term: t({ de: 'Einmalig, netto', en: 'Once, net' }), value: <Money amount={setupNet} /> },
      { term: t({ de: 'Ab', en: 'From' }), value: <DateText date={from} /> },
      remark !== null && { term: t({ de: 'Hinweis', en: 'Remark' }), value: remark },
    ]} />
  );
}

function useWaits(previewed: Previewed, reason?: string): string | undefined {
  const { t } = useLanguage();
  if (reason !== undefined) return reason;
  return previewed.data ? undefined : t({ de: 'Der Preis kommt gleich.', en: 'The price is on its way.' });
}

const agreed = (previewed: Previewed) => previewed.data?.monthlyNet ?? '';

/** Sizes from `first` on, in steps. */
function useSizes(first: number) {
  return Array.from({ length: STEPS_SHOWN }, (_, i) => {
    const value = String(first + i * STEP_GIGABYTES);
    return { value, label: `${value} GB` };
  });
}

function useClasses() {
  const { t } = useLanguage();
  return classNames.map((name) => ({ value: name, label: t(volumeClasses[name] ?? { de: name, en: name }) }));
}

/** Another volume for a server, at the seller's price. */
export function NewVolume({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const may = useMay('volume:order');
  return (
    <Dialog open={t({ de: 'Volume bestellen', en: 'Order a volume' })} title={t({ de: 'Volume bestellen', en: 'Order a volume' })}
      look="primary" reason={may.reason ?? whyNot(server, 'volumes')}>
      {(close) => <NewVolumeForm server={server} close={close} />}
    </Dialog>
  );
}

function NewVolumeForm({ server, close }: { readonly server: Server; readonly close: () => void }) {
  const { t } = useLanguage();
  const [volumeClass, setClass] = useState<VolumeClass>('essential');
  const [gigabytes, setGigabytes] = useState(STEP_GIGABYTES);
  const individual = useIndividual(server.customerId, volumeClass);
  const wanted = { class: volumeClass, gigabytes, ...(individual.agreed ? { individual: individual.agreed } : {}) };
  const previewed = usePreview(['volume', server.id, wanted], () =>
    api.POST('/api/v1/servers/{id}/volume-preview', { params: { path: { id: server.id } }, body: wanted }), individual.isReady);
  const order = useAction((wish: { name: string; attach: boolean }) => api.POST('/api/v1/volumes', {
    body: {
      ...wish, ...wanted, serverId: server.id, agreedMonthlyNet: agreed(previewed),
      agreedSetupNet: previewed.data?.setupNet ?? '',
    },
  }), { done: { de: 'Das Volume wird angelegt.', en: 'The volume is being made.' }, changes: serverReadings });
  return (
    <Form submit={t({ de: 'Kostenpflichtig bestellen', en: 'Order with obligation to pay' })} reason={useWaits(previewed, individual.reason)}
      send={async (values) => {
        await order.run({ name: values.text('name').trim(), attach: values.isChecked('attach') });
        close();
      }}>
      <Input name="name" label={t({ de: 'Name', en: 'Name' })} autoComplete="off" maxLength={60}
        placeholder={t({ de: 'daten', en: 'data' })} />
      <Select name="gigabytes" label={t({ de: 'Größe', en: 'Size' })} choices={useSizes(STEP_GIGABYTES)}
        value={String(gigabytes)} onChange={(value) => setGigabytes(Number(value))} />
      <Select name="class" label={t({ de: 'Klasse', en: 'Class' })} choices={useClasses()} value={volumeClass}
        onChange={(value) => setClass(value as VolumeClass)} />
      {individual.fields}
      <Checkbox name="attach" isChecked label={t({ de: `Gleich an ${server.hostname} anhängen`, en: `Attach it to ${server.hostname} at once` })} />
      {individual.isReady && <Price previewed={previewed} />}
    </Form>
  );
}

interface Changed {
  readonly volume: Volume;
  readonly reason: string | undefined;
}

/** More room while the server runs; its file system grows too where it boots from the volume. */
export function GrowVolume({ volume, reason }: Changed) {
  const { t } = useLanguage();
  return (
    <Dialog open={t({ de: 'Vergrößern', en: 'Grow' })} title={t({ de: 'Volume vergrößern', en: 'Grow the volume' })} look="quiet" reason={reason}>
      {(close) => <GrowForm volume={volume} close={close} />}
    </Dialog>
  );
}

function GrowForm({ volume, close }: { readonly volume: Volume; readonly close: () => void }) {
  const { t } = useLanguage();
  const first = volume.bytes / BYTES + STEP_GIGABYTES;
  const [gigabytes, setGigabytes] = useState(first);
  const params = { params: { path: { id: volume.id } } };
  const previewed = usePreview(['grow', volume.id, gigabytes], () =>
    api.POST('/api/v1/volumes/{id}/grow-preview', { ...params, body: { gigabytes } }));
  const grow = useAction(() => api.POST('/api/v1/volumes/{id}/grow', {
    ...params, body: { gigabytes, agreedMonthlyNet: agreed(previewed) },
  }), { done: { de: 'Das Volume wächst.', en: 'The volume is growing.' }, changes: serverReadings });
  return (
    <Form submit={t({ de: 'Zu diesem Preis vergrößern', en: 'Grow at this price' })} reason={useWaits(previewed)}
      send={async () => {
        await grow.run();
        close();
      }}>
      <p>{t({
        de: 'Das geht im laufenden Betrieb und nur aufwärts. Das Dateisystem eines zusätzlichen Volumes vergrößern Sie danach im Server selbst.',
        en: 'This is done while the server runs, and only upwards. The file system of an additional volume you grow in the server afterwards.',
      })}</p>
      <Select name="gigabytes" label={t({ de: 'Neue Größe', en: 'New size' })} choices={useSizes(first)}
        value={String(gigabytes)} onChange={(value) => setGigabytes(Number(value))} />
      <Price previewed={previewed} />
    </Form>
  );
}

/** Another ceiling of operations, at once and without a restart. */
export function OtherClass({ volume, reason }: Changed) {
  const { t } = useLanguage();
  return (
    <Dialog open={t({ de: 'Klasse', en: 'Class' })} title={t({ de: 'Klasse ändern', en: 'Change the class' })} look="quiet" reason={reason}>
      {(close) => <ClassForm volume={volume} close={close} />}
    </Dialog>
  );
}

function ClassForm({ volume, close }: { readonly volume: Volume; readonly close: () => void }) {
  const { t } = useLanguage();
  const choices = useClasses().filter(({ value }) => value !== volume.class);
  const [chosen, choose] = useState(choices[0]?.value as VolumeClass);
  const params = { params: { path: { id: volume.id } } };
  const individual = useIndividual(volume.customerId, chosen);
  const wanted = { class: chosen, ...(individual.agreed ? { individual: individual.agreed } : {}) };
  const previewed = usePreview(['class', volume.id, wanted], () =>
    api.POST('/api/v1/volumes/{id}/class-preview', { ...params, body: wanted }), individual.isReady);
  const change = useAction(() => api.POST('/api/v1/volumes/{id}/class', {
    ...params, body: { ...wanted, agreedMonthlyNet: agreed(previewed) },
  }), { done: { de: 'Die Klasse wird geändert.', en: 'The class is being changed.' }, changes: serverReadings });
  return (
    <Form submit={t({ de: 'Zu diesem Preis ändern', en: 'Change at this price' })} reason={useWaits(previewed, individual.reason)}
      send={async () => {
        await change.run();
        close();
      }}>
      <Select name="class" label={t({ de: 'Neue Klasse', en: 'New class' })} choices={choices} value={chosen}
        onChange={(value) => choose(value as VolumeClass)} />
      {individual.fields}
      {individual.isReady && <Price previewed={previewed} />}
    </Form>
  );
}
