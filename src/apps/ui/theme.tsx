import { useState } from 'react';
import { useLanguage } from './language.tsx';

const STORED = 'hafenamt.theme';

export type Theme = 'system' | 'light' | 'dark';

function storedTheme(): Theme {
  const stored = window.localStorage.getItem(STORED);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Makes the document light or dark; `system` leaves it to the reader's device. */
export function applyTheme(theme: Theme = storedTheme()): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

const titles = {
  system: { de: 'wie das Gerät', en: 'as the device' },
  light: { de: 'hell', en: 'light' },
  dark: { de: 'dunkel', en: 'dark' },
} as const;

/** Light, dark, or as the device is. */
export function ThemeSwitch() {
  const { t } = useLanguage();
  const [theme, setTheme] = useState(storedTheme);
  const choose = (next: Theme) => {
    if (next === 'system') window.localStorage.removeItem(STORED);
    else window.localStorage.setItem(STORED, next);
    applyTheme(next);
    setTheme(next);
  };
  return (
    <label className="setting">
      <span>{t({ de: 'Darstellung', en: 'Appearance' })}</span>
      <select className="input" value={theme} onChange={(event) => choose(event.currentTarget.value as Theme)}>
        {(['system', 'light', 'dark'] as const).map((key) => <option key={key} value={key}>{t(titles[key])}</option>)}
      </select>
    </label>
  );
}

/** German or English. Each is named in itself, for those who don't read the other. */
export function LanguageSwitch() {
  const { language, t, setLanguage } = useLanguage();
  return (
    <label className="setting">
      <span>{t({ de: 'Sprache', en: 'Language' })}</span>
      <select className="input" value={language}
        onChange={(event) => setLanguage(event.currentTarget.value === 'en' ? 'en' : 'de')}>
        <option value="de" lang="de">Deutsch</option>
        <option value="en" lang="en">English</option>
      </select>
    </label>
  );
}
