import { useEffect, useId, useRef, useState } from 'react';
import { useSession } from '../account/me.ts';
import { useLanguage } from '../ui/language.tsx';
import { navigate } from '../ui/router/location.ts';
import { usePages } from '../ui/router/router.tsx';
import { goKeys, isTyping, onKey } from './shortcuts.ts';

const STORED = 'hafenamt.shortcuts';
const PATIENCE_MILLISECONDS = 1500;

/** Follows the keys as long as they are switched on (WCAG 2.1.4 wants a way to switch single keys off). */
function useKeys(isOn: boolean, help: () => void): void {
  useEffect(() => {
    if (!isOn) return;
    let before: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target as HTMLElement | null)) return;
      if (document.querySelector('dialog[open]')) return;
      const pressed = onKey(event.key, before);
      clearTimeout(timer);
      before = pressed.does === 'wait' ? event.key : null;
      if (pressed.does === 'wait') timer = setTimeout(() => { before = null; }, PATIENCE_MILLISECONDS);
      if (pressed.does === 'wait' || pressed.does === 'nothing') return;
      event.preventDefault();
      if (pressed.does === 'go') navigate(pressed.to);
      else if (pressed.does === 'help') help();
      else document.querySelector<HTMLInputElement>('main input[type=search]')?.focus();
    };
    window.addEventListener('keydown', press);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', press);
    };
  }, [isOn, help]);
}

/** The list of keys, opened by `?` or its button; there they can be switched off, too. */
export function Shortcuts() {
  const { t } = useLanguage();
  const { me } = useSession();
  const pages = usePages();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOn, switchOn] = useState(() => window.localStorage.getItem(STORED) !== 'off');
  const [open] = useState(() => () => dialog.current?.showModal());
  useKeys(isOn, open);
  const change = (next: boolean) => {
    window.localStorage.setItem(STORED, next ? 'on' : 'off');
    switchOn(next);
  };
  const reachable = Object.entries(goKeys).filter(([, { to }]) => {
    const page = pages.find(({ path }) => path === to.split('?')[0]);
    return page?.permission === undefined || me?.permissions[page.permission] !== undefined;
  });
  const title = t({ de: 'Tastenkürzel', en: 'Keyboard shortcuts' });
  return (
    <>
      <button type="button" className="button button-quiet" onClick={open} aria-label={title}><kbd>?</kbd></button>
      <dialog ref={dialog} className="dialog" aria-labelledby={id} closedby="any">
        <div className="dialog-head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="dialog-close" onClick={() => dialog.current?.close()} aria-label={t({ de: 'Schließen', en: 'Close' })}>
            <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" /></svg>
          </button>
        </div>
        <div className="dialog-body">
          <dl className="facts">
            <Key keys={[t({ de: 'Strg', en: 'Ctrl' }), 'K']} does={t({ de: 'Alles durchsuchen', en: 'Search everything' })} />
            <Key keys={['/']} does={t({ de: 'In der Liste suchen', en: 'Search the list' })} />
            <Key keys={['?']} does={t({ de: 'Diese Hilfe', en: 'This help' })} />
            {reachable.map(([key, place]) => (
              <Key key={key} keys={['g', key]} does={t(place.title)} />
            ))}
          </dl>
          <label className="check">
            <input type="checkbox" checked={isOn} onChange={(event) => change(event.currentTarget.checked)} />
            <span>{t({ de: 'Einzelne Tasten befolgen', en: 'Follow single keys' })}</span>
          </label>
        </div>
      </dialog>
    </>
  );
}

function Key({ keys, does }: { readonly keys: readonly string[]; readonly does: string }) {
  return (
    <div className="fact">
      <dt>{keys.map((key) => <kbd key={key}>{key} </kbd>)}</dt>
      <dd>{does}</dd>
    </div>
  );
}
