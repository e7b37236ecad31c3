import { useSession } from '../../account/me.ts';
import { useRead } from '../../account/read.ts';
import { useLanguage } from '../../ui/language.tsx';

const ACCOUNT = 'account:';

/** Who did something: a colleague by name, oneself as such, anything else as the trail writes it. */
export function Actor({ actor }: { readonly actor: string }) {
  const { t } = useLanguage();
  const { me } = useSession();
  const id = actor.startsWith(ACCOUNT) ? actor.slice(ACCOUNT.length) : null;
  if (id === null) return <code>{actor}</code>;
  if (id === me?.account.id) return <>{t({ de: 'Sie selbst', en: 'you yourself' })}</>;
  return <Colleague id={id} />;
}

function Colleague({ id }: { readonly id: string }) {
  const { me } = useSession();
  const home = me?.organisations[0]?.id;
  return home === undefined ? <code>{id}</code> : <Named id={id} home={home} />;
}

function Named({ id, home }: { readonly id: string; readonly home: string }) {
  const { data } = useRead('/api/v1/organisations/{id}/people', { params: { path: { id: home } } });
  const person = data?.items.find((one) => one.id === id);
  return person ? <>{person.name}</> : <code>{id}</code>;
}
