import { createContext, use, useState, type ReactNode } from 'react';
import type { Language, Text } from '../../kernel/text.ts';

const STORED = 'hafenamt.language';

interface Speech {
  readonly language: Language;
  /** The sentence in the reader's language. Both languages stand side by side, so neither can be forgotten. */
  readonly t: (text: Text) => string;
  readonly setLanguage: (language: Language) => void;
}

const Context = createContext<Speech | null>(null);

/** What was chosen before, else what the browser asks for; German if that is neither German nor English. */
export function firstLanguage(): Language {
  const stored = window.localStorage.getItem(STORED);
  if (stored === 'de' || stored === 'en') return stored;
  const wished = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'de' || tag === 'en');
  return wished === 'en' ? 'en' : 'de';
}

/** `onChange` is told of each choice, first of all the one at the start. */
export function LanguageProvider({ onChange, children }: {
  readonly onChange: (language: Language) => void; readonly children: ReactNode;
}) {
  const [language, choose] = useState(() => {
    const first = firstLanguage();
    document.documentElement.lang = first;
    onChange(first);
    return first;
  });
  const setLanguage = (next: Language) => {
    if (next === language) return;
    window.localStorage.setItem(STORED, next);
    document.documentElement.lang = next;
    onChange(next);
    choose(next);
  };
  return <Context value={{ language, t: (text) => text[language], setLanguage }}>{children}</Context>;
}

export function useLanguage(): Speech {
  const speech = use(Context);
  if (!speech) throw new Error('used outside of <LanguageProvider>');
  return speech;
}
