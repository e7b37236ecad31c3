import { createContext, use, useSyncExternalStore, type ComponentType } from 'react';
import { useLanguage } from '../ui/language.tsx';
import { EmptyState } from '../ui/layout.tsx';
import { OuterLink } from '../ui/link.tsx';
import { Page } from '../ui/page.tsx';
import { useMe, type Me } from './me.ts';

/** An organisation the person signed in belongs to. */
export type Organisation = Me['organisations'][number];

/** The kinds of organisations a face is for; the face says so at its top. */
export const FaceKinds = createContext<readonly string[]>([]);

const STORED = 'hafenamt.organisation';

const listeners = new Set<() => void>();

function chosen(): string | null {
  return window.localStorage.getItem(STORED);
}

function choose(id: string): void {
  window.localStorage.setItem(STORED, id);
  for (const tell of listeners) tell();
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => { listeners.delete(tell); };
}

/** The person's organisations that this face is for, and the one in whose name it is read. */
export function useOrganisations(): {
  readonly all: readonly Organisation[]; readonly current: Organisation | undefined;
} {
  const { organisations } = useMe();
  const kinds = use(FaceKinds);
  const id = useSyncExternalStore(listen, chosen);
  const all = organisations.filter(({ kind }) => kinds.includes(kind));
  return { all, current: all.find((one) => one.id === id) ?? all[0] };
}

/** A page about the chosen organisation. Whoever belongs to none is told where to go. */
export function forOrganisation(
  Content: ComponentType<{ readonly organisation: Organisation }>,
): ComponentType {
  return function OrganisationPage() {
    const { current } = useOrganisations();
    // What one organisation was asked or told must not stay on the screen for another.
    return current ? <Content key={current.id} organisation={current} /> : <NoOrganisation />;
  };
}

function NoOrganisation() {
  const { t } = useLanguage();
  const isPortal = use(FaceKinds).includes('customer');
  return (
    <Page title={t({ de: 'Keine Organisation', en: 'No organisation' })} width="narrow">
      <EmptyState
        title={isPortal
          ? t({ de: 'Sie gehören zu keinem Kunden.', en: 'You belong to no customer.' })
          : t({ de: 'Sie arbeiten für keinen Anbieter.', en: 'You work for no provider.' })}
        action={isPortal
          ? <OuterLink href="/console/">{t({ de: 'Zum Leitstand', en: 'To the console' })}</OuterLink>
          : <OuterLink href="/">{t({ de: 'Zum Portal', en: 'To the portal' })}</OuterLink>}>
        <p>{t({
          de: 'Das Portal zeigt Kunden ihre Server und Verträge. Wer für andere arbeitet, nutzt den Leitstand.',
          en: 'The portal shows customers their servers and contracts. Those who work for others use the console.',
        })}</p>
      </EmptyState>
    </Page>
  );
}

/** In whose name the face is read: a choice for those who belong to several, else the name. */
export function OrganisationSwitch() {
  const { t } = useLanguage();
  const { all, current } = useOrganisations();
  if (!current) return null;
  if (all.length === 1) return <span className="face-name">{current.name}</span>;
  return (
    <label className="row gap-small">
      <span className="unseen">{t({ de: 'Organisation', en: 'Organisation' })}</span>
      <select className="input" value={current.id} onChange={(event) => choose(event.currentTarget.value)}>
        {all.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </label>
  );
}
