import { governs, section } from './section.ts';

export const e02 = section(
  'E2',
  ['Zutritt', 'Access'],
  [
    governs(
      'E2 (1)',
      'colocation',
      ['Zutritt nur für registrierte, eingewiesene Mitarbeiter', 'Access only for registered, briefed staff'],
      ['Hausordnung', 'Brandschutzordnung', 'Zutrittsordnung'],
    ),
    governs(
      'E2 (2)',
      'colocation',
      ['Bedarf nachweisen; Ausscheiden sofort melden', 'Show the need; report leavers at once'],
      ['E7'],
    ),
    governs('E2 (3)', 'colocation', [
      'Karte, Raumcode, Rackschlüssel; anderes ist verboten',
      'Badge, room code, rack key; all else is forbidden',
    ]),
    governs('E2 (4)', 'colocation', ['Beim Verlassen abschließen', 'Lock on leaving']),
    governs(
      'E2 (5)',
      'colocation',
      [
        'Besucher nur mit Registrierten, die für sie haften',
        'Visitors only with a registered person who is liable for them',
      ],
      ['Regelung zur Mitnahme von Fremdpersonen'],
    ),
    governs('E2 (6)', 'colocation', [
      'Schlüssel, Karten und Codes sicher verwahren',
      'Keep keys, badges and codes safe',
    ]),
    governs('E2 (7)', 'colocation', ['Verlust sofort melden', 'Report a loss at once']),
    governs('E2 (8)', 'colocation', [
      'Bei Verdacht sperren, bei Bestätigung entziehen',
      'Suspend on suspicion, withdraw when confirmed',
    ]),
  ],
);
