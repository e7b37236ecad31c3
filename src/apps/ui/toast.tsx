import { createContext, use, useState, type ReactNode } from 'react';
import type { Text } from '../../kernel/text.ts';
import { useLanguage } from './language.tsx';

const Context = createContext<((text: Text) => void) | null>(null);

const SHOWN_MILLISECONDS = 6000;

/** Short news at the edge of the screen ("Saved"), read out by screen readers; nothing that must be acted upon. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useLanguage();
  const [news, setNews] = useState<readonly { readonly number: number; readonly text: Text }[]>([]);
  const [tell] = useState(() => {
    let number = 0;
    return (text: Text) => {
      const mine = ++number;
      setNews((old) => [...old, { number: mine, text }]);
      setTimeout(() => setNews((old) => old.filter((one) => one.number !== mine)), SHOWN_MILLISECONDS);
    };
  });
  return (
    <Context value={tell}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {news.map(({ number, text }) => <p key={number} className="toast">{t(text)}</p>)}
      </div>
    </Context>
  );
}

/** Says something short, such as that an action worked. */
export function useToast(): (text: Text) => void {
  const tell = use(Context);
  if (!tell) throw new Error('used outside of <ToastProvider>');
  return tell;
}
