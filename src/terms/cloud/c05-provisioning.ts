import { governs, section } from '../section.ts';

export const cloud05 = section(
  'C 5',
  ['Bereitstellung', 'Provisioning'],
  [
    governs(
      'C 5',
      'compute',
      [
        'Bereitstellen, einrichten, testen, übergeben; Angaben aus dem Auftrag; betreute Server ohne Administratorzugang',
        'Create, set up, test, hand over; data from the order; no administrative access to managed servers',
      ],
      ['B2'],
    ),
    governs('C 5.1', 'compute', ['Umfang Shared', 'Scope of Shared']),
    governs('C 5.2', 'projects', ['Umfang Dedicated', 'Scope of Dedicated']),
    governs('C 5.3', 'compute', ['Umfang Container', 'Scope of containers']),
  ],
);
