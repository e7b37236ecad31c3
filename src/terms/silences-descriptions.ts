import type { Silence } from './silences.ts';

/** In the two service descriptions, in their order. */
export const silencesOfDescriptions: readonly Silence[] = [
  {
    id: 'C-4.2.7-threshold',
    kind: 'silence',
    where: ['C 4.2.7'],
    finding: { de: 'Faire Nutzung ohne Schwelle.', en: 'Fair use without a threshold.' },
    reading: {
      de: 'Ein Mensch stellt die Beeinträchtigung anderer fest; erst Mitteilung, dann Begrenzung.',
      en: 'A person finds that others are harmed; first word to the customer, then a limit.',
    },
    why: {
      de: 'Der Text knüpft an die Beeinträchtigung an, nicht an eine Menge.',
      en: 'The text turns on harm, not on a volume.',
    },
  },
  {
    id: 'C-4.2.8-address',
    kind: 'contradiction',
    where: ['C 4.2.8', 'C 4.6.3'],
    finding: {
      de: 'Eine öffentliche Adresse je Server ist inklusive; hinter einer Firewall hat nur diese eine.',
      en: 'One public address per server is included; behind a firewall only that one has it.',
    },
    reading: {
      de: 'Hinter einer Firewall zählt deren Adresse als die inklusive.',
      en: 'Behind a firewall its address counts as the included one.',
    },
    why: { de: 'Der Server ist dann auf diesem Weg erreichbar.', en: 'The server is reachable that way.' },
  },
  {
    id: 'C-4.4.1-tick',
    kind: 'contradiction',
    where: ['C 4.4.1'],
    finding: {
      de: 'Der Haken heißt laut Legende „verfügbar oder hinzubuchbar“, laut Text „immer enthalten“.',
      en: 'The tick means “available or bookable” by the legend, “always included” by the text.',
    },
    reading: {
      de: 'Der Haken heißt enthalten, der Strich buchbar, das Zeichen € kostenpflichtig.',
      en: 'A tick means included, a dash bookable, a € sign charged.',
    },
    why: { de: 'Die Spalte heißt „Enthalten“.', en: 'The column is called “included”.' },
  },
  {
    id: 'C-4.4.1-check',
    kind: 'contradiction',
    where: ['C 4.4.1'],
    finding: {
      de: 'Prüfung auf Updates ist nicht enthalten; Fußnoten sagen, dass der Anbieter prüft und informiert.',
      en: 'Checking for updates is not included; notes say that the provider checks and informs.',
    },
    reading: {
      de: 'Die Stichproben der Sicherheitsprüfung sind enthalten, die laufende Prüfung ist buchbar.',
      en: 'The spot checks of the security check are included, continuous checking is booked.',
    },
    why: { de: 'So behalten beide Stellen einen Sinn.', en: 'Both places keep a meaning that way.' },
  },
  {
    id: 'C-4.4.1-restore',
    kind: 'contradiction',
    where: ['C 4.4.1', 'C 4.4.4', 'D3 (2)'],
    finding: {
      de: 'Wiederherstellung ist in der Tabelle nicht enthalten; D3 (2) und 4.4.4 sagen sie zu.',
      en: 'Restore is absent from the table; D3 (2) and 4.4.4 promise it.',
    },
    reading: {
      de: 'Der Kunde kann sie verlangen; der Aufwand wird berechnet.',
      en: 'The customer may demand it; the effort is billed.',
    },
    why: { de: 'Teil D geht vor; zur Vergütung schweigt er.', en: 'Part D comes first; it is silent on the fee.' },
  },
  {
    id: 'C-4.4.4-points',
    kind: 'contradiction',
    where: ['C 4.4.1', 'C 4.4.4'],
    finding: {
      de: '14 Wiederherstellungspunkte oder 14 Tage: nach einer ausgefallenen Nacht nicht dasselbe.',
      en: '14 restore points or 14 days: not the same after a night that failed.',
    },
    reading: { de: '14 Punkte werden gehalten.', en: '14 points are kept.' },
    why: {
      de: 'Der Abschnitt über die Sicherung ist genauer und günstiger.',
      en: 'The section on backup is more exact and more favourable.',
    },
  },
  {
    id: 'C-4.6.2-limits',
    kind: 'contradiction',
    where: ['C 4.6.2'],
    finding: {
      de: '5000 IOPS gehören zu Standard und zu Performance, 1000 zu keiner klaren Grenze.',
      en: '5000 IOPS belong to Standard and to Performance, 1000 to no clear limit.',
    },
    reading: {
      de: 'Die obere Zahl ist die Decke der Klasse: unter 1000, bis 5000, bis 10000.',
      en: 'The upper number is the ceiling of the class: below 1000, up to 5000, up to 10000.',
    },
    why: { de: 'Der Anbieter kann nur eine Decke durchsetzen.', en: 'A provider can enforce only a ceiling.' },
  },
  {
    id: 'C-4.6.6-4.5.4',
    kind: 'reference',
    where: ['C 4.6.6'],
    cites: 'C 4.5.4',
    means: 'C 4.4.4',
    finding: { de: '4.6.6 verweist auf 4.5.4, das es nicht gibt.', en: '4.6.6 refers to 4.5.4, which does not exist.' },
    reading: { de: 'Gemeint ist 4.4.4.', en: '4.4.4 is meant.' },
    why: {
      de: 'Dort stehen die Sicherungen der Basisleistungen.',
      en: 'There the backups of the base services stand.',
    },
  },
  {
    id: 'C-4.6.8-terabyte',
    kind: 'silence',
    where: ['C 4.6.8'],
    finding: {
      de: '1 TB als Einheit: dezimal oder binär, angefangen oder voll, wann gemessen?',
      en: '1 TB as the unit: decimal or binary, started or full, measured when?',
    },
    reading: {
      de: '10^12 Bytes, angefangene zählen, der höchste Stand des Monats.',
      en: '10^12 bytes, started ones count, the month’s highest use.',
    },
    why: {
      de: 'TB ist die dezimale Einheit; verkauft wird in ganzen Einheiten.',
      en: 'TB is the decimal unit; whole units are sold.',
    },
  },
  {
    id: 'C-5-B2',
    kind: 'contradiction',
    where: ['C 5'],
    finding: {
      de: 'Zur Bereitstellung der Cloud wird auf B2 verwiesen, das Räume für Leitungen regelt.',
      en: 'For provisioning the cloud it refers to B2, which settles rooms for lines.',
    },
    reading: {
      de: 'Für die Cloud gelten A3 und D2; B2 nur, wo zugleich eine Leitung geliefert wird.',
      en: 'For the cloud A3 and D2 apply; B2 only where a line is delivered too.',
    },
    why: { de: 'B1 begrenzt Teil B auf Telekommunikation.', en: 'B1 limits part B to telecom.' },
  },
  {
    id: 'C-5.2-heading',
    kind: 'contradiction',
    where: ['C 5.2'],
    finding: {
      de: 'Die Tabelle der Dedicated-Variante trägt die Überschrift „Container Cluster“.',
      en: 'The table of the Dedicated variant is headed “container cluster”.',
    },
    reading: { de: 'Sie gilt der Dedicated-Umgebung.', en: 'It is about the Dedicated environment.' },
    why: {
      de: 'Inhalt und Abschnitt sind eindeutig; Container stehen in 5.3.',
      en: 'Content and section are clear; containers stand in 5.3.',
    },
  },
  {
    id: 'C-6.1-hours',
    kind: 'contradiction',
    where: ['C 6.1'],
    finding: {
      de: '8, 17 und 44 Stunden passen nicht zu 99,9, 99,8 und 99,5 % (8,76, 17,52 und 43,8 Stunden).',
      en: '8, 17 and 44 hours do not match 99.9, 99.8 and 99.5 % (8.76, 17.52 and 43.8 hours).',
    },
    reading: { de: 'Der Prozentsatz gilt.', en: 'The percentage governs.' },
    why: {
      de: 'A4 (2) rechnet in Prozent; die Stunden sind gerundet.',
      en: 'A4 (2) computes in percent; the hours are rounded.',
    },
  },
  {
    id: 'C-7-nbd',
    kind: 'silence',
    where: ['C 7', 'A6 (3)'],
    finding: { de: '„Next Business Day“ ohne Uhrzeit.', en: '“Next business day” without a time.' },
    reading: {
      de: '17:00 Uhr des ersten Arbeitstags nach dem Tag der Rückmeldung.',
      en: '17:00 on the first working day after the day of the answer.',
    },
    why: { de: 'Dann endet die Servicezeit (A5 (1)).', en: 'Service hours end then (A5 (1)).' },
  },
  {
    id: 'H-names',
    kind: 'contradiction',
    where: ['H Leistung'],
    finding: {
      de: 'Anbieter, Verkäufer und Partner heißen an verschiedenen Stellen verschieden.',
      en: 'Provider, seller and partner are called differently in different places.',
    },
    reading: {
      de: 'Der Verkäufer schließt und rechnet ab, der technische Partner betreibt.',
      en: 'The seller contracts and bills, the technical partner operates.',
    },
    why: { de: 'So verteilt das Dokument die Aufgaben.', en: 'That is how the document allots the tasks.' },
  },
  {
    id: 'H-licence-date',
    kind: 'silence',
    where: ['H Lizenzen'],
    finding: {
      de: 'Die SPLA-Bedingungen gelten „in der jeweils gültigen Fassung, derzeit“ einer von 2021.',
      en: 'The SPLA terms hold “as currently in force”, named as a version of 2021.',
    },
    reading: {
      de: 'Es gilt die Fassung am Tag der Nutzung; das Datum ist nur Auskunft.',
      en: 'The version on the day of use holds; the date is information only.',
    },
    why: { de: 'So sagt es der Satz selbst.', en: 'So the sentence itself says.' },
  },
  {
    id: 'H-backup-chain',
    kind: 'contradiction',
    where: ['H Backup'],
    finding: {
      de: 'Vollsicherungen 7 und 14 Tage, Inkremente 14 Tage: das älteste Inkrement überlebt seine Vollsicherung.',
      en: 'Full backups for 7 and 14 days, increments for 14: the oldest increment outlives its full backup.',
    },
    reading: {
      de: 'Eine Vollsicherung bleibt, solange ein gehaltenes Inkrement auf ihr aufbaut.',
      en: 'A full backup stays while a kept increment builds on it.',
    },
    why: { de: 'Eine Sicherung ohne Grundlage ist keine.', en: 'A backup without its base is none.' },
  },
  {
    id: 'H-support-hours',
    kind: 'contradiction',
    where: ['H Support', 'A5 (1)'],
    finding: {
      de: '„Mindestens 8 durchgehende Geschäftszeiten“ von 08:30 bis 17:00 sind 8,5 Stunden; A5 (1) nennt 8 bis 17 Uhr.',
      en: '“At least 8 continuous business hours” from 08:30 to 17:00 are 8.5; A5 (1) says 8 to 17.',
    },
    reading: {
      de: 'Es gelten die Servicezeiten der Ausgabe, unter der der Vertrag steht.',
      en: 'The service hours of the contract’s edition apply.',
    },
    why: {
      de: 'Der Hosted Desktop kommt von einem anderen Anbieter mit eigener Ausgabe.',
      en: 'The hosted desktop comes from another provider with its own edition.',
    },
  },
  {
    id: 'H-change-gap',
    kind: 'silence',
    where: ['H Änderungen'],
    finding: {
      de: 'Was nach einem Widerspruch gilt, steht nirgends; endet die Frist an einem Wochenende, liegt das Wirksamwerden davor.',
      en: 'What follows an objection is not said; where the period ends on a weekend, the change takes effect before it.',
    },
    reading: {
      de: 'Wer widerspricht, bleibt auf der alten Fassung, bis ein Mensch entscheidet; ein Widerspruch bis zum gerollten Ende zählt.',
      en: 'Who objects stays on the old version until a person decides; an objection up to the rolled end counts.',
    },
    why: {
      de: 'Eine Frist zur Erklärung rollt, der Tag des Wirksamwerdens nicht (§ 193 BGB).',
      en: 'A period to declare rolls, the day of effect does not (§ 193 BGB).',
    },
  },
];
