import type { Language } from '../../../kernel/text.ts';

const MINUTES = 60;
const MINUTES_A_DAY = 1440;
const SECONDS_AN_HOUR = 3600;

/** Hours as people say them: `2 Tage 3 h`, `17 h 31 min`, `4 min`, `20 s`. Rounded down: time that isn't up isn't
 * told. */
export function hoursInWords(hours: number, language: Language): string {
  const minutes = Math.floor(hours * MINUTES + 1e-6);
  const days = Math.floor(minutes / MINUTES_A_DAY);
  const rest = minutes - days * MINUTES_A_DAY;
  const parts = [
    days > 0 ? `${days} ${dayWord(days, language)}` : '',
    rest >= MINUTES ? `${Math.floor(rest / MINUTES)} h` : '',
    days === 0 && rest % MINUTES > 0 ? `${rest % MINUTES} min` : '',
  ];
  const seconds = Math.floor(hours * SECONDS_AN_HOUR + 1e-6);
  return parts.filter(Boolean).join(' ') || (seconds > 0 ? `${seconds} s` : '0 min');
}

function dayWord(days: number, language: Language): string {
  if (language === 'de') return days === 1 ? 'Tag' : 'Tage';
  return days === 1 ? 'day' : 'days';
}

/** `"99.999612"` → `99,999 %`: cut off, not rounded, since 100 % is a promise kept without a second missing. */
export function percentInWords(percent: string, language: Language): string {
  const [whole = '', fraction = ''] = percent.split('.');
  const places = fraction.slice(0, 3).replace(/0+$/, '');
  return `${whole}${places === '' ? '' : `${language === 'de' ? ',' : '.'}${places}`}\u00a0%`;
}
