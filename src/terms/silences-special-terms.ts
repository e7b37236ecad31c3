import type { Silence } from './silences.ts';

/** In the special terms, B to F, in their order. */
export const silencesOfSpecialTerms: readonly Silence[] = [
  {
    id: 'B8.1-other-lines',
    kind: 'contradiction',
    where: ['B8 (1)', 'A10 (3)'],
    finding: {
      de: 'Nur VoIPLine hat die Monatsfrist; § 56 (3) TKG gibt sie nach stillschweigender Verlängerung auch bei Internet Connect.',
      en: 'Only VoIPLine has the month’s notice; § 56 (3) TKG gives it after a tacit renewal to Internet Connect too.',
    },
    reading: {
      de: 'Nach stillschweigender Verlängerung gilt B8 (1) auch für Internet Connect.',
      en: 'After a tacit renewal B8 (1) holds for Internet Connect too.',
    },
    why: {
      de: 'Das Gesetz geht vor; eine längere Frist wäre unwirksam.',
      en: 'The statute comes first; a longer period would be void.',
    },
  },
  {
    id: 'B8.3-itself',
    kind: 'reference',
    where: ['B8 (3)'],
    cites: 'B8 (3)',
    means: 'B8 (2)',
    finding: { de: 'B8 (3) verweist auf sich selbst.', en: 'B8 (3) refers to itself.' },
    reading: { de: 'Gemeint ist die Rückgabe nach B8 (2).', en: 'The return under B8 (2) is meant.' },
    why: { de: 'Nur dort stehen Rückgabepflichten.', en: 'Only there are duties of return.' },
  },
  {
    id: 'C4.3-B10',
    kind: 'reference',
    where: ['C4 (3)'],
    cites: 'B10',
    means: 'B11',
    finding: {
      de: 'C4 (3) verweist für Sperren auf B10, das die Haftung regelt.',
      en: 'C4 (3) refers to B10 for blocks, which settles liability.',
    },
    reading: { de: 'Gemeint ist B11.', en: 'B11 is meant.' },
    why: { de: 'Sperren aus besonderem Grund regelt allein B11.', en: 'Blocks for cause are settled in B11 alone.' },
  },
  {
    id: 'C4.3-from',
    kind: 'silence',
    where: ['C4 (3)'],
    finding: {
      de: '„Dauert bereits eine Woche an“: ab welchem Tag ist die Vollsperre möglich?',
      en: '“Has lasted a week”: from which day is a full block possible?',
    },
    reading: { de: 'Vom siebten Tag nach dem Sperrtag an.', en: 'From the seventh day after the day of the block.' },
    why: {
      de: 'Dann ist die Woche um; ein Feiertag verschiebt nichts.',
      en: 'The week is over then; a holiday moves nothing.',
    },
  },
  {
    id: 'D3.2-D5.2',
    kind: 'contradiction',
    where: ['D3 (2)', 'D5 (2)'],
    finding: {
      de: 'Herausgabe von Sicherungen vor Vertragsende ausgeschlossen, Datenträger aber nur vor Vertragsende bestellbar.',
      en: 'Handing out backups before the end is excluded, yet data carriers can be ordered only before it.',
    },
    reading: {
      de: 'Ein Anspruch besteht vorher nicht; der gesonderte, bezahlte Auftrag nach D5 (2) ist vorher möglich und nötig.',
      en: 'There is no claim before; the separate paid order of D5 (2) is possible and needed before.',
    },
    why: {
      de: 'Das eine ist kostenlose Herausgabe, das andere eine Dienstleistung.',
      en: 'One is free handing out, the other a service.',
    },
  },
  {
    id: 'D3.3-updates',
    kind: 'contradiction',
    where: ['D3 (3)', 'C 4.4.1'],
    finding: {
      de: 'D3 (3): Sicherheits-Updates gehören zur geplanten Wartung. Die Tabelle: nicht enthalten; die Fußnote: nur auf Anweisung und gegen Aufwand.',
      en: 'D3 (3): security updates belong to planned maintenance. The table: not included; its note: on instruction only, by effort.',
    },
    reading: {
      de: 'Empfohlene Sicherheits-Updates des Systems in der Wartung ohne Aufpreis; alles andere auf Anweisung nach Aufwand.',
      en: 'Recommended security updates of the system in maintenance at no charge; all else on instruction, by effort.',
    },
    why: {
      de: 'Teil D geht der Leistungsbeschreibung vor (A1 (3)).',
      en: 'Part D comes before the service description (A1 (3)).',
    },
  },
  {
    id: 'D5.2-D6.1',
    kind: 'contradiction',
    where: ['D5 (2)', 'D6 (1)'],
    finding: {
      de: 'Datenträger nach Aufwand; der Wechsel dagegen ohne zusätzliche Kosten.',
      en: 'Data carriers by effort; switching, however, at no extra cost.',
    },
    reading: {
      de: 'Im Wechsel wird für die Übertragung nichts berechnet; D5 (2) gilt nur außerhalb von D6.',
      en: 'In a switch nothing is billed for the transfer; D5 (2) holds only outside D6.',
    },
    why: {
      de: 'D6 (8) schließt D5 aus; ab 12.01.2027 verbietet der Data Act jedes Wechselentgelt.',
      en: 'D6 (8) displaces D5; from 12 January 2027 the Data Act forbids any switching charge.',
    },
  },
  {
    id: 'D6.4-start',
    kind: 'silence',
    where: ['D6 (4)', 'D6 (5)', 'D6 (6)'],
    finding: {
      de: '30 Tage, 18 Tage, sieben Monate: der Beginn steht nur bei den 18 Tagen („Entscheidung“).',
      en: '30 days, 18 days, seven months: only the 18 days have a start (“decision”).',
    },
    reading: {
      de: 'Alle drei beginnen, wenn die Wahl bindend wird (D6 (2)).',
      en: 'All three start when the choice becomes binding (D6 (2)).',
    },
    why: {
      de: 'Vorher gibt es keine Entscheidung, die auszuführen wäre.',
      en: 'Before that there is no decision to carry out.',
    },
  },
  {
    id: 'D6.5-statute',
    kind: 'contradiction',
    where: ['D6 (5)'],
    finding: {
      de: 'Der Data Act verlangt die Mitteilung 14 Arbeitstage nach dem Verlangen, die AGB 18 Kalendertage nach der Entscheidung.',
      en: 'The Data Act wants word 14 working days after the request, the terms 18 calendar days after the decision.',
    },
    reading: {
      de: 'Beide Tage werden geführt; der frühere ist der sichere.',
      en: 'Both dates are kept; the earlier is the safe one.',
    },
    why: {
      de: 'Das Gesetz ist nicht abdingbar, die AGB binden daneben.',
      en: 'The statute cannot be waived; the terms bind beside it.',
    },
  },
  {
    id: 'D6.8-end',
    kind: 'contradiction',
    where: ['D6 (7)', 'D6 (8)'],
    finding: {
      de: 'Mit dem Wechsel gilt der Vertrag als beendet, die Daten bleiben aber 30 Tage abrufbar.',
      en: 'With the switch the contract counts as ended, yet data stays retrievable for 30 days.',
    },
    reading: {
      de: 'Die Vergütung endet mit dem Wechsel, die Pflicht zur Bereithaltung nach dem Abruf.',
      en: 'Fees end with the switch, the duty to keep data with the retrieval window.',
    },
    why: {
      de: 'So bleibt beides wirksam, und der Wechsel kostet nichts (D6 (1)).',
      en: 'Both stay effective, and the switch costs nothing (D6 (1)).',
    },
  },
  {
    id: 'E2.2-E7',
    kind: 'reference',
    where: ['E2 (2)'],
    cites: 'E7',
    means: 'E6',
    finding: { de: 'E2 (2) verweist auf E7, das es nicht gibt.', en: 'E2 (2) refers to E7, which does not exist.' },
    reading: { de: 'Gemeint ist E6.', en: 'E6 is meant.' },
    why: { de: 'E6 regelt die Haftung des Kunden.', en: 'E6 settles the customer’s liability.' },
  },
  {
    id: 'F1.4-week',
    kind: 'silence',
    where: ['F1 (4)'],
    finding: {
      de: 'Wann eine Verzugswoche vollendet ist, bleibt offen.',
      en: 'When a week of delay is completed is left open.',
    },
    reading: {
      de: 'Nach je sieben Tagen, der Liefertermin nicht mitgezählt.',
      en: 'After every seven days, the due date not counted.',
    },
    why: { de: '§§ 187 (1), 188 (2) BGB.', en: '§§ 187 (1), 188 (2) BGB.' },
  },
  {
    id: 'F2.4-assigned',
    kind: 'silence',
    where: ['F2 (4)'],
    finding: {
      de: 'Von abgetretenen Forderungen und einer Befugnis zur Weiterveräußerung ist die Rede; beides wird nirgends vereinbart.',
      en: 'Assigned claims and a right to resell are spoken of; neither is agreed anywhere.',
    },
    reading: {
      de: 'Ohne gesonderte Vereinbarung ist nichts abgetreten; das Programm hält eine solche fest.',
      en: 'Without a separate agreement nothing is assigned; the program records one.',
    },
    why: { de: 'Eine Abtretung wird nicht vermutet.', en: 'An assignment is not presumed.' },
  },
  {
    id: 'F2.6-choice',
    kind: 'silence',
    where: ['F2 (6)'],
    finding: {
      de: '„Nach seiner Wahl“: des Kunden oder des Anbieters?',
      en: '“At his choice”: the customer’s or the provider’s?',
    },
    reading: { de: 'Der Kunde wählt die freizugebende Ware.', en: 'The customer chooses the goods to be released.' },
    why: {
      de: 'Das Wort steht beim Kunden; der Anbieter wird sonst mit „ihr“ bezeichnet.',
      en: 'The word stands with the customer; the provider is referred to otherwise.',
    },
  },
  {
    id: 'reasonable-periods',
    kind: 'silence',
    where: ['A7 (5)', 'D6 (6)', 'E3 (5)'],
    finding: { de: 'Angemessene Fristen ohne Zahl.', en: 'Reasonable periods without a number.' },
    reading: {
      de: 'Ein Mensch setzt die Frist im Fall; das Programm rechnet nur mit dem gesetzten Tag.',
      en: 'A person sets the period in the case; the program computes with the day set.',
    },
    why: { de: 'Angemessen ist eine Wertung.', en: 'Reasonable is a judgement.' },
  },
];
