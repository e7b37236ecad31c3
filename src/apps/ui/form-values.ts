import { readMoney } from './money-text.ts';

/** What was written into a form, by the fields' names. */
export interface FormValues {
  /** '' where nothing was written. */
  readonly text: (name: string) => string;
  /** Undefined where nothing was written. */
  readonly optional: (name: string) => string | undefined;
  /** A whole number; NaN where none was written, which the server then names. */
  readonly whole: (name: string) => number;
  /** Of a `<MoneyInput>`, as the API takes it: `"52.50"`; '' where nothing was written. */
  readonly money: (name: string) => string;
  readonly isChecked: (name: string) => boolean;
  /** The values of all checked boxes of this name. */
  readonly all: (name: string) => string[];
}

export function readForm(form: HTMLFormElement): FormValues {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    text,
    optional: (name) => text(name).trim() || undefined,
    whole: (name) => (text(name).trim() === '' ? Number.NaN : Number(text(name))),
    money: (name) => (text(name).trim() === '' ? '' : readMoney(text(name))),
    isChecked: (name) => data.has(name),
    all: (name) => data.getAll(name).filter((value) => typeof value === 'string'),
  };
}
