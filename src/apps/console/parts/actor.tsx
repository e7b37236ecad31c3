import type { Text } from '../../../kernel/text.ts';
import { useSession } from '../../account/me.ts';
import { useRead } from '../../account/read.ts';
import { workflowName, workflowWords } from '../../account/things/run-words.ts';
import { useLanguage } from '../../ui/language.tsx';

const both = (de: string, en: string): Text => ({ de, en });

/** Parts of the program that act by themselves; a workflow has the words of its runs. */
const parts: Readonly<Record<string, Text>> = {
  archive: both('Dokumentenablage', 'document store'),
  cast: both('Beispieldaten', 'sample data'),
  deadlines: both('Fristen', 'deadlines'),
  door: both('Aufruf ohne Anmeldung', 'call without sign-in'),
  housekeeping: both('Aufräumen', 'housekeeping'),
  mail: both('E-Mail-Versand', 'mail'),
  prober: both('Überwachung', 'monitoring'),
  up: both('Start', 'start'),
  webhooks: both('Webhooks', 'webhooks'),
  worker: both('Vorgänge', 'runs'),
};

interface ActorProps {
  /** `account:acc_…`, `system:deadlines`, `operator:…` */
  readonly actor: string;
  /** Of the person, where the list that has the actor has it, too. */
  readonly name?: string | null;
}

/** Who did something, standing alone: a person by name, oneself as such, the program with the part that did it. */
export function Actor({ actor, name = null }: ActorProps) {
  const { t } = useLanguage();
  const { me } = useSession();
  const [kind = '', id = ''] = actor.split(/:(.*)/s);
  if (kind === 'system') {
    const part = workflowWords[id] ? workflowName(id) : parts[id];
    return part ? `System: ${t(part)}` : 'System';
  }
  if (kind === 'operator') return t({ de: `Betriebskonsole: ${id}`, en: `Operator: ${id}` });
  if (kind !== 'account') return actor;
  if (id === me?.account.id) return t({ de: 'Sie selbst', en: 'you yourself' });
  return name ?? <Colleague id={id} />;
}

/** Behind a preposition: „erbeten von Ihnen selbst“, “asked by yourself”. */
export function ByActor({ actor, name = null }: ActorProps) {
  const { t } = useLanguage();
  const { me } = useSession();
  return actor === `account:${me?.account.id}`
    ? t({ de: 'Ihnen selbst', en: 'yourself' }) : <Actor actor={actor} name={name} />;
}

function Colleague({ id }: { readonly id: string }) {
  const { me } = useSession();
  const home = me?.organisations[0]?.id;
  return home === undefined ? <Unnamed /> : <Named id={id} home={home} />;
}

function Named({ id, home }: { readonly id: string; readonly home: string }) {
  const { data } = useRead('/api/v1/organisations/{id}/people', { params: { path: { id: home } } });
  return data?.items.find((one) => one.id === id)?.name ?? <Unnamed />;
}

function Unnamed() {
  const { t } = useLanguage();
  return t({ de: 'jemand, dessen Namen Sie nicht sehen', en: 'somebody whose name you don’t see' });
}
