import { useEffect, useId, useRef, type ReactNode, type ToggleEvent } from 'react';
import { usePlace } from './router/router.tsx';

/**
 * A button and what it shows beside it, on top of the page; Escape, a click elsewhere or a change of page hides it.
 */
export function Popover({ label, name, children, className = 'button button-quiet' }: {
  /** What the button shows. */
  readonly label: ReactNode;
  /** What it is called, where `label` alone doesn't say it. */
  readonly name?: string;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const shown = useRef<HTMLDivElement>(null);
  const { visit } = usePlace();
  // A link in it leads to another page, of which it is no part.
  useEffect(() => { if (shown.current?.matches(':popover-open')) shown.current.hidePopover(); }, [visit]);
  const place = ({ currentTarget: box, newState }: ToggleEvent<HTMLDivElement>) => {
    if (newState !== 'open' || !button.current) return;
    const at = button.current.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = box;
    const left = Math.max(8, Math.min(at.left, window.innerWidth - width - 8));
    const isBelow = at.bottom + height + 12 < window.innerHeight || at.top < height + 12;
    box.style.left = `${left}px`;
    box.style.top = `${isBelow ? at.bottom + 6 : at.top - height - 6}px`;
  };
  return (
    <>
      <button ref={button} type="button" className={className} popoverTarget={id} aria-label={name}>{label}</button>
      <div id={id} ref={shown} popover="auto" className="popover" onToggle={place}>{children}</div>
    </>
  );
}
