import { declares, governs, section } from './section.ts';

export const d04 = section(
  'D4',
  ['Unzulässige Inhalte', 'Forbidden content'],
  [
    governs('D4 (1)', 'support', [
      'Sicherheitsverdacht meldet der Kunde sofort',
      'The customer reports a suspected danger at once',
    ]),
    declares('D4 (2)', 'conduct', ['Keine rechtswidrigen Inhalte', 'No unlawful content']),
    declares('D4 (3)', 'conduct', ['Kein Spam', 'No spam']),
    governs(
      'D4 (4)',
      'network',
      [
        'Bei begründetem Verdacht Trennung vom Netz und Mitteilung per E-Mail',
        'On reasonable suspicion the server is cut off and the customer told by e-mail',
      ],
      ['D4 (1)', 'D4 (3)', 'A7'],
    ),
    declares('D4 (5)', 'claim', ['Der Kunde stellt frei', 'The customer indemnifies']),
  ],
);
