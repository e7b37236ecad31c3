import { useId, type ReactNode } from 'react';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly type?: 'button' | 'submit';
  readonly look?: 'primary' | 'normal' | 'quiet' | 'danger';
  /** Why it can't be used now. It stays reachable by keyboard, so that everybody can learn the reason. */
  readonly reason?: string | undefined;
  readonly isBusy?: boolean;
  /** Name for those who don't see the picture that is its content. */
  readonly label?: string;
  readonly popoverTarget?: string;
  /** Form it submits, where that isn't around it. */
  readonly form?: string;
}

/** A button. There is no `disabled` one: a button that can't be used says why (`reason`). */
export function Button({
  children, onClick, type = 'button', look = 'normal', reason, isBusy = false, label, popoverTarget, form,
}: ButtonProps) {
  const id = useId();
  const isBlocked = reason !== undefined || isBusy;
  return (
    <span className="button-place">
      <button type={type} className={`button button-${look}`} aria-disabled={isBlocked || undefined}
        aria-busy={isBusy || undefined} aria-label={label} aria-describedby={reason === undefined ? undefined : id}
        popoverTarget={isBlocked ? undefined : popoverTarget} form={form}
        onClick={(event) => {
          if (isBlocked) event.preventDefault();
          else onClick?.();
        }}>
        {isBusy && <span className="spinner" aria-hidden="true" />}
        {children}
      </button>
      {reason !== undefined && <span className="button-reason" role="tooltip" id={id}>{reason}</span>}
    </span>
  );
}
