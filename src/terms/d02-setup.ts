import { declares, governs, section } from './section.ts';

export const d02 = section(
  'D2',
  ['Systemeinrichtung', 'System set-up'],
  [
    governs('D2 (1)', 'compute', [
      'Einrichtung zu Vertragsbeginn, dann persönliche Zugangsdaten',
      'Set-up at the contract’s start, then individual credentials',
    ]),
    governs('D2 (2)', 'compute', [
      'Betriebssystem immer, Software des Kunden wie geliefert',
      'Operating system always, the customer’s software as supplied',
    ]),
    declares('D2 (3)', 'claim', [
      'Rechte an eigener Software hat der Kunde und stellt frei',
      'The customer holds the rights to its software and indemnifies',
    ]),
  ],
);
