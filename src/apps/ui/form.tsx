import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { ApiError } from '../../api/client/index.ts';
import { Button } from './button.tsx';
import { ErrorView, faultsOf } from './error-view.tsx';
import { FaultsContext } from './field.tsx';
import { readForm, type FormValues } from './form-values.ts';

interface FormProps {
  /** Sends what was written; what it throws is shown, at the field where the server names one. */
  readonly send: (values: FormValues) => Promise<unknown>;
  readonly submit: string;
  readonly children: ReactNode;
  readonly look?: 'primary' | 'danger';
  /** Why it can't be sent now. */
  readonly reason?: string | undefined;
  /** Beside the button: another way, a way back. */
  readonly beside?: ReactNode;
  /** Whether the fields are emptied once it was sent. */
  readonly empties?: boolean;
}

/**
 * Faults by field: the name of a field is the JSON pointer of its value, without the first slash. What is wrong with
 * one of several values (`roles/0`) is the fault of the field that has them all.
 */
function faultsByField(error: Error | null): ReadonlyMap<string, string> {
  if (!(error instanceof ApiError) || typeof error.problem !== 'object') return new Map();
  const { pointer, detail } = error.problem;
  const faults = faultsOf(error);
  const all = faults.length > 0 || !pointer ? faults : [{ pointer, detail }];
  return new Map(all.flatMap((fault) => {
    const name = fault.pointer.slice(1);
    return [[name, fault.detail], [name.replace(/\/\d+$/, ''), fault.detail]];
  }));
}

/** A form. Nothing is judged while somebody is writing; the server judges, the browser asks for what is missing. */
export function Form({ send, submit, children, look = 'primary', reason, beside, empties = false }: FormProps) {
  const [error, setError] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const faults = faultsByField(error);
  const isShown = (name: string) => form.current?.elements.namedItem(name.replace(/\/\d+$/, '')) != null;
  const submitForm = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy || reason !== undefined) return;
    setBusy(true);
    setError(null);
    try {
      await send(readForm(event.currentTarget));
      if (empties) form.current?.reset();
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown : new Error(String(thrown)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form ref={form} className="form" onSubmit={(event) => void submitForm(event)}>
      <FaultsContext value={faults}>{children}</FaultsContext>
      <ErrorView error={error} takesFocus shown={isShown} />
      <div className="form-end">
        <Button type="submit" look={look} reason={reason} isBusy={isBusy}>{submit}</Button>
        {beside}
      </div>
    </form>
  );
}
