import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexer, type Token, type TokensList } from 'marked';
import mustache from 'mustache';
import type { Language } from '../../kernel/text.ts';
import { displayClause, displayIban, displayValue } from './format.ts';
import type { LetterData, TemplateData, TemplateName } from './template-data.ts';

/** Why a printed value is what it is; `mark` stands behind the value in the text. */
export interface Footnote {
  readonly mark: string;
  readonly clause: string;
  readonly because: string;
}

/** A filled template, independent of the medium. */
export interface RenderedDocument {
  readonly name: TemplateName;
  readonly language: Language;
  /** Text of the first heading: the subject line, without Markdown. */
  readonly title: string;
  readonly markdown: string;
  readonly tokens: readonly Token[];
  readonly footnotes: readonly Footnote[];
  readonly letter: LetterData;
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const sources = new Map<string, string>();

/**
 * Fills template `name` in `language`. Values are escaped, so that no customer's text becomes Markdown; a
 * name the data does not have, or one that is null where it is printed, throws.
 */
export function renderTemplate<Name extends TemplateName>(
  name: Name,
  language: Language,
  data: TemplateData[Name],
): RenderedDocument {
  return renderSource(name, language, readSource(name, language), data);
}

/** As `renderTemplate`, for a template that is given as text; its own errors name `name`. */
export function renderSource(
  name: TemplateName,
  language: Language,
  source: string,
  data: LetterData,
): RenderedDocument {
  const footnotes: Footnote[] = [];
  const writer = new StrictWriter(`${name}.${language}`, (value) => print(value, language, footnotes));
  const markdown = writer.render(source, data);
  const tokens: TokensList = lexer(markdown, { gfm: true });
  const heading = tokens.find((token) => token.type === 'heading');
  if (heading === undefined) throw new Error(`template ${name}.${language} has no heading for its subject line`);
  return { name, language, title: plainText(heading), markdown, tokens, footnotes, letter: data };
}

/** The words of a token without any marks. */
export function plainText(token: Token): string {
  if (token.type === 'br') return '\n';
  if (token.type === 'html') return /^<br\s*\/?>$/.test(token.raw.trim()) ? '\n' : '';
  if ('tokens' in token && token.tokens !== undefined) return token.tokens.map(plainText).join('');
  return 'text' in token ? String(token.text) : '';
}

function readSource(name: TemplateName, language: Language): string {
  const file = `${name}.${language}.md`;
  let source = sources.get(file);
  if (source === undefined) {
    source = readFileSync(join(import.meta.dirname, 'templates', file), 'utf8');
    sources.set(file, source);
  }
  return source;
}

function print(value: unknown, language: Language, footnotes: Footnote[]): string {
  if (typeof value === 'object' && value !== null && 'because' in value && 'clause' in value && 'value' in value) {
    const clause = displayClause(String(value.clause), language);
    return escapeMarkdown(displayValue(value.value, language)) + note(footnotes, clause, String(value.because));
  }
  return escapeMarkdown(displayValue(value, language));
}

function note(footnotes: Footnote[], clause: string, because: string): string {
  const known = footnotes.find((footnote) => footnote.clause === clause && footnote.because === because);
  if (known !== undefined) return known.mark;
  const mark = Array.from(String(footnotes.length + 1), (digit) => SUPERSCRIPT[Number(digit)]).join('');
  footnotes.push({ mark, clause, because });
  return mark;
}

/**
 * Text that Markdown reads as nothing but text: every ASCII punctuation mark is escaped (CommonMark 2.4),
 * line breaks and control characters become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`);
}

// Mustache prints nothing for a name it does not find. In a contract a hole is worse than a stop.
class StrictWriter extends mustache.Writer {
  readonly #template: string;
  readonly #print: (value: unknown) => string;

  constructor(template: string, printValue: (value: unknown) => string) {
    super();
    this.#template = template;
    this.#print = printValue;
  }

  override escapedValue(token: string[], context: mustache.Context): string {
    const value: unknown = this.#lookup(token, context);
    if (value === null) throw new Error(`template ${this.#template} prints {{${token[1]}}}, which is null`);
    return token[1]?.endsWith('iban') === true ? this.#print(displayIban(String(value))) : this.#print(value);
  }

  override renderSection(token: string[], context: mustache.Context, ...rest: never[]): string {
    this.#lookup(token, context);
    return super.renderSection(token, context, ...rest);
  }

  override renderInverted(token: string[], context: mustache.Context, ...rest: never[]): string {
    this.#lookup(token, context);
    return super.renderInverted(token, context, ...rest);
  }

  override unescapedValue(token: string[]): string {
    throw new Error(`template ${this.#template} prints ${token[1]} unescaped, which no template may`);
  }

  override renderPartial(token: string[]): string {
    throw new Error(`template ${this.#template} asks for the partial ${token[1]}; there are none`);
  }

  #lookup(token: string[], context: mustache.Context): unknown {
    const name = token[1] ?? '';
    const value: unknown = context.lookup(name);
    if (value === undefined)
      throw new Error(`template ${this.#template} asks for {{${name}}}, which its data does not have`);
    return value;
  }
}
