import type { Text } from '../kernel/text.ts';
import type { EditionValues } from './editions/values.ts';

/** Rooms of the program that a paragraph may govern; a test holds them against the house's plan. */
export const rooms = [
  'identity',
  'audit',
  'parties',
  'catalogue',
  'contracts',
  'projects',
  'network',
  'storage',
  'compute',
  'backup',
  'monitoring',
  'support',
  'lines',
  'colocation',
  'hardware',
  'desktop',
  'billing',
  'exit',
] as const;
export type Room = (typeof rooms)[number];

export type Account =
  | { readonly how: 'computes'; readonly clauses: readonly string[] }
  | { readonly how: 'defines'; readonly parameters: readonly (keyof EditionValues)[] }
  | { readonly how: 'governs'; readonly room: Room }
  | { readonly how: 'declares'; readonly reason: Reason };

/** One numbered paragraph (or section of a service description) and what the program does with it. */
export type Paragraph = Account & {
  /** `A4 (2)`, `A13`, `C 4.4.4`, `H Backup`. */
  readonly id: string;
  readonly words: Text;
  /** What the paragraph refers to, as the document writes it; the lint resolves it. */
  readonly cites: readonly string[];
};

export interface Section {
  readonly id: string;
  readonly title: Text;
  readonly paragraphs: readonly Paragraph[];
}

/** Why nothing runs: said once here, named by the paragraphs. */
export const reasons = {
  law: {
    de: 'verweist auf oder wiederholt geltendes Recht; nichts daran ist auszurechnen oder auszuführen',
    en: 'points to or repeats the law; there is nothing to compute or carry out',
  },
  claim: {
    de: 'verteilt Haftung oder Ansprüche; ein Mensch prüft sie, das Programm hält den Fall fest',
    en: 'allots liability or claims; a person examines them, the program records the case',
  },
  conduct: {
    de: 'verlangt ein Verhalten von Menschen, das kein Programm bewirken oder messen kann',
    en: 'demands conduct of people that no program can bring about or measure',
  },
  description: {
    de: 'beschreibt das Produkt; zugesagt wird hier nichts, was nicht an anderer Stelle geregelt ist',
    en: 'describes the product; it promises nothing that is not settled elsewhere',
  },
  scope: {
    de: 'grenzt ab, wofür die Bestimmungen gelten; die Zuordnung steht am Vertragsposten',
    en: 'says what the provisions apply to; the contract item holds that',
  },
  goodwill: {
    de: 'stellt etwas ins Ermessen; die Entscheidung trifft ein Mensch und begründet sie',
    en: 'leaves something to discretion; a person decides and says why',
  },
} as const satisfies Record<string, Text>;
export type Reason = keyof typeof reasons;

type Said = readonly [de: string, en: string];

/** Paragraphs in the documents' order read as a table; each row is one of these four. */
export function computes(
  id: string,
  clauses: readonly string[],
  [de, en]: Said,
  cites: readonly string[] = [],
): Paragraph {
  return { id, how: 'computes', clauses, words: { de, en }, cites };
}
export function defines(
  id: string,
  parameters: readonly (keyof EditionValues)[],
  [de, en]: Said,
  cites: readonly string[] = [],
): Paragraph {
  return { id, how: 'defines', parameters, words: { de, en }, cites };
}
export function governs(id: string, room: Room, [de, en]: Said, cites: readonly string[] = []): Paragraph {
  return { id, how: 'governs', room, words: { de, en }, cites };
}
export function declares(id: string, reason: Reason, [de, en]: Said, cites: readonly string[] = []): Paragraph {
  return { id, how: 'declares', reason, words: { de, en }, cites };
}

export function section(id: string, [de, en]: Said, paragraphs: readonly Paragraph[]): Section {
  return { id, title: { de, en }, paragraphs };
}
