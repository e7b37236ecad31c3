import type { Language } from '../../kernel/text.ts';
import { cases } from '../cases.ts';
import { defaultEdition } from '../editions/default.ts';
import { definitions } from '../editions/definitions.ts';
import type { Edition, EditionValues } from '../editions/values.ts';
import { accountOf, sections } from '../paragraphs.ts';
import { clauseById } from '../registry.ts';
import type { Paragraph } from '../section.ts';
import { silences } from '../silences.ts';
import { plain } from './html.ts';
import { roomTitles } from './rooms.ts';

/** What the page of the terms says, as data: for the console, which has its own way of showing it. */
export interface TermsPage {
  readonly edition: { id: string; name: string; validFrom: string; documents: string[] };
  readonly sections: { id: string; title: string; paragraphs: ParagraphOfPage[] }[];
}

interface ParagraphOfPage {
  readonly id: string;
  readonly how: Paragraph['how'];
  readonly words: string;
  readonly account: string;
  readonly clauses: string[];
  readonly values: { name: string; meaning: string; value: string }[];
  readonly notes: { id: string; finding: string; reading: string; why: string; open: boolean }[];
}

/** Every paragraph of the documents: plain words, how the program applies it, with which values. */
export function describeTerms(language: Language, edition: Edition = defaultEdition): TermsPage {
  const { id, name, validFrom, documents } = edition;
  return {
    edition: { id, name, validFrom, documents: Object.values(documents) },
    sections: sections.map((section) => ({
      id: section.id, title: section.title[language],
      paragraphs: section.paragraphs.map((paragraph) => describeParagraph(paragraph, language, edition)),
    })),
  };
}

function describeParagraph(paragraph: Paragraph, language: Language, edition: Edition): ParagraphOfPage {
  const { id, how, words } = paragraph;
  return {
    id, how, words: words[language],
    account: how === 'governs' ? roomTitles[paragraph.room][language]
      : how === 'declares' ? accountOf(paragraph, language) : '',
    clauses: how === 'computes' ? [...paragraph.clauses] : [],
    values: valueNames(paragraph).map((name) => ({
      name, meaning: definitions[name].meaning[language], value: plain(edition.values[name]),
    })),
    notes: notesOf(id, language, edition),
  };
}

/** The edition's values a paragraph sets, or its clauses read. */
function valueNames(paragraph: Paragraph): readonly (keyof EditionValues)[] {
  if (paragraph.how === 'defines') return paragraph.parameters;
  if (paragraph.how !== 'computes') return [];
  return [...new Set(paragraph.clauses.flatMap((id) => clauseById(id)?.parameters ?? []))];
}

function notesOf(paragraph: string, language: Language, edition: Edition) {
  return silences.filter(({ where }) => where.includes(paragraph)).map(({ id, finding, reading, why, isOpen }) => {
    const own = edition.settles?.[id];
    return {
      id, finding: finding[language], reading: own ?? reading[language], why: why[language],
      open: isOpen === true && own === undefined,
    };
  });
}

/** Input of the first worked example of a clause that computes something, to begin with. */
export function exampleOf(clause: string): Record<string, unknown> | null {
  const found = cases.find((one) => one.clause === clause && one.refused === undefined);
  return found ? { ...found.input } : null;
}
