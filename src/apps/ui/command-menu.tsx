import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useLanguage } from './language.tsx';
import { navigate } from './router/location.ts';

export interface Command {
  readonly key: string;
  readonly title: string;
  /** What kind of thing it is: "Server", "Page". */
  readonly kind: string;
  readonly to: string;
}

/**
 * Ctrl-K (⌘K): type, choose, be there. Whoever uses it looks up what fits `text` and hands it in as `found`.
 */
export function CommandMenu({ found, onText, isBusy }: {
  readonly found: readonly Command[]; readonly onText: (text: string) => void; readonly isBusy: boolean;
}) {
  const { t } = useLanguage();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [chosen, choose] = useState(0);
  const at = Math.min(chosen, Math.max(found.length - 1, 0));
  const open = () => {
    dialog.current?.showModal();
    input.current?.select();
  };
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const go = (command: Command | undefined) => {
    if (!command) return;
    dialog.current?.close();
    navigate(command.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') go(found[at]);
    else if (event.key === 'ArrowDown') choose((at + 1) % Math.max(found.length, 1));
    else if (event.key === 'ArrowUp') choose((at - 1 + found.length) % Math.max(found.length, 1));
    else return;
    event.preventDefault();
  };
  const label = t({ de: 'Suchen', en: 'Search' });
  const keys = t({ de: 'Strg K', en: 'Ctrl K' });
  return (
    <>
      <button type="button" className="button button-normal command-open" onClick={open} aria-label={`${label} ${keys}`}>
        <svg viewBox="0 0 20 20" className="command-mark" aria-hidden="true"><path d="M13 13l5 5M8.5 15a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13z" /></svg>
        <span className="command-word">{label}</span> <kbd>{keys}</kbd>
      </button>
      <dialog ref={dialog} className="dialog command" aria-label={label} closedby="any">
        <input ref={input} className="command-input" role="combobox" aria-expanded={found.length > 0} aria-controls={id}
          aria-autocomplete="list" aria-activedescendant={found[at] ? `${id}-${at}` : undefined} aria-label={label}
          placeholder={t({ de: 'Name, Adresse, Nummer …', en: 'Name, address, number …' })} maxLength={100}
          onChange={(event) => { choose(0); onText(event.currentTarget.value); }} onKeyDown={onKeyDown} />
        <ul id={id} role="listbox" aria-label={label} className="command-list">
          {found.map((command, i) => (
            <li key={command.key} id={`${id}-${i}`} role="option" aria-selected={i === at} className="command-item"
              onPointerMove={() => choose(i)} onClick={() => go(command)}>
              <span>{command.title}</span><span className="command-kind">{command.kind}</span>
            </li>
          ))}
        </ul>
        <p className="command-none" role="status">
          {found.length > 0 ? '' : isBusy ? t({ de: 'Suche läuft …', en: 'Searching …' }) : t({ de: 'Nichts gefunden.', en: 'Nothing found.' })}
        </p>
      </dialog>
    </>
  );
}
