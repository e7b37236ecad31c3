import { useEffect, useRef } from 'react';
import { ApiError } from '../../api/client/index.ts';
import type { Text } from '../../kernel/text.ts';
import { Button } from './button.tsx';
import { useLanguage } from './language.tsx';

interface Told {
  readonly title: Text;
  /** What happened. */
  readonly happened: Text;
  /** Whether anything was done nevertheless. */
  readonly done: Text;
  readonly next: Text;
  readonly correlation?: string;
}

const both = (text: string): Text => ({ de: text, en: text }); // the server speaks the reader's language already

const badInput: Told = {
  title: { de: 'Noch nicht ganz', en: 'Not quite yet' },
  happened: { de: 'Einige Angaben passen noch nicht.', en: 'Some of it doesn’t fit yet.' },
  done: { de: 'Es wurde nichts geändert.', en: 'Nothing was changed.' },
  next: { de: 'Bitte die genannten Angaben berichtigen.', en: 'Please correct what is named.' },
};

/** What to tell about an error: what happened, whether anything was done, what next. */
export function describeError(error: Error): Told {
  if (error instanceof ApiError && typeof error.problem === 'object') {
    const { title, detail, next, correlation, errors } = error.problem;
    if (errors && errors.length > 0) return { ...badInput, correlation };
    return {
      title: both(title), happened: both(detail), next: both(next), correlation,
      done: { de: 'Es wurde nichts geändert.', en: 'Nothing was changed.' },
    };
  }
  if (error instanceof TypeError && /fetch|network|load/i.test(error.message)) {
    return {
      title: { de: 'Keine Verbindung', en: 'No connection' },
      happened: { de: 'Der Server hat nicht geantwortet.', en: 'The server did not answer.' },
      done: {
        de: 'Ob etwas geschehen ist, ist nicht bekannt. Noch einmal absenden ist gefahrlos: Es wird nichts doppelt getan.',
        en: 'Whether anything happened isn’t known. Sending it again is safe: nothing is done twice.',
      },
      next: { de: 'Verbindung prüfen und erneut versuchen.', en: 'Check the connection and try again.' },
    };
  }
  return {
    title: { de: 'Unerwarteter Fehler', en: 'Unexpected error' },
    happened: { de: 'Diese Seite konnte nicht fortfahren.', en: 'This page could not go on.' },
    done: { de: 'Was zuvor bestätigt wurde, ist erledigt.', en: 'What was confirmed before is done.' },
    next: { de: 'Die Seite neu laden. Bleibt der Fehler, uns anrufen.', en: 'Reload the page. If it stays so, call us.' },
  };
}

/** The faults of single values that a refusal names. */
export function faultsOf(error: Error | null): readonly { readonly pointer: string; readonly detail: string }[] {
  return error instanceof ApiError && typeof error.problem === 'object' ? error.problem.errors ?? [] : [];
}

const nowhere = () => false;

/** An error where it belongs: at the form or the list it happened in. `again` offers another try. */
export function ErrorView({ error, again, takesFocus = false, shown = nowhere }: {
  readonly error: Error | null; readonly again?: () => void; readonly takesFocus?: boolean;
  /** Whether a fault is shown elsewhere, at a field of this name; the others are listed here. */
  readonly shown?: (name: string) => boolean;
}) {
  const { t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { if (takesFocus && error) box.current?.focus(); }, [error, takesFocus]);
  if (!error) return null;
  const { title, happened, done, next, correlation } = describeError(error);
  const others = faultsOf(error).filter(({ pointer }) => !shown(pointer.slice(1)));
  return (
    <div className="error-view" role="alert" tabIndex={-1} ref={box}>
      <p className="error-title">{t(title)}</p>
      <p>{t(happened)}</p>
      <p>{t(done)} <strong>{t(next)}</strong></p>
      {others.length > 0 && (
        <ul className="error-faults">
          {others.map(({ pointer, detail }) => <li key={pointer}><code>{pointer.slice(1)}</code> {detail}</li>)}
        </ul>
      )}
      {correlation && (
        <p className="error-reference">{t({ de: 'Vorgang', en: 'Reference' })} <code>{correlation}</code></p>
      )}
      {again && <Button look="quiet" onClick={again}>{t({ de: 'Erneut versuchen', en: 'Try again' })}</Button>}
    </div>
  );
}
