import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import type { ReadPath } from '../../../account/read.ts';
import { useOpenCase, type FairUseCase } from '../../../account/servers/fair-use-notice.tsx';
import { MEGABIT, rateInWords } from '../../../account/servers/rate.ts';
import { serverReadings, useWhyNot, type Server } from '../../../account/servers/server.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Input, TextArea } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Facts, Row, Section } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { InstantText } from '../../../ui/values.tsx';
import { Actor } from '../../parts/actor.tsx';

const changes: readonly ReadPath[] = [...serverReadings, '/api/v1/fair-use-cases'];

/** A server whose traffic harms others: notified first, restricted after, lifted again (C-4.2.7). */
export function FairUse({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const found = useOpenCase(server.id);
  return (
    <Section title={t({ de: 'Faire Nutzung', en: 'Fair use' })}
      actions={found ? <Steps server={server} found={found} /> : <Open server={server} />}>
      {found ? <Known found={found} /> : (
        <p>{t({
          de: 'Beeinträchtigt der Datenverkehr andere, wird zuerst der Kunde benachrichtigt; erst danach kann die Bandbreite beschränkt werden (C 4.2.7).',
          en: 'Where its traffic impairs others, the customer is notified first; only then may the rate be restricted (C 4.2.7).',
        })}</p>
      )}
      <p><Link to={`/fair-use?q=${server.id}`}>{t({ de: 'Alle Vorgänge dieses Servers', en: 'All cases of this server' })}</Link></p>
    </Section>
  );
}

function Known({ found }: { readonly found: FairUseCase }) {
  const { t, language } = useLanguage();
  const { reason, openedAt, openedBy, restrictedAt, restrictedBy, bitsPerSecond, formerBitsPerSecond } = found;
  return (
    <Facts facts={[
      { term: t({ de: 'Anlass', en: 'Occasion' }), value: reason },
      { term: t({ de: 'Kunde benachrichtigt', en: 'Customer notified' }), value: <Done at={openedAt} by={openedBy} /> },
      restrictedAt !== null && {
        term: t({ de: 'Beschränkt', en: 'Restricted' }), value: <Done at={restrictedAt} by={restrictedBy} />,
      },
      bitsPerSecond !== null && {
        term: t({ de: 'Bandbreite', en: 'Rate' }),
        value: t({
          de: `${rateInWords(bitsPerSecond, language)} statt ${rateInWords(formerBitsPerSecond ?? 0, language)}`,
          en: `${rateInWords(bitsPerSecond, language)} instead of ${rateInWords(formerBitsPerSecond ?? 0, language)}`,
        }),
      },
    ]} />
  );
}

function Done({ at, by }: { readonly at: string; readonly by: string | null }) {
  return <><InstantText at={at} />{by !== null && <>, <Actor actor={by} /></>}</>;
}

function Open({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const why = useWhyNot(server, 'network:change');
  const open = useAction((reason: string) => api.POST('/api/v1/servers/{id}/fair-use-cases', {
    params: { path: { id: server.id } }, body: { reason },
  }), { done: { de: 'Der Kunde ist benachrichtigt.', en: 'The customer is notified.' }, changes });
  const title = t({ de: 'Vorgang eröffnen', en: 'Open a case' });
  return (
    <Dialog open={title} title={title} reason={why('fair-use')}>
      {(close) => (
        <Form submit={t({ de: 'Eröffnen und mitteilen', en: 'Open and notify' })}
          send={async (values) => {
            await open.run(values.text('reason').trim());
            close();
          }}>
          <TextArea name="reason" label={t({ de: 'Wie der Datenverkehr andere beeinträchtigt', en: 'How the traffic impairs others' })}
            maxLength={2_000} hint={t({ de: 'Steht so in der E-Mail an den Kunden.', en: 'Stands like this in the e-mail to the customer.' })} />
        </Form>
      )}
    </Dialog>
  );
}

function Steps({ server, found }: { readonly server: Server; readonly found: FairUseCase }) {
  if (found.bitsPerSecond !== null) return <End server={server} found={found} path="lifting" />;
  return <Row><Restrict server={server} found={found} /><End server={server} found={found} path="closing" /></Row>;
}

function Restrict({ server, found }: { readonly server: Server; readonly found: FairUseCase }) {
  const { t } = useLanguage();
  const why = useWhyNot(server, 'network:change');
  const restrict = useAction((megabits: number) => api.POST('/api/v1/fair-use-cases/{id}/restriction', {
    params: { path: { id: found.id } }, body: { bitsPerSecond: megabits * MEGABIT },
  }), { done: { de: 'Die Bandbreite wird beschränkt.', en: 'The rate is being restricted.' }, changes });
  const title = t({ de: 'Bandbreite beschränken', en: 'Restrict the rate' });
  return (
    <Dialog open={title} title={title} look="danger" reason={why('network')}>
      {(close) => (
        <Form submit={t({ de: 'Beschränken und mitteilen', en: 'Restrict and tell' })} look="danger"
          send={async (values) => {
            await restrict.run(values.whole('bitsPerSecond'));
            close();
          }}>
          <Input name="bitsPerSecond" type="number" min={1} label={t({ de: 'Mbit/s je Richtung', en: 'Mbit/s in each direction' })} />
        </Form>
      )}
    </Dialog>
  );
}

const ends = {
  lifting: {
    title: { de: 'Beschränkung aufheben', en: 'Lift the restriction' },
    done: { de: 'Die Beschränkung wird aufgehoben.', en: 'The restriction is being lifted.' },
  },
  closing: {
    title: { de: 'Ohne Beschränkung schließen', en: 'Close without a restriction' },
    done: { de: 'Der Vorgang ist geschlossen.', en: 'The case is closed.' },
  },
} as const;

function End({ server, found, path }: {
  readonly server: Server; readonly found: FairUseCase; readonly path: keyof typeof ends;
}) {
  const { t } = useLanguage();
  const may = useMay('network:change');
  const why = useWhyNot(server, 'network:change');
  const init = { params: { path: { id: found.id } } };
  const end = useAction<string>((because) => (path === 'lifting'
    ? api.POST('/api/v1/fair-use-cases/{id}/lifting', { ...init, body: { because } })
    : api.POST('/api/v1/fair-use-cases/{id}/closing', { ...init, body: { because } })), { done: ends[path].done, changes });
  const title = t(ends[path].title);
  return (
    <Dialog open={title} title={title} look={path === 'lifting' ? 'primary' : 'quiet'}
      reason={path === 'lifting' ? why('network') : may.reason}>
      {(close) => (
        <Form submit={t({ de: 'Beenden und mitteilen', en: 'End and tell' })}
          send={async (values) => {
            await end.run(values.text('because').trim());
            close();
          }}>
          <TextArea name="because" label={t({ de: 'Warum jetzt', en: 'Why now' })} maxLength={2_000}
            hint={t({ de: 'Steht so in der E-Mail an den Kunden.', en: 'Stands like this in the e-mail to the customer.' })} />
        </Form>
      )}
    </Dialog>
  );
}
