import type { ReactNode } from 'react';
import { clauseName } from './clause-name.ts';
import { showBytes, showDate, showInstant, showLongDate, showMoney } from './format.ts';
import { useLanguage } from './language.tsx';
import { useToast } from './toast.tsx';

/** An amount in euros as the API writes it: `"1190.00"`. */
export function Money({ amount }: { readonly amount: string }) {
  const { language } = useLanguage();
  return <span className="figure">{showMoney(amount, language)}</span>;
}

/** A civil date (`"2026-07-14"`); `isLong` with the day of the week. */
export function DateText({ date, isLong = false }: { readonly date: string; readonly isLong?: boolean }) {
  const { language } = useLanguage();
  const show = isLong ? showLongDate : showDate;
  return <time className="figure" dateTime={date}>{show(date, language)}</time>;
}

/** A moment, told in Berlin's time. */
export function InstantText({ at }: { readonly at: string }) {
  const { language } = useLanguage();
  return <time className="figure" dateTime={at}>{showInstant(at, language)}</time>;
}

export function Bytes({ size }: { readonly size: number }) {
  const { language } = useLanguage();
  return <span className="figure">{showBytes(size, language)}</span>;
}

/** Something to copy: an id, an address, a key. Pointing at it or focusing it offers to. */
export function Copyable({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  const { t } = useLanguage();
  const toast = useToast();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    toast({ de: 'Kopiert.', en: 'Copied.' });
  };
  return (
    <span className="copyable">
      <code>{children ?? text}</code>
      <button type="button" className="copy" onClick={() => void copy()}
        aria-label={`${t({ de: 'Kopieren:', en: 'Copy:' })} ${text}`}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8z" /></svg>
      </button>
    </span>
  );
}

/** A clause as a contract cites it: § A9 Abs. 3. */
export function ClauseText({ clause }: { readonly clause: string }) {
  const { language } = useLanguage();
  const name = clauseName(clause, language);
  return <span className={name.startsWith('§') ? 'clause clause-short' : 'clause'}>{name}</span>;
}
