import { clause } from '../clause.ts';
import { whole } from '../fields.ts';
import { both, figure } from '../general/show.ts';

/** promise C-4.6.8 */
export const backupStorage = clause({
  id: 'C-4.6.8',
  paragraph: 'C 4.6.8',
  title: { de: 'Speicher für längere Vorhaltung', en: 'Storage for longer retention' },
  demands: {
    de: 'Längere Vorhaltung wird je angefangenem Terabyte des höchsten Monatsstands abgerechnet.',
    en: 'Longer retention is billed by the started terabyte of the month’s highest use.',
  },
  parameters: ['backupUnitBytes'],
  input: { bytes: whole(0, Number.MAX_SAFE_INTEGER) },
  output: 'units',
  rule({ bytes }, on, own) {
    const unit = on.values.backupUnitBytes;
    const units = Math.floor(bytes / unit) + (bytes % unit === 0 ? 0 : 1);
    const sum = both`${bytes} B / ${unit} B = ${figure(bytes / unit)}`;
    on.step(own, { bytes, unitBytes: unit }, units, {
      de: `${sum.de}, angefangene zählen voll: ${units}`,
      en: `${sum.en}, started ones count in full: ${units}`,
    });
    return { units };
  },
});
