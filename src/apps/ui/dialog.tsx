import { useId, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
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
  readonly onClose?: () => void;
}

/** A button and the question it opens. The browser keeps the focus inside, closes on Escape and gives it back. */
export function Dialog({ open, title, children, look = 'normal', reason, onClose }: DialogProps) {
  const id = useId();
  const { t } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => dialog.current?.close();
  const show = () => {
    flushSync(() => setOpen(true)); // the browser focuses the first control, so that must be there
    dialog.current?.showModal();
  };
  const onClosed = () => {
    setOpen(false);
    onClose?.();
  };
  return (
    <>
      <Button look={look} reason={reason} onClick={show}>{open}</Button>
      <dialog ref={dialog} className="dialog" aria-labelledby={id} closedby="any" onClose={onClosed}>
        <h2 id={id} className="dialog-head">{title}</h2>
        <div className="dialog-body">{isOpen && children(close)}</div>
        <button type="button" className="dialog-close" onClick={close} aria-label={t({ de: 'Schließen', en: 'Close' })}>
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" /></svg>
        </button>
      </dialog>
    </>
  );
}
