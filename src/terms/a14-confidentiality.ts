import { declares, governs, section } from './section.ts';

export const a14 = section(
  'A14',
  ['Vertraulichkeit', 'Confidentiality'],
  [
    governs('A14 (1)', 'identity', [
      'Vertrauliches bleibt vertraulich: Zugriff nur nach Rolle, jeder Zugriff protokolliert',
      'What is confidential stays so: access by role only, each access logged',
    ]),
    declares('A14 (2)', 'law', [
      'Offenlegung auf Anordnung, mit Nachricht an die andere Seite',
      'Disclosure by order, with word to the other side',
    ]),
  ],
);
