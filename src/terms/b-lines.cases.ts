import { refusedCase, worked } from './case.ts';

// promises B3, B8.1, B9.2, B12.2, C3.2, C3.3, C4.3
export const linesCases = [
  worked(
    'B3',
    { orderReceivedOn: '2026-12-21', contactedOn: '2026-12-22' },
    { reactBy: '2026-12-24', surveyBy: '2027-01-04', extendedBy: '2027-01-06' },
    [
      'Kontakt Di 22.12.: 23., 24.12.; Auftrag Mo 21.12.: 22., 23., 24., 28., 29., 30., 31.12., 04.01. = 8; 05., 06.01. = 10',
      'contact Tue 22 Dec: 23, 24 Dec; order Mon 21 Dec: 22, 23, 24, 28, 29, 30, 31 Dec, 4 Jan = 8; 5, 6 Jan = 10',
    ],
    [{ surveyBy: '2027-01-02' }, 'zählt den Samstag als Werktag', 'counts Saturday'],
  ),
  refusedCase('B3', { orderReceivedOn: '2026-12-21', contactedOn: '2026-12-20' }, 'out-of-order', '/contactedOn', [
    'kontaktiert wird nach dem Auftrag',
    'contact follows the order',
  ]),
  worked(
    'B8.1',
    { startOn: '2025-01-01', minimumMonths: 12, noticeReceivedOn: '2026-03-31' },
    { endsOn: '2026-04-30' },
    [
      'Mindestlaufzeit bis 31.12.2025 vorbei; 31.03. + 1 Monat = 30.04.',
      'minimum term until 31 Dec 2025 is over; 31 Mar + 1 month = 30 Apr.',
    ],
    [{ endsOn: '2026-12-31' }, 'wendet die allgemeine Regel A10 (3) an', 'applies the general rule A10 (3)'],
  ),
  refusedCase(
    'B8.1',
    { startOn: '2025-01-01', minimumMonths: 12, noticeReceivedOn: '2025-12-31' },
    'out-of-order',
    '/noticeReceivedOn',
    [
      'am letzten Tag der Mindestlaufzeit ist sie noch nicht abgelaufen',
      'on the last day of the minimum term it is not over yet',
    ],
  ),
  worked(
    'B9.2',
    { invoiceReceivedOn: '2026-02-06', objectedOn: '2026-04-07' },
    { objectUntil: '2026-04-07', evidenceUntil: '2026-06-02' },
    [
      '06.02. + 56 = Karfreitag 03.04.: Dienstag 07.04.; 07.04. + 56 = Dienstag 02.06.',
      '6 Feb + 56 = Good Friday 3 Apr: Tuesday 7 Apr; 7 Apr + 56 = Tuesday 2 Jun.',
    ],
    [{ objectUntil: '2026-04-06' }, 'macht aus acht Wochen zwei Monate', 'turns eight weeks into two months'],
  ),
  worked(
    'B9.2',
    { invoiceReceivedOn: '2026-02-06' },
    { evidenceUntil: null },
    ['ohne Beanstandung läuft keine Nachweisfrist', 'without an objection no period for evidence runs'],
    [{ evidenceUntil: '2026-04-07' }, 'lässt sie mit der Rechnung laufen', 'starts it with the invoice'],
  ),
  worked(
    'B12.2',
    { contractEndedOn: '2026-01-31', serviceEndedOn: '2026-03-10', monthlyNet: '280.00', customerCaused: false },
    {
      net: '185.16',
      lines: [
        { month: '2026-02', days: 28, net: '140.00' },
        { month: '2026-03', days: 10, net: '45.16' },
      ],
    },
    [
      'Februar 280,00 / 2 = 140,00; März 280,00 × 10 / 31 / 2 = 45,16',
      'February 280.00 / 2 = 140.00; March 280.00 × 10 / 31 / 2 = 45.16',
    ],
    [
      { net: '189.68' },
      'zählt auch den 31.01., den letzten Vertragstag',
      'counts 31 Jan too, the last day of the contract',
    ],
  ),
  worked(
    'B12.2',
    { contractEndedOn: '2026-01-31', serviceEndedOn: '2026-03-10', monthlyNet: '280.00', customerCaused: true },
    { net: '370.32' },
    ['der Kunde hat verzögert: 280,00 + 90,32', 'the customer caused the delay: 280.00 + 90.32'],
    [{ net: '185.16' }, 'halbiert trotzdem', 'halves all the same'],
  ),
  worked(
    'B12.2',
    { contractEndedOn: '2026-01-31', serviceEndedOn: '2026-01-31', monthlyNet: '280.00', customerCaused: false },
    { net: '0.00', lines: [] },
    ['kein Tag nach dem Vertragsende', 'no day after the contract’s end'],
    [{ net: '4.52' }, 'zählt einen Tag', 'counts a day'],
  ),
  worked(
    'C3.2',
    { contractEndedOn: '2026-10-01' },
    { requestUntil: '2026-11-02' },
    [
      '01.10. + 1 Monat = Sonntag 01.11., Allerheiligen: Montag 02.11.',
      '1 Oct + 1 month = Sunday 1 Nov, All Saints’: Monday 2 Nov.',
    ],
    [{ requestUntil: '2026-10-31' }, 'nimmt 30 Tage', 'takes 30 days'],
  ),
  worked(
    'C3.3',
    { agreedOn: '2026-05-13' },
    { activateBy: '2026-05-15' },
    [
      'Donnerstag 14.05.2026 ist Christi Himmelfahrt: Freitag 15.05.',
      'Thursday 14 May 2026 is Ascension Day: Friday 15 May.',
    ],
    [{ activateBy: '2026-05-14' }, 'übersieht Himmelfahrt', 'overlooks Ascension'],
  ),
  worked(
    'C4.3',
    { blockedOn: '2026-12-18' },
    { fullBlockFrom: '2026-12-25' },
    [
      '18.12. + 7 = 25.12.; keine Erklärung, also rollt nichts',
      '18 Dec + 7 = 25 Dec; no declaration, so nothing rolls',
    ],
    [{ fullBlockFrom: '2026-12-28' }, 'rollt über Weihnachten', 'rolls over Christmas'],
  ),
];
