import type { Silence } from './silences.ts';

/** In the general terms, A1 to A8, in their order. */
export const silencesOfPartA: readonly Silence[] = [
  {
    id: 'A1.3-C-before-B',
    kind: 'silence',
    where: ['A1 (3)', 'C1 (1)'],
    finding: {
      de: 'Die Rangfolge nennt B bis F gleichrangig; Teil C gilt aber zusätzlich zu B.',
      en: 'The order of rank names B to F as equals; part C applies on top of B.',
    },
    reading: { de: 'C geht B vor, wo beide dasselbe regeln.', en: 'C comes before B where both settle the same.' },
    why: { de: 'C nennt sich zusätzlich und ist enger.', en: 'C calls itself additional and is narrower.' },
  },
  {
    id: 'A3.4-start',
    kind: 'silence',
    where: ['A3 (4)'],
    finding: {
      de: 'Für den Widerspruch gegen ein Protokoll fehlt der Beginn der sieben Tage.',
      en: 'The seven days to object to minutes have no start.',
    },
    reading: {
      de: 'Sie beginnen mit der Überlassung des Protokolls.',
      en: 'They start when the minutes are handed over.',
    },
    why: { de: 'Vorher kann niemand widersprechen.', en: 'Nobody can object before.' },
  },
  {
    id: 'A4.2-period',
    kind: 'silence',
    where: ['A4 (2)', 'A4 (6)'],
    finding: {
      de: 'Gerechnet wird nach Kalenderjahr, gutgeschrieben nach „Erfassungszeitraum“, der nicht bestimmt ist.',
      en: 'Availability goes by calendar year, credits by a “period of record” that is not defined.',
    },
    reading: {
      de: 'Beides ist das Kalenderjahr oder das Rumpfjahr.',
      en: 'Both are the calendar year or the partial year.',
    },
    why: { de: 'Ein anderer Zeitraum kommt nicht vor.', en: 'No other period occurs.' },
  },
  {
    id: 'A4.4-limited',
    kind: 'contradiction',
    where: ['A4 (3)', 'A4 (4)'],
    finding: {
      de: 'Ausfall heißt nicht verfügbar; ausgenommen ist Wartung nur, soweit der Zugriff „eingeschränkt“ ist.',
      en: 'Downtime means unavailable; maintenance is excepted only where access is “limited”.',
    },
    reading: {
      de: 'Auch ein völliger Ausfall während Wartung ist ausgenommen und wird einmal abgezogen.',
      en: 'A complete outage during maintenance is excepted too, subtracted once.',
    },
    why: { de: 'Sonst liefe die Ausnahme leer.', en: 'Otherwise the exception would be empty.' },
  },
  {
    id: 'A4.6-credit',
    kind: 'silence',
    where: ['A4 (6)', 'C 6.1'],
    finding: {
      de: 'Die Höhe der Gutschrift soll in der Leistungsbeschreibung stehen; dort steht keine.',
      en: 'The amount of a credit is left to the service description, which names none.',
    },
    reading: {
      de: 'Ohne Staffel gibt es einen Anspruch, über dessen Höhe ein Mensch entscheidet; nie einen erfundenen Betrag.',
      en: 'Without a schedule there is an entitlement whose amount a person decides, never an invented one.',
    },
    why: {
      de: 'Ein Betrag lässt sich nicht auslegen; die Ausgabe kann eine Staffel setzen (creditSchedule).',
      en: 'An amount cannot be construed; the edition may set a schedule (creditSchedule).',
    },
  },
  {
    id: 'A4.1-other-services',
    kind: 'silence',
    where: ['A4 (1)', 'A6 (3)', 'E1 (1)'],
    isOpen: true,
    finding: {
      de: 'Für Leitungen, Colocation und Hosted Desktop nennt kein Dokument Verfügbarkeit oder Entstörzeiten.',
      en: 'For lines, colocation and hosted desktop no document names availability or fault times.',
    },
    reading: {
      de: 'Ohne eigenes Profil in der Ausgabe wird nichts gerechnet.',
      en: 'Without a profile in the edition nothing is computed.',
    },
    why: { de: 'Die Werte der Cloud gelten nur für die Cloud.', en: 'The cloud’s values hold for the cloud only.' },
  },
  {
    id: 'A6.1-minor',
    kind: 'contradiction',
    where: ['A6 (1)', 'C 7'],
    finding: {
      de: 'Die Cloud-Beschreibung nennt eine vierte Klasse „geringfügig“, die A6 (1) nicht kennt.',
      en: 'The cloud description names a fourth class, minor, that A6 (1) does not know.',
    },
    reading: {
      de: 'Geringfügig ist, was noch unter „sonstig“ liegt: gleiche Reaktionszeit, keine Entstörzeit, nur Servicezeiten.',
      en: 'Minor is what lies below other: same reaction time, no resolution time, service hours only.',
    },
    why: {
      de: 'Die Tabelle gibt beiden dieselben Werte; A6 (4) lässt nur kritische und wesentliche rund um die Uhr laufen.',
      en: 'The table gives both the same values; A6 (4) runs only critical and major round the clock.',
    },
  },
  {
    id: 'A6.4-hours',
    kind: 'contradiction',
    where: ['A6 (4)', 'C 7'],
    finding: {
      de: 'Die Tabelle nennt 8 Stunden ohne zu sagen, ob Uhr- oder Servicestunden.',
      en: 'The table says 8 hours without saying clock hours or service hours.',
    },
    reading: {
      de: 'Kritisch und wesentlich: Uhrstunden; sonstig und geringfügig: Servicestunden.',
      en: 'Critical and major: clock hours; other and minor: service hours.',
    },
    why: {
      de: 'A6 (4) geht der Leistungsbeschreibung vor (A1 (3)).',
      en: 'A6 (4) comes before the service description (A1 (3)).',
    },
  },
  {
    id: 'A8.4-start',
    kind: 'silence',
    where: ['A8 (4)'],
    finding: {
      de: 'Für Tätigkeitsnachweise fehlt der Beginn der 14 Tage.',
      en: 'The 14 days for activity records have no start.',
    },
    reading: { de: 'Sie beginnen mit der Vorlage des Nachweises.', en: 'They start when the record is presented.' },
    why: { de: 'Wie A8 (3) b: ab Bereitstellung.', en: 'As A8 (3) b: from presentation.' },
  },
  {
    id: 'A8.3-tie',
    kind: 'silence',
    where: ['A8 (3)'],
    finding: {
      de: 'Nutzung und Verweigerung am selben Tag sind nicht geregelt.',
      en: 'Use and refusal on the same day are not settled.',
    },
    reading: { de: 'Die ausdrückliche Verweigerung gilt.', en: 'The express refusal prevails.' },
    why: { de: 'Wer verweigert, erklärt gerade keine Abnahme.', en: 'Who refuses declares no acceptance.' },
  },
];
