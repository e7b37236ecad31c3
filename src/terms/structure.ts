/**
 * The skeleton of the three documents: which sections they have and how many numbered paragraphs each.
 * Only structure, no text. The accounting is held against it, so that no paragraph is forgotten.
 */
export const numberedParagraphs: Readonly<Record<string, number>> = {
  A1: 5,
  A2: 6,
  A3: 9,
  A4: 6,
  A5: 4,
  A6: 6,
  A7: 5,
  A8: 4,
  A9: 8,
  A10: 7,
  A11: 8,
  A12: 6,
  A13: 0,
  A14: 2,
  A15: 0,
  A16: 4,
  B1: 0,
  B2: 2,
  B3: 3,
  B4: 2,
  B5: 5,
  B6: 3,
  B7: 7,
  B8: 3,
  B9: 4,
  B10: 4,
  B11: 3,
  B12: 2,
  B13: 0,
  B14: 0,
  C1: 2,
  C2: 0,
  C3: 3,
  C4: 3,
  C5: 4,
  D1: 4,
  D2: 3,
  D3: 4,
  D4: 5,
  D5: 2,
  D6: 8,
  E1: 4,
  E2: 8,
  E3: 5,
  E4: 5,
  E5: 3,
  E6: 3,
  F1: 5,
  F2: 6,
  F3: 3,
  F4: 4,
  F5: 0,
};

/** Headings with text of their own in the cloud service description. */
export const cloudSections: readonly string[] = [
  '1',
  '2',
  '3.1',
  '3.2',
  '3.3',
  '3.3.1',
  '3.3.2',
  '3.4.1',
  '3.4.2',
  '3.4.3',
  '3.4.4',
  '3.5',
  '3.6',
  '4.1',
  '4.1.1',
  '4.1.2',
  '4.1.3',
  '4.2',
  '4.2.1',
  '4.2.2',
  '4.2.3',
  '4.2.4',
  '4.2.5',
  '4.2.6',
  '4.2.7',
  '4.2.8',
  '4.3',
  '4.4',
  '4.4.1',
  '4.4.2',
  '4.4.3',
  '4.4.4',
  '4.5.1',
  '4.5.2',
  '4.5.3',
  '4.6',
  '4.6.1',
  '4.6.2',
  '4.6.3',
  '4.6.4',
  '4.6.5',
  '4.6.6',
  '4.6.7',
  '4.6.8',
  '4.6.9',
  '4.6.10',
  '4.6.11',
  '4.6.12',
  '4.6.13',
  '4.6.14',
  '4.6.15',
  '5',
  '5.1',
  '5.2',
  '5.3',
  '6',
  '6.1',
  '6.2',
  '7',
];

/** Headings of the hosted desktop's description, which numbers nothing. */
export const desktopSections: readonly string[] = [
  'Leistung',
  'Zugriff',
  'Virtuelle Maschinen',
  'Netzanbindung',
  'Authentifizierung',
  'Abgrenzung',
  'Einrichtung',
  'Nutzung',
  'Speicher',
  'Apps',
  'Lizenzen',
  'Backup',
  'Sicherheit',
  'Support',
  'Service-Level',
  'Änderungen',
];

/** `A4 (2)`, `A13`, `C 4.4.4`, `H Backup`: every paragraph there is, in order. */
export function everyParagraph(): string[] {
  const numbered = Object.entries(numberedParagraphs).flatMap(([section, count]) =>
    count === 0 ? [section] : Array.from({ length: count }, (_, i) => `${section} (${i + 1})`),
  );
  return [
    ...numbered,
    ...cloudSections.map((number) => `C ${number}`),
    ...desktopSections.map((heading) => `H ${heading}`),
  ];
}

/** Whether a reference names something the documents contain: a paragraph, a section or a part. */
export function exists(reference: string): boolean {
  if (/^[A-F]$/.test(reference)) return true;
  const match = /^([A-F]\d+)(?: \((\d+)\))?$/.exec(reference);
  if (match !== null) {
    const count = numberedParagraphs[match[1] as string];
    if (count === undefined) return false;
    return match[2] === undefined || (Number(match[2]) >= 1 && Number(match[2]) <= count);
  }
  const [document, ...rest] = reference.split(' ');
  const name = rest.join(' ');
  return (document === 'C' && cloudSections.includes(name)) || (document === 'H' && desktopSections.includes(name));
}
