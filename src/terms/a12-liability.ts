import { formatMoney, percentOf } from '../kernel/money.ts';
import { clause } from './clause.ts';
import { money } from './fields.ts';
import { computes, declares, governs, section } from './section.ts';
import { both, cash, figure } from './general/show.ts';

/** promise A12.2 */
export const liabilityCap = clause({
  id: 'A12.2',
  paragraph: 'A12 (2)',
  title: { de: 'Haftungsgrenze', en: 'Cap of liability' },
  demands: {
    de: 'Bei einfacher Fahrlässigkeit ist die Haftung je Schadensereignis auf 20 % der Jahresvergütung begrenzt.',
    en: 'For simple negligence liability is capped per event at 20 % of the contract’s annual fee.',
  },
  parameters: ['liabilityCapPercent'],
  input: { annualFee: money },
  output: 'cap',
  rule({ annualFee }, on, own) {
    const percent = on.values.liabilityCapPercent;
    const cents = percentOf(annualFee, percent);
    const cap = formatMoney(cents);
    on.step(
      own,
      { annualFee: formatMoney(annualFee), percent },
      cap,
      both`${cash(annualFee)} × ${figure(percent)} % = ${cash(cents)}`,
    );
    return { cap };
  },
});

export const a12 = section(
  'A12',
  ['Haftung', 'Liability'],
  [
    governs('A12 (1)', 'contracts', [
      'Beide haften für verschuldete Vertragsverletzung',
      'Both are liable for breach of contract by fault',
    ]),
    computes(
      'A12 (2)',
      ['A12.2'],
      [
        'Einfache Fahrlässigkeit: höchstens 20 % der Jahresvergütung je Ereignis',
        'Simple negligence: at most 20 % of the annual fee per event',
      ],
    ),
    governs('A12 (3)', 'hardware', [
      'Sichtbare Schäden einer Lieferung sind bei Annahme zu bescheinigen',
      'Visible damage of a delivery is certified on receipt',
    ]),
    declares('A12 (4)', 'claim', [
      'Außervertragliche Haftung bleibt unberührt',
      'Non-contractual liability is untouched',
    ]),
    governs(
      'A12 (5)',
      'contracts',
      [
        'Ausschlüsse: eigenes Verschulden, nicht Zurechenbares, entgangener Gewinn, Cyber-Schäden',
        'Exclusions: own fault, what is not attributable, lost profit, cyber damage',
      ],
      ['A7', 'A4 (5)'],
    ),
    governs('A12 (6)', 'parties', [
      'Der Anbieter hält eine ausreichende Versicherung und weist sie nach',
      'The provider keeps sufficient insurance and proves it',
    ]),
  ],
);
