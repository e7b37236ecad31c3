import { governs, section } from './section.ts';

export const d03 = section(
  'D3',
  ['Datensicherung und Systempflege', 'Backup and system care'],
  [
    governs('D3 (1)', 'backup', [
      'Daten werden gesichert und gegen Zugriff geschützt',
      'Data is backed up and protected',
    ]),
    governs('D3 (2)', 'backup', [
      'Der aktuelle Stand kann zurückgespielt werden; Herausgabe erst am Ende',
      'The current backup can be played back; handing out only at the end',
    ]),
    governs(
      'D3 (3)',
      'monitoring',
      [
        'Geplante Wartung pflegt auch das System samt Sicherheits-Updates',
        'Planned maintenance also cares for the system and its security updates',
      ],
      ['A4 (4)'],
    ),
    governs('D3 (4)', 'compute', ['Anwendungssoftware pflegt der Kunde', 'Application software is the customer’s']),
  ],
);
