import type { Text } from '../../../../kernel/text.ts';
import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import { useRead, type Answer } from '../../../account/read.ts';
import { rateInWords } from '../../../account/servers/rate.ts';
import { StateBadge, states } from '../../../account/things/states.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { Input } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Notice, Row, Section, Waiting } from '../../../ui/layout.tsx';
import { InstantText } from '../../../ui/values.tsx';

type Uplinks = Answer<'/api/v1/locations/{id}/uplinks'>;
type Uplink = Uplinks['items'][number];

const changes = ['/api/v1/locations/{id}/uplinks'] as const;
const GIGABIT = 1_000_000_000;

/** Whether the location has the “redundant 10 Gbit/s uplinks” of C 4.2.5, and what to do if not. */
const verdicts: Readonly<Record<Uplinks['redundancy'], Text & { readonly tone: 'warn' | 'good' }>> = {
  'redundant': {
    tone: 'good', de: 'Redundant wie zugesagt: mindestens zwei Anbindungen mit 10 Gbit/s antworten (C 4.2.5).',
    en: 'Redundant as promised: at least two uplinks of 10 Gbit/s answer (C 4.2.5).',
  },
  'short': {
    tone: 'warn', de: 'Weniger als zwei Anbindungen mit 10 Gbit/s sind eingetragen; zugesagt sind redundante (C 4.2.5).',
    en: 'Fewer than two uplinks of 10 Gbit/s are registered; redundant ones are promised (C 4.2.5).',
  },
  'at-risk': {
    tone: 'warn', de: 'Zurzeit nicht redundant: weniger als zwei Anbindungen mit 10 Gbit/s antworten (C 4.2.5).',
    en: 'Not redundant now: fewer than two uplinks of 10 Gbit/s answer (C 4.2.5).',
  },
  'cut-off': {
    tone: 'warn', de: 'Keine Anbindung antwortet: Der Standort ist vielleicht von der Welt abgeschnitten.',
    en: 'No uplink answers: the location may be cut off from the world.',
  },
};

/** The lines of a location to the backbone, each watched (C-4.2.5). */
export function Uplinks({ locationId, name }: { readonly locationId: string; readonly name: string }) {
  const { t } = useLanguage();
  const { data, error } = useRead('/api/v1/locations/{id}/uplinks', { params: { path: { id: locationId } } });
  return (
    <Section title={t({ de: `Anbindungen: ${name}`, en: `Uplinks: ${name}` })}
      actions={<NewUplink locationId={locationId} />}>
      <ErrorView error={error} />
      {!data && !error && <Waiting />}
      {data && <Notice tone={verdicts[data.redundancy].tone}>{t(verdicts[data.redundancy])}</Notice>}
      <ul className="rows">{data?.items.map((uplink) => <OneUplink key={uplink.id} uplink={uplink} />)}</ul>
    </Section>
  );
}

function OneUplink({ uplink }: { readonly uplink: Uplink }) {
  const { t, language } = useLanguage();
  const { id, name, bitsPerSecond, probeAddress, state, changedAt } = uplink;
  return (
    <li>
      <div>
        <Row>{name} <StateBadge of={states.monitor} state={state} /></Row>
        <p className="rows-note">
          {rateInWords(bitsPerSecond, language)}, {t({ de: 'geprüft an', en: 'probed at' })} <code>{probeAddress}</code>
          {changedAt !== null && <>, {t({ de: 'so seit', en: 'like this since' })} <InstantText at={changedAt} /></>}
        </p>
        <Outages id={id} />
      </div>
      <Retire id={id} name={name} />
    </li>
  );
}

/** The last time it was down, if it ever was. */
function Outages({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const { data } = useRead('/api/v1/uplinks/{id}/outages', { params: { path: { id }, query: { limit: 1 } } });
  const [last] = data?.items ?? [];
  if (!last) return null;
  return (
    <p className="rows-note">
      {t({ de: 'Letzter Ausfall:', en: 'Last outage:' })} <InstantText at={last.fromAt} />{' – '}
      {last.untilAt === null ? t({ de: 'dauert an', en: 'goes on' }) : <InstantText at={last.untilAt} />}
    </p>
  );
}

function NewUplink({ locationId }: { readonly locationId: string }) {
  const { t } = useLanguage();
  const may = useMay('capacity:change');
  const add = useAction((body: { name: string; bitsPerSecond: number; probeAddress: string }) =>
    api.POST('/api/v1/locations/{id}/uplinks', { params: { path: { id: locationId } }, body }), {
    done: { de: 'Die Anbindung wird überwacht.', en: 'The uplink is being watched.' }, changes,
  });
  return (
    <Dialog open={t({ de: 'Anbindung eintragen', en: 'Register an uplink' })} title={t({ de: 'Anbindung', en: 'Uplink' })} reason={may.reason}>
      {(close) => (
        <Form submit={t({ de: 'Eintragen', en: 'Register' })}
          send={async (values) => {
            await add.run({
              name: values.text('name').trim(), bitsPerSecond: values.whole('bitsPerSecond') * GIGABIT,
              probeAddress: values.text('probeAddress').trim(),
            });
            close();
          }}>
          <Input name="name" label={t({ de: 'Carrier und Leitung', en: 'Carrier and line' })} maxLength={100} />
          <Input name="bitsPerSecond" type="number" min={1} value="10" label="Gbit/s" />
          <Input name="probeAddress" label={t({ de: 'Prüfadresse', en: 'Probe address' })} maxLength={50} placeholder="203.0.113.1"
            hint={t({
              de: 'Was nur über diese Leitung antwortet, etwa der Router des Carriers. Mit Port wird verbunden statt angepingt: 203.0.113.1:179',
              en: 'What answers by this line alone, such as the carrier’s router. With a port it is connected to instead of pinged: 203.0.113.1:179',
            })} />
        </Form>
      )}
    </Dialog>
  );
}

function Retire({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useLanguage();
  const may = useMay('capacity:change');
  const retire = useAction(() => api.POST('/api/v1/uplinks/{id}/retirement', { params: { path: { id } } }), {
    done: { de: 'Ausgetragen.', en: 'Retired.' }, changes,
  });
  return (
    <>
      <Button look="quiet" isBusy={retire.isBusy} reason={may.reason} onClick={() => retire.start()}
        label={t({ de: `Austragen: ${name}`, en: `Retire: ${name}` })}>{t({ de: 'Austragen', en: 'Retire' })}</Button>
      <ErrorView error={retire.error} takesFocus />
    </>
  );
}
