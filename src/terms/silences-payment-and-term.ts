import type { Silence } from './silences.ts';

/** In the general terms, A9 to A16, and what concerns several parts. */
export const silencesOfPaymentAndTerm: readonly Silence[] = [
  {
    id: 'A9.4-kilometre',
    kind: 'silence',
    where: ['A9 (4)'],
    finding: {
      de: 'Kilometersätze sollen vereinbart sein; die Dokumente nennen keinen.',
      en: 'Rates per kilometre are to be agreed; the documents name none.',
    },
    reading: {
      de: 'Ohne vereinbarten Satz wird keine Autofahrt berechnet.',
      en: 'Without an agreed rate no car trip is billed.',
    },
    why: { de: 'Ein üblicher Satz wäre erfunden.', en: 'A usual rate would be invented.' },
  },
  {
    id: 'A9.5-default',
    kind: 'silence',
    where: ['A9 (5)'],
    finding: {
      de: 'Wann nach der Fälligkeit der Verzug beginnt und ob eine Mahnung nötig ist, steht nicht da.',
      en: 'When default begins after the due date, and whether a reminder is needed, is not said.',
    },
    reading: {
      de: 'Am Tag nach der (nach § 193 BGB gerollten) Fälligkeit, ohne Mahnung.',
      en: 'On the day after the due date (rolled by § 193 BGB), without a reminder.',
    },
    why: {
      de: 'Die Leistungszeit ist bestimmt (§ 286 (2) BGB; BGH III ZR 159/06 zum Rollen).',
      en: 'The time for performance is fixed (§ 286 (2) BGB; BGH III ZR 159/06 on rolling).',
    },
  },
  {
    id: 'A9.6-base',
    kind: 'silence',
    where: ['A9 (6)'],
    finding: {
      de: 'Der Index ist genannt, nicht aber Bezugsmonat, Formel und Turnus.',
      en: 'The index is named, but no base month, formula or interval.',
    },
    reading: {
      de: 'Neuer Preis = Preis × Index jetzt / Index bei der letzten Festsetzung; beide Werte sind Eingaben.',
      en: 'New price = price × index now / index at the last setting; both are inputs.',
    },
    why: {
      de: 'So wirkt nur die Veränderung seit der letzten Anpassung, einmal gerundet.',
      en: 'Only the change since the last adjustment takes effect, rounded once.',
    },
  },
  {
    id: 'A9.6-cut',
    kind: 'silence',
    where: ['A9 (6)'],
    finding: {
      de: 'Ob auch Senkungen zwei Monate vorher anzukündigen sind, bleibt offen.',
      en: 'Whether cuts too need two months’ notice is left open.',
    },
    reading: {
      de: 'Ja; ein Kündigungsrecht gibt nur die Erhöhung.',
      en: 'Yes; only an increase gives a right to terminate.',
    },
    why: {
      de: 'Der Satz über die Ankündigung unterscheidet nicht.',
      en: 'The sentence on notice makes no difference.',
    },
  },
  {
    id: 'A10.2-start',
    kind: 'contradiction',
    where: ['A10 (1)', 'A10 (2)'],
    finding: {
      de: 'Laufzeit laut Auftragsbestätigung, Beginn „üblicherweise“ mit der Bereitstellungsanzeige.',
      en: 'The term is in the order confirmation, its start “usually” the ready-for-service notice.',
    },
    reading: {
      de: 'Die Anzeige setzt den Beginn, außer die Bestätigung nennt einen Tag.',
      en: 'The notice sets the start unless the confirmation names a day.',
    },
    why: { de: 'Das Besondere geht der Regel vor.', en: 'The particular comes before the usual.' },
  },
  {
    id: 'A10.5-months',
    kind: 'silence',
    where: ['A10 (5)', 'B11 (1)'],
    finding: {
      de: '„Monatsbeträge“: brutto oder netto, bei schwankender Rechnung welcher?',
      en: '“Monthly amounts”: gross or net, and which where invoices vary?',
    },
    reading: {
      de: 'Beide Zahlen gleich gerechnet; welcher Monatsbetrag gilt, ist Eingabe.',
      en: 'Both figures on the same basis; which monthly amount counts is an input.',
    },
    why: { de: 'Das Verhältnis hängt nur von gleicher Grundlage ab.', en: 'The ratio depends only on an equal basis.' },
  },
  {
    id: 'A10.6-form',
    kind: 'contradiction',
    where: ['A10 (6)', 'A16 (1)'],
    finding: {
      de: 'Kündigungen schriftlich; Erklärungen sonst auch per E-Mail.',
      en: 'Terminations in writing; declarations otherwise also by e-mail.',
    },
    reading: { de: 'E-Mail genügt auch für die Kündigung.', en: 'E-mail suffices for termination too.' },
    why: {
      de: 'A16 (1) sagt, was „schriftlich“ hier heißt; Zweifel gehen zulasten des Verwenders (§ 305c BGB).',
      en: 'A16 (1) says what “in writing” means here; doubts go against the user of the terms (§ 305c BGB).',
    },
  },
  {
    id: 'A10.7-E5.3',
    kind: 'contradiction',
    where: ['A10 (7)', 'E5 (3)'],
    finding: {
      de: 'Rückgabe in 30 Tagen; im Rechenzentrum in 14.',
      en: 'Return within 30 days; in the data centre within 14.',
    },
    reading: { de: 'Für Racks, Schlüssel und Karten gelten 14 Tage.', en: 'For racks, keys and badges it is 14 days.' },
    why: { de: 'Besonderes vor Allgemeinem (A1 (3)).', en: 'Special before general (A1 (3)).' },
  },
  {
    id: 'A11.3-start',
    kind: 'silence',
    where: ['A11 (3)'],
    finding: {
      de: '„Unverzüglich“ und „14 Kalendertage“ nebeneinander, ohne Beginn.',
      en: '“At once” and “14 calendar days” side by side, without a start.',
    },
    reading: {
      de: '14 Tage nach Lieferung sind die äußere Grenze.',
      en: '14 days after delivery are the outer limit.',
    },
    why: {
      de: 'Untersucht wird bei Gefahrübergang; die feste Zahl lässt sich prüfen.',
      en: 'Inspection is at the passing of risk; the fixed number can be checked.',
    },
  },
  {
    id: 'A12.2-B10',
    kind: 'contradiction',
    where: ['A12 (2)', 'B10 (1)'],
    finding: {
      de: 'Zwei Haftungsgrenzen: 20 % der Jahresvergütung und 12.500 EUR je Kunde; letztere ohne Zeitraum und mit doppelter Währung.',
      en: 'Two caps: 20 % of the annual fee and EUR 12,500 per customer; the latter without a period and with its currency doubled.',
    },
    reading: {
      de: 'Für Vermögensschäden aus Telekommunikation gelten 12.500 EUR insgesamt, sonst 20 % je Ereignis.',
      en: 'For financial loss from telecom EUR 12,500 in all, else 20 % per event.',
    },
    why: {
      de: 'Besonderes vor Allgemeinem; „pro Kunde“ nennt keinen Zeitraum.',
      en: 'Special before general; “per customer” names no period.',
    },
  },
  {
    id: 'days-three-words',
    kind: 'silence',
    where: ['B3 (1)', 'B12 (1)', 'C3 (3)', 'C 4.4.4', 'C 7'],
    finding: {
      de: 'Werktag, Arbeitstag und Next Business Day stehen unbestimmt nebeneinander.',
      en: 'Werktag, Arbeitstag and next business day stand side by side, undefined.',
    },
    reading: {
      de: 'Alle drei: Montag bis Freitag ohne Feiertage in Rheinland-Pfalz.',
      en: 'All three: Monday to Friday without holidays in Rhineland-Palatinate.',
    },
    why: {
      de: 'Das sind die Tage, an denen der Anbieter besetzt ist (A5 (1)); die Ausgabe kann den Samstag zum Werktag machen.',
      en: 'These are the days the provider is staffed (A5 (1)); the edition may make Saturday a Werktag.',
    },
  },
];
