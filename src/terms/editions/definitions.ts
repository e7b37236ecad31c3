import { states } from '../../kernel/holidays.ts';
import type { Text } from '../../kernel/text.ts';
import { boolean, type Field, listOf, money, objectOf, oneOf, text, whole } from '../fields.ts';
import { creditStep, faultProfile, orNull, percent, recordOf, timeOfDay, timePair, weekHours } from './value-fields.ts';
import type { EditionValues } from './values.ts';

export interface Definition {
  readonly paragraph: string;
  readonly meaning: Text;
  readonly field: Field<unknown, unknown>;
}

function row(
  paragraph: string,
  de: string,
  en: string,
  field: Field<never, unknown> | Field<unknown, unknown>,
): Definition {
  return { paragraph, meaning: { de, en }, field: field as Field<unknown, unknown> };
}

/**
 * Every value of an edition: where it stands, what it means, what it may be. Bounds that come from the
 * law say so; a provider may be more generous than the law, never less.
 */
export const definitions: Readonly<Record<keyof EditionValues, Definition>> = {
  state: row('A5 (1)', 'Land, dessen Feiertage gelten', 'State whose holidays count', oneOf(states)),
  serviceHours: row('A5 (1)', 'Servicezeiten je Wochentag', 'Service hours by weekday', weekHours),
  nextBusinessDayEnds: row(
    'C 7',
    'Uhrzeit, zu der der nächste Geschäftstag endet',
    'Time the next business day ends',
    timeOfDay,
  ),
  werktagIncludesSaturday: row('B3 (1)', 'Samstag ist Werktag', 'Saturday counts as Werktag', boolean),
  offerWeeks: row('A2 (2)', 'Wochen, die ein Angebot bindet', 'Weeks an offer binds', whole(1, 104)),
  counterOfferWeeks: row(
    'A2 (4)',
    'Wochen zur Annahme einer geänderten Bestellung',
    'Weeks to accept a changed order',
    whole(1, 104),
  ),
  minutesObjectionDays: row(
    'A3 (4)',
    'Tage für den Widerspruch gegen ein Protokoll',
    'Days to object to minutes',
    whole(1, 365),
  ),
  missedAppointmentMinutes: row(
    'A3 (7)',
    'Minuten bis zur Zurückweisung eines versäumten Termins',
    'Minutes until a missed appointment may be rejected',
    whole(1, 600),
  ),
  maintenanceNoticeDays: row(
    'A4 (4)',
    'Tage Vorlauf einer Wartungsankündigung',
    'Days a maintenance is announced ahead',
    whole(0, 365),
  ),
  creditRequestMonths: row(
    'A4 (6)',
    'Monate für den Antrag auf Gutschrift',
    'Months to request a credit',
    whole(1, 36),
  ),
  creditSchedule: row(
    'A4 (6)',
    'Staffel der Gutschriften; null: ein Mensch entscheidet',
    'Schedule of credits; null: a person decides',
    orNull(listOf(creditStep, 50)),
  ),
  faultProfile: row(
    'C 7',
    'Profil der Störungszeiten, wenn keines genannt ist',
    'Fault profile where none is named',
    text,
  ),
  faultProfiles: row(
    'C 7',
    'Reaktions- und Entstörzeiten je Profil und Klasse',
    'Reaction and resolution times by profile and class',
    recordOf(faultProfile),
  ),
  acceptanceDays: row('A8 (3)', 'Tage bis zur fiktiven Abnahme', 'Days to deemed acceptance', whole(1, 365)),
  timesheetObjectionDays: row(
    'A8 (4)',
    'Tage für Beanstandungen eines Tätigkeitsnachweises',
    'Days to object to an activity record',
    whole(1, 365),
  ),
  lodgingGuideGross: row('A9 (4)', 'Richtwert je Übernachtung, brutto', 'Guide price per night, gross', money),
  paymentDays: row(
    'A9 (5)',
    'Zahlungsziel in Tagen (über 60 nur ausdrücklich, § 271a BGB)',
    'Days to pay (above 60 only expressly, § 271a BGB)',
    whole(0, 60),
  ),
  defaultInterestPoints: row(
    'A9 (5)',
    'Punkte über dem Basiszinssatz (§ 288 (2) BGB: neun)',
    'Points above the base rate (§ 288 (2) BGB: nine)',
    percent(9),
  ),
  defaultFlatFee: row('A9 (5)', 'Verzugspauschale (§ 288 (5) BGB)', 'Flat fee on default (§ 288 (5) BGB)', money),
  priceNoticeMonths: row(
    'A9 (6)',
    'Monate Vorlauf einer Preisänderung',
    'Months a price change is announced ahead',
    whole(1, 24),
  ),
  priceTerminationDays: row(
    'A9 (6)',
    'Tage für die Kündigung nach einer Erhöhung',
    'Days to terminate after an increase',
    whole(1, 365),
  ),
  renewalMonths: row('A10 (3)', 'Monate je Verlängerung', 'Months per renewal', whole(1, 12)),
  noticeMonths: row('A10 (3)', 'Monate Kündigungsfrist', 'Months of notice', whole(1, 12)),
  defaultAboveMonths: row(
    'A10 (5)',
    'Monatsbeträge, über denen der Verzug ein wichtiger Grund ist',
    'Monthly amounts above which default is a cause',
    whole(1, 12),
  ),
  returnDays: row('A10 (7)', 'Tage zur Rückgabe', 'Days to return things lent', whole(1, 365)),
  obviousDefectDays: row(
    'A11 (3)',
    'Tage zur Anzeige erkennbarer Mängel',
    'Days to report visible defects',
    whole(1, 365),
  ),
  hiddenDefectDays: row(
    'A11 (3)',
    'Tage zur Anzeige verdeckter Mängel',
    'Days to report hidden defects',
    whole(1, 365),
  ),
  warrantyMonths: row(
    'A11 (6)',
    'Monate bis zur Verjährung der Gewährleistung',
    'Months until warranty lapses',
    whole(1, 120),
  ),
  liabilityCapPercent: row(
    'A12 (2)',
    'Haftungsgrenze in Prozent der Jahresvergütung',
    'Cap of liability in percent of the annual fee',
    percent(1000),
  ),
  surveyReactionWorkingDays: row(
    'B3 (1)',
    'Werktage für die Reaktion des Kunden',
    'Working days for the customer’s reaction',
    whole(1, 60),
  ),
  surveyWorkingDays: row('B3 (2)', 'Werktage bis zum Auskundungstermin', 'Working days to the survey', whole(1, 60)),
  surveyExtendedWorkingDays: row('B3 (2)', 'Werktage nach Verlängerung', 'Working days when extended', whole(1, 60)),
  voipNoticeMonths: row(
    'B8 (1)',
    'Monate Kündigungsfrist VoIPLine (§ 56 (3) TKG: einer)',
    'Months of notice, VoIPLine (§ 56 (3) TKG: one)',
    whole(1, 1),
  ),
  invoiceObjectionWeeks: row(
    'B9 (2)',
    'Wochen für Beanstandungen (§ 67 TKG: mindestens acht)',
    'Weeks to object (§ 67 TKG: at least eight)',
    whole(8, 104),
  ),
  evidenceWeeks: row('B9 (2)', 'Wochen für den Nachweis', 'Weeks for the evidence', whole(1, 8)),
  financialLossCap: row('B10 (1)', 'Grenze für Vermögensschäden je Kunde', 'Cap of financial loss per customer', money),
  switchInterruptionWorkingDays: row(
    'B12 (1)',
    'Arbeitstage Unterbrechung beim Wechsel (§ 59 TKG: höchstens einer)',
    'Working days of interruption (§ 59 TKG: at most one)',
    whole(1, 1),
  ),
  switchFeePercent: row(
    'B12 (2)',
    'Anteil der Vergütung bis zum Wechsel',
    'Share of the fee until the switch',
    percent(50),
  ),
  portingRequestMonths: row('C3 (2)', 'Monate für den Antrag auf Mitnahme', 'Months to request porting', whole(1, 12)),
  portingWorkingDays: row(
    'C3 (3)',
    'Arbeitstage nach dem vereinbarten Tag',
    'Working days after the agreed day',
    whole(1, 1),
  ),
  fullBlockAfterDays: row(
    'C4 (3)',
    'Tage bis zur Vollsperre (mindestens sieben)',
    'Days to a full block (at least seven)',
    whole(7, 365),
  ),
  deletionDays: row(
    'D5 (1)',
    'Tage bis zur Löschung nach Vertragsende',
    'Days to deletion after the end',
    whole(0, 365),
  ),
  switchNoticeMonths: row(
    'D6 (2)',
    'Monate Ankündigung (Data Act: höchstens zwei)',
    'Months of notice (Data Act: at most two)',
    whole(0, 2),
  ),
  switchDays: row(
    'D6 (4)',
    'Tage für den Wechsel (Data Act: höchstens 30)',
    'Days for the switch (Data Act: at most 30)',
    whole(1, 30),
  ),
  infeasibleNoticeDays: row(
    'D6 (5)',
    'Tage zur Mitteilung eines Hindernisses',
    'Days to tell of an obstacle',
    whole(1, 18),
  ),
  statutoryNoticeWorkingDays: row(
    'D6 (5)',
    'Arbeitstage zur Mitteilung nach Data Act',
    'Working days to tell under the Data Act',
    whole(1, 14),
  ),
  switchLatestMonths: row(
    'D6 (5)',
    'Monate, in denen der Wechsel spätestens vollzogen ist',
    'Months within which the switch is done at the latest',
    whole(1, 7),
  ),
  retrievalDays: row(
    'D6 (7)',
    'Tage Abruf nach dem Wechsel (Data Act: mindestens 30)',
    'Days of retrieval (Data Act: at least 30)',
    whole(30, 365),
  ),
  rackClearanceDays: row('E5 (3)', 'Tage zur Räumung', 'Days to clear the rack', whole(1, 365)),
  delayPercentPerWeek: row(
    'F1 (4)',
    'Prozent je vollendeter Woche Lieferverzug',
    'Percent per completed week of delay',
    percent(100),
  ),
  delayCapPercent: row('F1 (4)', 'Höchstens so viel Prozent', 'At most so many percent', percent(100)),
  securityCoverPercent: row(
    'F2 (6)',
    'Deckung in Prozent der Forderungen',
    'Cover in percent of the claims',
    percent(1000),
  ),
  hardwareReturnWeeks: row('F3 (3)', 'Wochen für eine zugesagte Rückgabe', 'Weeks for a granted return', whole(1, 104)),
  availability: row(
    'C 6.1',
    'Verfügbarkeit je Klasse in Prozent',
    'Availability by class in percent',
    objectOf({ enterprise: percent(100), business: percent(100), standard: percent(100) }),
  ),
  backupWindow: row(
    'C 4.4.4',
    'Sicherungsfenster, abends bis morgens',
    'Backup window, evening to morning',
    timePair(false),
  ),
  restorePoints: row('C 4.4.4', 'Gehaltene Wiederherstellungspunkte', 'Restore points kept', whole(1, 1000)),
  backupUnitBytes: row(
    'C 4.6.8',
    'Bytes einer Abrechnungseinheit',
    'Bytes of a billing unit',
    whole(1, Number.MAX_SAFE_INTEGER),
  ),
  logRetentionDays: row('C 4.4.3', 'Tage Vorhaltung der Protokolle', 'Days logs are kept', whole(1, 3650)),
  minimumSeats: row('H Nutzung', 'Mindestens abgerechnete Nutzer', 'Users billed at least', whole(0, 100_000)),
  desktopRetentionDays: row('H Backup', 'Tage Vorhaltung der Sicherungen', 'Days backups are kept', whole(1, 3650)),
  changeObjectionDays: row(
    'H Änderungen',
    'Tage Vorlauf einer Änderung',
    'Days a change is announced ahead',
    whole(1, 365),
  ),
};
