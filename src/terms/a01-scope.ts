import { governs, section } from './section.ts';

export const a01 = section(
  'A1',
  ['Geltungsbereich', 'Scope'],
  [
    governs('A1 (1)', 'parties', [
      'Nur Geschäftskunden; Verbraucher werden nicht angenommen',
      'Business customers only; consumers are not accepted',
    ]),
    governs('A1 (2)', 'catalogue', [
      'Technische Einzelheiten stehen in der Leistungsbeschreibung des Dienstes',
      'Technical detail stands in the service description of each service',
    ]),
    // promise A1.3: `ruleFor` in rules.ts resolves in this order.
    governs('A1 (3)', 'contracts', [
      'Besondere vor allgemeinen Bestimmungen, diese vor den Leistungsbeschreibungen',
      'Special before general terms, these before service descriptions',
    ]),
    governs('A1 (4)', 'parties', [
      'Verbundene Unternehmen beider Seiten sind einbezogen',
      'Affiliated companies of both sides are included',
    ]),
    governs('A1 (5)', 'contracts', [
      'Bedingungen des Kunden werden nicht Vertrag',
      'The customer’s own terms do not become part of the contract',
    ]),
  ],
);
