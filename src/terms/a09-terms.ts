import { computes, governs, section } from './section.ts';

export const a09 = section(
  'A9',
  ['Zahlungsbedingungen', 'Terms of payment'],
  [
    governs('A9 (1)', 'billing', [
      'Preise stehen in der Auftragsbestätigung',
      'Prices stand in the order confirmation',
    ]),
    governs('A9 (2)', 'billing', ['Netto zuzüglich Umsatzsteuer und Versand', 'Net plus VAT and shipping']),
    computes('A9 (3)', ['A9.3'], ['Abrechnung je Kalendermonat', 'Billing by calendar month']),
    // The guide price for lodging belongs here too: `lodgingGuideGross`.
    computes(
      'A9 (4)',
      ['A9.4.meals'],
      [
        'Reisekosten: Bahn, Flug, Auto, Unterkunft, Verpflegung, Nebenkosten; Reisezeit ist Arbeitszeit',
        'Travel: rail, flight, car, lodging, meals, incidentals; travel time is working time',
      ],
    ),
    computes(
      'A9 (5)',
      ['A9.5'],
      [
        'Fällig nach 14 Kalendertagen, im Verzug neun Punkte über Basiszins',
        'Due after 14 calendar days, on default nine points above the base rate',
      ],
    ),
    computes(
      'A9 (6)',
      ['A9.6', 'A9.6.index'],
      [
        'Preise folgen dem Index, Ankündigung zwei Monate vorher, Kündigungsrecht bei Erhöhung',
        'Prices follow the index, two months’ notice, right to terminate on an increase',
      ],
    ),
    governs('A9 (7)', 'billing', [
      'Aufrechnung nur mit Unstreitigem, Abtretung nur mit Zustimmung',
      'Set-off with undisputed claims only, assignment with consent only',
    ]),
    governs('A9 (8)', 'billing', [
      'Zweifel an der Zahlungsfähigkeit erlauben Zurückhaltung und Rücktritt',
      'Doubtful solvency allows withholding and withdrawal',
    ]),
  ],
);
