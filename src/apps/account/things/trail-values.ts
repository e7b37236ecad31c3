import { formatMoney } from '../../../kernel/money.ts';
import type { Language, Text } from '../../../kernel/text.ts';
import { clauseName } from '../../ui/clause-name.ts';
import { showBytes, showDate, showInstant, showMoney } from '../../ui/format.ts';
import { flavourTitle, imageTitle } from './sizes.ts';
import { states, type StateWords } from './states.tsx';

const CHARACTERS_SHOWN = 200;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;
const CENTS = new Set(['net', 'tax', 'gross', 'monthly_net', 'setup_net', 'unit_net']);

/** A value of the trail as people read it: dates, amounts and states in words, anything else as it was kept. */
export function showTrailValue(
  entity: string, field: string, value: unknown, { language, t }: { language: Language; t: (text: Text) => string },
): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return value ? t({ de: 'ja', en: 'yes' }) : t({ de: 'nein', en: 'no' });
  if (typeof value === 'number' && Number.isInteger(value)) {
    if (CENTS.has(field)) return showMoney(formatMoney(BigInt(value)), language);
    if (field === 'bytes' || field.endsWith('_bytes')) return showBytes(value, language);
  }
  if (typeof value === 'string') {
    if (DATE.test(value)) return showDate(value, language);
    if (INSTANT.test(value)) return showInstant(value, language);
    if (field === 'flavour') return flavourTitle(value);
    if (field === 'image') return imageTitle(value);
    if (field === 'clause') return clauseName(value, language);
    const word = field === 'state' ? (states as Readonly<Record<string, StateWords>>)[entity]?.[value] : undefined;
    if (word) return t(word.text);
  }
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > CHARACTERS_SHOWN ? `${text.slice(0, CHARACTERS_SHOWN)} …` : text;
}
