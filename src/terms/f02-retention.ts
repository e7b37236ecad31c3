import { divideRounded, formatMoney } from '../kernel/money.ts';
import { clause } from './clause.ts';
import { money } from './fields.ts';
import { percentShare } from './general/percent.ts';
import { computes, declares, governs, section } from './section.ts';
import { both, cash, figure } from './general/show.ts';

/** promise F2.6 */
export const releasableSecurity = clause({
  id: 'F2.6',
  paragraph: 'F2 (6)',
  title: { de: 'Freigabe von Vorbehaltsware', en: 'Releasing reserved goods' },
  demands: {
    de: 'Übersteigt der Wert der Vorbehaltsware die Forderungen um mehr als 10 %, wird der darüber hinausgehende Wert auf Verlangen frei.',
    en: 'Where reserved goods exceed the claims by more than 10 %, the value beyond that is released on request.',
  },
  parameters: ['securityCoverPercent'],
  input: { reservedValue: money, openClaims: money },
  output: 'releasable',
  rule({ reservedValue, openClaims }, on, own) {
    const percent = on.values.securityCoverPercent;
    const cover = percentShare(percent);
    const excess = reservedValue * cover.of - openClaims * cover.part;
    const cents = excess > 0n ? divideRounded(excess, cover.of) : 0n;
    const releasable = formatMoney(cents);
    const sum = both`${cash(reservedValue)} − ${cash(openClaims)} × ${figure(percent)} %`;
    on.step(own, { reservedValue: formatMoney(reservedValue), openClaims: formatMoney(openClaims) }, releasable, {
      de: `${sum.de}, nicht unter null: ${cash(cents).de}`,
      en: `${sum.en}, not below zero: ${cash(cents).en}`,
    });
    return { releasable };
  },
});

export const f02 = section(
  'F2',
  ['Eigentumsvorbehalt', 'Retention of title'],
  [
    governs('F2 (1)', 'hardware', [
      'Eigentum bleibt bis zur Zahlung aller Forderungen',
      'Title stays until all claims are paid',
    ]),
    governs('F2 (2)', 'hardware', [
      'Vorbehaltsware pfleglich behandeln und versichern',
      'Reserved goods are handled with care and insured',
    ]),
    declares('F2 (3)', 'law', [
      'Verarbeitung und Verbindung führen zu Miteigentum',
      'Processing and combination lead to co-ownership',
    ]),
    governs('F2 (4)', 'hardware', [
      'Abgetretene Forderungen darf der Kunde einziehen, bis er nicht mehr zahlt',
      'The customer collects assigned claims until it stops paying',
    ]),
    governs('F2 (5)', 'hardware', [
      'Verpfändung nur mit Zustimmung, Zugriffe melden',
      'Pledges with consent only, seizures reported',
    ]),
    computes('F2 (6)', ['F2.6'], ['Übersicherung über 110 % wird frei', 'Security above 110 % is released']),
  ],
);
