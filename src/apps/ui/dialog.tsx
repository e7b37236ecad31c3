import { useId, useRef, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { useLanguage } from './language.tsx';

interface DialogProps {
  /** What the button that opens it says. */
  readonly open: string;
  readonly title: string;
  /** What is inside; `close` ends it. It is made anew each time. */
  readonly children: (close: () => void) => ReactNode;
  readonly look?: 'primary' | 'normal' | 'quiet' | 'danger';
  readonly reason?: string | undefined;
}

/** A button and the question it opens. The browser keeps the focus inside, closes on Escape and gives it back. */
export function Dialog({ open, title, children, look = 'normal', reason }: DialogProps) {
  const id = useId();
  const { t } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <Button look={look} reason={reason} onClick={() => dialog.current?.showModal()}>{open}</Button>
      <dialog ref={dialog} className="dialog" aria-labelledby={id} closedby="any">
        <div className="dialog-head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="dialog-close" onClick={close} aria-label={t({ de: 'Schließen', en: 'Close' })}>
            <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" /></svg>
          </button>
        </div>
        <div className="dialog-body">{children(close)}</div>
      </dialog>
    </>
  );
}
