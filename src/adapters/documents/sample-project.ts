import type { LetterData } from './template-data.ts';
import type { ProjectProtocolData } from './project-protocol-data.ts';

/** A filled-in handover protocol of a project, without what all letters share. */
export const project: Omit<ProjectProtocolData, Exclude<keyof LetterData, 'number' | 'contractNumber' | 'date'>> = {
  number: 'UP-2026-0044',
  contractNumber: 'V-2026-0031',
  date: '2026-09-30',
  projectName: 'Eigene Hosts für die Kelterei',
  projectNumber: 'PJ-2026-00003',
  handedOverAt: '2026-09-30T10:02:00Z',
  packages: [
    {
      position: 1, title: 'Hardware liefern und aufbauen (Rechner, Netz, Speicher, Firewall)', presentedOn: '2026-09-01',
      acceptedOn: '2026-09-03', how: 'Erklärung',
    },
    {
      position: 2, title: 'Datensicherung einrichten (Veeam)', presentedOn: '2026-09-10', acceptedOn: '2026-09-25',
      how: 'Ablauf der Frist',
    },
  ],
  defects: [
    { title: 'Hardware liefern und aufbauen', text: 'Der zweite Switch meldet einen Lüfterfehler.', remedied: true },
    { title: 'Datensicherung einrichten (Veeam)', text: 'Ein Etikett fehlt.', remedied: false },
  ],
  groupName: 'kelterei',
  locationName: 'Ludwigshafen am Rhein',
  handOverPoint: 'Ausgang des Routers im Rechenzentrum zum Internet',
  targets: ['kelterei-1', 'kelterei-2'],
  documents: [
    {
      fileName: 'PD-2026-00007-project-document.de.pdf',
      sha256: '9f86d081884c7d659a2feaa0c55ad0159f86d081884c7d659a2feaa0c55ad015',
    },
  ],
};
